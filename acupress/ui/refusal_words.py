"""Why a routine file cannot be used, for whoever has opened it: its places in everyday words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.problems import WHOLE
from acupress.core.showing import visible
from acupress.core.unusable import UnusableError
from acupress.ui.problem_words import problem_words
from acupress.ui.wording import sentence_case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acupress.core.problems import Problem

MOST_REASONS = 3
"""How many of the things that are wrong are told one by one."""


def unusable_words(file: str, error: Exception) -> str:
    """Say in one line why a routine file cannot be used: the first things, and how many more."""
    if not isinstance(error, UnusableError):
        return tr("{file} could not be read.").format(file=visible(file))
    told, more = error.problems[:MOST_REASONS], len(error.problems) - MOST_REASONS
    sentences = [
        tr("{file} cannot be used as a routine.").format(file=told[0].file),
        *(_reason(problem) for problem in told),
    ]
    if more > 0:
        sentences.append(tr_n("One thing more is wrong.", "{n} things more are wrong.", more))
    return " ".join(sentences)


def place_words(key: str) -> str:
    """Say a place of a routine file: `steps[1].dwell_seconds` is step 2, seconds."""
    return ", ".join(_part(part) for part in key.split("."))


def _reason(problem: Problem) -> str:
    words = problem_words(problem).rstrip(".")
    if problem.key == WHOLE:
        return tr("It {problem}.").format(problem=words)
    place = sentence_case(place_words(problem.key))
    return tr("{place}: {problem}.").format(place=place, problem=words)


def _part(part: str) -> str:
    name, _bracket, rest = part.partition("[")
    number = rest.removesuffix("]")
    if name in _numbered() and number.isdecimal():
        return _numbered()[name].format(n=int(number) + 1)
    return _fields().get(part, part)


def _numbered() -> Mapping[str, str]:
    return {
        "closed_by": tr("question {n} that closes it"),
        "setting_up": tr("line {n} of getting ready"),
        "sources": tr("source {n}"),
        "steps": tr("step {n}"),
        "swaps": tr("stand-in {n}"),
        "tools": tr("tool {n}"),
    }


def _fields() -> Mapping[str, str]:
    return {
        "breath": tr("breath"),
        "closed_by": tr("what closes it"),
        "dwell_seconds": tr("seconds"),
        "key": tr("key of the file"),
        "note": tr("note"),
        "point": tr("point"),
        "position": tr("position"),
        "pressed_by": tr("who presses"),
        "rounds": tr("rounds"),
        "schema_version": tr("form of the file"),
        "setting_up": tr("getting ready"),
        "sides": tr("sides"),
        "sources": tr("sources"),
        "stand_in": tr("whether it stands in"),
        "steps": tr("steps"),
        "summary": tr("what it is for"),
        "swaps": tr("stand-ins"),
        "title": tr("name"),
        "tools": tr("tools"),
        "with_tool": tr("with a tool"),
    }
