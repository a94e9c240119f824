"""Freezes the app with PyInstaller into a folder that runs without Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from installers.product import ROOT
from installers.tree import libraries, refuse_traces

if TYPE_CHECKING:
    from pathlib import Path

    from installers.product import Product

SPEC = ROOT / "packaging/installers/acupress.spec"


def freeze(product: Product, out: Path, *, alone: bool, icon: Path | None = None) -> Path:
    """Give the folder of the frozen app; `alone` carries libraries that a host may lack."""
    kind = "alone" if alone else "deb"
    dist, work = out / f"frozen-{kind}", out / f"work-{kind}"
    shutil.rmtree(dist, ignore_errors=True)
    environment = {
        **os.environ,
        "ACUPRESS_BUNDLE": kind,
        "SOURCE_DATE_EPOCH": str(product.epoch),
        "PYTHONHASHSEED": "0",
    }
    if icon:
        environment["ACUPRESS_ICON"] = str(icon)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += ["--distpath", str(dist), "--workpath", str(work), str(SPEC)]
    subprocess.run(command, env=environment, check=True)
    folder = dist / "acupress"
    for library in libraries(folder):
        if library.parent != folder:  # PyInstaller keeps the app's modules in its program
            _slim(library)
    refuse_traces(folder)
    return folder


def _slim(library: Path) -> None:
    """Take out debugging symbols, and the places of the machine on which Python was built."""
    subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    asked = subprocess.run(
        ["patchelf", "--print-rpath", str(library)], capture_output=True, text=True, check=True
    )
    if asked.stdout.startswith("/"):
        subprocess.run(["patchelf", "--remove-rpath", str(library)], check=True)
