"""Plants errors in bodies and their pictures, and proves that each is found.

`python -m figures.check.planted FOLDER ...`, each that of a body. Exit status 1 if an error goes
unseen, or if there is one before.
"""

import contextlib
import copy
import io
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from figures.check.bones import check_bones
from figures.check.pictures import check_pictures
from figures.check.planted_others import OTHERS, unseen_others
from figures.check.planted_places import PLACES, Plant, Views
from figures.check.planted_plates import PLATES, VIEW
from figures.check.plates import check_plates
from figures.check.report import Report

Book = dict[str, Views]


def main() -> int:
    """Plant each error in a copy, say how many were found, and give the exit status."""
    wrong = 0
    for source in map(Path, sys.argv[1:]):
        book = json.loads((source / "figures.json").read_text("utf-8"))
        plate = {"views": {VIEW: book["views"][VIEW]}}
        in_plate = {"no error in a plate": None, **PLATES}
        in_place = {"no error in a place": None, **PLACES}
        unseen = [
            *_unseen(source, f"{VIEW}.*", plate, in_plate, (check_plates,)),
            *_unseen(source, "*.svgz", book, in_place, (check_pictures, check_bones)),
        ]
        unseen += unseen_others(source.name)
        count = len(PLATES) + len(PLACES) + len(OTHERS)
        told = f", wrong about: {unseen}" if unseen else ", all found"
        print(f"{source.name:12s} {count} errors planted{told}")
        wrong += len(unseen)
    return 1 if wrong else 0


def _unseen(
    source: Path,
    pattern: str,
    book: Book,
    errors: Mapping[str, Plant | None],
    checks: Sequence[Callable[[Report, Path], None]],
) -> Iterator[str]:
    """Give the errors that no check saw, or that of none where one was seen before.

    Each is planted in the files of a pattern and in what `figures.json` says of them.
    """
    for name, plant in errors.items():
        planted = copy.deepcopy(book)
        with _copy(source, pattern) as folder:
            if plant:
                plant(planted["views"], folder)
            (folder / "figures.json").write_text(json.dumps(planted), "utf-8")
            report = Report(quiet=True)
            with contextlib.redirect_stdout(io.StringIO()):
                for check in checks:
                    check(report, folder)
        if bool(report.bad) == (plant is None):
            yield name


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
