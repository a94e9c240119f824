"""Which language is in force, and what is said in it."""

from __future__ import annotations

import shutil
import subprocess
from gettext import NullTranslations
from typing import TYPE_CHECKING

import pytest

from acupress.catalogue import ENGLISH, open_language, speak, spoken, spoken_code, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MSGFMT = shutil.which("msgfmt") or ""

POLISH = r"""
msgid ""
msgstr ""
"Language: pl\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=n==1 ? 0 "
": n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2;\n"

msgid "Back"
msgstr "Wstecz"

msgctxt "part of the body"
msgid "Back"
msgstr "Plecy"

#, fuzzy
#| msgid "Go"
msgid "Go on"
msgstr "Naprzód"

msgid "1 point {side}"
msgid_plural "{n} points {side}"
msgstr[0] "{n} punkt {side}"
msgstr[1] "{n} punkty {side}"
msgstr[2] "{n} punktów {side}"

msgid "Close"
msgstr ""
"""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak(ENGLISH)


@pytest.fixture
def polish(tmp_path: Path) -> NullTranslations:
    if not MSGFMT:
        pytest.skip("GNU gettext is not there")
    file = tmp_path / "pl.mo"
    subprocess.run([MSGFMT, "-o", file, "-"], input=POLISH.encode(), check=True)
    return open_language(file)


def points(n: int) -> str:
    return tr_n("1 point {side}", "{n} points {side}", n, side="L")


def test_until_a_language_is_put_in_force_everything_is_english() -> None:
    assert spoken() is ENGLISH
    assert spoken_code() == "en"
    assert tr("Back") == "Back"
    assert tr("Back", "part of the body") == "Back"
    assert [points(n) for n in (0, 1, 2)] == ["0 points L", "1 point L", "2 points L"]


def test_one_english_word_has_as_many_translations_as_meanings(polish: NullTranslations) -> None:
    speak(polish)
    assert spoken_code() == "pl"
    assert tr("Back") == "Wstecz"
    assert tr("Back", "part of the body") == "Plecy"
    assert tr("Back", "of a chair") == "Back"


def test_numbers_follow_the_rule_of_the_language(polish: NullTranslations) -> None:
    speak(polish)
    said = [points(n) for n in (0, 1, 3, 5, 13, 22)]
    assert said == [
        "0 punktów L",
        "1 punkt L",
        "3 punkty L",
        "5 punktów L",
        "13 punktów L",
        "22 punkty L",
    ]


def test_what_is_not_translated_or_from_another_english_is_said_in_english(
    polish: NullTranslations,
) -> None:
    speak(polish)
    assert tr("Go on") == "Go on"
    assert tr("Close") == "Close"
    assert tr("Never heard") == "Never heard"


def test_a_damaged_catalogue_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "xx.mo"
    with pytest.raises(OSError, match="No such file"):
        open_language(file)
    file.write_bytes(b"a page of HTML")
    with pytest.raises(OSError, match="magic"):
        open_language(file)
    file.write_bytes(bytes.fromhex("de120495 00000000 09000000 1c000000"))
    with pytest.raises(OSError, match="damaged"):
        open_language(file)
