"""Searches the arm poses of the pressing pictures: `python -m figures.pressing [NAME ...]`.

Of each body, or of those after --body; with --missing only what was never searched for, or for
another body than the first began with what is no longer so. Drawing only reads what was found. A
hold of the first body takes minutes, of another, which begins with that, seconds.
"""

import argparse

from figures.bodies import BODIES
from figures.body.model import Model
from figures.body.poser import Poser
from figures.landmarks.landmarks import Landmarks
from figures.landmarks.marking import mark_body
from figures.pressing.arm import Arm
from figures.pressing.hold import Hold
from figures.pressing.holds import HOLDS
from figures.pressing.solved import is_found, save
from figures.pressing.solving import search
from figures.pressing.targets import Skin


def main() -> None:
    """Search the holds named, or all."""
    parser = argparse.ArgumentParser(prog="figures.pressing", description=__doc__)
    parser.add_argument("name", nargs="*", help="these alone")
    parser.add_argument("--body", nargs="*", choices=BODIES, default=BODIES, help="of these alone")
    parser.add_argument("--missing", action="store_true", help="what is not found yet")
    asked = parser.parse_args()
    if unknown := set(asked.name) - {hold.name for hold in HOLDS}:
        parser.error(f"no such picture: {', '.join(sorted(unknown))}")
    for body in asked.body:
        wanted = [
            hold
            for hold in HOLDS
            if (not asked.name or hold.name in asked.name)
            and not (asked.missing and is_found(body, hold))
        ]
        if wanted:
            marks = mark_body(Model(body))
            for hold in wanted:
                _search(body, hold, marks)


def _search(body: str, hold: Hold, marks: Landmarks) -> None:
    poser = Poser(marks.model.body, marks.model.rest_heads)
    hold.pose(poser)
    skin = Skin(Arm(marks, hold.side, hold.curled), poser.rotations, hold.stance)
    solution = search(hold, skin, poser.rotations)
    save(body, hold.key, solution)
    print(
        f"solved {hold.key} of {body}: miss {solution['miss_mm']} mm,"
        f" deepest overlap {solution['penetration_mm']} mm",
        flush=True,
    )


if __name__ == "__main__":
    main()
