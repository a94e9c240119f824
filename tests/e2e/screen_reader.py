"""A screen reader in small: what assistive programs see of the app over AT-SPI, and can press."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney.io.blocking import DBusConnection

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "dbus-daemon")
ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
FOCUSED, SHOWING = 12, 25
"""The bits of states in AT-SPI's set of them."""
LABELLED_BY = 2
"""The kind of relation in AT-SPI."""
ANSWER_WITHIN_S = 30
PRESSED_S = 0.25
"""Qt holds a button down for 100 ms; whoever presses it again meanwhile begins anew."""


def can_listen() -> bool:
    """Whether what a screen reader stands on is installed."""
    launcher = Path("/usr/libexec/at-spi-bus-launcher")
    return all(map(shutil.which, NEEDED)) and launcher.exists()


@dataclass(frozen=True)
class Node:
    """Something on the screen as assistive programs know it."""

    reader: ScreenReader
    bus: str
    path: str

    @property
    def name(self) -> str:
        return str(self.reader.ask_property(self, ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        return str(self.reader.ask_property(self, ACCESSIBLE, "Description"))

    @property
    def label(self) -> str:
        """The name of what labels it, if anything does."""
        for kind, others in self.reader.ask(self, ACCESSIBLE, "GetRelationSet")[0]:
            if kind == LABELLED_BY:
                return next((Node(self.reader, *other).name for other in others), "")
        return ""

    @property
    def role(self) -> str:
        return str(self.reader.ask(self, ACCESSIBLE, "GetRoleName")[0])

    @property
    def showing(self) -> bool:
        return self._is(SHOWING)

    @property
    def focused(self) -> bool:
        return self._is(FOCUSED)

    def _is(self, state: int) -> bool:
        (low, _high), *_ = self.reader.ask(self, ACCESSIBLE, "GetState")
        return bool(low >> state & 1)

    @property
    def middle(self) -> tuple[int, int]:
        """Where it is on the screen, in pixels."""
        ((x, y, width, height),) = self.reader.ask(self, COMPONENT, "GetExtents", "u", (0,))
        return x + width // 2, y + height // 2

    @property
    def children(self) -> list[Node]:
        found = self.reader.ask(self, ACCESSIBLE, "GetChildren")[0]
        return [Node(self.reader, bus, path) for bus, path in found]

    def press(self) -> None:
        self.reader.ask(self, ACTION, "DoAction", "i", (0,))
        time.sleep(PRESSED_S)


class ScreenReader:
    """Sees all apps on an accessibility bus."""

    def __init__(
        self, connection: DBusConnection, listener: Listener, environment: dict[str, str]
    ) -> None:
        self._connection = connection
        self.listener = listener
        self.environment = environment
        self.focus: Node | None = None
        self.root = Node(self, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")

    def ask(
        self,
        node: Node,
        interface: str,
        method: str,
        kinds: str = "",
        body: tuple[object, ...] = (),
    ) -> tuple[Any, ...]:
        address = DBusAddress(node.path, bus_name=node.bus, interface=interface)
        message = new_method_call(address, method, kinds, body)
        reply = self._connection.send_and_get_reply(message, timeout=ANSWER_WITHIN_S)
        return tuple(reply.body)

    def ask_property(self, node: Node, interface: str, name: str) -> object:
        address = DBusAddress(node.path, bus_name=node.bus, interface=interface)
        message = Properties(address).get(name)
        reply = self._connection.send_and_get_reply(message, timeout=ANSWER_WITHIN_S)
        return reply.body[0][1]

    def watch_focus(self, watch: Listener, act: Callable[[], object], quiet_s: float) -> None:
        """Do something, and take note of what has the keyboard after it."""
        for message in watch.events(act, quiet_s):
            fields = message.header.fields
            if message.body[0] == "focused" and message.body[1] == 1:
                self.focus = Node(self, fields[HeaderFields.sender], fields[HeaderFields.path])

    def everything(self) -> Iterator[Node]:
        """Go through all that is showing, parents before their children."""
        waiting = [app for app in self.root.children if app.name == "Acupress"]
        while waiting:
            node = waiting.pop(0)
            try:
                if node.role != "application" and not node.showing:
                    continue
                children = node.children
            except (IndexError, ValueError, TypeError):
                continue  # it has gone since
            yield node
            waiting = children + waiting

    def find(self, role: str, *names: str) -> Node | None:
        """Give the first of a role whose name begins with one of the names."""
        for node in self.everything():
            if node.role == role and node.name.startswith(names):
                return node
        return None

    def wait_for(self, role: str, *names: str) -> Node:
        """Give it as soon as it is there."""
        until = time.monotonic() + ANSWER_WITHIN_S
        while time.monotonic() < until:
            if node := self.find(role, *names):
                return node
            time.sleep(0.1)
        seen = [f"{node.role}: {node.name}" for node in self.everything()]
        raise AssertionError(f"no {role} {names} among {seen}")


class Listener:
    """Hears what the app announces, or another event of AT-SPI."""

    def __init__(
        self,
        connection: DBusConnection,
        event: str = "object:announcement",
        member: str = "Announcement",
    ) -> None:
        self._connection = connection
        registry = DBusAddress(
            "/org/a11y/atspi/registry",
            bus_name="org.a11y.atspi.Registry",
            interface="org.a11y.atspi.Registry",
        )
        # Qt sends only events that somebody has registered for
        asked = new_method_call(registry, "RegisterEvent", "sass", (event, [], ""))
        connection.send_and_get_reply(asked, timeout=ANSWER_WITHIN_S)
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member=member)
        connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=ANSWER_WITHIN_S)
        self._rule = rule

    def hear(self, act: Callable[[], object], quiet_s: float) -> list[str]:
        """Do something, and give all that is announced until it has been quiet for so long."""
        return [str(message.body[3][1]) for message in self.events(act, quiet_s)]

    def events(self, act: Callable[[], object], quiet_s: float) -> list[Message]:
        """Do something, and give all that comes until it has been quiet for so long."""
        heard: list[Message] = []
        with self._connection.filter(self._rule, bufsize=1000) as queue:
            act()
            while True:
                try:
                    heard.append(self._connection.recv_until_filtered(queue, timeout=quiet_s))
                except TimeoutError:
                    return heard

    def wait_for(self, words: str, act: Callable[[], object]) -> list[str]:
        """Do something, and give all that is announced until `words` are."""
        heard: list[str] = []
        with self._connection.filter(self._rule, bufsize=100) as queue:
            act()
            while not any(words in said for said in heard):
                message = self._connection.recv_until_filtered(queue, timeout=ANSWER_WITHIN_S)
                heard.append(str(message.body[3][1]))
        return heard


@contextmanager
def running_app(scratch: Path, *, manager: str = "") -> Iterator[ScreenReader]:
    """Run the app on a screen and a session bus of its own, under a window manager if wished."""
    with ExitStack() as stack:
        (scratch / "runtime").mkdir(mode=0o700)
        environment = {**os.environ, "XDG_RUNTIME_DIR": str(scratch / "runtime")}
        screen, display = start(
            stack, ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"], environment
        )
        del screen
        environment |= {"DISPLAY": f":{display}", "GDK_BACKEND": "x11"}
        bus, address = start(
            stack, ["dbus-daemon", "--session", "--nofork", "--print-address=1"], environment
        )
        del bus
        environment |= {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "ACUPRESS_HOME": str(scratch / "home"),
        }
        with open_dbus_connection(address) as session:
            service = DBusAddress(
                "/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus"
            )
            asked = new_method_call(service, "GetAddress")
            (a11y,) = session.send_and_get_reply(asked, timeout=ANSWER_WITHIN_S).body
        if manager:
            stack.callback(
                end, subprocess.Popen([manager], env=environment, stderr=subprocess.DEVNULL)
            )
        app = subprocess.Popen(
            [sys.executable, "-m", "acupress"], env=environment, cwd=ROOT, stderr=subprocess.DEVNULL
        )
        stack.callback(end, app)
        environment["AT_SPI_BUS_ADDRESS"] = a11y
        yield ScreenReader(
            stack.enter_context(open_dbus_connection(a11y)),
            Listener(stack.enter_context(open_dbus_connection(a11y))),
            environment,
        )


def start(
    stack: ExitStack, command: list[str], environment: dict[str, str]
) -> tuple[subprocess.Popen[str], str]:
    """Start a server that is ended with the stack; gives the first line that it prints."""
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    stack.callback(end, server)
    assert server.stdout
    return server, server.stdout.readline().strip()


def end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    process.wait(timeout=ANSWER_WITHIN_S)
    if process.stdout:
        process.stdout.close()
