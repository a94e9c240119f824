"""Judges what comes from outside: makes values of it, or tells all that is wrong; and writes them.

pydantic is the judge, by the types and limits of the values themselves. It is imported when
something is first judged, so that a first page need not wait for it.
"""

from __future__ import annotations

import json
import os
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, cast

from acupress.core.values import Value, written
from acupress.plainly import read_plainly

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Kind = TypeVar("Kind", bound=Value)

_JUDGES: dict[type[Value], TypeAdapter[Any]] = {}
"""Made when first asked for."""


class Flaw(TypedDict):
    """One thing that is wrong: where, of which of pydantic's kinds, in its words, and with what."""

    loc: tuple[int | str, ...]
    type: str
    msg: str
    input: Any
    ctx: dict[str, Any]


class UnfitError(ValueError):
    """What came cannot be made into what was asked for; `flaws` tells all that is wrong."""

    def __init__(self, words: str, flaws: list[Flaw]) -> None:
        super().__init__(words)
        self.flaws = flaws


def judge(kind: type[Kind], found: object) -> Kind:
    """Make a value of what was found. Raises `UnfitError`."""
    from pydantic import ValidationError

    try:
        value: Kind = _judge_of(kind).validate_python(found)
    except ValidationError as error:
        flaws = cast("list[Flaw]", error.errors(include_url=False))
        raise UnfitError(str(error), flaws) from error
    return value


def take(kind: type[Kind], found: object) -> Kind:
    """Make a value of what was found, without the judge where it is plainly right.

    Raises `UnfitError`.
    """
    plain = read_plainly(kind, found)
    return judge(kind, found) if plain is None else plain


def is_newer(found: object, version: int) -> bool:
    """Whether a newer version than this one wrote what was found, by what it says itself."""
    named = found.get("version") if isinstance(found, dict) else None
    return type(named) is int and named > version


def schema_of(kind: type[Value]) -> dict[str, object]:
    """Give the JSON Schema by which a file can be judged to hold a `kind`, in the main."""
    return _judge_of(kind).json_schema()


def as_json(value: Kind, kind: type[Kind] | None = None) -> str:
    """Give a value as a JSON file for people to read, which can be judged as a `kind` again.

    Without one, that is the type of the value itself. Raises `ValueError` for a number without
    an end.
    """
    table = _table_of(value, kind or type(value))
    return json.dumps(table, default=_plain, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _table_of(value: Value, kind: type[Value]) -> dict[str, object]:
    return {written(each.name): getattr(value, each.name) for each in fields(kind)}


def _plain(value: object) -> object:
    """Give what JSON has not as what it has."""
    from datetime import date, time
    from uuid import UUID

    match value:
        case Value():
            return _table_of(value, type(value))
        case frozenset():
            return sorted(value)
        case date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            msg = f"no file holds a {type(value).__name__}"
            raise TypeError(msg)


def _judge_of(kind: type[Value]) -> TypeAdapter[Any]:
    if kind not in _JUDGES:
        # It would ask every package that is installed whether it has a plugin
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        from pydantic import TypeAdapter

        _JUDGES[kind] = TypeAdapter(kind)
    return _JUDGES[kind]
