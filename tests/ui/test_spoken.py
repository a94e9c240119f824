"""What the voice is asked to say in a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.breathing import MS, SECOND
from acupress.core.session import Phase
from acupress.ui.spoken import spoken_prompts

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.library import Library
    from tests.ui.stage import Stage


def said(stage: Stage) -> list[str]:
    return [key for utterance in stage.voice.said for key in utterance.keys]


def test_every_routine_says_only_what_the_pack_holds(
    make_stage: Callable[..., Stage], library: Library
) -> None:
    prompts = spoken_prompts(library)
    for key in library.routines:
        stage = make_stage()
        stage.start(key)
        stage.run_out()
        assert set(said(stage)) <= set(prompts), key
        assert said(stage)[-1] == "all-done"


def test_a_step_leads_to_the_point_and_says_how_to_press(stage: Stage) -> None:
    stage.start("ball-at-the-wall")
    assert said(stage) == ["place-bl24-left-tool", "press-bl24-tool"]
    assert stage.voice.said[0].after_ms == 350
    stage.run_out()
    words = said(stage)
    assert words[2:6] == ["press", "breathe-in", "breathe-out", "breathe-in"]
    assert "other-side" in words
    assert words.count("ten-seconds") == 6


def test_a_gentle_session_says_lightly(stage: Stage) -> None:
    stage.clear("blood-thinners")
    stage.journey.routines.cards["stiff-lower-back"].click()
    stage.journey.ready.start_button.click()
    assert said(stage)[1] == "press-lightly"


def test_the_lead_in_waits_for_the_voice(stage: Stage) -> None:
    stage.voice.prompt_ms = 12_000
    driver = stage.start()
    assert driver.plan.steps[0].lead_in_ns == 24_350 * MS
    stage.go_on(20)
    assert driver.state.phase is Phase.LEAD_IN


def test_muted_or_switched_off_it_says_nothing_and_nothing_waits_for_it(stage: Stage) -> None:
    stage.voice.prompt_ms = 12_000
    journey = stage.journey
    journey.settings.changed.emit(journey.current_settings.model_copy(update={"voice": False}))
    driver = stage.start()
    assert driver.plan.steps[0].lead_in_ns == 15 * SECOND
    stage.run_out()
    assert stage.voice.said == []
    assert stage.chimes.played


def test_mute_hushes_in_the_middle_of_a_word(stage: Stage) -> None:
    stage.start()
    before = stage.voice.hushed
    stage.journey.session.mute_toggled.emit()
    assert stage.voice.hushed == before + 1


def test_pause_stop_and_skip_cut_the_voice(stage: Stage) -> None:
    driver = stage.start()
    for act in (driver.toggle_pause, driver.skip, driver.stop):
        before = stage.voice.hushed
        act()
        assert stage.voice.hushed > before, act


def test_can_you_hear_this_plays_a_chime_and_a_sentence(stage: Stage) -> None:
    stage.open_ready()
    stage.journey.ready.chime_wanted.emit()
    assert stage.chimes.played
    assert said(stage) == ["sound-check"]
