"""Builds installers, and their checksums: `build.py [TARGET…]`."""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from installers.product import KNOWN, ROOT, read_product, targets
from installers.sbom import packages, write_sbom
from installers.sums import write_sums
from ready_made import make_pack


def main() -> int:
    """Build what is asked for, one after another."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", help=f"of {' '.join(KNOWN)}; none: all but flatpak")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    out: Path = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    product = read_product()
    make_pack()
    for target in targets(options.targets):
        began = time.monotonic()
        builder = importlib.import_module(f"installers.{target}")
        python = getattr(builder, "CARRIED_PYTHON", platform.python_version())
        built = builder.build(product, out)
        for path in built:
            print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB", flush=True)
        if built:
            carried = getattr(builder, "packages_in", lambda _out: packages())(out)
            write_sbom(product, target, python, carried, out)
        print(f"{target}: built in {time.monotonic() - began:.0f} s", flush=True)
    write_sums(out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
