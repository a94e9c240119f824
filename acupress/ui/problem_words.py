"""What is wrong with content or a routine file, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.problems import Fault, Slip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acupress.core.problems import Problem


def problem_line(problem: Problem) -> str:
    """Say where a problem is and what it is: file: key: what is wrong."""
    return f"{problem.file}: {problem.key}: {problem_words(problem)}"


def problem_words(problem: Problem) -> str:
    """Say what is wrong with what the key names; the words go on after it."""
    gaps = problem.gaps
    if problem.fault is Fault.NOT_VALID:
        return _not_valid(gaps)
    if problem.fault in _COUNTED:
        words = _counted(problem.fault, int(gaps["limit"]))
    else:
        words = _templates()[problem.fault].format(**gaps)
    if "found" in gaps:
        return tr("{problem} (found {found})").format(problem=words, found=gaps["found"])
    return words


_COUNTED = frozenset({Fault.TOO_FEW, Fault.TOO_MANY, Fault.TOO_SHORT, Fault.TOO_LONG})


def _counted(fault: Fault, limit: int) -> str:
    if fault is Fault.TOO_FEW:
        return tr_n("should have at least {n} item", "should have at least {n} items", limit)
    if fault is Fault.TOO_MANY:
        return tr_n("should have at most {n} item", "should have at most {n} items", limit)
    if fault is Fault.TOO_SHORT:
        return tr_n(
            "should have at least {n} character", "should have at least {n} characters", limit
        )
    return tr_n("should have at most {n} character", "should have at most {n} characters", limit)


def _not_valid(gaps: Mapping[str, str]) -> str:
    slip = _slips()[Slip(gaps["slip"])].format(name=gaps["name"])
    if gaps["line"] == "0":
        return tr("is not valid {format}: {slip}").format(format=gaps["format"], slip=slip)
    return tr("is not valid {format}: line {line}: {slip}").format(
        format=gaps["format"], line=gaps["line"], slip=slip
    )


def _templates() -> Mapping[Fault, str]:
    return {**_of_files(), **_of_values(), **_of_references(), **_of_routines(), **_of_releases()}


def _of_files() -> Mapping[Fault, str]:
    return {
        Fault.MISSING: tr("is missing"),
        Fault.NO_FILE: tr("is not a file"),
        Fault.TOO_LARGE: tr("is too large"),
        Fault.UNREADABLE: tr("cannot be read: {why}"),
        Fault.NOT_UTF8: tr("is not text in UTF-8"),
        Fault.EMPTY: tr("is empty"),
        Fault.WEB_PAGE: tr("is a page or a picture, and not what Acupress reads"),
        Fault.NO_TABLE: tr("is not a table"),
        Fault.UNKNOWN_KIND: tr("is no kind of content that Acupress knows"),
        Fault.NEWER: tr("is of a newer Acupress than this"),
        Fault.NEWER_IN_TOML: tr("is TOML, which a routine of this kind cannot be: save it as JSON"),
        Fault.DAMAGED_DRAWING: tr("is no drawing"),
        Fault.DAMAGED_MEDIUM: tr("is damaged, or is no {medium}"),
        Fault.ODD_PATH: tr("has a path with the command {command}"),
    }


def _of_values() -> Mapping[Fault, str]:
    return {
        Fault.UNKNOWN_KEY: tr("is not a known key"),
        Fault.WANTS_TEXT: tr("should be a text"),
        Fault.WANTS_WHOLE_NUMBER: tr("should be a whole number"),
        Fault.WANTS_SMALLER_NUMBER: tr("should be a smaller number"),
        Fault.WANTS_NUMBER: tr("should be a number"),
        Fault.WANTS_FINITE_NUMBER: tr("should be a number that ends"),
        Fault.WANTS_TRUE_OR_FALSE: tr("should be true or false"),
        Fault.WANTS_LIST: tr("should be a list"),
        Fault.WANTS_TABLE: tr("should be a table"),
        Fault.WANTS_ONE_OF: tr("should be {options}"),
        Fault.WANTS_KEY: tr("should be small letters, digits and hyphens"),
        Fault.WANTS_CODE: tr("should be the number of a point, such as BL23"),
        Fault.WANTS_COLOUR: tr("should be a colour, such as #2D6A5F"),
        Fault.WRITTEN_OTHERWISE: tr("is not written as it should be"),
        Fault.AT_LEAST: tr("should be greater than or equal to {limit}"),
        Fault.AT_MOST: tr("should be less than or equal to {limit}"),
        Fault.MORE_THAN: tr("should be greater than {limit}"),
        Fault.LESS_THAN: tr("should be less than {limit}"),
        Fault.NO_SENTENCE: tr("is not a sentence"),
        Fault.BREAKS_RULE: "{rule}",
    }


def _of_references() -> Mapping[Fault, str]:
    return {
        Fault.HOLDS_NOTHING: tr("holds no content file"),
        Fault.NAMED_OTHERWISE: tr("is {name}, which is not what the file is named after"),
        Fault.NAMES_NO_ENTRY: tr("names {name}, which has no file"),
        Fault.NAMED_TWICE: tr("names {name} twice"),
        Fault.LEFT_OUT: tr("leaves out {name}"),
        Fault.NO_PAGE: tr("holds no page"),
        Fault.NAMES_NO_PAGE: tr("names {name}, which has no page"),
        Fault.NO_TITLE: tr("is not a title, such as “# How hard to press”"),
        Fault.HOLDS_HTML: tr("holds HTML"),
        Fault.UNKNOWN_SOURCE: tr("is no source that is listed"),
        Fault.UNLISTED_SOURCE: tr("names the source {name}, which is not listed"),
        Fault.LISTED_TWICE: tr("{name} is listed twice"),
        Fault.ANOTHER_POINT: tr("{name} is another point"),
        Fault.NO_FIGURE: tr("names {name}, which is no figure"),
        Fault.NO_HANDS: tr("names {name}, which is no picture of pressing hands"),
        Fault.NOT_IN_FIGURE: tr("{figure} does not show {spot}"),
        Fault.OTHERWISE_IN_FIGURE: tr("is not how {figure} shows the point"),
        Fault.NAMES_NO_FILE: tr("names {name}, which is missing"),
        Fault.NAMES_DAMAGED_FILE: tr("names {name}, which is damaged"),
        Fault.UNLIKE_FIRST_BODY: tr("is not what is drawn of the first body"),
        Fault.NO_RULE: tr("has no rule for the flag {flag}"),
        Fault.LACKS_FLAG: tr("must hold {flag}"),
    }


def _of_routines() -> Mapping[Fault, str]:
    return {
        Fault.NO_PATTERN: tr("names {name}, which is no breathing pattern"),
        Fault.ONLY_HELD_BREATHS: tr("holds no pattern without a held breath"),
        Fault.NO_CAUTION: tr("names {name}, which is no caution"),
        Fault.NO_POINT: tr("names {name}, which is no point"),
        Fault.OTHER_NUMBER: tr("names {name}, which is {point} here"),
        Fault.PRESSED_TWICE: tr("{point} is pressed twice"),
        Fault.NOT_FOR_A_MINUTE: tr("{point} must not be pressed for longer than {seconds} s"),
        Fault.LACKS_TOOL: tr("needs a tool that {point} or the routine lacks"),
        Fault.OUT_OF_REACH: tr("{point} cannot be reached alone {position}"),
        Fault.OTHER_SIDES: tr("does not fit {point}, which is {laterality}"),
        Fault.NOT_TOGETHER: tr("{point} cannot be pressed on both sides at once"),
        Fault.NOT_BY_OTHER: tr("{point} is not for somebody else to press"),
        Fault.NEEDS_OTHER: tr("only somebody else can press {point}"),
        Fault.OTHER_OUT_OF_REACH: tr("{point} cannot be pressed by somebody else {position}"),
        Fault.BY_HAND_OF_OTHER: tr("somebody else presses {point} by hand, with no tool"),
        Fault.ONLY_BY_OTHER: tr("holds a position in which only somebody else can press"),
        Fault.OTHER_ON_SPINE: tr("lets somebody else press on the spine"),
        Fault.STAND_IN_FOR_TWO: tr("cannot stand in for a routine that one person does alone"),
        Fault.OLD_FORM_FOR_TWO: tr("needs form {limit}, as somebody else presses"),
        Fault.KEY_OF_ANOTHER_KIND: tr("begins like that of another kind of routine: {name}"),
        Fault.NO_STAND_IN_ROUTINE: tr(
            "names no routine that stands in for those that lose their points"
        ),
        Fault.NOT_PICTURED: tr("names {point}, which has no picture of pressing hands"),
        Fault.OTHER_NOT_PICTURED: tr("names {point}, which has no picture of another’s hands"),
        Fault.NO_STAND_IN: tr("leaves {point} without a stand-in under {question}"),
        Fault.TAKES_MINUTES: tr("take {minutes} minutes"),
        Fault.OTHER_MINUTES: tr("names {named} minutes, but takes {minutes}"),
    }


def _of_releases() -> Mapping[Fault, str]:
    return {
        Fault.CLAIMS: tr("claims too much: “{words}”"),
        Fault.PLACEHOLDER: tr("is a placeholder: “{words}”"),
        Fault.LONG_SENTENCE: tr("has a sentence of {count} words: “{words}…”"),
        Fault.LONG_LINE: tr("has {count} characters, more than {limit}"),
        Fault.HARD_TO_READ: tr("reads like grade {grade}, harder than grade {limit}"),
        Fault.OTHER_BEGINNING: tr("does not begin with “{words}”"),
        Fault.NO_TONES: tr("has no tones"),
        Fault.NOT_CHINESE: tr("is not in Chinese characters"),
        Fault.SHARED_NAME: tr("{name} is also a name of {point}"),
        Fault.OTHER_FORCE: tr("says “{words}”, but the point is pressed {pressure}"),
        Fault.NOT_LIGHT: tr("should be light for a point flagged {flag}"),
        Fault.TOLD_TWICE: tr("begins like the place, “{words}”, which is said just before"),
        Fault.UNPLACED: tr("names {name}, which is not placed"),
        Fault.OUTSIDE_BODY: tr("lies outside the body"),
        Fault.NOT_MIRRORED: tr("left and right do not mirror each other"),
        Fault.EXCHANGED: tr("left and right are exchanged"),
        Fault.OTHER_MEASURE: tr("is {told}, in the figures {drawn}"),
        Fault.OTHER_DISTANCE: tr("lies {found_cun} cun from its landmark, not {cun}"),
    }


def _slips() -> Mapping[Slip, str]:
    return {
        Slip.COMMA_OR_BRACKET: tr("a comma or a bracket is missing"),
        Slip.COLON: tr("a colon is missing"),
        Slip.NAME_IN_QUOTES: tr("a name in double quotes is missing, or a comma is too many"),
        Slip.COMMA_TOO_MANY: tr("a comma is too many"),
        Slip.VALUE: tr("a value is missing"),
        Slip.OPEN_DOUBLE_QUOTE: tr("a text has no double quote at its end"),
        Slip.TEXT_OVER_LINE: tr("a text goes on over the end of its line"),
        Slip.BACKSLASH: tr("a backslash stands before the wrong letter"),
        Slip.MORE_AFTER_END: tr("more stands after the end"),
        Slip.EQUALS: tr("an equals sign is missing"),
        Slip.MORE_IN_LINE: tr("more stands in a line than its value"),
        Slip.ODD_NAME: tr("a name cannot be read"),
        Slip.NAME_TWICE: tr("a name is there twice"),
        Slip.GIVEN_NAME_TWICE: tr("the name {name} is there twice"),
        Slip.TABLE_TWICE: tr("a table is there twice"),
        Slip.OPEN_QUOTE: tr("a text has no quote at its end"),
        Slip.ODD_CHARACTER: tr(
            "a text goes on over the end of its line, or holds a strange character"
        ),
        Slip.ODD_VALUE: tr("a value cannot be read"),
        Slip.BRACKET: tr("a bracket is missing"),
        Slip.DATE: tr("a date cannot be read"),
        Slip.TOO_MANY_PARTS: tr("a name has more than {name} parts"),
        Slip.TOO_DEEP: tr("brackets stand in each other too deeply"),
        Slip.LONG_NUMBER: tr("a number is too long"),
        Slip.ODD: tr("something is not as it should be"),
    }
