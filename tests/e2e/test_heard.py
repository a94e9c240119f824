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


LATE_MS = 40
TRIES = 3
"""A machine with more to do than it can leaves gaps in any sound: then it is listened to again."""


def hear(folder: Path) -> tuple[list[listening.Heard], list[listening.Heard]]:
    """Run a session at real speed; give its chimes and its prompts as they were heard."""
    server_home = folder / "server"
    server_home.mkdir(parents=True)
    with (
        listening.first_in_line(),
        sound_server(server_home) as environment,
        listening.recorder(environment) as recording,
    ):
        told, complaints, status = listening.run_session(
            environment, folder / "home", 5, "point-cv6", "60"
        )
    assert (status, complaints) == (0, "")
    return listening.find_chimes(recording, told), listening.find_prompts(recording, told)


@pytest.mark.pulse
def test_every_chime_and_prompt_of_a_session_is_heard_in_time(tmp_path: Path) -> None:
    require_sound()
    for number in range(TRIES):
        chimes, prompts = hear(tmp_path / str(number))
        assert [chime.told.key for chime in chimes] == ["switch", "bowl", "half", "bowl", "end"]
        assert [one.told.key for one in prompts][:2] == ["place-cv6-midline", "press-cv6"]
        assert {"press", "halfway", "ten-seconds", "release", "all-done"} <= {
            one.told.key for one in prompts
        }
        alike = min(one.alike for one in [*chimes, *prompts])
        if alike > ALIKE and listening.median_late(chimes) < LATE_MS:
            return
    pytest.fail(f"heard {TRIES} times, never well: {chimes} {prompts}")
