"""Tries the Debian package in an empty Debian: from apt install to nothing left."""

from __future__ import annotations

import shutil
import subprocess
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from installers.product import ROOT
from installers.screens import FailedError, screen, wait_for_colours

if TYPE_CHECKING:
    from collections.abc import Iterator

SUITES = ("bookworm", "trixie")
USER = "guest"
HOME = f"/home/{USER}"
SOCKETS = Path("/tmp/.X11-unix")
"""Where X servers are reached."""
WINDOW_WITHIN_S = 40
LEFT = (
    "usr/bin/acupress",
    "usr/lib/acupress",
    "usr/share/applications/org.acupress.Acupress.desktop",
    "usr/share/doc/acupress",
    "usr/share/man/man1/acupress.1.gz",
)
"""What must be gone once it has been removed."""


def smoke(folder: Path) -> None:
    """Try the package in `folder` on every suite."""
    package = max(folder.glob("acupress_*.deb"), key=lambda path: path.stat().st_mtime)
    check_papers(package)
    for suite in SUITES:
        began = time.monotonic()
        with empty_debian(suite) as root:
            _try(package, root, folder / f"smoke-deb-{suite}.png")
        print(f"deb on {suite}: passed in {time.monotonic() - began:.0f} s", flush=True)


def check_papers(package: Path) -> None:
    """Let lintian look at it."""
    subprocess.run(["lintian", "--fail-on", "error,warning", str(package)], check=True)


@contextmanager
def empty_debian(suite: str) -> Iterator[Path]:
    """Give a freshly made system of a suite; the packages for it are fetched once."""
    kept = ROOT / f"build/smoke/{suite}"
    if not (kept / "etc/debian_version").exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        command = ["debootstrap", "--variant=minbase", suite, str(kept)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    root = ROOT / f"build/smoke/{suite}-tried"
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["cp", "-a", str(kept), str(root)], check=True)
    with ExitStack() as stack:
        for name in ("proc", "dev", "sys"):
            subprocess.run(["mount", "--rbind", f"/{name}", str(root / name)], check=True)
            stack.callback(subprocess.run, ["umount", "-l", str(root / name)], check=False)
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
        yield root
    shutil.rmtree(root)


def _try(package: Path, root: Path, picture: Path) -> None:
    shutil.copy(package, root / "acupress.deb")
    _as_root(root, "apt-get update -q")
    _as_root(root, f"useradd --create-home {USER}")
    before = _all_files(root)
    _as_root(root, "apt-get install -q -y --no-install-recommends /acupress.deb")
    version = _as_user(root, "acupress --version")
    if not version.startswith("acupress "):
        raise FailedError(version)
    report = _as_user(root, "QT_QPA_PLATFORM=offscreen acupress --self-test")
    if not report.strip().endswith("0 failed"):
        raise FailedError(report)
    with screen_for(root) as display:
        _try_window(root, display, picture)
        _try_without(root, display)
    _try_network(root)
    _as_root(root, "apt-get purge -q -y acupress")
    for name in LEFT:
        if (root / name).exists():
            raise FailedError(f"{name} is left")
    ours = {name for name in _all_files(root) - before if "cupress" in name}
    own = {name for name in ours if name.startswith(HOME.lstrip("/"))}
    if not own:
        raise FailedError("the user's own data is gone")
    if ours != own:
        raise FailedError(f"left behind: {sorted(ours - own)}")


def _try_window(root: Path, display: str, picture: Path) -> None:
    app = subprocess.Popen(_command(root, f"DISPLAY={display} acupress", USER))
    try:
        wait_for_colours(display, picture, WINDOW_WITHIN_S)
        _as_user(root, f"DISPLAY={display} acupress")
        if app.poll() is not None:
            raise FailedError("the second start ended the first")
    finally:
        app.terminate()
        app.wait()


def _try_without(root: Path, display: str) -> None:
    """See what it does where a library is missing: a sentence, or silence, but no crash."""
    with without(root, "libxcb-cursor.so.0"):
        told = _as_user(root, f"DISPLAY={display} acupress 2>&1; echo ended with $?")
        if "libxcb-cursor.so.0" not in told or "ended with 1" not in told:
            raise FailedError(told)
    with without(root, "libpulse.so.0"):
        report = _as_user(root, "acupress --self-test 2>&1")
        if "silent, no-library" not in report or not report.strip().endswith("0 failed"):
            raise FailedError(report)


@contextmanager
def without(root: Path, library: str) -> Iterator[None]:
    """Hide a library from the system in `root` for a while."""
    hidden = [path for path in (root / "usr/lib").rglob(f"{library}*") if not path.is_dir()]
    if not hidden:
        raise FailedError(f"{library} is not there to be hidden")
    for path in hidden:
        path.rename(path.with_name(f"hidden-{path.name}"))
    try:
        yield
    finally:
        for path in hidden:
            path.with_name(f"hidden-{path.name}").rename(path)


def _try_network(root: Path) -> None:
    """Run it where there is no network, and see that it asks for none."""
    _as_root(root, "apt-get install -q -y --no-install-recommends strace")
    trace = "/tmp/calls"
    tracing = f"strace -f -e trace=socket,connect -o {trace}"
    command = f"QT_QPA_PLATFORM=offscreen {tracing} acupress --self-test"
    inside = _command(root, command, USER)
    subprocess.run(["unshare", "-n", *inside], check=True, stdout=subprocess.DEVNULL)
    calls = (root / trace.lstrip("/")).read_text("utf-8")
    if "AF_INET" in calls:
        raise FailedError("it opened a network socket")


@contextmanager
def screen_for(root: Path) -> Iterator[str]:
    """Give a display that the system in `root` can reach."""
    sockets = root / "tmp/.X11-unix"
    with screen() as display:
        sockets.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--bind", str(SOCKETS), str(sockets)], check=True)
        try:
            yield display
        finally:
            subprocess.run(["umount", "-l", str(sockets)], check=False)


def _all_files(root: Path) -> set[str]:
    """Give the names of all files; what is mounted is left out."""
    found = subprocess.run(
        ["find", ".", "-xdev", "-type", "f"], cwd=root, capture_output=True, text=True, check=True
    )
    return {name.removeprefix("./") for name in found.stdout.splitlines()}


def _command(root: Path, command: str, user: str) -> list[str]:
    clean = ["env", "-i", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG=C.UTF-8"]
    clean.append("DEBIAN_FRONTEND=noninteractive")
    if user == "root":
        return ["chroot", str(root), *clean, "HOME=/root", "sh", "-c", command]
    clean += [f"HOME={HOME}", f"XDG_RUNTIME_DIR={HOME}/.run"]
    return ["chroot", f"--userspec={USER}", str(root), *clean, "sh", "-c", f"cd; {command}"]


def _as_root(root: Path, command: str) -> str:
    return _run(_command(root, command, "root"))


def _as_user(root: Path, command: str) -> str:
    return _run(_command(root, command, USER))


def _run(command: list[str]) -> str:
    asked = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    if asked.returncode:
        raise FailedError(f"{command[-1]}: {asked.returncode}\n{asked.stdout}\n{asked.stderr}")
    return asked.stdout
