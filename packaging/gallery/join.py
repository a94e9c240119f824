"""Joins frames to an animated WebP: `join.py FOLDER FILE MILLISECONDS`."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image


def main() -> None:
    """Join all frames of a folder, in the order of their names."""
    frames = [Image.open(path) for path in sorted(Path(sys.argv[1]).glob("*.png"))]
    frames[0].save(
        sys.argv[2],
        save_all=True,
        append_images=frames[1:],
        duration=int(sys.argv[3]),
        loop=0,
        quality=60,
        method=6,
    )


if __name__ == "__main__":
    main()
