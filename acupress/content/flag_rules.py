"""Which points must carry which flag: told once beside the safety questions, and held to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.points import PointCode, PointFlag, Region
from acupress.core.problems import Fault
from acupress.core.values import Sources, Value, value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acupress.content.reading import Reader
    from acupress.core.points import Point


@value(frozen=True, slots=True, kw_only=True)
class FlagRule(Value):
    """A flag that every point of the regions, and each of the points, must carry."""

    flag: PointFlag
    regions: frozenset[Region] = frozenset()
    points: frozenset[PointCode] = frozenset()
    sources: Sources

    def asks(self, point: Point) -> bool:
        """Whether `point` must carry the flag."""
        return point.region in self.regions or point.code in self.points


@value(frozen=True, slots=True, kw_only=True)
class FlagRulesFile(Value):
    """All rules. Every flag has one, so that none can be forgotten as a whole."""

    rules: tuple[FlagRule, ...]


def check_flags(reader: Reader, file: str, found: FlagRulesFile) -> None:
    """Note flags without a rule."""
    ruled = {rule.flag for rule in found.rules}
    for flag in PointFlag:
        if flag not in ruled:
            reader.note(file, "rules", Fault.NO_RULE, flag=flag.value)


def check_points_against_rules(
    reader: Reader, points: Mapping[str, Point], found: FlagRulesFile
) -> None:
    """Note every point, given by file, that lacks a flag it must carry."""
    for file, point in points.items():
        for rule in found.rules:
            if rule.asks(point) and rule.flag not in point.flags:
                reader.note(file, "flags", Fault.LACKS_FLAG, flag=rule.flag.value)
