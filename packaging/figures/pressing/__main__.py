"""Searches the arm poses of the pressing pictures anew: `python -m figures.pressing [NAME ...]`.

Drawing only reads what was found. All of them take about an hour.
"""

import argparse

from figures.body.model import Model
from figures.body.poser import Poser
from figures.landmarks.marking import mark_body
from figures.pressing.arm import Arm
from figures.pressing.holds import HOLDS
from figures.pressing.solved import save
from figures.pressing.solving import search
from figures.pressing.targets import Skin


def main() -> None:
    """Search the holds named, or all."""
    parser = argparse.ArgumentParser(prog="figures.pressing", description=__doc__)
    parser.add_argument("name", nargs="*", help="these alone")
    names = parser.parse_args().name
    if unknown := set(names) - {hold.name for hold in HOLDS}:
        parser.error(f"no such picture: {', '.join(sorted(unknown))}")
    marks = mark_body(Model("neutral"))
    for hold in HOLDS:
        if names and hold.name not in names:
            continue
        poser = Poser(marks.model.body, marks.model.rest_heads)
        hold.pose(poser)
        skin = Skin(Arm(marks, hold.side, hold.curled), poser.rotations)
        solution = search(hold, skin, poser.rotations)
        save(hold.key, solution)
        print(
            f"solved {hold.key}: miss {solution['miss_mm']} mm,"
            f" deepest overlap {solution['penetration_mm']} mm",
            flush=True,
        )


if __name__ == "__main__":
    main()
