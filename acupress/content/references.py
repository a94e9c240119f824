"""Checks that entries fit together: every name they use exists, and fits where it is used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.content.bodies import check_drawings
from acupress.content.flag_rules import FlagRulesFile, check_flags
from acupress.content.shapes import AdviceFile, NumbersFile, SearchFile, SourcesFile
from acupress.core.adapting import FEWEST_POINTS
from acupress.core.appearance import Palettes, Shape, Theme
from acupress.core.breathing import BreathPattern
from acupress.core.figures import BodySide, FigureKind, FigureTable
from acupress.core.points import Laterality, Means, Point, PointFlag, Position, Presser
from acupress.core.problems import Fault
from acupress.core.questions import Page, Tier
from acupress.core.routines import MOST_KEY, NOTED_FORM, Sides, WrittenRoutine
from acupress.core.settings import Body
from acupress.core.voice_pack import VoicePack

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from acupress.content.flag_rules import FlagRule
    from acupress.content.reading import Reader
    from acupress.core.figures import Figure
    from acupress.core.library import Library
    from acupress.core.questions import Advice, EmergencyNumber, Question
    from acupress.core.routines import Place
    from acupress.core.search import Lead

    Sourced = Advice | EmergencyNumber | FlagRule | Lead | Question

Part = (
    Point
    | WrittenRoutine
    | BreathPattern
    | Page
    | AdviceFile
    | NumbersFile
    | SearchFile
    | FlagRulesFile
    | SourcesFile
    | FigureTable
    | Theme
    | Shape
    | Palettes
    | VoicePack
)
"""What one file of the content holds."""


@dataclass(frozen=True, slots=True)
class Known:
    """What may be referred to. Names of damaged entries count as known: they are told already.

    `points` holds only what could be read; None sources, bodies or cautions mean
    that they could not.
    """

    codes: Collection[str]
    points: Mapping[str, Point]
    patterns: Collection[str]
    sources: Collection[str] | None
    bodies: Mapping[Body, FigureTable] | None
    cautions: Collection[str] | None

    @classmethod
    def of(cls, library: Library) -> Known:
        """Give all that a library that has been loaded holds."""
        return cls(
            codes=library.points.keys(),
            points=library.points,
            patterns=library.patterns.keys(),
            sources=library.sources.keys(),
            bodies=library.bodies,
            cautions=cautions_of(library.questionnaire.pages),
        )


def cautions_of(pages: Iterable[Page]) -> frozenset[str]:
    """Give the keys of the questions that can close a routine, former ones too."""
    return frozenset(
        key
        for page in pages
        for question in page.questions
        if question.tier is Tier.CAUTION
        for key in question.keys
    )


def check_references(reader: Reader, file: str, entry: Part, known: Known) -> None:
    """Note what the entry of a file refers to in vain."""
    match entry:
        case Point():
            _check_point(reader, file, entry, known)
        case WrittenRoutine():
            _check_routine(reader, file, entry, known)
        case BreathPattern():
            _check_sources(reader, file, "sources", entry.sources, known)
        case Page():
            _check_page(reader, file, entry, known)
        case _:
            _check_single_file(reader, file, entry, known)


def _check_single_file(reader: Reader, file: str, entry: Part, known: Known) -> None:
    """Note what a file refers to in vain that is the only one of its kind."""
    match entry:
        case AdviceFile():
            _check_sources_of_each(reader, file, "advice", entry.advice, known)
            _check_sources(reader, file, "stop.sources", entry.stop.sources, known)
        case NumbersFile():
            _check_sources_of_each(reader, file, "numbers", entry.numbers, known)
        case FlagRulesFile():
            check_flags(reader, file, entry)
            _check_sources_of_each(reader, file, "rules", entry.rules, known)
        case SearchFile():
            _check_leads(reader, file, entry, known)
        case SourcesFile():
            _check_each_once(reader, file, entry)
        case FigureTable():
            check_drawings(reader, file, entry)


def _check_sources(reader: Reader, file: str, key: str, used: Iterable[str], known: Known) -> None:
    if known.sources is None:
        return
    for index, source in enumerate(used):
        if source not in known.sources:
            reader.note(file, f"{key}[{index}]", Fault.UNLISTED_SOURCE, name=source)


def _check_sources_of_each(
    reader: Reader, file: str, key: str, entries: Sequence[Sourced], known: Known
) -> None:
    for index, entry in enumerate(entries):
        _check_sources(reader, file, f"{key}[{index}].sources", entry.sources, known)


def _check_point(reader: Reader, file: str, point: Point, known: Known) -> None:
    _check_sources(reader, file, "sources", point.sources, known)
    for index, alias in enumerate(point.aliases):
        if alias != point.code and alias in known.codes:
            reader.note(file, f"aliases[{index}]", Fault.ANOTHER_POINT, name=alias)
    _check_reach(reader, file, point)
    if known.bodies is None:
        return
    views = known.bodies[Body.MAN].views
    name = point.picture.figure
    if name not in views:
        reader.note(file, "picture.figure", Fault.NO_FIGURE, name=name)
    else:
        _check_spots(reader, file, point, views[name])
    pictured = {"picture.hands": point.picture.hands}
    pictured |= {f"{key}.hands": use.hands for key, use in point.uses.items()}
    for key, hands in pictured.items():
        if hands is not None and (
            hands not in views or views[hands].kind is not FigureKind.PRESSING
        ):
            reader.note(file, key, Fault.NO_HANDS, name=hands)


def _check_reach(reader: Reader, file: str, point: Point) -> None:
    """Note a position in which nobody presses alone, and somebody else on the spine."""
    alone = {"positions": point.positions, "tool.positions": point.tool and point.tool.positions}
    for key, positions in alone.items():
        if positions and Position.LYING_ON_FRONT in positions:
            reader.note(file, key, Fault.ONLY_BY_OTHER)
    if point.by_other is not None and PointFlag.SPINE in point.flags:
        reader.note(file, "by_other", Fault.OTHER_ON_SPINE)


def _check_spots(reader: Reader, file: str, point: Point, figure: Figure) -> None:
    name = point.picture.figure
    for spot in point.spots:
        places = figure.points.get(spot, {})
        if figure.kind is not FigureKind.POINTS or not any(p.visible for p in places.values()):
            reader.note(file, "picture.figure", Fault.NOT_IN_FIGURE, figure=name, spot=spot)
        elif (BodySide.M in places) != _on_midline(point):
            reader.note(file, "laterality", Fault.OTHERWISE_IN_FIGURE, figure=name)


def _on_midline(point: Point) -> bool:
    return point.laterality is Laterality.MIDLINE


def _check_routine(reader: Reader, file: str, routine: WrittenRoutine, known: Known) -> None:
    _check_sources(reader, file, "sources", routine.sources, known)
    if routine.breath not in known.patterns:
        reader.note(file, "breath", Fault.NO_PATTERN, name=routine.breath)
    if len(routine.key) > MOST_KEY:
        reader.note(file, "key", Fault.TOO_LONG, limit=MOST_KEY)
    for question in sorted(routine.closed_by):
        if known.cautions is not None and question not in known.cautions:
            reader.note(file, "closed_by", Fault.NO_CAUTION, name=question)
    if routine.pressed_by is Presser.OTHER:
        _check_for_two(reader, file, routine)
    if len(routine.steps) < FEWEST_POINTS:
        reader.note(file, "steps", Fault.TOO_FEW, limit=FEWEST_POINTS)
    seen: set[str] = set()
    for index, step in enumerate(routine.steps):
        key = f"steps[{index}]"
        if step.point in seen:
            reader.note(file, f"{key}.point", Fault.PRESSED_TWICE, point=step.point)
        seen.add(step.point)
        _check_place(reader, file, key, step, routine, known)
        for at, swap in enumerate(step.swaps):
            _check_place(reader, file, f"{key}.swaps[{at}]", swap, routine, known)


def _check_for_two(reader: Reader, file: str, routine: WrittenRoutine) -> None:
    if routine.schema_version < NOTED_FORM:
        reader.note(file, "pressed_by", Fault.OLD_FORM_FOR_TWO, limit=NOTED_FORM)
    if routine.stand_in:
        reader.note(file, "stand_in", Fault.STAND_IN_FOR_TWO)


def _check_place(
    reader: Reader, file: str, key: str, place: Place, routine: WrittenRoutine, known: Known
) -> None:
    if place.point not in known.codes:
        _note_unknown(reader, file, f"{key}.point", place.point, known)
        return
    point = known.points.get(place.point)
    if point is None:
        return
    if point.longest_press_seconds is not None:
        most = point.longest_press_seconds
        reader.note(file, f"{key}.point", Fault.NOT_FOR_A_MINUTE, point=place.point, seconds=most)
    means = place.means(routine.pressed_by)
    if place.with_tool and means is Means.OTHER:
        reader.note(file, f"{key}.with_tool", Fault.BY_HAND_OF_OTHER, point=place.point)
    if means is Means.TOOL and (point.tool is None or point.tool.tool not in routine.tools):
        reader.note(file, f"{key}.with_tool", Fault.LACKS_TOOL, point=place.point)
    elif means is Means.OTHER and point.by_other is None:
        reader.note(file, f"{key}.point", Fault.NOT_BY_OTHER, point=place.point)
    else:
        point = point.pressed(means)
        _check_position(reader, file, key, point, routine)
    _check_sides(reader, file, key, place, point)


def _note_unknown(reader: Reader, file: str, key: str, code: str, known: Known) -> None:
    """Note a point that there is none of; one that is here under another number by that."""
    here = next((point for point in known.points.values() if code in point.aliases), None)
    if here is None:
        reader.note(file, key, Fault.NO_POINT, name=code)
    else:
        reader.note(file, key, Fault.OTHER_NUMBER, name=code, point=here.code)


def _check_position(
    reader: Reader, file: str, key: str, point: Point, routine: WrittenRoutine
) -> None:
    """Note a point that is not reached; `point` is as it is pressed here."""
    if not point.positions:
        reader.note(file, f"{key}.point", Fault.NEEDS_OTHER, point=point.code)
    elif routine.position not in point.positions:
        for_two = routine.pressed_by is Presser.OTHER
        fault = Fault.OTHER_OUT_OF_REACH if for_two else Fault.OUT_OF_REACH
        position = routine.position.value
        reader.note(file, f"{key}.point", fault, point=point.code, position=position)


def _check_sides(reader: Reader, file: str, key: str, place: Place, point: Point) -> None:
    if (place.sides is Sides.MIDLINE) != _on_midline(point):
        laterality = point.laterality.value
        reader.note(
            file, f"{key}.sides", Fault.OTHER_SIDES, point=place.point, laterality=laterality
        )
    elif place.sides is Sides.TOGETHER and not point.technique.together:
        reader.note(file, f"{key}.sides", Fault.NOT_TOGETHER, point=place.point)


def _check_page(reader: Reader, file: str, page: Page, known: Known) -> None:
    _check_sources_of_each(reader, file, "questions", page.questions, known)
    for index, question in enumerate(page.questions):
        for code in sorted(question.effect.points if question.effect else ()):
            if code not in known.codes:
                key = f"questions[{index}].effect.points"
                reader.note(file, key, Fault.NO_POINT, name=code)


def _check_leads(reader: Reader, file: str, found: SearchFile, known: Known) -> None:
    _check_sources_of_each(reader, file, "leads", found.leads, known)
    for index, lead in enumerate(found.leads):
        for at, code in enumerate(lead.points):
            if code not in known.codes:
                reader.note(file, f"leads[{index}].points[{at}]", Fault.NO_POINT, name=code)


def _check_each_once(reader: Reader, file: str, found: SourcesFile) -> None:
    keys = [source.key for source in found.sources]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            reader.note(file, f"sources[{index}].key", Fault.LISTED_TWICE, name=key)
