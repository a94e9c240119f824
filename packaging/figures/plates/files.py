"""Plates as WebP files beside the drawings."""

from pathlib import Path

import numpy as np
from PIL import Image

from figures.arrays import Reals
from figures.plates.plate import Plate

QUALITY = {"tone": 78, "hair": 64, "warm": 60, "shade": 60}
SMALLER = {"tone": 1, "hair": 1, "warm": 4}
"""How many pixels of the plate one of the file stands for: warmth has no detail."""


def write_plate(plate: Plate, folder: Path, name: str) -> int:
    """Write the layers that there are, take away those that there are not; give the bytes."""
    total = 0
    for layer, values in plate._asdict().items():
        path = folder / f"{name}.{layer}.webp"
        if values is None:
            path.unlink(missing_ok=True)
            continue
        picture = _grey(values)
        smaller = SMALLER[layer]
        if smaller > 1:
            picture = picture.resize((-(-picture.width // smaller), -(-picture.height // smaller)))
        total += _write(picture, path, layer)
    return total


def write_shadow(values: Reals, folder: Path, name: str) -> int:
    """Write the shadow that a hand throws; give the bytes."""
    return _write(_grey(values), folder / f"{name}.shade.webp", "shade")


def _write(picture: Image.Image, path: Path, layer: str) -> int:
    picture.save(path, "WEBP", quality=QUALITY[layer], method=6)
    return path.stat().st_size


def _grey(values: Reals) -> Image.Image:
    return Image.fromarray(np.clip(values * 255 + 0.5, 0, 255).astype(np.uint8))
