"""Draws the bones alone: `python -m figures.bones OUT [--body BODY ...] [--view NAME ...]`.

The figures must be there: their `figures.json` is brought up to date.
"""

import argparse
from pathlib import Path

from figures.bodies import BODIES
from figures.bones.layer import write_bones
from figures.bones.skeleton import skeleton
from figures.bones.table import BONES_OF
from figures.book import BOOK, read_book, write_book
from figures.studio import Studio
from figures.views.table import VIEWS


def main() -> None:
    """Draw the bones of all bodies and views, or of those named."""
    parser = argparse.ArgumentParser(prog="figures.bones", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--body", nargs="*", choices=sorted(BODIES))
    parser.add_argument("--view", nargs="*", choices=sorted(BONES_OF))
    asked = parser.parse_args()
    for body in asked.body or BODIES:
        _draw_body(body, asked.out / body, asked.view or list(BONES_OF))


def _draw_body(body: str, out: Path, names: list[str]) -> None:
    studio, book, total = Studio(body), read_book(out / BOOK), 0
    bones = skeleton(studio.marks)
    for name in names:
        view = VIEWS[name]
        posed = studio.pose(view.pose, view.clothes)
        size = write_bones(view, posed, bones, out, book["views"][name])
        total += size
        print(f"{name:18s} {size / 1024:5.0f} KB", flush=True)
    write_book(out / BOOK, book)
    print(f"{body}: {total / 1024:.0f} KB")


if __name__ == "__main__":
    main()
