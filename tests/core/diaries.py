"""Simulated diaries of people for whom the effect of pressing is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Literal
from uuid import UUID

from acupress.core.own_trial import DayKind, Finding, OwnTrial, draw_days, outcome_of

FIRST = date(2026, 9, 7)
BASE = 5.5
SPREAD = 1.5
"""By how many points the days of one person differ."""
LASTS = 0.4
"""How much of what is unusual on one day is left on the next: bad days come together."""
DRIFT = -0.02
"""By how many points a day it gets better by itself."""


@dataclass(frozen=True, slots=True)
class Rates:
    """How often a difference was found, how often in the wrong direction, and how often the true
    one lay in the interval."""

    found: float
    wrong_way: float
    covered: float


def make_trial(seed: int, weeks: Literal[4, 6] = 4) -> OwnTrial:
    return OwnTrial(id=UUID(int=1), first_day=FIRST, weeks=weeks, seed=seed)


def simulate(trial: OwnTrial, effect: float, seed: int, *, missing: float = 0.0) -> dict[date, int]:
    """Give the ratings of one person: whole numbers, from 0 to 10, some of them missing."""
    chance = Random(seed + 1_000_003)  # noqa: S311
    mood, ratings = chance.gauss(0, SPREAD), {}
    for number, kind in enumerate(draw_days(trial)):
        mood = LASTS * mood + chance.gauss(0, SPREAD * (1 - LASTS**2) ** 0.5)
        pain = BASE + DRIFT * number + mood - effect * (kind is DayKind.PRESSING)
        if chance.random() >= missing:
            ratings[trial.first_day + timedelta(days=number)] = min(10, max(0, round(pain)))
    return ratings


def rates(
    effect: float, weeks: Literal[4, 6], *, diaries: int, draws: int, missing: float = 0.0
) -> Rates:
    """Give what is found in so many diaries; those with too few ratings find nothing."""
    found = wrong = covered = 0
    for seed in range(diaries):
        trial = make_trial(seed * 7919 + 13, weeks)
        ratings = simulate(trial, effect, seed, missing=missing)
        outcome = outcome_of(trial, ratings, trial.last_day + timedelta(days=1), draws=draws)
        few = outcome.finding is Finding.TOO_FEW
        found += outcome.finding in (Finding.LOWER, Finding.HIGHER)
        wrong += outcome.finding is Finding.HIGHER
        covered += few or outcome.low <= effect <= outcome.high
    return Rates(found / diaries, wrong / diaries, covered / diaries)
