"""Turns text into values, and tells what it breaks off at where it cannot."""

from __future__ import annotations

import json
import re
import tomllib
from typing import NoReturn

from acupress.core.problems import Fault, Slip
from acupress.core.showing import quoted
from acupress.file_reading import TwiceError, parse_json

MOST_PARTS = 8
"""How many parts the key of a TOML line may have: the time it costs grows with their square."""

TOML_TEXT = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*",
    re.DOTALL,
)
DEEP_KEY = re.compile(rf"(?<![\w-])[\w-]++(?:[ \t]*+\.[ \t]*+[\w-]++){{{MOST_PARTS},}}")
AT_LINE = re.compile(r"\(at line (\d+)")

JSON_SLIPS = {
    "Expecting ',' delimiter": Slip.COMMA_OR_BRACKET,
    "Expecting ':' delimiter": Slip.COLON,
    "Expecting property name": Slip.NAME_IN_QUOTES,
    "Illegal trailing comma": Slip.COMMA_TOO_MANY,
    "Expecting value": Slip.VALUE,
    "Unterminated string": Slip.OPEN_DOUBLE_QUOTE,
    "Invalid control character": Slip.TEXT_OVER_LINE,
    "Invalid \\": Slip.BACKSLASH,
    "Extra data": Slip.MORE_AFTER_END,
}
TOML_SLIPS = {
    "Expected '='": Slip.EQUALS,
    "Expected newline or end of document": Slip.MORE_IN_LINE,
    "Expected initial character for a key": Slip.ODD_NAME,
    "Invalid initial character for a key": Slip.ODD_NAME,
    "Cannot overwrite": Slip.NAME_TWICE,
    "Duplicate inline table key": Slip.NAME_TWICE,
    "Cannot declare": Slip.TABLE_TWICE,
    "Cannot mutate": Slip.TABLE_TWICE,
    "Unterminated string": Slip.OPEN_QUOTE,
    "Illegal character": Slip.ODD_CHARACTER,
    "Invalid value": Slip.ODD_VALUE,
    "Unclosed": Slip.BRACKET,
    "Expected ']": Slip.BRACKET,
    "Unescaped": Slip.BACKSLASH,
    "Invalid date": Slip.DATE,
}


class UnreadableError(ValueError):
    """The text cannot be understood; `fault` and `values` say why."""

    def __init__(self, fault: Fault, **values: object) -> None:
        super().__init__(fault)
        self.fault = fault
        self.values = values


def parse_as_json(text: str) -> object:
    """Read JSON. Raises `UnreadableError`."""
    try:
        return parse_json(text)
    except json.JSONDecodeError as error:
        _refuse("JSON", _slip_of(error.msg, JSON_SLIPS), error.lineno)
    except TwiceError as error:
        _refuse("JSON", Slip.GIVEN_NAME_TWICE, name=quoted(str(error)))
    except (ValueError, RecursionError) as error:
        _refuse("JSON", _too_much(error))


def parse_as_toml(text: str) -> object:
    """Read TOML. Raises `UnreadableError`."""
    if DEEP_KEY.search(TOML_TEXT.sub("text", text)):
        _refuse("TOML", Slip.TOO_MANY_PARTS, name=str(MOST_PARTS))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = AT_LINE.search(str(error))
        _refuse("TOML", _slip_of(str(error), TOML_SLIPS), int(line[1]) if line else 0)
    except (ValueError, RecursionError) as error:
        _refuse("TOML", _too_much(error))


def _too_much(error: Exception) -> Slip:
    return Slip.TOO_DEEP if isinstance(error, RecursionError) else Slip.LONG_NUMBER


def _slip_of(message: str, slips: dict[str, Slip]) -> Slip:
    return next((slip for start, slip in slips.items() if message.startswith(start)), Slip.ODD)


def _refuse(form: str, slip: Slip, line: int = 0, name: str = "") -> NoReturn:
    raise UnreadableError(Fault.NOT_VALID, format=form, line=line, slip=slip, name=name) from None
