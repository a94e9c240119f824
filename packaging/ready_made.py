"""Judges the content and leaves it ready-made beside it, so that no start need judge it again."""

from __future__ import annotations

import sys

from acupress.content import assets_folder
from acupress.content.pack import write_pack
from acupress.core.unusable import UnusableError
from acupress.ui.problem_words import problem_line


def make_pack() -> None:
    """Make the pack, or end with what is wrong with the content."""
    try:
        pack = write_pack(assets_folder())
    except UnusableError as error:
        sys.exit("\n".join(map(problem_line, error.problems)))
    print(f"{pack.name}: {pack.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    make_pack()
