"""What stands first on every card: who must not press, and when to stop.

On paper nothing can be left out for whom a caution concerns. So whatever is new on the day keeps
from pressing from the card, until it is answered in the app.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.questions import Tier
from acupress.ui.listing import listed
from acupress.ui.paper.flow import Piece
from acupress.ui.paper.type import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.core.questions import Questionnaire
    from acupress.ui.paper.type import Type

ALWAYS = (Tier.PREGNANCY, Tier.UNDER_18)
"""Tiers that the daily form does not name by themselves."""


def safety_pieces(
    questionnaire: Questionnaire, country: str | None, type_: Type
) -> Iterator[Piece]:
    """Give who must get help, who must not press today, and what to do when it feels wrong."""
    daily = [question for question in questionnaire.daily.questions if question.under is None]
    yield type_.heading(tr("First, each time: is any of this new or worse?"))
    grave = [question.text for question in daily if question.tier is Tier.EMERGENCY]
    yield Piece(type_.words(Part.GRAVE, _help_words(questionnaire, country)), 3, with_next=True)
    yield from _list(type_, grave)
    others_head = tr(
        "With one of these, not from this card: answer the questions in Acupress first.", "card"
    )
    yield Piece(type_.words(Part.STRONG, others_head), 4, with_next=True)
    others = [question.text for question in daily if question.tier is not Tier.EMERGENCY]
    others += [q.text for q in questionnaire.questions if q.tier in ALWAYS]
    yield from _list(type_, others)
    yield Piece(
        type_.words(Part.STRONG, tr("Stop, and let go, as soon as anything feels wrong:", "card")),
        4,
        with_next=True,
    )
    yield from _list(type_, questionnaire.stop.steps)


def _help_words(questionnaire: Questionnaire, country: str | None) -> str:
    advice = questionnaire.advice_for(Tier.EMERGENCY)
    entry = questionnaire.number_for(country)
    if entry:
        number = tr("{number} ({country})", "an emergency number").format(
            number=entry.number, country=entry.country
        )
    else:
        number = listed(
            tr("{number}: {where}").format(number=common.number, where=common.where)
            for common in questionnaire.common_numbers
        )
    # Translators: “Get help now: 112 (Germany). Call the emergency number, or …”
    return tr("{title}: {number}. {ask}").format(title=advice.title, number=number, ask=advice.ask)


def _list(type_: Type, lines: list[str] | tuple[str, ...]) -> Iterator[Piece]:
    for number, line in enumerate(lines):
        yield Piece(type_.point(line, Part.FINE), 1, with_next=number == 0)
