"""Where the assets lie: inside an installed or bundled package, or beside the sources."""

from __future__ import annotations

from pathlib import Path

# In a bundle too the package keeps its own folder, so that nothing else need be asked
PACKAGE = Path(__file__).resolve().parent.parent


NOTICES = "THIRD_PARTY_NOTICES.md"


def read_notices(package: Path = PACKAGE) -> str:
    """Give what others have made and under which licences, as Markdown; empty if it is missing."""
    for folder in (package / "_licences", package.parent):
        try:
            return (folder / NOTICES).read_text("utf-8")
        except OSError:
            continue
    return ""


def assets_folder(package: Path = PACKAGE) -> Path:
    """Give the folder of the assets that belong to `package`."""
    installed = package / "_assets"
    return installed if installed.is_dir() else package.parent / "assets"
