"""When a language is offered, and what becomes of it when the English changes."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from words.__main__ import CATALOGUES, compiled, main, merge
from words.gate import lacking
from words.template import written
from words.texts import Text

from acupress.content import assets_folder
from tests.languages import all_texts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="no GNU gettext")

SAFE = Text("safety/pages/emergency.toml questions[chest-pain].text", "Chest pain")
PLAIN = Text("", "Point {number}")
COUNTED = Text("", "1 point", "{n} points")
PAGE = Text("learn/a.md", "It passes.[^nhs]")
EVERY = (SAFE, PLAIN, COUNTED, PAGE)
NOTE = "# checked: 2026-11-27, back-translated\n"

GERMAN = f"""
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=n != 1;\\n"

{NOTE}msgctxt "{SAFE.context}"
msgid "Chest pain"
msgstr "Schmerz in der Brust"

#, python-brace-format
msgid "Point {{number}}"
msgstr "Punkt {{number}}"

#, python-brace-format
msgid "1 point"
msgid_plural "{{n}} points"
msgstr[0] "1 Punkt"
msgstr[1] "{{n}} Punkte"

msgctxt "learn/a.md"
msgid "It passes.[^nhs]"
msgstr "Es vergeht.[^nhs]"
"""


@pytest.fixture
def german(tmp_path: Path) -> Path:
    file = tmp_path / "languages/de.po"
    file.parent.mkdir()
    file.write_text(GERMAN, encoding="utf-8")
    return file


def lacks(catalogue: Path, *texts: Text) -> tuple[str, ...]:
    return lacking(compiled(catalogue), compiled(catalogue, only_checked=True), texts)


def change(catalogue: Path, old: str, new: str) -> None:
    words = catalogue.read_text(encoding="utf-8")
    assert old in words
    catalogue.write_text(words.replace(old, new), encoding="utf-8")


def test_a_language_that_has_everything_lacks_nothing(german: Path) -> None:
    assert lacks(german, *EVERY) == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Punkt {number}", "", "not translated from this English: Point {number}"),
        ("1 Punkt", "", "not translated from this English: 1 point"),
        ("#, python-brace-format\nmsgid", "#, fuzzy\nmsgid", "not translated from this English"),
        ("Chest pain", "Chest pains", "not translated from this English: safety/pages/"),
        ("vergeht.[^nhs]", "vergeht.", "has other footnotes: learn/a.md: It passes."),
        (NOTE, "# hard to say\n", f"not checked by a second reader: {SAFE.context}: Chest pain"),
    ],
)
def test_a_text_that_is_missing_stale_or_unchecked_is_told(
    german: Path, old: str, new: str, told: str
) -> None:
    change(german, old, new)
    assert lacks(german, *EVERY)[0].startswith(told)


def test_a_word_that_is_the_same_in_both_languages_is_no_gap(german: Path) -> None:
    change(german, "Punkt {number}", "Point {number}")
    assert lacks(german, *EVERY) == ()


def test_a_translation_that_fills_in_something_else_is_refused(german: Path) -> None:
    change(german, "Punkt {number}", "Punkt {nummer}")
    with pytest.raises(subprocess.CalledProcessError):
        compiled(german)


def test_every_question_and_advice_needs_a_second_reader(german: Path, tmp_path: Path) -> None:
    safety = [text for text in all_texts() if text.context.startswith("safety")]
    texts = [text for text in safety if not text.context.endswith(".country")]
    filled = written(texts).replace('msgstr ""\n\n', 'msgstr "x"\n\n') + "\n"
    german.write_text(filled.replace('msgstr ""', 'msgstr "x"'), encoding="utf-8")
    change(german, 'msgid ""\nmsgstr "x"\n', 'msgid ""\nmsgstr ""\n')
    change(german, "nplurals=INTEGER; plural=EXPRESSION", "nplurals=1; plural=0")
    found = lacks(german, *texts)
    assert len(found) == len(texts) >= 119 + 13 + 7
    assert all("second reader" in line for line in found)


def test_a_changed_english_takes_the_translation_and_its_check_back(
    german: Path, tmp_path: Path
) -> None:
    template = tmp_path / "acupress.pot"
    changed = Text(SAFE.context, "Chest pains")
    template.write_text(written((changed, PLAIN, COUNTED, PAGE)), encoding="utf-8")
    merge(german, template)

    merged = german.read_text(encoding="utf-8")
    assert NOTE not in merged
    assert '#| msgid "Chest pain"' in merged, "the translator sees what it was"
    (told,) = lacks(german, changed, PLAIN, COUNTED, PAGE)
    assert "not translated from this English" in told
    change(german, "#, fuzzy\n", "")
    (told,) = lacks(german, changed, PLAIN, COUNTED, PAGE)
    assert "not checked by a second reader" in told


def test_make_words_offers_only_what_lacks_nothing(
    german: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    offered = tmp_path / "offered"
    offered.mkdir()
    (offered / "de.mo").write_bytes(b"as it was, complete")
    assert main(tmp_path / "build", german.parent, offered) == 0
    assert re.search(r"de\.po: lacks \d{4}", capsys.readouterr().out)
    assert (tmp_path / "build/de.mo").exists(), "to be tried by whoever translates it"
    assert not (offered / "de.mo").exists()


def test_what_the_app_offers_is_made_of_its_catalogue_and_lacks_nothing() -> None:
    offered = sorted((assets_folder() / "languages").glob("*.mo"))
    assert {file.stem for file in offered} <= {file.stem for file in CATALOGUES.glob("*.po")}
    for file in offered:
        catalogue = CATALOGUES / f"{file.stem}.po"
        assert file.read_bytes() == compiled(catalogue)
        assert lacks(catalogue, *all_texts()) == ()


def test_the_template_is_one_that_gettext_takes(tmp_path: Path) -> None:
    assert main(tmp_path) == 0
    words = (tmp_path / "acupress.pot").read_text(encoding="utf-8")
    assert words.count("\nmsgid ") == len(all_texts())
    template = tmp_path / "tried.po"
    template.write_text(words.replace("INTEGER", "1").replace("EXPRESSION", "0"), encoding="utf-8")
    compiled(template)
