"""Acupress as the user starts it, up to its first frame."""

from __future__ import annotations

from acupress import app
from tests.bench.one_frame import OneFrameApplication


def main() -> None:
    vars(app)["QApplication"] = OneFrameApplication
    app.run()


if __name__ == "__main__":
    main()
