"""What is tried of the app on a Linux where it has been installed, as its user would meet it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import tomllib
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from installers.old_home import bring, is_taken_in, require_kept
from installers.product import APP_ID, ROOT
from installers.roots import mounted, run
from installers.screens import FailedError, compositor, wait_for, wait_for_colours

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from installers.roots import Root

USER, NEIGHBOUR, FAITHFUL = "guest", "neighbour", "faithful"
WINDOW_WITHIN_S = 40
OWN = ".local/share/Acupress"
"""The user's things, below the home."""
NEWER = 1_000_000
"""A version of the history that no Acupress has reached."""


def opened_routines(data: Path) -> int:
    """Give how many routines other starts have asked for, as the log in a user's folder has it."""
    return (data / "acupress.log").read_text("utf-8").count("Another start asks for a routine")


def _has_opened(data: Path, count: int) -> bool:
    return opened_routines(data) == count


def write_routine(path: Path) -> None:
    """Write a routine as somebody might send it."""
    routine = tomllib.loads((ROOT / "assets/routines/first-steps.toml").read_text("utf-8"))
    path.write_text(json.dumps({**routine, "title": "From a friend"}), "utf-8")


@dataclass(frozen=True)
class Trial:
    """The app, started by `program`, in a system `root`; pictures go to names that begin alike."""

    root: Root
    program: str
    pictures: Path

    def home(self, user: str = USER) -> Path:
        """Give the home of a user, seen from outside."""
        return self.root.path / "home" / user

    def call(self, line: str, user: str = USER) -> str:
        """Run the app with what a line says to its end: settings before `%`, words after it."""
        return self.root.run(line.replace("%", self.program), user)

    def versions(self) -> None:
        """See its version and let it test itself."""
        version = self.call("% --version")
        if not version.startswith("acupress "):
            raise FailedError(version)
        self.tests_itself(expected="licences in full")

    def tests_itself(self, user: str = USER, expected: str = "", settings: str = "") -> None:
        """Let it test itself; the report also has to hold what is expected."""
        report = self.call(f"{settings} % --self-test 2>&1", user)
        if not report.strip().endswith("0 failed") or expected not in report:
            raise FailedError(report)

    @contextmanager
    def open(self, display: str, name: str = "", user: str = USER) -> Iterator[Path]:
        """Open its window and wait until it is to be seen; gives the picture of it."""
        picture = self.pictures.with_name(f"{self.pictures.name}{name}.png")
        command = self.root.command(f"DISPLAY={display} exec {self.program}", user)
        app = subprocess.Popen(command)
        try:
            wait_for_colours(display, picture, WINDOW_WITHIN_S)
            yield picture
            if app.poll() is not None:
                raise FailedError(f"the window closed by itself: {app.returncode}")
        finally:
            app.terminate()
            app.wait()

    def keeps_what_is_old(self) -> None:
        """See that what a user of version 0.1 has outlives the upgrade."""
        self.root.add_user(FAITHFUL)
        data = self.home(FAITHFUL) / OWN
        bring(data)
        self.root.run(f"chown -R {FAITHFUL} /home/{FAITHFUL}/.local")
        with self.root.screen() as display, self.open(display, "-upgraded", FAITHFUL):
            wait_for(partial(is_taken_in, data))
        require_kept(data)

    def starts_twice(self) -> None:
        """See that a second start ends, and leaves the first as it is."""
        with self.root.screen() as display, self.open(display):
            self.call(f"DISPLAY={display} %")

    def opens_routines(self) -> None:
        """See that the desktop opens both kinds of routine file with it, in the window that is."""
        self.root.install("libglib2.0-bin", "shared-mime-info", "desktop-file-utils")
        data = self.home() / OWN
        with self.root.screen() as display, self.open(display):
            names = ("mine 漢字.acupress.json", "mine.acupress")
            for count, name in enumerate(names, start=1):
                write_routine(self.home() / name)
                self.root.run(f"DISPLAY={display} gio open '{name}'", USER)
                wait_for(partial(_has_opened, data, count))

    def meets_trouble(self) -> None:
        """See what it does where not everything is as it mostly is."""
        self.has_no_gpu()
        self.speaks_wayland()
        self.meets_newer_history()
        self.has_two_users()
        self.meets_full_disk()
        self.meets_read_only_home()

    def has_no_gpu(self) -> None:
        """See that a screen without OpenGL will do."""
        with self.root.screen("-extension", "GLX") as display, self.open(display, "-no-gpu"):
            pass

    def has_two_users(self) -> None:
        """See that two users have a window each, and neither can read what the other keeps."""
        self.root.add_user(NEIGHBOUR)
        with (
            self.root.screen() as first,
            self.root.screen() as second,
            self.open(first, "-one"),
            self.open(second, "-two", NEIGHBOUR),
        ):
            for user in (USER, NEIGHBOUR):
                wait_for((self.home(user) / OWN / "history.sqlite").exists)
        for user, other in ((USER, NEIGHBOUR), (NEIGHBOUR, USER)):
            self.root.run(f"chmod a+rx /home/{user} && ls /home/{user}/{OWN}/history.sqlite")
            told = self.root.run(f"su {other} -c 'ls /home/{user}/{OWN}' 2>&1 || echo closed")
            if not told.strip().endswith("closed"):
                raise FailedError(f"{other} can read what {user} keeps: {told}")

    def meets_newer_history(self) -> None:
        """See that a history of a newer version is left as it is, and the window comes."""
        kept = self.home() / OWN / "history.sqlite"
        whole = kept.read_bytes()
        with closing(sqlite3.connect(kept)) as history:
            history.execute(f"PRAGMA user_version = {NEWER}")
        newer = kept.read_bytes()
        with self.root.screen() as display, self.open(display, "-newer-history"):
            pass
        if kept.read_bytes() != newer:
            raise FailedError("the history of a newer version was changed")
        kept.write_bytes(whole)

    def meets_full_disk(self) -> None:
        """See that the window comes where nothing more can be written."""
        own = self.home(NEIGHBOUR) / OWN
        with mounted(own, ["-t", "tmpfs", "-o", "size=16k,mode=777", "tmpfs"]):
            with suppress(OSError), (own / "everything").open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(1024))
            with self.root.screen() as display, self.open(display, "-full", NEIGHBOUR):
                pass

    def meets_read_only_home(self) -> None:
        """See that the window comes where nothing can be written."""
        home = self.home(NEIGHBOUR)
        with mounted(home, ["--bind", str(home)]):
            run(["mount", "-o", "remount,ro,bind", str(home)])
            with self.root.screen() as display, self.open(display, "-read-only", NEIGHBOUR):
                pass

    def speaks_wayland(self) -> None:
        """See that it draws on a compositor for Wayland, and tells it its name."""
        log = self.home() / "wayland.log"
        with compositor() as desk, self.root.seeing(desk.socket.parent, "run/desk"):
            line = (
                f"WAYLAND_DEBUG=1 WAYLAND_DISPLAY=/run/desk/{desk.socket.name} exec {self.program}"
            )
            app = subprocess.Popen(self.root.command(f"{line} 2>wayland.log", USER))
            try:
                wait_for(log.exists)
                wait_for(lambda: f'set_app_id("{APP_ID}")' in log.read_text("utf-8"))
                desk.take_picture(self.pictures.with_name(f"{self.pictures.name}-wayland.png"))
            finally:
                app.terminate()
                app.wait()
        log.unlink()

    def opens_no_network(self) -> None:
        """Run it where there is no network, and see that it asks for none."""
        self.root.install("strace")
        trace = f"/home/{USER}/calls"
        tracing = f"strace -f -e trace=socket,connect -o {trace}"
        line = f"QT_QPA_PLATFORM=offscreen {tracing} {self.program} --self-test"
        run(["unshare", "--net", *self.root.command(line, USER)])
        calls = (self.home() / "calls").read_text("utf-8")
        if "AF_INET" in calls:
            raise FailedError("it opened a network socket")
        (self.home() / "calls").unlink()
