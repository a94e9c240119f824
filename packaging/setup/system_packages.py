"""Bring or name the Debian packages that the app needs beneath its Python packages.

A library counts as present when the dynamic loader gives it to this very Python. That holds on
every distribution and for libraries built by hand, whereas a package has other names elsewhere
(libglib2.0-0 is libglib2.0-0t64 from Debian 13 and Ubuntu 24.04 on) and may be there for another
processor only. apt still takes the older names.

The list is what Qt's libraries and plugins for X11, Wayland, drawing without a screen, pictures
and sound link to and their wheels do not carry.
"""

import argparse
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

PACKAGE_OF_LIBRARY = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
PACKAGE_OF_TEST_PROGRAM = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "git": "git",
    "msgfmt": "gettext",
    "parec": "pulseaudio-utils",
    "pulseaudio": "pulseaudio",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}


def loads(library: str) -> bool:
    """Whether the dynamic loader finds the library, and all that it needs itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_for_the_app() -> list[str]:
    """List the packages without which the app or its environment cannot start, sorted."""
    packages = {package for library, package in PACKAGE_OF_LIBRARY.items() if not loads(library)}
    if importlib.util.find_spec("ensurepip") is None:
        packages.add(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return sorted(packages)


def missing_for_the_tests() -> list[str]:
    """List the packages of optional tests, sorted; without them those tests skip."""
    return sorted(p for name, p in PACKAGE_OF_TEST_PROGRAM.items() if shutil.which(name) is None)


def install(packages: list[str]) -> bool:
    """Whether apt-get could install the packages."""
    print("Installing system packages:", *packages, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Wait for another apt that a fresh machine may be running by itself.
    apt_get = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "DPkg::Use-Pty=0"]
    commands = (["update"], ["install", "--yes", "--no-install-recommends", *packages])
    return all(
        subprocess.run([*apt_get, *command], env=quiet, stdout=subprocess.DEVNULL).returncode == 0
        for command in commands
    )


def main() -> int:
    """Exit code: 0 to go on, 1 when the user has to install something first."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--for-tests", action="store_true", help="only what optional tests need")
    optional: bool = parser.parse_args().for_tests

    if sys.platform != "linux":
        return 0
    packages = missing_for_the_tests() if optional else missing_for_the_app()
    if not packages:
        return 0
    apt_is_here = shutil.which("apt-get") is not None
    if apt_is_here and os.geteuid() == 0 and install(packages):
        return 0
    if optional:
        print("Some tests will be skipped; they need the packages:", *packages, flush=True)
        return 0
    if not apt_is_here:
        print("Qt needs system packages that are missing here. Debian calls them:", *packages)
        print("If Acupress does not start, install your distribution's own.", flush=True)
        return 0
    print("System packages are missing. Install them, then run make again:")
    print("  sudo apt-get install", *packages)
    return 1


if __name__ == "__main__":
    sys.exit(main())
