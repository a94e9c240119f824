"""What translators are given: every text of content and code, once, with what they must know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from words.texts import Text, UnseenError, texts_of_code, texts_of_content

from acupress.catalogue import ENGLISH, spoken
from acupress.content import assets_folder
from acupress.core.unusable import UnusableError
from tests.languages import all_texts

if TYPE_CHECKING:
    from pathlib import Path


def test_every_text_of_the_app_can_be_seen() -> None:
    texts = all_texts()
    assert len(texts) > 1500
    assert len({(text.context, text.english) for text in texts}) == len(texts)
    contexts = {text.context.split("/")[0].split(" ")[0] for text in texts}
    assert contexts >= {"", "points", "routines", "safety", "breathing", "learn", "words.toml"}


def test_gathering_leaves_english_in_force(tmp_path: Path) -> None:
    texts_of_content(assets_folder())
    assert spoken() is ENGLISH
    with pytest.raises(UnusableError):
        texts_of_content(tmp_path)
    assert spoken() is ENGLISH


CODE = """
def words(n, side):
    # Translators: A button.
    back = tr("Back")
    again = tr("Back")
    part = tr("Back", "part of the body")
    named = tr("Back", about="of a chair")
    long = tr(
        "You rested for long. "
        "Go on?"
    )
    # Not for translators.
    return tr_n("1 point {side}", "{n} points {side}", n, side=side)
"""


def test_texts_are_found_in_code(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(CODE, encoding="utf-8")
    assert texts_of_code(tmp_path) == (
        Text("", "Back", note="A button."),
        Text("part of the body", "Back"),
        Text("of a chair", "Back"),
        Text("", "You rested for long. Go on?"),
        Text("", "1 point {side}", "{n} points {side}"),
    )


@pytest.mark.parametrize(
    "call",
    ["tr(words)", 'tr(f"{n} points")', 'tr("Back", part)', 'tr_n("1 point", many, n)', "tr()"],
)
def test_words_that_nobody_can_translate_are_refused(tmp_path: Path, call: str) -> None:
    (tmp_path / "code.py").write_text(f"said = {call}\n", encoding="utf-8")
    with pytest.raises(UnseenError, match=r"code\.py:1"):
        texts_of_code(tmp_path)


def test_texts_of_the_content_have_the_notes_of_their_place() -> None:
    notes = {text.note for text in texts_of_content(assets_folder())}
    assert "At most 60 characters." in notes
    assert "Ends “{fingers} from {start}.”" in notes
