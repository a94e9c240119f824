"""Who may speak: one at a time, the weightier first, nothing stale."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from acupress.core.speech import Speech, Utterance, end, offer

PLACE = Utterance(("place",), priority=7, begin_by_ns=15)
BREATH = Utterance(("in",), priority=2, begin_by_ns=1)
HALF = Utterance(("half",), priority=4, begin_by_ns=3)
SAFETY = Utterance(("ease",), priority=9)


def test_into_silence_anything_speaks() -> None:
    assert offer(Speech(), BREATH) == Speech(BREATH)


def test_the_weightier_interrupts_and_nothing_comes_back() -> None:
    speech = offer(offer(Speech(PLACE), HALF), SAFETY)
    assert speech == Speech(SAFETY)
    assert end(speech, 0) == Speech()


def test_the_lighter_waits_its_turn() -> None:
    speech = offer(Speech(PLACE), HALF)
    assert speech == Speech(PLACE, HALF)
    assert end(speech, 3) == Speech(HALF)


def test_what_has_become_stale_is_never_said() -> None:
    assert end(Speech(PLACE, HALF), 4) == Speech()


def test_a_safety_word_is_never_stale() -> None:
    assert end(Speech(PLACE, SAFETY), 10**15) == Speech(SAFETY)


def test_of_two_that_wait_the_weightier_stays_and_the_newer_of_equals() -> None:
    newer = Utterance(("half-2",), priority=4)
    assert offer(Speech(PLACE, HALF), BREATH) == Speech(PLACE, HALF)
    assert offer(Speech(PLACE, BREATH), HALF) == Speech(PLACE, HALF)
    assert offer(Speech(PLACE, HALF), newer) == Speech(PLACE, newer)


utterances = st.builds(
    Utterance,
    keys=st.just(("a",)),
    priority=st.integers(0, 9),
    begin_by_ns=st.none() | st.integers(0, 20),
)


@given(st.lists(st.tuples(utterances, st.booleans(), st.integers(0, 20)), max_size=30))
def test_what_speaks_never_weighs_less_than_what_waits(
    story: list[tuple[Utterance, bool, int]],
) -> None:
    speech = Speech()
    for utterance, ends, now in story:
        speech = end(speech, now) if ends else offer(speech, utterance)
        if speech.waiting:
            assert speech.spoken
            assert speech.spoken.priority >= speech.waiting.priority
