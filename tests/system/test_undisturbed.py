"""Notes of others are held back while a session runs, and no session waits for that."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from acupress.system import bus
from acupress.system.bus import hold_notes_back, show_note
from acupress.system.undisturbed import HeldBack, Undisturbed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def settle() -> None:
    """Wait for all threads that were begun."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.daemon:
            thread.join(5)


class Desktop:
    """Counts who holds notes back."""

    def __init__(self) -> None:
        self.holders = self.asked = 0

    def hold_back(self) -> Callable[[], object]:
        self.asked += 1
        self.holders += 1
        return self.let_go

    def let_go(self) -> None:
        self.holders -= 1


def test_it_holds_back_once_and_lets_go() -> None:
    desktop = Desktop()
    quiet = HeldBack(desktop.hold_back)
    quiet.release()
    for _ in range(3):
        quiet.hold()
        settle()
    assert (desktop.asked, desktop.holders) == (1, 1)
    quiet.release()
    settle()
    assert desktop.holders == 0
    quiet.hold()
    settle()
    assert desktop.holders == 1


def test_a_release_while_the_desktop_is_still_asked_counts_in_the_end() -> None:
    asked, answer = threading.Event(), threading.Event()
    desktop = Desktop()

    def slowly() -> Callable[[], object]:
        asked.set()
        answer.wait(5)
        return desktop.hold_back()

    quiet = HeldBack(slowly)
    quiet.hold()
    assert asked.wait(5)
    quiet.release()
    answer.set()
    settle()
    assert desktop.holders == 0


def test_a_desktop_that_refuses_disturbs_nothing() -> None:
    def refuse() -> Callable[[], object]:
        raise OSError("no such method")

    quiet = HeldBack(refuse)
    quiet.hold()
    settle()
    quiet.release()
    settle()


def test_all_is_asked_at_once() -> None:
    one, other = Desktop(), Desktop()
    both = Undisturbed(HeldBack(one.hold_back), HeldBack(other.hold_back))
    both.hold()
    settle()
    assert (one.holders, other.holders) == (1, 1)
    both.release()
    settle()
    assert (one.holders, other.holders) == (0, 0)


@dataclass
class FakeBus:
    """A session bus whose desktop answers, or refuses what it does not know."""

    knows: Sequence[str] = ("Inhibit", "UnInhibit", "Notify")
    asked: list[tuple[str, tuple[object, ...]]] = field(default_factory=list)
    closed: int = 0

    def send_and_get_reply(self, message: Any, *, timeout: float) -> object:
        import jeepney

        assert timeout > 0
        method = next(v for k, v in message.header.fields.items() if k.name == "member")
        message.serialise(serial=1)
        self.asked.append((method, message.body))
        kinds = jeepney.MessageType
        kind = kinds.method_return if method in self.knows else kinds.error
        return SimpleNamespace(header=SimpleNamespace(message_type=kind), body=(7,))

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeBus:
    if sys.platform != "linux":
        pytest.skip("only Linux has such a bus")
    import jeepney.io.blocking

    session = FakeBus()
    monkeypatch.setattr(jeepney.io.blocking, "open_dbus_connection", lambda **_: session)
    return session


class TestBus:
    def test_notes_are_held_back_until_they_are_let_go(self, session: FakeBus) -> None:
        release = hold_notes_back("A session is under way")
        assert session.asked == [
            ("Inhibit", ("org.acupress.Acupress", "A session is under way", {}))
        ]
        assert session.closed == 0
        release()
        assert session.asked[1:] == [("UnInhibit", (7,))]
        assert session.closed == 1

    def test_a_desktop_that_does_not_know_how_is_left_alone(self, session: FakeBus) -> None:
        session.knows = ()
        with pytest.raises(OSError, match="7"):
            hold_notes_back("A session is under way")
        assert session.closed == 1

    def test_a_note_is_shown(self, session: FakeBus) -> None:
        show_note("Acupress", "It is time.")
        ((method, told),) = session.asked
        assert method == "Notify"
        assert {"Acupress", "It is time."} <= {part for part in told if isinstance(part, str)}
        assert session.closed == 1

    def test_where_there_is_no_bus_that_is_an_error_like_any_other(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        with pytest.raises(OSError, match=r".*"):
            show_note("Acupress", "It is time.")

    def test_another_system_has_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(bus.sys, "platform", "darwin")  # type: ignore[attr-defined]
        with pytest.raises(OSError, match="no such bus"):
            show_note("Acupress", "It is time.")
