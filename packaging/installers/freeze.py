"""Freezes the app with PyInstaller into a folder that runs without Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from installers.product import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from installers.product import Product

SPEC = ROOT / "packaging/installers/acupress.spec"


def freeze(product: Product, out: Path, *, alone: bool) -> Path:
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
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += ["--distpath", str(dist), "--workpath", str(work), str(SPEC)]
    subprocess.run(command, env=environment, check=True)
    return dist / "acupress"
