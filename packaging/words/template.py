"""The template of all catalogues, as gettext's tools read it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from words.texts import Text

HEAD = """msgid ""
msgstr ""
"Project-Id-Version: Acupress\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"""


def written(texts: Iterable[Text]) -> str:
    """Write the template: the same texts always give the same letters."""
    return "\n".join([HEAD, *("\n".join((*_lines(text), "")) for text in texts)])


def _lines(text: Text) -> Iterator[str]:
    if text.note:
        yield f"#. {text.note}"
    if re.search(r"\{\w", text.english + text.many):
        yield "#, python-brace-format"
    if text.context:
        yield f"msgctxt {_quoted(text.context)}"
    yield f"msgid {_quoted(text.english)}"
    if text.many:
        yield f"msgid_plural {_quoted(text.many)}"
        yield 'msgstr[0] ""'
        yield 'msgstr[1] ""'
    else:
        yield 'msgstr ""'


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
