"""Where the assets lie: inside an installed or bundled package, or beside the sources."""

from __future__ import annotations

from pathlib import Path

# In a bundle too the package keeps its own folder, so that nothing else need be asked
PACKAGE = Path(__file__).resolve().parent.parent


LICENCES = "LICENCES.md"
NOTICES = "THIRD_PARTY_NOTICES.md"


def read_notices(package: Path = PACKAGE) -> str:
    """Give what others have made and under which licences, as Markdown; empty if it is missing.

    What an installer has brought carries the licences in full.
    """
    inside = package / "_licences"
    texts = [_read(inside / NOTICES) or _read(package.parent / NOTICES), _read(inside / LICENCES)]
    return "\n\n".join(filter(None, texts))


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError:
        return ""


def assets_folder(package: Path = PACKAGE) -> Path:
    """Give the folder of the assets that belong to `package`."""
    installed = package / "_assets"
    return installed if installed.is_dir() else package.parent / "assets"
