"""Turns text into values, and says in plain words why it cannot."""

from __future__ import annotations

import json
import re
import tomllib
from typing import NoReturn

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

JSON_WORDS = {
    "Expecting ',' delimiter": "a comma or a bracket is missing",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting property name": "a name in double quotes is missing, or a comma is too many",
    "Illegal trailing comma": "a comma is too many",
    "Expecting value": "a value is missing",
    "Unterminated string": "a text has no double quote at its end",
    "Invalid control character": "a text goes on over the end of its line",
    "Invalid \\": "a backslash stands before the wrong letter",
    "Extra data": "more stands after the end",
}
TOML_WORDS = {
    "Expected '='": "an equals sign is missing",
    "Expected newline or end of document": "more stands in a line than its value",
    "Expected initial character for a key": "a name cannot be read",
    "Invalid initial character for a key": "a name cannot be read",
    "Cannot overwrite": "a name is there twice",
    "Duplicate inline table key": "a name is there twice",
    "Cannot declare": "a table is there twice",
    "Cannot mutate": "a table is there twice",
    "Unterminated string": "a text has no quote at its end",
    "Illegal character": "a text goes on over the end of its line, or holds a strange character",
    "Invalid value": "a value cannot be read",
    "Unclosed": "a bracket is missing",
    "Expected ']": "a bracket is missing",
    "Unescaped": "a backslash stands before the wrong letter",
    "Invalid date": "a date cannot be read",
}
ODD = "something is not as it should be"


class UnreadableError(ValueError):
    """The text cannot be understood; the message says why, for people to read."""


def parse_as_json(text: str) -> object:
    """Read JSON. Raises `UnreadableError`."""
    try:
        return parse_json(text)
    except json.JSONDecodeError as error:
        _refuse("JSON", _in_words(error.msg, JSON_WORDS), error.lineno)
    except TwiceError as error:
        _refuse("JSON", f"the name {quoted(str(error))} is there twice")
    except (ValueError, RecursionError) as error:
        _refuse("JSON", _too_much(error))


def parse_as_toml(text: str) -> object:
    """Read TOML. Raises `UnreadableError`."""
    if DEEP_KEY.search(TOML_TEXT.sub("text", text)):
        _refuse("TOML", f"a name has more than {MOST_PARTS} parts")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = AT_LINE.search(str(error))
        _refuse("TOML", _in_words(str(error), TOML_WORDS), int(line[1]) if line else 0)
    except (ValueError, RecursionError) as error:
        _refuse("TOML", _too_much(error))


def _too_much(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "brackets stand in each other too deeply"
    return "a number is too long"


def _in_words(message: str, words: dict[str, str]) -> str:
    return next((plain for start, plain in words.items() if message.startswith(start)), ODD)


def _refuse(kind: str, reason: str, line: int = 0) -> NoReturn:
    where = f"line {line}: " if line else ""
    raise UnreadableError(f"is not valid {kind}: {where}{reason}") from None
