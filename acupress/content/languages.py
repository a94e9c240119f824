"""The languages that come along: `assets/languages/CODE.mo`, each made by `make words`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from acupress.catalogue import open_language

if TYPE_CHECKING:
    from gettext import NullTranslations

FOLDER = "languages"
ENDING = ".mo"


def open_wanted(wanted: str, assets: Path) -> NullTranslations:
    """Open a language that comes along by its code, or by its file one that is being made.

    Raises `OSError` where there is none, or it is damaged.
    """
    if wanted.endswith(ENDING):
        return open_language(Path(wanted))
    return open_language(assets / FOLDER / f"{wanted}{ENDING}")
