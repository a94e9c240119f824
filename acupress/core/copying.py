"""A second routine like one of the user's own, under a name that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from acupress.core.draft_ends import new_key
from acupress.core.routines import TITLE_LENGTH, Routine

NUMBER = re.compile(r"(?<=\S)\s*\(\d+\)$")


def copied(routine: Routine, others: Iterable[Routine]) -> Routine:
    """Give a copy beside all `others`: the first name with a number that none of them has."""
    others = tuple(others)
    title = copy_title(routine.title, {other.title for other in others})
    return replace(routine, title=title, key=new_key(title, (other.key for other in others)))


def copy_title(title: str, taken: Iterable[str]) -> str:
    """Give a name with the first free number from 2 on, within what a name may be long."""
    used, plain = set(taken), NUMBER.sub("", title)
    names = (_numbered(plain, number) for number in count(2))
    return next(name for name in names if name not in used)


def _numbered(plain: str, number: int) -> str:
    ending = f" ({number})"
    return plain[: TITLE_LENGTH - len(ending)].rstrip() + ending
