"""Tries installers as a user would: `smoke.py [TARGET…] [--out FOLDER]`."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from installers.product import KNOWN, ROOT, targets


def main() -> int:
    """Try what is asked for, one after another; the first that fails ends it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "targets", nargs="*", help=f"of {' '.join(KNOWN)}; none: all of this system but flatpak"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    for target in targets(options.targets):
        importlib.import_module(f"installers.smoke_{target}").smoke(options.out.resolve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
