"""Errors of a plate: each spoils the files of one view in a folder."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from figures.arrays import Ints
from figures.check.planted_places import Plant, Views
from figures.svgz import ENDING, read_svg, write_svg

VIEW = "low_back"
TONE = f"{VIEW}.tone.webp"


def _changed(change: Callable[[Ints], Ints]) -> Plant:
    """Give its light another tone."""

    def plant(_views: Views, folder: Path) -> None:
        with Image.open(folder / TONE) as picture:
            tone = np.asarray(picture.convert("L")).astype(np.int64)
        changed = Image.fromarray(np.clip(change(tone), 0, 255).astype(np.uint8))
        changed.save(folder / TONE, "WEBP", lossless=True)

    return plant


def _lit_from_one_side(tone: Ints) -> Ints:
    return tone + np.linspace(-30, 30, tone.shape[1]).astype(np.int64)


def _in_steps(tone: Ints) -> Ints:
    steps: Ints = tone // 32 * 32
    return steps


def _empty(tone: Ints) -> Ints:
    return np.full_like(tone, 128)


def _cut(tone: Ints) -> Ints:
    return tone[:, : tone.shape[1] * 9 // 10]


def _lost(_views: Views, folder: Path) -> None:
    (folder / TONE).unlink()


def _without_body(_views: Views, folder: Path) -> None:
    svg = folder / f"{VIEW}{ENDING}"
    write_svg(svg, read_svg(svg).replace('id="skin"', 'id="skim"'))


def _too_heavy(_views: Views, folder: Path) -> None:
    (folder / "heavy.webp").write_bytes(bytes(2_500_001))


PLATES: dict[str, Plant] = {
    "light from one side": _changed(_lit_from_one_side),
    "steps in the skin": _changed(_in_steps),
    "no light": _changed(_empty),
    "another shape than the drawing": _changed(_cut),
    "no plate": _lost,
    "no mask of the body": _without_body,
    "more bytes than a body may take": _too_heavy,
}
