"""Values as JSON and back: for what has been judged, and is only to be had again quickly.

A value is a list that begins with its kind: a number for a dataclass of `core`, whose fields
follow in their order, or one of the marks below. What JSON has itself stands as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ONE_OF, TUPLE, SET, TABLE, VIEW = "=", "(", "{", ":", "::"
"""The marks of an enum's member, a tuple, a frozen set, a table, and one only to be read."""

CORE = "acupress.core."
"""Where all kinds come from; nothing else is ever made of what a file says."""

Kinds = list[list[Any]]
"""The kinds by their numbers: module below `core`, name, and the names of the fields."""


class Encoder:
    """Encodes values, and notes their `kinds` as they come."""

    def __init__(self) -> None:
        self.kinds: Kinds = []
        self._numbers: dict[type, int] = {}

    def encode(self, value: object) -> object:
        """Give a value as JSON has it. Raises `TypeError` for what is no value of `core`."""
        if value is None or type(value) in (str, int, float, bool):
            return value
        if isinstance(value, Enum):
            return [ONE_OF, self._number(type(value)), value.value]
        if is_dataclass(value):
            parts = [getattr(value, each.name) for each in fields(value)]
            return [self._number(type(value)), *map(self.encode, parts)]
        if isinstance(value, tuple):
            return [TUPLE, *map(self.encode, value)]
        if isinstance(value, frozenset):
            return [SET, *map(self.encode, sorted(value, key=str))]
        if isinstance(value, Mapping):
            mark = VIEW if isinstance(value, MappingProxyType) else TABLE
            return [mark, *(self.encode(each) for pair in value.items() for each in pair)]
        msg = f"{type(value).__name__} is no value of core"
        raise TypeError(msg)

    def _number(self, kind: type) -> int:
        if kind not in self._numbers:
            if not kind.__module__.startswith(CORE):
                msg = f"{kind.__qualname__} is no kind of core"
                raise TypeError(msg)
            self._numbers[kind] = len(self.kinds)
            names = [each.name for each in fields(kind)] if is_dataclass(kind) else []
            self.kinds.append([kind.__module__.removeprefix(CORE), kind.__name__, names])
        return self._numbers[kind]


class Decoder:
    """Decodes values of the kinds that were written.

    What does not fit raises `ValueError`, `TypeError`, `LookupError` or `ImportError`: a kind that
    has other fields by now, too.
    """

    def __init__(self, kinds: Kinds) -> None:
        self._written = kinds
        self._kinds: dict[int, tuple[Callable[..., object], Sequence[str]]] = {}
        self._members: dict[tuple[int, object], object] = {}

    def decode(self, found: object) -> Any:
        """Give a value again."""
        if not isinstance(found, list):
            return found
        mark = found[0]
        parts = [self.decode(each) if isinstance(each, list) else each for each in found[1:]]
        if type(mark) is int:
            kind, names = self._kinds.get(mark) or self._find(mark)
            return kind(**dict(zip(names, parts, strict=True)))
        if mark == ONE_OF:
            return self._member(*parts)
        if mark == TUPLE:
            return tuple(parts)
        if mark == SET:
            return frozenset(parts)
        if mark in (TABLE, VIEW):
            table = dict(zip(parts[::2], parts[1::2], strict=True))
            return MappingProxyType(table) if mark == VIEW else table
        msg = f"{mark!r} is no mark"
        raise ValueError(msg)

    def _member(self, number: int, value: object) -> object:
        if (number, value) not in self._members:
            kind, _names = self._kinds.get(number) or self._find(number)
            self._members[number, value] = kind(value)
        return self._members[number, value]

    def _find(self, number: int) -> tuple[Callable[..., object], Sequence[str]]:
        module, name, names = self._written[number]
        __import__(CORE + module)
        kind = vars(sys.modules[CORE + module])[name]
        has = [each.name for each in fields(kind)] if is_dataclass(kind) else []
        if has != names or not issubclass(kind, Enum if not has else object):
            msg = f"{name} is another kind by now"
            raise ValueError(msg)
        self._kinds[number] = cast("Callable[..., object]", kind), names
        return self._kinds[number]
