"""Builds the AppImage: a runtime of our own, and behind it the frozen app as a squashfs."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from installers.freeze import freeze
from installers.icon import ICON, draw_icon
from installers.licences import book, of_debian
from installers.linux import lay_out_menu
from installers.product import APP_ID, ROOT, TITLE
from installers.tree import set_rights, write

if TYPE_CHECKING:
    from installers.product import Product

RUNTIME = Path(__file__).parent / "runtime.c"
LINKED = ("squashfuse_ll", "squashfuse", "fuse3", "zstd", "lzma", "z", "lz4", "pthread")
OF_THE_RUNTIME = (
    *("libsquashfuse-dev", "libfuse3-dev", "libzstd-dev"),
    *("liblzma-dev", "zlib1g-dev", "liblz4-dev", "libc6-dev"),
)
"""Whose code is linked into it. Everything that it takes to link it anew is in this folder."""
TYPE_2 = b"AI\x02"
"""What makes an ELF file an AppImage of the second type, at byte 8."""
PROGRAM = "usr/lib/acupress/acupress"


def build(product: Product, out: Path) -> list[Path]:
    """Build the AppImage into `out`."""
    frozen = freeze(product, out, alone=True)
    with tempfile.TemporaryDirectory() as scratch:
        tree, runtime = Path(scratch) / "tree", Path(scratch) / "runtime"
        payload = Path(scratch) / "payload"
        _lay_out(product, frozen, tree)
        _compile(runtime)
        _squash(tree, payload, product.epoch)
        image = out / f"{TITLE}-{product.version}-x86_64.AppImage"
        image.write_bytes(mark(runtime.read_bytes()) + payload.read_bytes())
        image.chmod(0o755)
    return [image]


def mark(runtime: bytes) -> bytes:
    """Give a program the bytes by which desktops know an AppImage."""
    return runtime[:8] + TYPE_2 + runtime[8 + len(TYPE_2) :]


def _lay_out(product: Product, frozen: Path, tree: Path) -> None:
    shutil.copytree(frozen, (tree / PROGRAM).parent, symlinks=True)
    share = tree / "usr/share"
    lay_out_menu(product, share)
    papers = share / "doc/acupress"
    papers.mkdir(parents=True)
    for paper in ("LICENSE", "THIRD_PARTY_NOTICES.md"):
        shutil.copy(ROOT / paper, papers)
    write(papers / "RUNTIME-LICENCES.md", book(of_debian(OF_THE_RUNTIME)))
    shutil.copy(share / f"applications/{APP_ID}.desktop", tree)
    shutil.copy(ICON, tree / f"{APP_ID}.svg")
    draw_icon(256, tree / ".DirIcon")
    (tree / "AppRun").symlink_to(PROGRAM)
    set_rights(tree, [PROGRAM], product.epoch)


def _compile(target: Path) -> None:
    command = ["gcc", "-O2", "-Wall", "-Wextra", "-static", "-s", "-D_FILE_OFFSET_BITS=64"]
    command += ["-o", str(target), str(RUNTIME), *(f"-l{name}" for name in LINKED)]
    # The linker warns of dlopen in libfuse's modules, which are not used
    subprocess.run([*command, "-Wl,--no-warnings"], check=True)


def _squash(tree: Path, target: Path, epoch: int) -> None:
    command = ["mksquashfs", str(tree), str(target), "-comp", "zstd", "-Xcompression-level", "19"]
    command += ["-b", "256K", "-root-owned", "-no-xattrs", "-noappend", "-quiet", "-no-progress"]
    subprocess.run(command, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)})
