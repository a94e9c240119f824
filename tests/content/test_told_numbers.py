"""How much there is, as the README and the page for shops of programs tell it, counted."""

from __future__ import annotations

import re
from pathlib import Path

from acupress.core.adapting import adapt_routine, expand_plan
from acupress.core.routines import Choices
from acupress.core.screening import Cleared
from acupress.core.session_state import plan_length_ns
from acupress.core.units import SECOND
from tests.shipped import shipped_library

ROOT = Path(__file__).parents[2]
LIBRARY = shipped_library()


def told(file: str, pattern: str) -> tuple[int, ...]:
    found = re.search(pattern, (ROOT / file).read_text(encoding="utf-8"))
    assert found, f"{file} tells no such numbers"
    return tuple(map(int, found.groups()))


def minutes(key: str) -> int:
    """Count as the card does, without the voice."""
    routine = LIBRARY.routines[key]
    adapted = adapt_routine(routine, LIBRARY.points, Cleared((), 0))
    plan = expand_plan(adapted, Choices(breath=routine.breath), LIBRARY.patterns[routine.breath])
    return round(plan_length_ns(plan) / (60 * SECOND))


def test_the_readme_tells_how_many_routines_points_and_minutes_there_are() -> None:
    pattern = r"(\d+) routines press (\d) to (\d) places in (\d+) to (\d+)\s+minutes; (\d+) points"
    places = [len(routine.steps) for routine in LIBRARY.routines.values()]
    lengths = [minutes(key) for key in LIBRARY.routines]
    assert told("README.md", pattern) == (
        len(LIBRARY.routines),
        *(min(places), max(places)),
        *(min(lengths), max(lengths)),
        len(LIBRARY.points),
    )


def test_so_does_what_a_shop_for_programs_shows() -> None:
    pattern = r"(\d+) points with drawings from all sides, (\d+) routines"
    file = "packaging/installers/linux/metainfo.xml.in"
    assert told(file, pattern) == (len(LIBRARY.points), len(LIBRARY.routines))
