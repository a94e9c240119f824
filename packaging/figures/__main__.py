"""Draws the figures and writes where every point lies on them.

`python -m figures OUT [--view NAME ...]` from the folder above this one.
"""

import argparse
import json
import time
from pathlib import Path
from typing import Any

from figures import palettes
from figures.export import describe, describe_measures
from figures.studio import Studio
from figures.views.table import VIEWS
from figures.views.view import draw

BOOK = "figures.json"


def main() -> None:
    """Draw all figures, or those named, into a folder and bring its JSON up to date."""
    parser = argparse.ArgumentParser(prog="figures", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--view", nargs="*", choices=sorted(VIEWS), help="only these")
    asked = parser.parse_args()
    out: Path = asked.out
    out.mkdir(parents=True, exist_ok=True)
    book = _read_book(out / BOOK)
    studio = Studio()
    for name in asked.view or VIEWS:
        began = time.time()
        figure = draw(VIEWS[name], studio)
        svg = figure.svg()
        (out / f"{name}.svg").write_text(svg, encoding="utf-8")
        book["views"][name] = describe(figure)
        print(f"{name:18s} {len(svg) / 1024:5.0f} KB {time.time() - began:5.1f} s", flush=True)
    book["measure"] = describe_measures()
    book["views"] = {name: book["views"][name] for name in VIEWS if name in book["views"]}
    (out / BOOK).write_text(json.dumps(book, indent=1) + "\n", encoding="utf-8")
    palettes.write(out / "palettes.json")


def _read_book(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {"schema": 1, "views": {}}
    book: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return book


if __name__ == "__main__":
    main()
