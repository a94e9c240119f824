"""Who may speak now: one utterance at a time, the weightier first, none that has become stale."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a cue speaks: keys of prompts, one after another.

    `begin_by_ns` is the last instant (of the clock that stands still in sleep) at which it may
    begin; None may begin however late. It begins `after_ms` after it was asked for.
    """

    keys: tuple[str, ...]
    priority: int
    begin_by_ns: int | None = None
    after_ms: int = 0


@dataclass(frozen=True, slots=True)
class Speech:
    """The utterance that is being spoken, and at most one that waits for its end."""

    spoken: Utterance | None = None
    waiting: Utterance | None = None


def offer(speech: Speech, utterance: Utterance) -> Speech:
    """Let an utterance speak at once if nothing weightier does, or wait for its turn."""
    if speech.spoken is None or utterance.priority > speech.spoken.priority:
        return Speech(utterance)
    if speech.waiting and speech.waiting.priority > utterance.priority:
        return speech
    return Speech(speech.spoken, utterance)


def end(speech: Speech, now_ns: int) -> Speech:
    """Let what waits speak, unless it has become stale."""
    waiting = speech.waiting
    if waiting and (waiting.begin_by_ns is None or now_ns <= waiting.begin_by_ns):
        return Speech(waiting)
    return Speech()
