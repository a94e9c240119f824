"""What the types of core are made of: frozen values, and the limits that they have to keep to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypedDict, Unpack

__all__ = [
    "KEY_PATTERN",
    "Key",
    "Limits",
    "Name",
    "Sentence",
    "Sources",
    "Translatable",
    "Value",
    "parts_of",
    "value",
    "written",
]

KEY_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


class Rules(TypedDict, total=False):
    """What can be asked of a number, a text, a time, or how many things there are."""

    ge: float
    gt: float
    le: float
    lt: float
    min_length: int
    max_length: int
    pattern: str
    strip_whitespace: bool
    tz_constraint: Literal["aware", "naive"]


class Limits:
    """Says in `Annotated` what a value has to keep to; `acupress/judging.py` holds it to that.

    Our own code is trusted to keep to it: where much hangs on a limit, the function that decides
    looks for itself. The rules bear the names of pydantic's schemas, and the method is its
    protocol, for which nothing of it need be imported.
    """

    __slots__ = ("_rules",)

    def __init__(self, **rules: Unpack[Rules]) -> None:
        self._rules = rules

    @property
    def rules(self) -> Rules:
        """What is asked."""
        return self._rules

    def __get_pydantic_core_schema__(
        self, source: object, handler: Callable[[object], dict[str, Any]]
    ) -> dict[str, Any]:
        return {**handler(source), **self._rules}


Key = Annotated[str, Limits(pattern=KEY_PATTERN)]
"""A name in kebab-case by which one content entry refers to another."""

Name = Annotated[str, Limits(min_length=2, strip_whitespace=True)]
"""Words that the user reads, the same in every language."""


class Translatable:
    """Marks, in an `Annotated` type, a text that each language has in its own words."""


Sentence = Annotated[Name, Translatable]
"""Words that the user reads, in the language in force."""

Word = Annotated[str, Limits(min_length=1, strip_whitespace=True), Translatable]
"""One word in the language in force, which may be a single sign."""

Sources = Annotated[tuple[Key, ...], Limits(min_length=1)]
"""The keys of what a fact comes from."""


def written(name: str) -> str:
    """Give how a field is called outside: without the underscore behind a word of Python."""
    return name.removesuffix("_")


def parts_of(found: object, kind: type[Any]) -> dict[str, Any]:
    """Give what a value tells of all that a kind has, so that one of the kind can be made of it."""
    return {part.name: getattr(found, part.name) for part in fields(kind)}


def _begin(self: Any, *given: object, **named: object) -> None:
    """Make a value of its parts, by keyword; or in their order where the kind allows it."""
    kind = type(self)
    parts: dict[str, Field[Any]] = kind.__parts__
    if given:
        if kind.__by_keyword__ or len(given) > len(parts):
            msg = f"{kind.__name__} takes fewer parts by their place"
            raise TypeError(msg)
        named.update(zip(parts, given, strict=False))
    for name, part in parts.items():
        _set(self, name, named.pop(name) if name in named else _usual(kind, part))
    if named:
        msg = f"{kind.__name__} knows no {', '.join(named)}"
        raise TypeError(msg)
    if hasattr(kind, "__post_init__"):
        self.__post_init__()


def _usual(kind: type, part: Field[Any]) -> object:
    """Give what a part is where nothing is said of it."""
    if part.default is not MISSING:
        return part.default
    if part.default_factory is not MISSING:
        return part.default_factory()
    msg = f"{kind.__name__} has no {part.name}"
    raise TypeError(msg)


def _is_equal(self: Any, other: Any) -> bool:
    if type(other) is not type(self):
        return NotImplemented  # type: ignore[no-any-return]
    return all(getattr(self, name) == getattr(other, name) for name in self.__parts__)


def _hashed(self: Any) -> int:
    return hash(tuple(getattr(self, name) for name in self.__parts__))


def _shown(self: Any) -> str:
    parts = (f"{name}={getattr(self, name)!r}" for name in self.__parts__)
    return f"{type(self).__name__}({', '.join(parts)})"


def _refuse(_self: object, name: str, *_found: object) -> None:
    raise FrozenInstanceError(f"{name} cannot be changed")


_set = object.__setattr__

METHODS = {
    "__init__": _begin,
    "__eq__": _is_equal,
    "__hash__": _hashed,
    "__repr__": _shown,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
}

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:

    def value(*, frozen: bool, slots: bool, kw_only: bool = False):
        """Make a frozen dataclass, as `dataclass` does of the same words, at a fifth of its cost.

        That writes six methods for each class anew; here all classes share them.
        """

        def make(kind):
            made = dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(kind)
            made.__parts__ = {part.name: part for part in fields(made)}
            made.__by_keyword__ = kw_only
            for name, method in METHODS.items():
                setattr(made, name, method)
            return made

        return make


class Value:
    """The base of what is read from outside: a frozen dataclass, made by keyword.

    Whatever judges one refuses an unknown key, and a number without an end. A `__post_init__`
    that raises `ValueError` says what its parts have to be to each other.
    """

    __slots__ = ()

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    __pydantic_config__: ClassVar = {
        "extra": "forbid",
        "allow_inf_nan": False,
        "alias_generator": written,
    }
