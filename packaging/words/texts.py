"""Every text that a language has to have: what the content asks for, and what the code does."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from gettext import NullTranslations
from typing import TYPE_CHECKING

from acupress.catalogue import ENGLISH, speak
from acupress.content import assets_folder, load_library

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

NOTE = "# Translators: "
"""How a comment begins that is for translators; it stands right above the call."""

NOTES: Mapping[str, str] = {
    r"routines/\S+ title": "At most 60 characters.",
    r"points/\S+ place": "At most 34 characters. Stands in lists, and alone as a heading.",
    r"points/\S+ (tool\.)?(find|press)": "At most 95 characters: one line of the session.",
    r"points/\S+ english": "The meaning of the Chinese name, where the language has one.",
    r"points/\S+ measure\.fingers": "Begins “{fingers} from {start}.”",
    r"points/\S+ measure\.from": "Ends “{fingers} from {start}.”",
    r"safety/pages/\S+ questions\S+\.reason": "A clause; ends “Not today, because {why}.”",
    r"search\.toml unsaid": "Little words of a search that tell nothing, with blanks between them.",
    r"search\.toml same": "Everyday words that stand for each other in a search, in groups of any "
    "number: words with blanks between them, groups with commas.",
    r"search\.toml regions.*": "A part of the body, as somebody types it into a search.",
    r"learn/\S+": "Markdown. Keep what stands in [^…] as it is.",
}
"""What translators should know of texts of the content, by a pattern of their context."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text: its context, English and English plural, with a note where it needs one."""

    context: str
    english: str
    many: str = ""
    note: str = ""


class UnseenError(ValueError):
    """A text is worked out where `tr` is called, so that nobody can translate it."""


class _Asked(NullTranslations):
    """Takes note of every text that it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[tuple[str, str], Text] = {}

    def pgettext(self, context: str, message: str) -> str:
        note = next((note for of, note in NOTES.items() if re.fullmatch(of, context)), "")
        self.texts.setdefault((context, message), Text(context, message, note=note))
        return message


def texts_of_content(assets: Path) -> tuple[Text, ...]:
    """Give the texts that loading the content asks for, in the order of the files."""
    asked = _Asked()
    speak(asked)
    try:
        load_library(assets)
    finally:
        speak(ENGLISH)
    return tuple(asked.texts.values())


def texts_of_code(folder: Path) -> tuple[Text, ...]:
    """Give the texts of all calls of `tr` and `tr_n` below a folder.

    Raises `UnseenError` for a call whose text is not written out.
    """
    found: dict[tuple[str, str], Text] = {}
    for file in sorted(folder.rglob("*.py")):
        for text in _called_for(file):
            before = found.get((text.context, text.english))
            if before is None or not before.note:
                found[text.context, text.english] = text
    return tuple(found.values())


def every_text() -> tuple[Text, ...]:
    """Give all texts of the app."""
    assets = assets_folder()
    return (*texts_of_code(assets.parent / "acupress"), *texts_of_content(assets))


def _called_for(file: Path) -> Iterator[Text]:
    source = file.read_text(encoding="utf-8")
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        note = _note_above(lines, node.lineno)
        match node.func.id:
            case "tr":
                said = _literals(file, node, [*node.args, *(word.value for word in node.keywords)])
                yield Text(said[1] if len(said) > 1 else "", said[0], note=note)
            case "tr_n":
                one, many = _literals(file, node, node.args[:2])
                yield Text("", one, many, note)


def _literals(file: Path, call: ast.Call, arguments: Sequence[ast.expr]) -> list[str]:
    said = [one.value for one in arguments if isinstance(one, ast.Constant)]
    texts = [one for one in said if isinstance(one, str)]
    if not texts or len(texts) != len(arguments):
        raise UnseenError(f"{file}:{call.lineno}: the words are not written out")
    return texts


def _note_above(lines: Sequence[str], number: int) -> str:
    above = lines[number - 2].strip() if number > 1 else ""
    return above.removeprefix(NOTE) if above.startswith(NOTE) else ""
