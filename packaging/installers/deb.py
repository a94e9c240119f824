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
from installers.linux import lay_out_menu
from installers.product import HOMEPAGE, MAINTAINER, ROOT
from installers.texts import LINUX, debian_changelog, fill
from installers.tree import files, libraries, set_rights, write

if TYPE_CHECKING:
    from installers.product import Product

OPENED_BY_PLUGINS = ("libegl1", "libgl1", "libxcb-cursor0", "libxkbcommon-x11-0")
"""Packages whose libraries Qt opens by name, so that no file links them."""
RECOMMENDED = "pipewire-pulse | pulseaudio, libspeechd2, speech-dispatcher, espeak-ng, libcups2"
"""Sound, the computer's own voice, and printers: without them the app shows what it would say, and
saves what it would print."""
LOADED_WHERE_THERE = frozenset({"texttospeech", "printsupport"})
"""Folders of plugins that load only where there is what they link."""
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
        size = sum(path.stat().st_size for path in files(tree)) // 1024
        _write_control(product, tree, size)
        set_rights(tree, ["usr/lib/acupress/acupress"], product.epoch)
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
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/acupress").symlink_to("../lib/acupress/acupress")
    lay_out_menu(product, share)
    papers = share / "doc/acupress"
    _compress(papers / "changelog.gz", debian_changelog(product, MAINTAINER))
    _copy(LINUX / "copyright", papers / "copyright")
    _copy(ROOT / "THIRD_PARTY_NOTICES.md", papers / "THIRD_PARTY_NOTICES.md")
    _compress(share / "man/man1/acupress.1.gz", fill("acupress.1", product))
    _copy(LINUX / "lintian-overrides", share / "lintian/overrides/acupress")


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
        for path in files(tree)
    )
    write(tree / "DEBIAN/control", text)
    write(tree / "DEBIAN/md5sums", sums)


def _depends(tree: Path) -> list[str]:
    """Ask dpkg which packages the linked libraries come from; those carried along are our own."""
    linked = [path for path in libraries(tree) if LOADED_WHERE_THERE.isdisjoint(path.parts)]
    folders = sorted({str(library.parent) for library in linked})
    with tempfile.TemporaryDirectory() as scratch:
        write(
            Path(scratch) / "debian/control",
            f"Source: acupress\nMaintainer: {MAINTAINER}\n\nPackage: acupress\n"
            "Architecture: amd64\nDescription: acupress\n",
        )
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        command += [f"-l{folder}" for folder in folders]
        command += [f"-e{library}" for library in linked]
        asked = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
    if asked.returncode:
        raise SystemExit(asked.stderr)
    found = asked.stdout.strip().removeprefix("shlibs:Depends=").split(",")
    needed = {entry.strip() for entry in found if not OWN.match(entry.strip())}
    names = {re.split(r"[ (|]", entry)[0] for entry in needed}
    return sorted(needed | (set(OPENED_BY_PLUGINS) - names))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _compress(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.encode())
