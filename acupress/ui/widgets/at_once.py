"""Several parts put into place, laid out together."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


@contextmanager
def laid_out_at_once(layout: QLayout) -> Iterator[None]:
    """Let `layout` stand still meanwhile, and lay it out once at the end.

    Each part that is shown or hidden would lay out all of them anew, there and then.
    """
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.activate()
