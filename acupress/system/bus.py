"""Messages on the session bus of a Linux desktop, by which it shows notes and holds them back."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

APP_ID = "org.acupress.Acupress"
NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
ANSWER_WITHIN_S = 5
AS_LONG_AS_USUAL = -1
"""For how long a note is shown, in milliseconds."""


class BusError(OSError):
    """The desktop cannot be asked, or refuses."""


def hold_notes_back(reason: str) -> Callable[[], object]:
    """Ask the desktop to hold notes of others back, for a `reason`; give what lets them go again.

    KDE can be asked this; GNOME leaves it to its user alone. Whoever asked is forgotten as soon as
    its connection is gone, so that a crash holds nothing back. Raises `OSError`.
    """
    connection = _Connection()
    try:
        (cookie,) = connection.ask("Inhibit", "ssa{sv}", (APP_ID, reason, {}))
    except OSError:
        connection.close()
        raise

    def release() -> None:
        with suppress(OSError):
            connection.ask("UnInhibit", "u", (cookie,))
        connection.close()

    return release


def show_note(title: str, words: str) -> None:
    """Show a note of our own. Raises `OSError`."""
    connection = _Connection()
    try:
        told: tuple[object, ...] = ("Acupress", 0, APP_ID, title, words, [], {}, AS_LONG_AS_USUAL)
        connection.ask("Notify", "susssasa{sv}i", told)
    finally:
        connection.close()


class _Connection:
    """One connection to the bus of this session."""

    def __init__(self) -> None:
        """Connect. Raises `OSError`."""
        if sys.platform != "linux":
            msg = "this system has no such bus"
            raise BusError(msg)
        try:
            from jeepney.io.blocking import open_dbus_connection

            self._open = open_dbus_connection(bus="SESSION")
        except Exception as error:
            # Where there is no bus, or no address of one, each version fails in its own way
            raise BusError(str(error)) from error

    def ask(self, method: str, signature: str, body: tuple[object, ...]) -> tuple[object, ...]:
        """Ask the desktop, and give its answer. Raises `OSError`."""
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        message = new_method_call(address, method, signature, body)
        answer = self._open.send_and_get_reply(message, timeout=ANSWER_WITHIN_S)
        if answer.header.message_type is MessageType.error:
            raise BusError(str(answer.body))
        given: tuple[object, ...] = answer.body
        return given

    def close(self) -> None:
        """Let the bus go."""
        with suppress(OSError):
            self._open.close()
