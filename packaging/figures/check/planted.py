"""Plants errors in the pictures of bodies, and proves that each is found.

`python -m figures.check.planted FOLDER ...`, each that of a body. Exit status 1 if an error goes
unseen, or if there is one before.
"""

import contextlib
import io
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from figures.check.bones import check_bones
from figures.check.pictures import check_pictures
from figures.check.planted_places import PLACES
from figures.check.planted_plates import PLATES, VIEW
from figures.check.plates import check_plates
from figures.check.report import Report


def main() -> int:
    """Plant each error in a copy, say how many were found, and give the exit status."""
    wrong = 0
    for source in map(Path, sys.argv[1:]):
        unseen = [*_plates_unseen(source), *_places_unseen(source)]
        count = len(PLATES) + len(PLACES)
        told = f", wrong about: {unseen}" if unseen else ", all found"
        print(f"{source.name:12s} {count} errors planted{told}")
        wrong += len(unseen)
    return 1 if wrong else 0


def _plates_unseen(source: Path) -> list[str]:
    """Give the errors of one plate that nobody saw, or none where one was seen before."""
    book = json.loads((source / "figures.json").read_text("utf-8"))
    unseen = []
    for name, plant in {"no error in a plate": None, **PLATES}.items():
        with _copy(source, f"{VIEW}.*") as folder:
            views = {VIEW: book["views"][VIEW]}
            (folder / "figures.json").write_text(json.dumps({"views": views}), "utf-8")
            if plant:
                plant(folder)
            report = Report(quiet=True)
            with contextlib.redirect_stdout(io.StringIO()):
                check_plates(report, folder)
        if bool(report.bad) == (plant is None):
            unseen.append(name)
    return unseen


def _places_unseen(source: Path) -> list[str]:
    """Give the errors of places and bones that nobody saw, or none where one was seen before."""
    unseen = []
    for name, plant in {"no error in a place": None, **PLACES}.items():
        with _copy(source, "*.svgz") as folder:
            book = json.loads((source / "figures.json").read_text("utf-8"))
            if plant:
                plant(book["views"], folder)
            (folder / "figures.json").write_text(json.dumps(book), "utf-8")
            report = Report(quiet=True)
            with contextlib.redirect_stdout(io.StringIO()):
                check_pictures(report, folder)
                check_bones(report, folder)
        if bool(report.bad) == (plant is None):
            unseen.append(name)
    return unseen


@contextlib.contextmanager
def _copy(source: Path, pattern: str) -> Iterator[Path]:
    """Give a folder of the name of a body in which its files stand, to be overwritten at will."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / source.name
        folder.mkdir()
        for file in source.glob(pattern):
            shutil.copy(file, folder)
        yield folder


if __name__ == "__main__":
    sys.exit(main())
