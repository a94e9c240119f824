"""Makes problems of what the judge finds wrong with a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.appearance import COLOUR_PATTERN
from acupress.core.points import CODE_PATTERN
from acupress.core.problems import WHOLE, Fault, make_problem
from acupress.core.showing import quoted
from acupress.core.values import KEY_PATTERN

if TYPE_CHECKING:
    from acupress.core.problems import Problem
    from acupress.judging import Flaw, UnfitError

PLAIN = {
    "missing": Fault.MISSING,
    "unexpected_keyword_argument": Fault.UNKNOWN_KEY,
    "string_type": Fault.WANTS_TEXT,
    "int_type": Fault.WANTS_WHOLE_NUMBER,
    "tuple_type": Fault.WANTS_LIST,
    "frozen_set_type": Fault.WANTS_LIST,
    "dataclass_type": Fault.WANTS_TABLE,
    "dict_type": Fault.WANTS_TABLE,
}
"""Kinds of flaws that say all by themselves."""

WITH_FOUND = {
    "int_parsing": Fault.WANTS_WHOLE_NUMBER,
    "int_from_float": Fault.WANTS_WHOLE_NUMBER,
    "int_parsing_size": Fault.WANTS_SMALLER_NUMBER,
    "float_type": Fault.WANTS_NUMBER,
    "float_parsing": Fault.WANTS_NUMBER,
    "finite_number": Fault.WANTS_FINITE_NUMBER,
    "bool_type": Fault.WANTS_TRUE_OR_FALSE,
    "bool_parsing": Fault.WANTS_TRUE_OR_FALSE,
    "string_unicode": Fault.WANTS_TEXT,
}
"""Kinds that are told together with what was found."""

LIMITS = {
    "greater_than_equal": (Fault.AT_LEAST, "ge"),
    "less_than_equal": (Fault.AT_MOST, "le"),
    "greater_than": (Fault.MORE_THAN, "gt"),
    "less_than": (Fault.LESS_THAN, "lt"),
    "too_short": (Fault.TOO_FEW, "min_length"),
    "too_long": (Fault.TOO_MANY, "max_length"),
    "string_too_short": (Fault.TOO_SHORT, "min_length"),
    "string_too_long": (Fault.TOO_LONG, "max_length"),
}
"""Kinds that have a limit, and where the judge keeps it."""

PATTERNS = {
    KEY_PATTERN: Fault.WANTS_KEY,
    CODE_PATTERN: Fault.WANTS_CODE,
    COLOUR_PATTERN: Fault.WANTS_COLOUR,
}

VERSION = "schema_version"
"""The key that tells the form of a file."""


def problems_of(error: UnfitError, file: str) -> list[Problem]:
    """Give what the judge has found as problems of `file`.

    Of a file in a later form nothing else is told: what it holds may well be right there.
    """
    newer = next(filter(_is_newer, error.flaws), None)
    if newer:
        return [make_problem(file, VERSION, Fault.NEWER, found=quoted(newer["input"]))]
    return [_problem_of(flaw, file) for flaw in error.flaws if not _follows_from_another(flaw)]


def _is_newer(flaw: Flaw) -> bool:
    version = flaw["input"]
    return flaw["loc"] == (VERSION,) and type(version) is int and version > 0


def _follows_from_another(flaw: Flaw) -> bool:
    """Whether a list is called too short only because the damaged entries in it do not count."""
    return flaw["type"] == "too_short" and len(flaw["input"]) >= flaw["ctx"]["min_length"]


def _dotted(place: tuple[int | str, ...]) -> str:
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return key.lstrip(".") or WHOLE


def _problem_of(flaw: Flaw, file: str) -> Problem:
    key, plain = _dotted(flaw["loc"]), PLAIN.get(flaw["type"])
    if plain:
        return make_problem(file, key, plain)
    fault, values = _fault_of(flaw)
    given = flaw["input"]
    if isinstance(given, str | int | float):
        values["found"] = quoted(given)
    return make_problem(file, key, fault, **values)


def _fault_of(flaw: Flaw) -> tuple[Fault, dict[str, object]]:
    kind = flaw["type"]
    if kind in WITH_FOUND:
        return WITH_FOUND[kind], {}
    if kind in LIMITS:
        fault, limit = LIMITS[kind]
        return fault, {"limit": f"{flaw['ctx'][limit]:.6g}"}
    if kind in ("enum", "literal_error"):
        return Fault.WANTS_ONE_OF, {"options": flaw["ctx"]["expected"]}
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(flaw["ctx"]["pattern"], Fault.WRITTEN_OTHERWISE), {}
    return Fault.BREAKS_RULE, {"rule": flaw["msg"].removeprefix("Value error, ")}
