"""Ten people as they come: what the check leaves them, looked through one by one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from acupress.core.adapting import FEWEST_POINTS, AdaptedRoutine, adapt_routine, offer_instead
from acupress.core.library import Library
from acupress.core.points import Presser
from acupress.core.screening import Cleared
from tests.core.conftest import judged

pytestmark = pytest.mark.no_cover

BACK = ("stiff-lower-back", "self-care-five", "muscle-tension", "stress-and-back", "lying-down")
"""Routines that a person with a sore back would choose."""


@dataclass(frozen=True)
class Person:
    """What somebody ticks, how many points stay open at the least, and what must not be pressed."""

    who: str
    ticks: tuple[str, ...]
    open_points: int
    never: tuple[str, ...]


PEOPLE = (
    Person(
        "70, treated blood pressure, a blood thinner, varicose veins, a stiff shoulder",
        ("blood-thinners", "varicose-veins", "cannot-reach-behind"),
        30,
        ("BL40", "BL56", "BL57", "SP6", "SP9", "BL23", "BL52"),
    ),
    Person(
        "82, weak bones, long steroid treatment, faints easily",
        ("weak-bones", "steroids", "faints-easily"),
        30,
        ("BL23", "GV4", "GV14", "GB20", "BL10"),
    ),
    Person(
        "58, breast cancer treated, lymph nodes of one armpit removed",
        ("cancer-treatment", "lymph-arm"),
        20,
        ("LI4", "PC6", "LI11", "GB21", "KI27", "CV17", "BL23"),
    ),
    Person(
        "66, diabetes with less feeling in the feet, a kidney disease",
        ("less-feeling", "kidney-trouble"),
        30,
        ("BL23", "BL52", "BL24", "KI1", "LR3", "BL60"),
    ),
    Person(
        "45, dialysis through a fistula, a blood thinner",
        ("fistula", "kidney-trouble", "blood-thinners"),
        30,
        ("LI4", "LI11", "PC6", "HT7", "TE5", "SI6", "EX-UE7"),
    ),
    Person(
        "34, gave birth three weeks ago, carpal tunnel syndrome",
        ("birth", "carpal-tunnel"),
        20,
        ("CV4", "CV6", "ST36", "SP6", "BL40", "PC6"),
    ),
    Person(
        "61, a past clot, an artificial hip",
        ("past-clot", "artificial-hip"),
        20,
        ("ST36", "BL57", "LR3", "GB30", "GB29"),
    ),
    Person(
        "52, rheumatoid arthritis, long steroid treatment",
        ("rheumatoid", "steroids"),
        35,
        ("GB20", "BL10", "GV14", "GV4", "GV3"),
    ),
    Person(
        "76, heart disease, a pacemaker, an aneurysm, a blood thinner",
        ("heart-or-stroke", "pacemaker", "aneurysm", "blood-thinners"),
        30,
        ("KI27", "CV17", "CV4", "CV6", "GB20", "GB21"),
    ),
    Person(
        "68, a narrow spine canal, an artificial hip, a stiff shoulder",
        ("both-legs-known", "artificial-hip", "cannot-reach-behind"),
        20,
        ("GB30", "GB34", "BL40", "KI3", "BL23"),
    ),
)


def cleared(library: Library, person: Person) -> Cleared:
    screening = judged(library.questionnaire, *person.ticks)
    assert isinstance(screening, Cleared)
    assert {caution.key for caution in screening.cautions} == set(person.ticks)
    return screening


def plans(library: Library, screening: Cleared) -> dict[str, AdaptedRoutine]:
    return {
        key: adapt_routine(routine, library.points, screening)
        for key, routine in library.routines.items()
    }


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.who)
def test_enough_stays_open(library: Library, person: Person) -> None:
    screening = cleared(library, person)
    left = [point.code for point in library.points.values() if not screening.against(point)]
    assert len(left) >= person.open_points


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.who)
def test_what_is_unwise_is_in_no_plan(library: Library, person: Person) -> None:
    for plan in plans(library, cleared(library, person)).values():
        if plan.routine.pressed_by is Presser.OTHER:
            continue  # What a stiff shoulder cannot reach is then no matter
        pressed = {step.place.point for step in plan.steps}
        assert pressed.isdisjoint(person.never), plan.routine.key


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.who)
def test_a_routine_for_the_back_keeps_three_points(library: Library, person: Person) -> None:
    found = plans(library, cleared(library, person))
    assert any(len(found[key].steps) >= FEWEST_POINTS for key in BACK)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.who)
def test_what_keeps_too_little_has_a_stand_in(library: Library, person: Person) -> None:
    found = plans(library, cleared(library, person))
    for plan in found.values():
        if not plan.keeps_enough:
            instead = offer_instead(plan, found.values())
            assert instead is not None, plan.routine.key
            assert instead.keeps_enough
