"""Where the assets lie: inside an installed or bundled package, or beside the sources."""

from __future__ import annotations

from pathlib import Path

# In a bundle too the package keeps its own folder, so that nothing else need be asked
PACKAGE = Path(__file__).resolve().parent.parent


def assets_folder(package: Path = PACKAGE) -> Path:
    """Give the folder of the assets that belong to `package`."""
    installed = package / "_assets"
    return installed if installed.is_dir() else package.parent / "assets"
