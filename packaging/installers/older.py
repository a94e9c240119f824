"""What stands for packages of version 0.1: their number, and a module that the newer lacks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from installers.product import read_product
from installers.windows import make_launcher, make_setup
from installers.windows.msi import build_msi

if TYPE_CHECKING:
    from pathlib import Path

OLDER = "0.1.0"
OF_OLDER = "lib/acupress/of_an_older_version.py"


def older_for_windows(out: Path) -> tuple[Path, Path]:
    """Build such a setup and such an MSI into a folder."""
    product = replace(read_product(), version=OLDER)
    tree = out / "tree"
    (tree / OF_OLDER).parent.mkdir(parents=True)
    (tree / OF_OLDER).write_text("", "utf-8")
    make_launcher(product, out, tree)
    return make_setup(product, out, tree, out), build_msi(product, tree, out, out)
