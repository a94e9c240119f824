"""Words of a trial of one: what day it is, and at the end what the days show, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from acupress.catalogue import spoken_code, tr, tr_n
from acupress.core.own_trial import DayKind, Finding
from acupress.ui.journal.trend_words import in_tenths

if TYPE_CHECKING:
    from acupress.core.own_trial import Outcome


def rules() -> tuple[str, ...]:
    """Say how it goes, before it begins."""
    return (
        tr("Chance draws which days are pressing days and which are days off, as many of each."),
        tr("On a pressing day you press as you like. On a day off you leave it."),
        tr("Each evening you rate the pain of the day. That takes ten seconds."),
        tr("The length is settled now. The result comes at the end, and not before."),
    )


def kind_words(kind: DayKind) -> str:
    """Say what today is."""
    return {
        DayKind.PRESSING: tr("Today is a pressing day"),
        DayKind.OFF: tr("Today is a day off"),
    }[kind]


def kind_advice(kind: DayKind) -> str:
    """Say what to do today."""
    return {
        DayKind.PRESSING: tr(
            "Press today, whenever it suits you. The safety questions come first."
        ),
        DayKind.OFF: tr("Leave the pressing today. Everything else stays as it is."),
    }[kind]


def outcome_words(outcome: Outcome) -> str:
    """Say what the days show."""
    if outcome.finding is Finding.TOO_FEW:
        return tr("{pressing} and {off} are rated. That is too few to say anything.").format(
            pressing=pressing_days(len(outcome.pressing)), off=days_off(len(outcome.off))
        )
    found, chance = _told_apart(abs(outcome.difference), outcome.chance)
    begins = _found_words(outcome.difference, found)
    if outcome.finding is Finding.NONE:
        return tr(
            "{begins} Chance alone can make a difference of up to {chance} here, so your days do "
            "not show one."
        ).format(begins=begins, chance=chance)
    return tr(
        "{begins} Chance alone makes one of up to {chance} here, so your days do show a difference."
    ).format(begins=begins, chance=chance)


def interval_words(outcome: Outcome) -> str:
    """Say how exactly the difference is known, and what to think of; empty where it is not."""
    match outcome.finding:
        case Finding.TOO_FEW:
            return tr("Your ratings stay in the journal.")
        case Finding.HIGHER:
            return (
                _between(-outcome.high, -outcome.low, higher=True)
                + " "
                + tr(
                    "Better leave the pressing for now, and let a doctor or physiotherapist "
                    "have a look."
                )
            )
        case Finding.LOWER:
            return _between(outcome.low, outcome.high, higher=False)
    low, high = in_tenths(abs(outcome.low)), in_tenths(abs(outcome.high))
    return tr(
        "As far as these days can tell, pressing days lie anywhere from {low} points higher to "
        "{high} points lower."
    ).format(low=low, high=high)


def limits_words() -> str:
    """Say what the result cannot tell, and how it was reckoned."""
    return tr(
        "You knew which day it was, and expectation plays a part in pain. What lasts for days "
        "reaches the days off too. The sum compares both averages with all that chance could have "
        "drawn (a randomisation test, 95 %). More stands under Learn: “Does it help me?”"
    )


def kept_words(pressing: tuple[int, int], off: int) -> str:
    """Say how far the draw was kept to: sessions on so many of the pressing days, and of others."""
    done, of = pressing
    return tr("You pressed on {done} of {of}, and on {off}.").format(
        done=done, of=pressing_days(of), off=days_off(off)
    )


def pressing_days(count: int) -> str:
    """Say how many: 12 pressing days."""
    return tr_n("1 pressing day", "{n} pressing days", count)


def days_off(count: int) -> str:
    """Say how many: 12 days off."""
    return tr_n("1 day off", "{n} days off", count)


def _found_words(difference: float, found: str) -> str:
    if found == in_tenths(0):
        return tr("On both kinds of day your evening pain was the same on average.")
    if difference > 0:
        return tr("On pressing days your evening pain was {found} lower.").format(found=found)
    return tr("On pressing days your evening pain was {found} higher.").format(found=found)


def _told_apart(found: float, chance: float) -> tuple[str, str]:
    """Write both so that the larger one is seen to be larger."""
    if in_tenths(found) != in_tenths(chance) or found == chance:
        return in_tenths(found), in_tenths(chance)
    locale = QLocale(spoken_code())
    return locale.toString(found, "f", 2), locale.toString(chance, "f", 2)


def _between(low: float, high: float, *, higher: bool) -> str:
    words = (
        tr("As far as these days can tell, it is between {low} and {high} points higher.")
        if higher
        else tr("As far as these days can tell, it is between {low} and {high} points lower.")
    )
    return words.format(low=in_tenths(low), high=in_tenths(high))
