"""Acupress as the user starts it, up to its first frame."""

from __future__ import annotations

from acupress import app
from acupress.core.wishes import Wish
from acupress.ui.application import Application
from tests.bench.one_frame import OneFrameApplication


class OneFrame(Application):
    """The app's own application object, which ends with the first frame."""

    exec = staticmethod(OneFrameApplication.exec)


def main() -> None:
    vars(app)["Application"] = OneFrame
    app.run(Wish())


if __name__ == "__main__":
    main()
