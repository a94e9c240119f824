"""What the types of core are made of: frozen values, and the limits that they have to keep to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field
from typing import Annotated, Any, ClassVar, Literal, TypedDict, Unpack

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
    tz_constraint: Literal["aware"]


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


class Value:
    """The base of what is read from outside: a frozen dataclass, made by keyword.

    Whatever judges one refuses an unknown key, and a number without an end. A `__post_init__`
    that raises `ValueError` says what its parts have to be to each other.

    Values are compared and shown here, once for all: methods that `dataclass` writes for each
    class anew would take a third of the time in which core is imported.
    """

    __slots__ = ()

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    __pydantic_config__: ClassVar = {
        "extra": "forbid",
        "allow_inf_nan": False,
        "alias_generator": written,
    }

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(
            getattr(self, name) == getattr(other, name) for name in self.__dataclass_fields__
        )

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self.__dataclass_fields__))

    def __repr__(self) -> str:
        parts = (f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
        return f"{type(self).__name__}({', '.join(parts)})"
