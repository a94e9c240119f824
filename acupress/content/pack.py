"""The content ready-made: judged when Acupress was built, and taken as it is while nothing changed.

The pack is one file beside the content: a line that says what it is of, the content that the first
page needs, all the rest, and the figures of each body, which are made of it when first asked for.
Every file of the content counts. Where any is not as it was, the pack is damaged, or another
language than English is wanted, all is read and judged as ever.
"""

from __future__ import annotations

import json
import os
import zlib
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from acupress.catalogue import ENGLISH, spoken
from acupress.content.coding import Decoder, Encoder
from acupress.core.values import value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from acupress.core.appearance import Appearance
    from acupress.core.figures import FigureTable
    from acupress.core.library import Library
    from acupress.core.questions import Questionnaire
    from acupress.core.settings import Body

NAME = "ready-made.jsonl"
SCHEMA = 2
OF_FIRST_PAGE = ("safety", "themes", "icons", "figures/palettes.json")
"""What the first page is made of, below the folder of the content."""
UNFIT = (OSError, ValueError, TypeError, LookupError, AttributeError, ImportError, RecursionError)
"""How a pack that is damaged, or of another Acupress, shows itself."""


@value(frozen=True, slots=True)
class FirstPage:
    """What has to be known before anything is shown."""

    questionnaire: Questionnaire
    appearance: Appearance


def write_pack(folder: Path) -> Path:
    """Read and judge the content of a folder, and leave it there ready-made.

    Raises `UnusableError`.
    """
    from acupress.content.loader import load_library

    library = load_library(folder)
    encoder = Encoder()
    first = encoder.encode((library.questionnaire, library.appearance))
    rest = encoder.encode({part: getattr(library, part) for part in _rest_of(library)})
    tables = [encoder.encode(table) for table in library.bodies.values()]
    lines = [json.dumps(part, separators=(",", ":")) for part in (first, rest, *tables)]
    head = {
        "schema": SCHEMA,
        "first": _sum_of(folder, OF_FIRST_PAGE),
        "all": digest_of(folder),
        "lines": [zlib.crc32(line.encode()) for line in lines],
        "kinds": encoder.kinds,
        "bodies": [body.value for body in library.bodies],
    }
    file = folder / NAME
    file.write_text("\n".join((json.dumps(head), *lines, "")), "utf-8")
    return file


def open_pack(folder: Path) -> Pack | None:
    """Give the pack of a folder, where there is one that fits, and English is wanted."""
    if spoken() is not ENGLISH:
        return None
    try:
        with (folder / NAME).open("rb") as file:
            return Pack(folder, json.loads(file.readline()), [file.readline().rstrip()])
    except UNFIT:
        return None


class Pack:
    """The content of a folder, as it was when the pack was made.

    Of its `lines` there need be no more than what the first page is made of: the others are read
    with the rest, and whether they are those that the head tells of, as ever.
    """

    def __init__(self, folder: Path, head: dict[str, Any], lines: list[bytes]) -> None:
        self._folder = folder
        if head["schema"] != SCHEMA:
            msg = "the pack is of another Acupress"
            raise ValueError(msg)
        self._head = head
        self._lines = lines
        self._decoder = Decoder(head["kinds"])

    def first_page(self) -> FirstPage | None:
        """Give what the first page needs, unless its files are others by now."""
        try:
            if _sum_of(self._folder, OF_FIRST_PAGE) == self._head["first"]:
                return FirstPage(*self._read(0))
        except UNFIT:
            pass
        return None

    def library(self, first: FirstPage) -> Library | None:
        """Give the whole content, unless any file of it is another by now."""
        from acupress.content.packed_bodies import PackedBodies
        from acupress.core.library import Library
        from acupress.core.settings import Body

        try:
            if digest_of(self._folder) == self._head["all"]:
                self._lines = (self._folder / NAME).read_bytes().splitlines()[1:]
                return Library(
                    questionnaire=first.questionnaire,
                    appearance=first.appearance,
                    bodies=PackedBodies(map(Body, self._head["bodies"]), self._figures_of),
                    **self._read(1),
                )
        except UNFIT:
            pass
        return None

    def _figures_of(self, body: Body) -> FigureTable:
        """Give the figures of a body; where the pack is of other kinds by now, those judged anew.

        Raises `UnusableError`.
        """
        try:
            table: FigureTable = self._read(2 + self._head["bodies"].index(body.value))
        except UNFIT:
            from acupress.content.loader import load_library

            return load_library(self._folder).bodies[body]
        return table

    def _read(self, number: int) -> Any:
        line = self._lines[number]
        if zlib.crc32(line) != self._head["lines"][number]:
            msg = "the pack is damaged"
            raise ValueError(msg)
        return self._decoder.decode(json.loads(line))


def digest_of(folder: Path) -> str:
    """Sum up all that a folder holds, name by name and byte by byte, but for the pack itself."""
    from hashlib import sha256

    digest = sha256()
    for name, data in _files(folder, os.listdir(folder)):  # noqa: PTH208
        digest.update(f"{name} {len(data)} ".encode())
        digest.update(data)
    return digest.hexdigest()


def _sum_of(folder: Path, parts: Iterable[str]) -> int:
    """Sum up some files before the first page: quickly, for all are looked at again after it."""
    summed = 0
    for name, data in _files(folder, parts):
        summed = zlib.crc32(data, zlib.crc32(name.encode(), summed))
    return summed


def _files(folder: Path, parts: Iterable[str]) -> Iterable[tuple[str, bytes]]:
    """Give all files in some parts of a folder, in order: the name with slashes, and the bytes."""
    for part in sorted(parts):
        path = os.path.join(folder, part)  # noqa: PTH118 - many files, and no time to lose
        if os.path.isdir(path):  # noqa: PTH112
            inside = (f"{part}/{name}" for name in os.listdir(path))  # noqa: PTH208
            yield from _files(folder, inside)
        elif part != NAME:
            with open(path, "rb") as file:  # noqa: PTH123
                yield part, file.read()


def _rest_of(library: Library) -> list[str]:
    """Name the parts of the content that come after the first page."""
    elsewhere = {"bodies", *(each.name for each in fields(FirstPage))}
    return [each.name for each in fields(library) if each.name not in elsewhere]
