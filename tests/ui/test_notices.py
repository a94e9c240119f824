"""What others have made is told in the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from acupress.content import read_notices
from acupress.ui.places import Place

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.stage import Stage


def test_the_settings_lead_to_the_notices_and_back(stage: Stage) -> None:
    journey = stage.journey
    stage.clear()
    journey.go(Place.SETTINGS)
    journey.settings.screen.notices_wanted.emit()
    assert stage.shows(journey.settings.notices)
    words = journey.settings.notices.text.toPlainText()
    for maker in ("Qt for Python", "Braille Institute", "Lucide", "Kokoro"):
        assert maker in words
    stage.wait()
    QTest.keyClick(journey.settings.notices, Qt.Key.Key_Escape)
    assert stage.shows(journey.settings.screen)


def test_notices_come_from_the_package_or_from_beside_it(tmp_path: Path) -> None:
    package = tmp_path / "acupress"
    package.mkdir()
    assert read_notices(package) == ""
    (tmp_path / "THIRD_PARTY_NOTICES.md").write_text("beside", "utf-8")
    assert read_notices(package) == "beside"
    (package / "_licences").mkdir()
    (package / "_licences/THIRD_PARTY_NOTICES.md").write_text("inside", "utf-8")
    assert read_notices(package) == "inside"


def test_an_installed_app_shows_the_licences_in_full(tmp_path: Path) -> None:
    (tmp_path / "_licences").mkdir()
    (tmp_path / "_licences/THIRD_PARTY_NOTICES.md").write_text("who", "utf-8")
    (tmp_path / "_licences/LICENCES.md").write_text("what", "utf-8")
    assert read_notices(tmp_path) == "who\n\nwhat"
