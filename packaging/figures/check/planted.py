"""Plants errors in a plate and proves that each is found: `python -m figures.check.planted FOLDER`.

FOLDER is that of a body. Exit status 1 if an error goes unseen, or if there is one before.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from figures.arrays import Ints
from figures.check.plates import check_plates
from figures.check.report import Report
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


PLANTED: dict[str, Callable[[Path], None]] = {
    "light from one side": lambda folder: _change(folder, _lit_from_one_side),
    "steps in the skin": lambda folder: _change(folder, _in_steps),
    "no light": lambda folder: _change(folder, _empty),
    "another shape than the drawing": lambda folder: _change(folder, _cut),
    "no plate": _lost,
    "no mask of the body": _without_body,
    "more bytes than a body may take": _too_heavy,
}


def _errors(folder: Path) -> int:
    report = Report(quiet=True)
    check_plates(report, folder)
    return report.bad


def main() -> int:
    """Plant each error in a copy of one view, and give the exit status."""
    source = Path(sys.argv[1])
    views = json.loads((source / "figures.json").read_text("utf-8"))["views"]
    unseen = []
    for name, plant in {"none": lambda _folder: None, **PLANTED}.items():
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            for file in source.glob(f"{VIEW}.*"):
                shutil.copy(file, folder)
            (folder / "figures.json").write_text(json.dumps({"views": {VIEW: views[VIEW]}}))
            plant(folder)
            if bool(_errors(folder)) == (name == "none"):
                unseen.append(name)
    print(
        f"{len(PLANTED)} errors planted" + (f", wrong about: {unseen}" if unseen else ", all found")
    )
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
