"""Empty Debian systems to try installers in: freshly made, and gone afterwards. Needs root."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from installers.product import ROOT
from installers.screens import FailedError, screen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUITES = ("bookworm", "trixie")
SOCKETS = Path("/tmp/.X11-unix")
"""Where X servers are reached."""
SLOW_S = 600
ENVIRONMENT = ["env", "-i", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG=C.UTF-8"]


@dataclass(frozen=True)
class Root:
    """A system of its own, below a folder `path` of this one."""

    path: Path

    def command(self, command: str, user: str = "root") -> list[str]:
        """Give the command that runs a line of the shell in it, in the home of a user."""
        if user == "root":
            quiet = "DEBIAN_FRONTEND=noninteractive"
            inside = [*ENVIRONMENT, quiet, "HOME=/root", "sh", "-c", f"cd; {command}"]
            return ["chroot", str(self.path), *inside]
        home = f"/home/{user}"
        inside = [*ENVIRONMENT, f"HOME={home}", f"XDG_RUNTIME_DIR={home}/.run"]
        inside += ["sh", "-c", f"cd; {command}"]
        return ["chroot", f"--userspec={user}", str(self.path), *inside]

    def run(self, command: str, user: str = "root") -> str:
        """Run a line of the shell to its end; gives what it prints. Raises `FailedError`."""
        return run(self.command(command, user))

    def install(self, *packages: str) -> None:
        """Install packages with what they cannot do without."""
        self.run(f"apt-get install -q -y --no-install-recommends {' '.join(packages)}")

    def add_user(self, name: str) -> None:
        """Make a user with a home."""
        self.run(f"useradd --create-home {name}")

    def files(self) -> set[str]:
        """Give the names of all files; what is mounted is left out."""
        found = run(["find", str(self.path), "-xdev", "-type", "f", "-printf", "%P\\n"])
        return set(found.splitlines())

    @contextmanager
    def screen(self, *options: str) -> Iterator[str]:
        """Give a display that can be reached from inside."""
        with screen(*options) as display, self.seeing(SOCKETS, "tmp/.X11-unix"):
            yield display

    @contextmanager
    def seeing(self, folder: Path, name: str) -> Iterator[Path]:
        """Let a folder of this machine be seen in it under a name, for a while."""
        inside = self.path / name
        inside.mkdir(parents=True, exist_ok=True)
        with mounted(inside, ["--bind", str(folder)]):
            yield inside

    @contextmanager
    def without(self, library: str) -> Iterator[None]:
        """Hide a library for a while."""
        found = (self.path / "usr/lib").rglob(f"{library}*")
        hidden = [path for path in found if not path.is_dir()]
        if not hidden:
            raise FailedError(f"{library} is not there to be hidden")
        for path in hidden:
            path.rename(path.with_name(f"hidden-{path.name}"))
        try:
            yield
        finally:
            for path in hidden:
                path.with_name(f"hidden-{path.name}").rename(path)


@contextmanager
def empty_debian(suite: str) -> Iterator[Root]:
    """Give a freshly made system of a suite; the packages for it are fetched once."""
    kept = ROOT / f"build/smoke/{suite}"
    if not (kept / "etc/debian_version").exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        run(["debootstrap", "--variant=minbase", suite, str(kept)])
    place = ROOT / f"build/smoke/{suite}-tried"
    _clear(place)
    run(["cp", "-a", str(kept), str(place)])
    shutil.copy("/etc/resolv.conf", place / "etc/resolv.conf")
    root = Root(place)
    with ExitStack() as stack:
        for name in ("proc", "dev", "sys"):
            stack.enter_context(mounted(place / name, ["--rbind", f"/{name}"]))
        root.run("apt-get update -q")
        yield root
    _clear(place)


def _clear(place: Path) -> None:
    """Remove a system that was tried.

    What a trial that was killed has left mounted there is the machine's own `/dev` and `/sys`: it
    goes first, and where it stays nothing is removed.
    """
    mounts = Path("/proc/mounts").read_text("utf-8").splitlines()
    for where in (line.split()[1].replace("\\040", " ") for line in reversed(mounts)):
        if where.startswith(f"{place}/"):
            run(["umount", "--lazy", where])
    shutil.rmtree(place, ignore_errors=True)


@contextmanager
def mounted(place: Path, options: Sequence[str]) -> Iterator[Path]:
    """Mount something at an existing folder, for a while."""
    run(["mount", *options, str(place)])
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=False)


def run(command: Sequence[str]) -> str:
    """Run a command to its end; gives what it prints. Raises `FailedError`."""
    asked = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SLOW_S)
    if asked.returncode:
        raise FailedError(f"{command[-1]}: {asked.returncode}\n{asked.stdout}\n{asked.stderr}")
    return asked.stdout
