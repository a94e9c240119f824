"""Reads what is plainly right without the judge, who takes a tenth of a second to come.

It knows true and false, whole numbers and parts, texts with a pattern, the members of an enum, sets
and rows of those, values of our own, and the limits of numbers. Whatever it does not know, or does
not find as it should be, it leaves to `acupress/judging.py`: it never says that something is wrong.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from enum import Enum
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from acupress.core.values import Limits, Value

if TYPE_CHECKING:
    from acupress.core.values import Rules

Kind = TypeVar("Kind", bound="Value")

KNOWN = {"ge", "gt", "le", "lt", "pattern"}
EXACT = 2**53
"""Below this every whole number is a number with parts, too."""


class _UnknownError(ValueError):
    """What was found is not plain."""


def read_plainly(kind: type[Kind], found: object) -> Kind | None:
    """Make a value of what was found; None where that takes a judge."""
    if not isinstance(found, dict):
        return None
    hints = get_type_hints(kind, include_extras=True)
    needed = {each.name for each in fields(kind) if each.default is MISSING}
    if not needed <= found.keys() <= hints.keys():
        return None
    try:
        return kind(**{key: _read(value, hints[key]) for key, value in found.items()})
    except ValueError:
        return None


def _read(value: object, kind: Any) -> object:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _within(_read(value, parts[0]), parts[1:])
    if origin in (Union, UnionType) and len(parts) == 2 and parts[1] is NoneType:
        return None if value is None else _read(value, parts[0])
    if origin is Literal and any(value == one and type(value) is type(one) for one in parts):
        return value
    if origin is frozenset and isinstance(value, list | frozenset):
        return frozenset(_read(each, parts[0]) for each in value)
    if origin is tuple and parts[1:] == (...,) and isinstance(value, list | tuple):
        return tuple(_read(each, parts[0]) for each in value)
    if isinstance(kind, type) and issubclass(kind, Value):
        return _read_value(value, kind)
    if isinstance(kind, type) and issubclass(kind, Enum) and isinstance(value, str):
        return kind(value)
    if kind is float and type(value) in (int, float) and abs(value) < EXACT:  # type: ignore[arg-type]
        return float(value)  # type: ignore[arg-type]
    if kind in (bool, int, str) and type(value) is kind:
        return value
    raise _UnknownError


def _read_value(value: object, kind: type[Value]) -> Value:
    found = value if type(value) is kind else read_plainly(kind, value)
    if found is None:
        raise _UnknownError
    return found


def _within(value: Any, marks: tuple[object, ...]) -> object:
    for mark in marks:
        rules = mark.rules if isinstance(mark, Limits) else {}
        if not rules.keys() <= KNOWN or not _keeps_to(value, rules):
            raise _UnknownError
    return value


def _keeps_to(value: Any, rules: Rules) -> bool:
    return (
        value >= rules.get("ge", value)
        and value <= rules.get("le", value)
        and ("gt" not in rules or value > rules["gt"])
        and ("lt" not in rules or value < rules["lt"])
        and ("pattern" not in rules or re.fullmatch(rules["pattern"], value) is not None)
    )
