"""Builds the Debian package: the frozen app, its menu entry and papers, and what it depends on."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from installers.freeze import freeze
from installers.product import APP_ID, HOMEPAGE, MAINTAINER, ROOT
from installers.texts import LINUX, debian_changelog, fill

if TYPE_CHECKING:
    from installers.product import Product

ICON = Path(__file__).parent / "icon/acupress.svg"
ICON_SIZES = (16, 32, 48, 64, 128, 256)
OPENED_BY_PLUGINS = ("libegl1", "libgl1", "libxcb-cursor0", "libxkbcommon-x11-0")
"""Packages whose libraries Qt opens by name, so that no file links them."""
RECOMMENDED = "pipewire-pulse | pulseaudio, libspeechd2, speech-dispatcher, espeak-ng"
"""Sound, and the computer's own voice: without them the app shows what it would say."""
OWN = re.compile(r"^(libpython3|libicu|libqt6|libspeechd)")
DESCRIPTION = """\
hands-free guide to self-acupressure for a sore back
 Acupress asks about warning signs first, then shows where to press, how and
 for how long, guides the breath, and tells when to change, with a voice,
 chimes and drawings. It works offline and sends nothing anywhere.
 .
 The package carries its own Python and Qt."""


def build(product: Product, out: Path) -> list[Path]:
    """Build the package into `out`."""
    frozen = freeze(product, out, alone=False)
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch) / "tree"
        _lay_out(product, frozen, tree)
        size = sum(path.stat().st_size for path in _files(tree)) // 1024
        _write_control(product, tree, size)
        _set_rights(tree, product.epoch)
        package = out / f"acupress_{product.version}_amd64.deb"
        subprocess.run(
            ["dpkg-deb", "-Zxz", "--root-owner-group", "--build", str(tree), str(package)],
            check=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(product.epoch)},
            stdout=subprocess.DEVNULL,
        )
    return [package]


def _lay_out(product: Product, frozen: Path, tree: Path) -> None:
    app, share = tree / "usr/lib/acupress", tree / "usr/share"
    shutil.copytree(frozen, app, symlinks=True)
    for library in _libraries(app):
        if library.parent != app:  # PyInstaller keeps the app's modules in its program
            _slim(library)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/acupress").symlink_to("../lib/acupress/acupress")
    _write(share / f"applications/{APP_ID}.desktop", fill("desktop", product))
    _write(share / f"metainfo/{APP_ID}.metainfo.xml", fill("metainfo.xml", product))
    _write(share / f"mime/packages/{APP_ID}.xml", fill("mime.xml", product))
    icons = share / "icons/hicolor"
    _copy(ICON, icons / f"scalable/apps/{APP_ID}.svg")
    for side in ICON_SIZES:
        picture = icons / f"{side}x{side}/apps/{APP_ID}.png"
        picture.parent.mkdir(parents=True)
        draw_icon(side, picture)
    papers = share / "doc/acupress"
    _compress(papers / "changelog.gz", debian_changelog(product, MAINTAINER))
    _copy(LINUX / "copyright", papers / "copyright")
    _copy(ROOT / "THIRD_PARTY_NOTICES.md", papers / "THIRD_PARTY_NOTICES.md")
    _compress(share / "man/man1/acupress.1.gz", fill("acupress.1", product))
    _copy(LINUX / "lintian-overrides", share / "lintian/overrides/acupress")


def _slim(library: Path) -> None:
    """Take out debugging symbols, and the places of the machine on which Python was built."""
    subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    asked = subprocess.run(
        ["patchelf", "--print-rpath", str(library)], capture_output=True, text=True, check=True
    )
    if asked.stdout.startswith("/"):
        subprocess.run(["patchelf", "--remove-rpath", str(library)], check=True)


def draw_icon(side: int, target: Path) -> None:
    """Draw the icon as a PNG of a size in pixels."""
    size = ["-w", str(side), "-h", str(side)]
    subprocess.run(["rsvg-convert", *size, "-o", str(target), str(ICON)], check=True)


def _write_control(product: Product, tree: Path, size_kb: int) -> None:
    fields = {
        "Package": "acupress",
        "Version": product.version,
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": size_kb,
        "Depends": ", ".join(_depends(tree)),
        "Recommends": RECOMMENDED,
        "Section": "education",
        "Priority": "optional",
        "Homepage": HOMEPAGE,
        "Description": DESCRIPTION,
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(tree)}\n"
        for path in _files(tree)
    )
    _write(tree / "DEBIAN/control", text)
    _write(tree / "DEBIAN/md5sums", sums)


def _depends(tree: Path) -> list[str]:
    """Ask dpkg which packages the linked libraries come from; those carried along are our own."""
    libraries = [path for path in _libraries(tree) if "texttospeech" not in path.parts]
    folders = sorted({str(library.parent) for library in libraries})
    with tempfile.TemporaryDirectory() as scratch:
        _write(
            Path(scratch) / "debian/control",
            f"Source: acupress\nMaintainer: {MAINTAINER}\n\nPackage: acupress\n"
            "Architecture: amd64\nDescription: acupress\n",
        )
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        command += [f"-l{folder}" for folder in folders]
        command += [f"-e{library}" for library in libraries]
        asked = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
    if asked.returncode:
        raise SystemExit(asked.stderr)
    found = asked.stdout.strip().removeprefix("shlibs:Depends=").split(",")
    needed = {entry.strip() for entry in found if not OWN.match(entry.strip())}
    names = {re.split(r"[ (|]", entry)[0] for entry in needed}
    return sorted(needed | (set(OPENED_BY_PLUGINS) - names))


def _libraries(folder: Path) -> list[Path]:
    """Give all programs and libraries in a folder."""
    return [path for path in _files(folder) if path.read_bytes()[:4] == b"\x7fELF"]


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def _set_rights(tree: Path, epoch: int) -> None:
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            is_program = path == tree / "usr/lib/acupress/acupress"
            path.chmod(0o755 if path.is_dir() or is_program else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _compress(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.encode())
