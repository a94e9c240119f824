"""A session at real speed, heard through a real sound server whose device leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e import listening
from tests.sound_server import require_sound, sound_server

if TYPE_CHECKING:
    from pathlib import Path

ALIKE = 0.55
"""Prompts sound over the breath, and chimes are ducked in their course: less than 1 is enough."""


@pytest.mark.pulse
def test_every_chime_and_prompt_of_a_session_is_heard_in_time(tmp_path: Path) -> None:
    require_sound()
    server_home = tmp_path / "server"
    server_home.mkdir()
    with (
        sound_server(server_home) as environment,
        listening.recorder(environment) as recording,
    ):
        told, complaints, status = listening.run_session(
            environment, tmp_path / "home", 5, "point-cv6", "60"
        )
    assert (status, complaints) == (0, "")
    chimes = listening.find_chimes(recording, told)
    prompts = listening.find_prompts(recording, told)
    assert [chime.told.key for chime in chimes] == ["switch", "bowl", "half", "bowl", "end"]
    assert [one.told.key for one in prompts][:2] == ["place-cv6-midline", "press-cv6"]
    assert {"press", "halfway", "ten-seconds", "release", "all-done"} <= {
        one.told.key for one in prompts
    }
    assert min(one.alike for one in chimes) > ALIKE, chimes
    assert min(one.alike for one in prompts) > ALIKE, prompts
    assert listening.median_late(chimes) < 40, chimes
