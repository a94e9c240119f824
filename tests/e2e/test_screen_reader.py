"""A routine from the questions to the record, by what a screen reader sees and presses alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.screen_reader import ScreenReader, can_listen, running_app

if TYPE_CHECKING:
    from pathlib import Path


def answer_all(reader: ScreenReader) -> list[str]:
    """Answer "None of these" on every page; gives the questions that were read out."""
    heard: list[str] = []
    while True:
        names = [node.name for node in reader.everything() if node.role == "check box"]
        heard += [name for name in names if name not in heard]
        button = reader.wait_for("push button", "None of these", "There is more", "First steps")
        if button.name.startswith("First steps"):
            return heard
        button.press()


@pytest.mark.xvfb
def test_a_routine_is_done_without_mouse_or_picture(tmp_path: Path) -> None:
    if not can_listen():
        pytest.skip("needs Xvfb, dbus-daemon and at-spi2-core")
    with running_app(tmp_path) as reader:
        reader.wait_for("check box", "Chest pain")
        questions = answer_all(reader)
        assert len(questions) >= 30
        reader.wait_for("push button", "First steps").press()
        assert reader.find("section", "First steps")
        assert reader.find("heading", "First steps")
        hear = reader.listener.wait_for
        hear("Point 1 of 3", reader.wait_for("push button", "Start").press)
        hear("Paused.", reader.wait_for("push button", "Pause").press)
        hear("Going on.", reader.wait_for("push button", "Go on").press)
        places = []
        while not reader.find("push button", "Save and finish"):
            ring = reader.find("graphic", "Time and breath")
            picture = reader.find("graphic", "Picture: ")
            if ring and picture:
                assert ring.description
                places.append(picture.name)
            skip = reader.find("push button", "Skip")
            if skip:
                skip.press()
        assert len(set(places)) == 3
        hear("Now: 3 of 10.", reader.wait_for("radio button", "Pain 3 of 10").press)
        reader.wait_for("push button", "Save and finish").press()
        reader.wait_for("push button", "First steps")
