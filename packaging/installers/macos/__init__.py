"""Builds the disk image for macOS, on macOS: the frozen app, signed if there is an identity."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from installers.freeze import freeze
from installers.icon import make_icns
from installers.product import TITLE

if TYPE_CHECKING:
    from installers.product import Product

MAKE_DMG = Path(__file__).parent / "make_dmg.sh"


def build(product: Product, out: Path) -> list[Path]:
    """Build the disk image into `out`."""
    require_macos()
    icon = out / "acupress.icns"
    make_icns(icon)
    app = freeze(product, out, alone=True, icon=icon).with_name(f"{TITLE}.app")
    icon.unlink()
    asked = subprocess.run(
        ["bash", str(MAKE_DMG), str(app), product.version, str(out)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return [Path(asked.stdout.splitlines()[-1])]


def require_macos() -> None:
    """End with a sentence on any other system."""
    if sys.platform != "darwin":
        raise SystemExit("Only macOS can build and try the app for macOS: it needs its own tools.")
