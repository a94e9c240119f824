"""Reads the figures of every body, and holds them to showing the same."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from acupress.content.media import is_whole_drawing
from acupress.content.translating import translated
from acupress.core.figures import FigureTable
from acupress.core.problems import Fault
from acupress.core.settings import Body

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acupress.content.reading import Reader
    from acupress.core.figures import Figure

WORDED_AS = "figures/figures.json"
"""Where the catalogues have the texts of the figures, which are the same for every body."""


def table_of(body: Body) -> str:
    """Name the file, below the folder of the content, that lists the figures of a body."""
    return f"figures/{body.value}/figures.json"


def read_bodies(reader: Reader) -> Mapping[Body, FigureTable] | None:
    """Give the figures of each body that has a folder, or None with what is wrong noted."""
    files = {
        body: table_of(body)
        for body in Body
        if body is Body.MAN or (reader.folder / table_of(body)).parent.exists()
    }
    found = {body: _read(reader, file) for body, file in files.items()}
    tables = {body: table for body, table in found.items() if table is not None}
    for body, table in tables.items():
        check_drawings(reader, files[body], table)
    if len(tables) < len(files):
        return None
    for body, table in tables.items():
        _check_alike(reader, files[body], table, tables[Body.MAN])
    return MappingProxyType(tables)


def check_drawings(reader: Reader, file: str, figures: FigureTable) -> None:
    """Note each drawing that a file names and that is not beside it, or not whole."""
    beside = (reader.folder / file).parent
    for name, figure in figures.views.items():
        drawings = {"svg": figure.svg}
        drawings |= {f"hands.{key}.svg": hand.svg for key, hand in figure.hands.items()}
        if figure.bones:
            drawings["bones.svg"] = figure.bones.svg
        for key, svg in drawings.items():
            if not (beside / svg).is_file():
                reader.note(file, f"views.{name}.{key}", Fault.NAMES_NO_FILE, name=svg)
            elif not is_whole_drawing(beside / svg):
                reader.note(file, f"views.{name}.{key}", Fault.NAMES_DAMAGED_FILE, name=svg)


def _read(reader: Reader, file: str) -> FigureTable | None:
    table = reader.table(file)
    if table is None:
        return None
    return reader.check(translated(table, FigureTable, WORDED_AS), FigureTable, file)


def _check_alike(reader: Reader, file: str, table: FigureTable, first: FigureTable) -> None:
    """Note where the figures of a body show something else than those of the first."""
    if table.measure != first.measure:
        reader.note(file, "measure", Fault.UNLIKE_FIRST_BODY)
    for name in {**first.views, **table.views}:
        mine, theirs = table.views.get(name), first.views.get(name)
        if mine is None:
            reader.note(file, "views", Fault.LEFT_OUT, name=name)
        elif theirs is None or _shown(mine) != _shown(theirs):
            reader.note(file, f"views.{name}", Fault.UNLIKE_FIRST_BODY)


def _shown(figure: Figure) -> tuple[object, ...]:
    """Give what a figure must show of every body: its points on the same sides, bones."""
    places = {spot: set(figure.points.get(spot, {})) for spot in figure.focus}
    told = (figure.title, figure.kind, figure.shows, figure.sides, figure.mirror_for_other_side)
    bones = figure.bones and tuple(figure.bones.names)
    return *told, figure.focus, places, bones
