"""`make walk`: a routine of one's own in the real app, with the mouse, and again by keys alone.

It is built, undone, redone, kept, saved, sent, copied, removed, opened again, and the same. Each
thing that the keyboard comes to has to have a name and a role, and what speaks against a step has
to be announced. Needs Xvfb, openbox, xdotool, dbus-daemon and at-spi2-core.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from jeepney.io.blocking import open_dbus_connection

from tests.e2e.screen_reader import Listener, ScreenReader, running_app

if TYPE_CHECKING:
    from tests.e2e.screen_reader import Node

LOOK_S = 0.7
"""How long a hand waits after what came into sight: earlier clicks do not count (ADR 14)."""
QUIET_S, FOCUS_S = 1.5, 0.1
HEIGHT, MARGIN = 800, 160
"""Of the screen; and what of it may lie under what stands at its edges, in pixels."""
WITHIN_S = 10
MOST_STOPS = 60
NAMELESS = {"filler", "unknown", "invalid", "panel", "redundant object"}
CONTROLS = {"push button", "check box", "combo box", "text", "slider", "radio button", "list item"}


def name_of(node: Node) -> str:
    """Give its name; Qt names a combo box by what is chosen, and what for stands elsewhere."""
    return node.label or node.description if node.role == "combo box" else node.name


class Hand:
    """Does what a user does; each way of reaching a control is a class of its own."""

    def __init__(self, reader: ScreenReader, watch: Listener) -> None:
        self.reader = reader
        self._watch = watch

    def tool(self, *words: str) -> None:
        command = ["xdotool", *words]
        subprocess.run(command, env=self.reader.environment, check=True)

    def key(self, *names: str) -> list[str]:
        """Press keys; give what is announced."""
        time.sleep(LOOK_S)
        return self.reader.listener.hear(lambda: self.tool("key", *names), QUIET_S)

    def type(self, words: str) -> None:
        self.tool("type", "--delay", "40", words)
        time.sleep(LOOK_S)

    def reach(self, role: str, *names: str) -> Node:
        """Bring the keyboard to a control."""
        raise NotImplementedError

    def press(self, role: str, *names: str) -> list[str]:
        """Press a control; give what is announced."""
        raise NotImplementedError

    def file(self, path: Path) -> None:
        """Name a file in the dialog of the system."""
        self.reader.wait_for("text", "File name", "file name")
        self.key("ctrl+a")
        self.type(str(path))
        self.key("Return")
        until = time.monotonic() + WITHIN_S
        while not path.exists() and time.monotonic() < until:
            time.sleep(0.1)


class Keys(Hand):
    """Goes by Tab from control to control, and looks at each."""

    def reach(self, role: str, *names: str) -> Node:
        passed = []
        for _ in range(MOST_STOPS):
            self.reader.watch_focus(self._watch, lambda: self.tool("key", "Tab"), FOCUS_S)
            if (node := self.reader.focus) is None:
                continue
            here, called = node.role, name_of(node)
            passed.append(f"{here} “{called}”")
            if here in NAMELESS or (here in CONTROLS and not called):
                raise AssertionError(f"the keyboard is at a {here} called “{called}”: {passed}")
            if here == role and called.startswith(names):
                return node
        raise AssertionError(f"Tab never comes to {role} {names}: {passed}")

    def press(self, role: str, *names: str) -> list[str]:
        self.reader.wait_for(role, *names)
        self.reach(role, *names)
        return self.key("space" if role == "check box" else "Return")


class Mouse(Hand):
    """Clicks in the middle of what is seen."""

    def reach(self, role: str, *names: str) -> Node:
        node = next(
            node
            for node in self.reader.everything()
            if node.role == role and name_of(node).startswith(names)
        )
        self._bring_in_sight(node)
        time.sleep(LOOK_S)
        x, y = node.middle
        self.tool("mousemove", str(x), str(y))
        time.sleep(0.1)
        self.tool("click", "1")
        return node

    def _bring_in_sight(self, node: Node) -> None:
        """Turn the wheel as long as that brings it nearer to the middle; the foot stands still."""
        x, y = node.middle
        while not MARGIN < y < HEIGHT - MARGIN:
            self.tool("mousemove", str(x), str(HEIGHT // 2))
            self.tool("click", "5" if y > MARGIN else "4")
            time.sleep(0.2)
            before, y = y, node.middle[1]
            if y == before:
                return

    def press(self, role: str, *names: str) -> list[str]:
        self.reader.wait_for(role, *names)
        return self.reader.listener.hear(lambda: self.reach(role, *names), QUIET_S)


def come_in(hand: Hand) -> None:
    hand.reader.wait_for("check box", "Chest pain")
    while True:
        names = ("None of these", "There is more", "Put a routine")
        button = hand.reader.wait_for("push button", *names)
        if button.name.startswith("Put a routine"):
            return
        hand.press("push button", *names)


def tell(words: str, heard: list[str], *wanted: str) -> None:
    """Note what was announced, which has to hold what is wanted."""
    sys.stdout.write(f"{words}: {heard}\n")
    for each in wanted:
        assert any(each in said for said in heard), f"“{each}” is not announced: {heard}"


def build(hand: Hand) -> None:
    """Put three points together, and let somebody else press them for a while."""
    hand.press("push button", "Put a routine of your own together")
    hand.reader.wait_for("section", "Your own routine")
    for code, wanted in (("BL23", "Pick at least 3 points."), ("GV4", "Added"), ("SP6", "Added")):
        hand.key("ctrl+f")
        hand.type(code)
        tell(f"picked {code}", hand.key("Return"), "Added: ", wanted)
    hand.reach("text", "Name")
    hand.type("Evening")
    hand.reach("combo box", "Who presses")
    if isinstance(hand, Mouse):
        time.sleep(LOOK_S)
        heard = hand.key("Down", "Return")
    else:
        heard = hand.key("Down")
    tell("somebody else", heard, "Somebody else presses.", "only for pressing yourself")
    tell("undone", hand.key("ctrl+z"), "Undone.", "I press myself.")
    tell("redone", hand.key("ctrl+y"), "Done again.", "Somebody else presses.")
    tell("undone", hand.key("ctrl+z"), "Undone.", "I press myself.")
    if isinstance(hand, Mouse):
        tell("moved", hand.press("push button", "Move Inner side, above the ankle up"), "2 of 3")
    else:
        hand.reach("slider", "Seconds for Inner side")
        hand.key("Right")
        tell("moved", hand.key("alt+Up"), "is now 2 of 3.")
    hand.reach("text", "A note for Point 2")
    hand.type("Left side gently")


def walk(hand: Hand, scratch: Path) -> None:
    """Go all the way, and compare what was kept with what was opened again."""
    come_in(hand)
    build(hand)
    tell("kept", hand.press("push button", "Keep this routine"), "among your own routines")
    own = scratch / "home/routines/own-evening.acupress.json"
    kept = own.read_bytes()
    saved, sent = scratch / "saved.acupress.json", scratch / "sent.acupress.json"
    hand.press("push button", "Save it as a file")
    hand.file(saved)
    hand.press("push button", "Send it to somebody")
    hand.file(sent)
    assert saved.read_bytes() == sent.read_bytes()
    tell("copied", hand.press("push button", "Make a copy"), "Evening (2)")
    hand.press("push button", "Undo")
    assert [path.name for path in own.parent.iterdir()] == [own.name]
    tell("removed", hand.press("push button", "Remove"), "no longer among your routines")
    assert not own.exists()
    hand.key("ctrl+o")
    hand.file(saved)
    hand.press("push button", "Keep it among your own")
    hand.reader.wait_for("section", "Evening")
    assert own.read_bytes() == kept
    sys.stdout.write("the same\n")


KINDS = (Keys, Mouse)


def main() -> int:
    for kind in KINDS:
        with tempfile.TemporaryDirectory() as folder:
            scratch = Path(folder)
            with running_app(scratch, manager="openbox") as reader:
                sys.stdout.write(f"{kind.__name__}\n")
                address = reader.environment["AT_SPI_BUS_ADDRESS"]
                with open_dbus_connection(address) as connection:
                    event = "object:state-changed:focused"
                    hand = kind(reader, Listener(connection, event, "StateChanged"))
                    walk(hand, scratch)

    return 0


if __name__ == "__main__":
    sys.exit(main())
