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
    """Write the file, each view on a line of its own."""
    views = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(entry)}" for name, entry in book["views"].items()
    )
    rest = {name: value for name, value in book.items() if name != "views"}
    text = f'{{"views": {{\n{views}\n}},\n{json.dumps(rest)[1:]}\n'
    path.write_text(text, encoding="utf-8")
