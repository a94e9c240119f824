"""A start in another language: settings first, then the language, then every word."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from words.template import written
from words.texts import Text

from acupress import app
from acupress.catalogue import ENGLISH, speak, spoken, spoken_code
from acupress.content.languages import open_wanted
from acupress.ui.qt_words import translate_qt
from tests.languages import Few, in_force

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

START = """
from PySide6.QtWidgets import QLabel
from acupress import app

furnish = app._Run._furnish

def furnish_and_end(run, shown):
    furnish(run, shown)
    print(*(label.text() for label in shown.window.findChildren(QLabel)), sep="\\n")
    shown.window.close()

app._Run._furnish = furnish_and_end
app.run()
"""


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """A catalogue that knows a question, the news of damaged settings, and little else."""
    msgfmt = shutil.which("msgfmt")
    if msgfmt is None:
        pytest.skip("GNU gettext is not there")
    texts = {
        Text("safety/pages/emergency.toml title", TITLE): "Geschieht das gerade?",
        Text("", "Your settings file"): "Ihre Einstellungen",
    }
    words = written(texts).replace("INTEGER", "1").replace("EXPRESSION", "0")
    words = words.replace("Language: ", "Language: de")
    for text, said in texts.items():
        words = words.replace(f'{text.english}"\nmsgstr ""', f'{text.english}"\nmsgstr "{said}"')
    file = tmp_path / "de.mo"
    subprocess.run([msgfmt, "-o", file, "-"], input=words.encode(), check=True)
    return file


TITLE = "Is any of this new or getting worse?"


def test_the_first_page_and_its_news_are_in_the_language_wanted(
    german: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text("no", encoding="utf-8")
    shown = subprocess.run(
        [sys.executable, "-c", START],
        env=os.environ | {"ACUPRESS_LANGUAGE": str(german), "ACUPRESS_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Geschieht das gerade?" in shown.stdout
    assert TITLE not in shown.stdout
    assert "Ihre Einstellungen could not be read" in shown.stdout


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    speak(ENGLISH)


def test_a_language_is_found_by_its_code_or_its_file(german: Path, tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    shutil.copy(german, tmp_path / "languages/de.mo")
    for wanted in ("de", str(german)):
        assert open_wanted(wanted, tmp_path).gettext("Your settings file") == "Ihre Einstellungen"


@pytest.mark.usefixtures("english_again")
def test_a_language_that_is_not_there_leaves_it_at_english(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("ACUPRESS_LANGUAGE", "tlh")
    with caplog.at_level(logging.WARNING):
        app.speak_wanted_language()
    assert spoken() is ENGLISH
    assert "tlh" in caplog.text


@pytest.mark.usefixtures("english_again")
def test_nothing_is_asked_where_no_language_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ACUPRESS_LANGUAGE", raising=False)
    app.speak_wanted_language()
    assert spoken() is ENGLISH


@pytest.fixture
def default_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("default_locale")
def test_qt_says_its_own_words_in_the_language_in_force(qapp: QCoreApplication) -> None:
    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    translate_qt(qapp)
    assert cancel() == "Cancel"
    german = Few({})
    german.info()["language"] = "de"
    with in_force(german):
        assert spoken_code() == "de"
        translate_qt(qapp)
    assert cancel() == "Abbrechen"
    assert QLocale().language() is QLocale.Language.German
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
