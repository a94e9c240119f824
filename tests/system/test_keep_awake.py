from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from acupress.system.keep_awake import NoKeepAwake, SystemKeepAwake

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager


class Display:
    """Counts who keeps it awake."""

    def __init__(self) -> None:
        self.keepers = 0
        self.asked = 0

    @contextmanager
    def keep_awake(self) -> Iterator[None]:
        self.asked += 1
        self.keepers += 1
        yield
        self.keepers -= 1

    @contextmanager
    def refuse(self) -> Iterator[None]:
        self.asked += 1
        raise OSError("no bus")
        yield

    @contextmanager
    def break_on_leaving(self) -> Iterator[None]:
        self.asked += 1
        yield
        raise OSError("the bus went away")


@pytest.fixture
def display() -> Display:
    return Display()


def test_the_display_stays_awake_until_released(display: Display) -> None:
    keep_awake = SystemKeepAwake(display.keep_awake)

    keep_awake.hold()
    assert display.keepers == 1

    keep_awake.release()
    assert display.keepers == 0


def test_asking_twice_is_asking_once(display: Display) -> None:
    keep_awake = SystemKeepAwake(display.keep_awake)

    keep_awake.hold()
    keep_awake.hold()
    assert display.keepers == 1

    keep_awake.release()
    assert display.keepers == 0


def test_releasing_what_was_not_held_changes_nothing(display: Display) -> None:
    keep_awake = SystemKeepAwake(display.keep_awake)

    keep_awake.release()
    keep_awake.hold()
    keep_awake.release()
    keep_awake.release()

    assert display.keepers == 0


def test_it_can_be_held_again_after_a_release(display: Display) -> None:
    keep_awake = SystemKeepAwake(display.keep_awake)

    keep_awake.hold()
    keep_awake.release()
    keep_awake.hold()

    assert (display.keepers, display.asked) == (1, 2)
    keep_awake.release()


def test_a_system_that_refuses_is_left_alone_until_the_next_session(
    display: Display, capfd: pytest.CaptureFixture[str]
) -> None:
    keep_awake = SystemKeepAwake(display.refuse)

    keep_awake.hold()
    keep_awake.hold()
    assert display.asked == 1

    keep_awake.release()
    keep_awake.hold()
    assert display.asked == 2
    assert capfd.readouterr() == ("", "")


def test_a_library_that_breaks_before_it_asks_is_passed_over_silently(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def broken() -> AbstractContextManager[object]:
        raise ImportError("no bus library")

    keep_awake = SystemKeepAwake(broken)

    keep_awake.hold()
    keep_awake.release()

    assert capfd.readouterr() == ("", "")


def test_a_system_that_breaks_on_release_can_be_asked_again(
    display: Display, capfd: pytest.CaptureFixture[str]
) -> None:
    keep_awake = SystemKeepAwake(display.break_on_leaving)

    keep_awake.hold()
    keep_awake.release()
    keep_awake.hold()
    keep_awake.release()

    assert display.asked == 2
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("outcome", ["WAKEPY_FAKE_SUCCESS", "WAKEPY_FORCE_FAILURE"])
def test_the_real_library_is_silent_whatever_comes_of_asking(
    outcome: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(outcome, "yes")
    keep_awake = SystemKeepAwake()

    keep_awake.hold()
    keep_awake.release()

    assert capfd.readouterr() == ("", "")


def test_the_self_test_asks_nobody() -> None:
    keep_awake = NoKeepAwake()

    keep_awake.hold()
    keep_awake.release()
