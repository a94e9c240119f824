"""PySide's own Python modules, compiled: its libraries carry them as a zip of sources.

They would be compiled anew in every start. Where a folder `files.dir` lies beside the package
`shiboken6`, PySide imports them from there (its own `SBK_EMBED=0` makes such a folder).
"""

from __future__ import annotations

import py_compile
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipFile

FOLDER = "shiboken6/files.dir"
"""Where PySide looks for them, below the folder of the packages."""


def compile_support(work: Path) -> list[tuple[str, Path]]:
    """Compile all into `work`; gives the name of each below the packages, and its file."""
    compiled = []
    with _sources() as sources:
        for name in sorted(sources.namelist()):
            if name.endswith(".py"):
                source, target = work / name, work / f"{name}c"
                source.parent.mkdir(parents=True, exist_ok=True)
                source.write_bytes(sources.read(name))
                py_compile.compile(
                    str(source),
                    cfile=str(target),
                    dfile=name,
                    doraise=True,
                    optimize=1,
                    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
                )
                compiled.append((f"{FOLDER}/{name}c", target))
    return compiled


def _sources() -> ZipFile:
    import PySide6.QtCore  # noqa: F401 - brings the modules with it

    _target, importer = sys.modules["signature_bootstrap"].prepare_zipfile()
    found: ZipFile = importer.zfile
    return found
