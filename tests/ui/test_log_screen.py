"""The page of the log, and that nothing of the user gets into it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from acupress.storage.log import Log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    log = Log(tmp_path / "acupress.log")
    yield log
    log.close()


def open_log(stage: Stage, text: str) -> None:
    settings = stage.journey.settings
    world = replace(settings._fittings.world, read_log=lambda: text)
    settings._fittings = replace(settings._fittings, world=world)
    settings.open()
    settings.screen.log_wanted.emit()


def test_the_settings_show_the_log_and_where_it_lies_and_it_can_be_copied(stage: Stage) -> None:
    stage.clear()
    open_log(stage, "one\n  <b>two</b>\n")
    screen = stage.journey.settings.log
    assert stage.shows(screen)
    assert screen.text.toPlainText() == "one\n  <b>two</b>\n"
    assert screen.place_words.endswith("/home/you/Acupress")
    screen.copy_button.click()
    assert QGuiApplication.clipboard().text() == "one\n  <b>two</b>\n"
    screen.left.emit()
    assert stage.shows(stage.journey.settings.screen)


def test_an_empty_log_says_so(stage: Stage) -> None:
    stage.clear()
    open_log(stage, "")
    screen = stage.journey.settings.log
    assert screen.text.toPlainText() == "There is nothing in it yet."
    assert not screen.copy_button.isEnabled()


def test_nothing_of_answers_notes_and_ratings_gets_into_it(stage: Stage, log: Log) -> None:
    stage.running.full = True
    stage.history.full = True
    stage.clear("skin-legs-or-feet")
    stage.journey.today.rows["stiff-lower-back"].click()
    stage.wait()
    stage.journey.ready.start_button.click()
    stage.run_out()
    done = stage.journey.done
    done.note.setPlainText("my knee hurts")
    done.pain.rated.emit(7)
    done.done_button.click()
    words = [line for line in log.read().splitlines() if not line.startswith("  ")]
    assert any("could not be saved" in line for line in words)
    for private in ("knee", "skin", "stiff", "7 "):
        assert not any(private in line.split(" ", 2)[-1] for line in words)
    assert "knee" not in log.read()
