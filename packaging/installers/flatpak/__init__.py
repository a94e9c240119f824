"""Brings what the Flatpak manifest beside this takes in: wheels for its Python, and the menu entry.

Building itself needs the runtime from Flathub: `flatpak-builder build/app` with the manifest.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from installers.licences import book, of_all, of_packages
from installers.linux import lay_out_menu
from installers.product import ROOT
from installers.sbom import packages
from installers.tree import write

from acupress.content.places import LICENCES

if TYPE_CHECKING:
    from installers.product import Product

CARRIED_PYTHON = "3.13"
"""That of the runtime."""
TAKEN_IN = ROOT / "build/flatpak"
PLATFORMS = ("manylinux_2_34_x86_64", "manylinux_2_28_x86_64", "manylinux_2_17_x86_64")


def build(product: Product, out: Path) -> list[Path]:
    """Fill `build/flatpak`; there is nothing for `out` before Flathub has built it."""
    del out
    shutil.rmtree(TAKEN_IN, ignore_errors=True)
    lay_out_menu(product, TAKEN_IN / "share")
    write(TAKEN_IN / LICENCES, book([*of_all(), *of_packages(packages())]))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--only-binary=:all:"]
    command += ["--python-version", CARRIED_PYTHON, "--dest", str(TAKEN_IN / "wheels")]
    for platform in PLATFORMS:
        command += ["--platform", platform]
    command += ["--constraint", str(ROOT / "packaging/constraints.txt")]
    needed = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    subprocess.run([*command, *needed], check=True)
    return []
