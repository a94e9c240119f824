"""What can be wrong with content and with routine files, as values; `ui` has the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import TYPE_CHECKING

from acupress.core.showing import in_short, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

WHOLE = "-"
"""The key of a problem that concerns all of a file."""


class Fault(StrEnum):
    """The kinds of problems. What each is told with stands beside it.

    `why` is in the words of the system, `rule` in those of the type that holds it, `slip` is a
    `Slip`, `line` is 0 where it is not known.
    """

    # A file that cannot be read
    MISSING = auto()
    NO_FILE = auto()
    TOO_LARGE = auto()
    UNREADABLE = auto()  # why
    NOT_UTF8 = auto()
    EMPTY = auto()
    WEB_PAGE = auto()
    NOT_VALID = auto()  # format, line, slip, name
    NO_TABLE = auto()
    UNKNOWN_KIND = auto()
    NEWER = auto()
    NEWER_IN_TOML = auto()
    DAMAGED_DRAWING = auto()
    DAMAGED_MEDIUM = auto()  # medium
    ODD_PATH = auto()  # command
    # A value that will not do; where it can be told, `found` as well
    UNKNOWN_KEY = auto()
    WANTS_TEXT = auto()
    WANTS_WHOLE_NUMBER = auto()
    WANTS_SMALLER_NUMBER = auto()
    WANTS_NUMBER = auto()
    WANTS_FINITE_NUMBER = auto()
    WANTS_TRUE_OR_FALSE = auto()
    WANTS_LIST = auto()
    WANTS_TABLE = auto()
    WANTS_ONE_OF = auto()  # options
    WANTS_KEY = auto()
    WANTS_CODE = auto()
    WANTS_COLOUR = auto()
    WRITTEN_OTHERWISE = auto()
    AT_LEAST = auto()  # limit
    AT_MOST = auto()  # limit
    MORE_THAN = auto()  # limit
    LESS_THAN = auto()  # limit
    TOO_FEW = auto()  # limit
    TOO_MANY = auto()  # limit
    TOO_SHORT = auto()  # limit
    TOO_LONG = auto()  # limit
    NO_SENTENCE = auto()
    BREAKS_RULE = auto()  # rule
    # What does not fit the rest
    HOLDS_NOTHING = auto()
    NAMED_OTHERWISE = auto()  # name
    NAMES_NO_ENTRY = auto()  # name
    NAMED_TWICE = auto()  # name
    LEFT_OUT = auto()  # name
    NO_PAGE = auto()
    NAMES_NO_PAGE = auto()  # name
    NO_TITLE = auto()
    HOLDS_HTML = auto()
    UNKNOWN_SOURCE = auto()
    UNLISTED_SOURCE = auto()  # name
    LISTED_TWICE = auto()  # name
    ANOTHER_POINT = auto()  # name
    NO_FIGURE = auto()  # name
    NO_HANDS = auto()  # name
    NOT_IN_FIGURE = auto()  # figure, spot
    OTHERWISE_IN_FIGURE = auto()  # figure
    NO_PATTERN = auto()  # name
    ONLY_HELD_BREATHS = auto()
    NO_CAUTION = auto()  # name
    NO_POINT = auto()  # name
    OTHER_NUMBER = auto()  # name, point
    PRESSED_TWICE = auto()  # point
    NOT_FOR_A_MINUTE = auto()  # point, seconds
    LACKS_TOOL = auto()  # point
    OUT_OF_REACH = auto()  # point, position
    OTHER_SIDES = auto()  # point, laterality
    NOT_TOGETHER = auto()  # point
    NOT_BY_OTHER = auto()  # point
    NEEDS_OTHER = auto()  # point
    OTHER_OUT_OF_REACH = auto()  # point, position
    BY_HAND_OF_OTHER = auto()  # point
    ONLY_BY_OTHER = auto()
    OTHER_ON_SPINE = auto()
    STAND_IN_FOR_TWO = auto()
    OLD_FORM_FOR_TWO = auto()  # limit
    NAMES_NO_FILE = auto()  # name
    NAMES_DAMAGED_FILE = auto()  # name
    UNLIKE_FIRST_BODY = auto()
    NO_RULE = auto()  # flag
    LACKS_FLAG = auto()  # flag
    # What a release asks for besides
    CLAIMS = auto()  # words
    PLACEHOLDER = auto()  # words
    LONG_SENTENCE = auto()  # count, words
    LONG_LINE = auto()  # count, limit
    HARD_TO_READ = auto()  # grade, limit
    OTHER_BEGINNING = auto()  # words
    NO_TONES = auto()
    NOT_CHINESE = auto()
    SHARED_NAME = auto()  # name, point
    OTHER_FORCE = auto()  # words, pressure
    NOT_LIGHT = auto()  # flag
    TOLD_TWICE = auto()  # words
    UNPLACED = auto()  # name
    OUTSIDE_BODY = auto()
    NOT_MIRRORED = auto()
    EXCHANGED = auto()
    OTHER_MEASURE = auto()  # told, drawn
    OTHER_DISTANCE = auto()  # found_cun, cun
    KEY_OF_ANOTHER_KIND = auto()  # name
    NO_STAND_IN_ROUTINE = auto()
    NO_STAND_IN = auto()  # point, question
    NOT_PICTURED = auto()  # point
    OTHER_NOT_PICTURED = auto()  # point
    TAKES_MINUTES = auto()  # minutes
    OTHER_MINUTES = auto()  # named, minutes


class Slip(StrEnum):
    """What a file that is not valid JSON or TOML breaks off at."""

    COMMA_OR_BRACKET = auto()
    COLON = auto()
    NAME_IN_QUOTES = auto()
    COMMA_TOO_MANY = auto()
    VALUE = auto()
    OPEN_DOUBLE_QUOTE = auto()
    TEXT_OVER_LINE = auto()
    BACKSLASH = auto()
    MORE_AFTER_END = auto()
    EQUALS = auto()
    MORE_IN_LINE = auto()
    ODD_NAME = auto()
    NAME_TWICE = auto()
    GIVEN_NAME_TWICE = auto()
    TABLE_TWICE = auto()
    OPEN_QUOTE = auto()
    ODD_CHARACTER = auto()
    ODD_VALUE = auto()
    BRACKET = auto()
    DATE = auto()
    TOO_MANY_PARTS = auto()
    TOO_DEEP = auto()
    LONG_NUMBER = auto()
    ODD = auto()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `key` is a dotted path inside the file, or `WHOLE`.

    `values` fill the gaps of its words; they can be shown, whatever the file holds.
    """

    file: str
    key: str
    fault: Fault
    values: tuple[tuple[str, str], ...] = ()

    @property
    def gaps(self) -> Mapping[str, str]:
        """The values by name."""
        return dict(self.values)


def make_problem(file: str, key: str, fault: Fault, **values: object) -> Problem:
    """Make a problem whose values can be shown, whatever the file holds."""
    shown = tuple((name, in_short(str(value))) for name, value in values.items())
    return Problem(visible(file), in_short(key), fault, shown)
