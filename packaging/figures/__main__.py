"""Draws the figures of a body, and writes where every point lies on them.

`python -m figures OUT [--body BODY ...] [--view NAME ...]` from the folder above this one; what is
drawn of a body comes into OUT/BODY, the colours of all into OUT.
"""

import argparse
import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from figures import palettes
from figures.bodies import BODIES
from figures.bones.layer import write_bones
from figures.bones.skeleton import skeleton
from figures.book import BOOK, read_book, write_book
from figures.export import describe, describe_hand, describe_measures
from figures.plates.anatomy import anatomy
from figures.plates.files import write_plate, write_shadow
from figures.plates.heights import Relief
from figures.studio import Studio
from figures.svgz import ENDING, write_svg
from figures.views.ghosts import GHOSTS, Hand, pose_hand
from figures.views.table import VIEWS
from figures.views.view import draw


def main() -> None:
    """Draw all figures of all bodies, or those named."""
    parser = argparse.ArgumentParser(prog="figures", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--body", nargs="*", choices=sorted(BODIES), help="of these alone")
    parser.add_argument("--view", nargs="*", choices=sorted(VIEWS), help="only these")
    parser.add_argument("--hands", action="store_true", help="only the hands laid over them")
    asked = parser.parse_args()
    out: Path = asked.out
    bodies, names = asked.body or BODIES, asked.view or list(VIEWS)
    folders = [out / body for body in bodies]
    draw_one = partial(draw_body, hands_alone=asked.hands)
    with ProcessPoolExecutor(min(len(bodies), os.cpu_count() or 1)) as pool:
        list(pool.map(draw_one, bodies, folders, [names] * len(bodies)))
    palettes.write(out / "palettes.json")


def draw_body(body: str, out: Path, names: Sequence[str], *, hands_alone: bool = False) -> None:
    """Draw figures of a body into a folder, and bring its JSON up to date."""
    out.mkdir(parents=True, exist_ok=True)
    book = read_book(out / BOOK)
    studio = Studio(body)
    relief = anatomy(studio.marks)
    bones = skeleton(studio.marks)
    for name in () if hands_alone else names:
        began = time.process_time()
        figure = draw(VIEWS[name], studio)
        size = write_svg(out / f"{name}{ENDING}", figure.svg())
        book["views"][name] = describe(figure)
        size += write_plate(figure.plate(relief), out, name)
        size += write_bones(figure.view, figure.posed, bones, out, book["views"][name])
        took = time.process_time() - began
        print(f"{body:12s} {name:18s} {size / 1024:5.0f} KB {took:5.1f} s", flush=True)
    for ghost in GHOSTS:
        if {ghost.view, ghost.hands} & set(names) and ghost.view in book["views"]:
            entry = draw_hand(pose_hand(ghost, studio), out, relief)
            book["views"][ghost.view].setdefault("hands", {})[ghost.hands] = entry
    book["measure"] = describe_measures()
    book["views"] = {name: book["views"][name] for name in VIEWS if name in book["views"]}
    write_book(out / BOOK, book)


def draw_hand(hand: Hand, out: Path, relief: Relief) -> dict[str, Any]:
    """Draw a hand that is laid over the picture of a point, and say where it lies on it."""
    began, name = time.process_time(), hand.ghost.name
    size = write_svg(out / f"{name}{ENDING}", hand.drawing.svg(""))
    plate = hand.plate(relief)._replace(hair=None)
    size += write_plate(plate, out, name) + write_shadow(hand.shadow(), out, name)
    print(f"{name:18s} {size / 1024:5.0f} KB {time.process_time() - began:5.1f} s", flush=True)
    return describe_hand(hand)


if __name__ == "__main__":
    main()
