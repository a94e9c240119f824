"""Words of the pages to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr

if TYPE_CHECKING:
    from acupress.core.learn import LearnPage


def reading_time(page: LearnPage) -> str:
    """Say how long a page takes."""
    # Translators: How long it takes to read a page, in short.
    return tr("{minutes} min", "to read").format(minutes=page.minutes)
