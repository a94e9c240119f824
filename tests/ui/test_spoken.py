"""What the voice is asked to say in a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from acupress.core.commands import Command
from acupress.core.cues import CueKind
from acupress.core.hearing import Lack, word_key
from acupress.core.session_state import Phase
from acupress.core.settings import Verbosity, VoiceSource
from acupress.core.units import MS, SECOND
from acupress.ui.spoken import spoken_prompts
from tests.ui.stage import keys_in

if TYPE_CHECKING:
    from acupress.core.library import Library
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


def said(stage: Stage) -> list[str]:
    return [key for utterance in stage.ears.voice.said for key in utterance.keys]


@pytest.mark.parametrize("key", keys_in("routines"))
def test_every_routine_says_only_what_the_pack_holds(
    stage: Stage, library: Library, key: str
) -> None:
    stage.start(key)
    stage.run_out()
    assert set(said(stage)) <= set(spoken_prompts(library))
    assert said(stage)[-1] == word_key(CueKind.ALL_DONE, library.routines[key].pressed_by)


def test_a_step_leads_to_the_point_and_says_how_to_press(stage: Stage) -> None:
    stage.start("ball-at-the-wall")
    assert said(stage) == ["place-bl24-left-tool", "press-bl24-tool"]
    assert stage.ears.voice.said[0].after_ms == 350
    stage.run_out()
    words = said(stage)
    assert words[2:6] == ["press", "breathe-in", "breathe-out", "breathe-in"]
    assert "other-side" in words
    assert words.count("ten-seconds") == 6


def test_a_gentle_session_says_lightly(stage: Stage) -> None:
    stage.clear("blood-thinners")
    stage.journey.today.rows["stiff-lower-back"].click()
    stage.journey.ready.start_button.click()
    assert said(stage)[1] == "press-lightly"


def test_the_lead_in_waits_for_the_voice(stage: Stage) -> None:
    stage.ears.voice.prompt_ms = 12_000
    driver = stage.start()
    assert driver.plan.steps[0].lead_in_ns == 24_350 * MS
    stage.go_on(20)
    assert driver.state.phase is Phase.LEAD_IN


def test_muted_or_switched_off_it_says_nothing_and_nothing_waits_for_it(stage: Stage) -> None:
    stage.ears.voice.prompt_ms = 12_000
    journey = stage.journey
    journey.preferences.change(verbosity=Verbosity.CHIMES)
    driver = stage.start()
    assert driver.plan.steps[0].lead_in_ns == 15 * SECOND
    stage.run_out()
    assert stage.ears.voice.said == []
    assert stage.ears.chimes.played


def test_mute_hushes_in_the_middle_of_a_word(stage: Stage) -> None:
    stage.start()
    before = stage.ears.voice.hushed
    stage.journey.sitting.obey(Command.MUTE)
    assert stage.ears.voice.hushed == before + 1


def test_can_you_hear_this_plays_a_chime_and_a_sentence(stage: Stage) -> None:
    stage.open_ready()
    stage.journey.ready.sound_check.try_button.click()
    assert stage.ears.chimes.played
    assert said(stage) == ["sound-check"]


def test_the_sound_check_offers_loudness_and_a_way_without_sound(stage: Stage) -> None:
    stage.open_ready()
    check = stage.journey.ready.sound_check
    assert not check.loudness.isVisible()
    check.try_button.click()
    assert check.loudness.isVisible()
    check.loudness.setValue(50)
    assert stage.settings[-1].volume == 0.5
    assert len(stage.ears.chimes.played) == 2, "it is heard at the new loudness"
    assert check.visual_button.text() == "I hear nothing"
    check.visual_button.click()
    assert stage.settings[-1].visual_cues
    check.visual_button.click()
    assert not stage.settings[-1].visual_cues


def test_without_sound_the_ready_page_says_so_and_offers_cues_to_see(stage: Stage) -> None:
    stage.ears.silence.because = Lack.DEVICE
    stage.open_ready()
    check = stage.journey.ready.sound_check
    assert not check.try_button.isVisible()
    assert check.visual_button.text() == "Make the cues easier to see"
    check.visual_button.click()
    assert stage.settings[-1].visual_cues


def test_cues_to_see_light_the_edge(stage: Stage) -> None:
    journey = stage.journey
    stage.start()
    stage.driver.skip()
    assert not journey.session.edge_lit
    journey.preferences.change(visual_cues=True)
    stage.driver.skip()
    assert journey.session.edge_lit


def test_a_device_that_goes_in_a_session_is_told_in_it(stage: Stage) -> None:
    stage.start()
    screen = stage.journey.session
    assert "no sound" not in screen.left_words
    stage.ears.silence.fall(Lack.DEVICE)
    assert screen.left_words.endswith("no sound")
    stage.ears.silence.fall(None)
    assert "no sound" not in screen.left_words


def test_the_own_voice_that_fails_is_told_once(stage: Stage) -> None:
    journey = stage.journey
    journey.preferences.change(voice_source=VoiceSource.SYSTEM)
    stage.start()
    stage.ears.silence.lose_own_voice()
    stage.ears.silence.changed.emit()
    words = journey.window.news.words
    assert words.count("own voice did not answer") == 1
