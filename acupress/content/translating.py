"""Puts the texts of the language in force into the tables of the content, before they are judged.

Which texts those are, the types say: what is `Translatable`. All else stands once, in the English
files, and no language can change or lose it.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Union, cast, get_args, get_origin, get_type_hints

from acupress.catalogue import ENGLISH, spoken
from acupress.core.values import Translatable, written

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

NAMES = ("key", "code", "tier")
"""The first of these that an entry of a list has is its name in the context of its texts."""


def translated(table: dict[str, object], kind: object, file: str) -> dict[str, object]:
    """Give the table of a file, which is to become a `kind`, in the language in force."""
    language = spoken()
    if language is ENGLISH:
        return table
    return cast("dict[str, object]", _put(table, kind, f"{file} ", language))


def translated_lines(text: str, file: str) -> str:
    """Give a page in the language in force, line by line."""
    language, lines = spoken(), text.split("\n")
    return "\n".join(language.pgettext(file, line) if line.strip() else line for line in lines)


def _put(value: object, kind: object, place: str, language: NullTranslations) -> object:
    """Give a value with every text below it in a language."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated and Translatable in parts and isinstance(value, str):
        return language.pgettext(place, value)
    if not _holds_text(kind):
        return value
    if origin in (Annotated, Union, UnionType):
        return _put(value, next(filter(_holds_text, parts)), place, language)
    if isinstance(value, list) and origin is tuple:
        return [_put(one, parts[0], f"{place}{_name(one)}", language) for one in value]
    if isinstance(value, dict):
        kinds = dict.fromkeys(value, parts[-1]) if origin is dict else _kinds(kind)
        return {
            key: _put(one, kinds.get(key), _below(place, key), language)
            for key, one in value.items()
        }
    return value


@cache
def _holds_text(kind: object) -> bool:
    """Whether a type is a text that is translated, or is made of such."""
    if kind is Translatable:
        return True
    parts = get_args(kind) or _kinds(kind).values()
    return any(map(_holds_text, parts))


@cache
def _kinds(kind: object) -> Mapping[str, object]:
    """Give the types of the fields of a type, by the keys that a file has for them."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return {}
    hints = get_type_hints(kind, include_extras=True)
    return {written(field.name): hints[field.name] for field in fields(kind)}


def _below(place: str, key: str) -> str:
    return f"{place}{key}" if place.endswith(" ") else f"{place}.{key}"


def _name(item: object) -> str:
    """Name an entry of a list, so that a new neighbour changes no context."""
    found = item if isinstance(item, dict) else {}
    return next((f"[{found[name]}]" for name in NAMES if name in found), "")
