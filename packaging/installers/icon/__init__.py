"""The icon as pictures: needs `rsvg-convert`, for Windows `icotool`, for macOS Pillow."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

ICON = Path(__file__).parent / "acupress.svg"
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MACOS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def draw_icon(side: int, target: Path) -> None:
    """Draw the icon as a PNG of a size in pixels."""
    target.parent.mkdir(parents=True, exist_ok=True)
    size = ["-w", str(side), "-h", str(side)]
    subprocess.run(["rsvg-convert", *size, "-o", str(target), str(ICON)], check=True)


def make_ico(target: Path) -> None:
    """Make the icon for Windows, in all its sizes."""
    with tempfile.TemporaryDirectory() as scratch:
        pictures = []
        for side in WINDOWS_SIZES:
            pictures.append(str(Path(scratch) / f"icon-{side}.png"))
            draw_icon(side, Path(pictures[-1]))
        subprocess.run(["icotool", "--create", "--output", str(target), *pictures], check=True)


def make_icns(target: Path) -> None:
    """Make the icon for macOS, in all its sizes."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as scratch:
        pictures = []
        for side in MACOS_SIZES:
            picture = Path(scratch) / f"icon-{side}.png"
            draw_icon(side, picture)
            pictures.append(Image.open(picture))
        pictures[-1].save(target, append_images=pictures[:-1])
