"""Errors of a plate: each spoils the files of one view in a folder."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from figures.arrays import Ints
from figures.svgz import ENDING, read_svg, write_svg

VIEW = "low_back"
TONE = f"{VIEW}.tone.webp"


def _change(folder: Path, change: Callable[[Ints], Ints]) -> None:
    with Image.open(folder / TONE) as picture:
        tone = np.asarray(picture.convert("L")).astype(np.int64)
    changed = Image.fromarray(np.clip(change(tone), 0, 255).astype(np.uint8))
    changed.save(folder / TONE, "WEBP", lossless=True)


def _lit_from_one_side(tone: Ints) -> Ints:
    return tone + np.linspace(-30, 30, tone.shape[1]).astype(np.int64)


def _in_steps(tone: Ints) -> Ints:
    steps: Ints = tone // 32 * 32
    return steps


def _empty(tone: Ints) -> Ints:
    return np.full_like(tone, 128)


def _cut(tone: Ints) -> Ints:
    return tone[:, : tone.shape[1] * 9 // 10]


def _lost(folder: Path) -> None:
    (folder / TONE).unlink()


def _without_body(folder: Path) -> None:
    svg = folder / f"{VIEW}{ENDING}"
    write_svg(svg, read_svg(svg).replace('id="skin"', 'id="skim"'))


def _too_heavy(folder: Path) -> None:
    (folder / "heavy.webp").write_bytes(bytes(2_500_001))


PLATES: dict[str, Callable[[Path], None]] = {
    "light from one side": lambda folder: _change(folder, _lit_from_one_side),
    "steps in the skin": lambda folder: _change(folder, _in_steps),
    "no light": lambda folder: _change(folder, _empty),
    "another shape than the drawing": lambda folder: _change(folder, _cut),
    "no plate": _lost,
    "no mask of the body": _without_body,
    "more bytes than a body may take": _too_heavy,
}
