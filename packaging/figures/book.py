"""Reading and writing `figures.json`."""

import json
from pathlib import Path
from typing import Any

BOOK = "figures.json"


def read_book(path: Path) -> dict[str, Any]:
    """Give what the file says, or an empty book where there is none."""
    if not path.exists():
        return {"schema": 1, "views": {}}
    book: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return book


def write_book(path: Path, book: dict[str, Any]) -> None:
    """Write the file."""
    path.write_text(json.dumps(book, indent=1) + "\n", encoding="utf-8")
