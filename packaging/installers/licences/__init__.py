"""The licences of all that an installer carries, in full, gathered from what is really there."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from installers.product import ROOT
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution

HERE = Path(__file__).parent
PAPERS = Path("/usr/share/doc")
OF_QT = {"pyside6-essentials", "pyside6-addons", "shiboken6"}
"""Their wheels bring no text."""
TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+|~])")
QT = (
    "Qt is used under the GNU Lesser General Public License, version 3. You may replace its"
    " libraries by others that fit: they lie as files of their own in the folder PySide6. Their"
    " source is at download.qt.io. Qt contains works of others, among them FreeType, HarfBuzz,"
    " PCRE2, libpng, zlib and ICU; Qt's documentation tells them all under 'Licenses Used in Qt'."
)


@dataclass(frozen=True, slots=True)
class Licence:
    """What something that comes along is under, in full."""

    of: str
    text: str


def of_all(assets: Path = ROOT / "assets") -> list[Licence]:
    """Give the licences of what every installer carries."""
    return [
        Licence("Qt for Python", QT),
        Licence("Qt for Python: GNU Lesser General Public License", _own("LGPL-3.0")),
        Licence("Qt for Python: GNU General Public License, to which that refers", _own("GPL-3.0")),
        Licence("Python", _own("PSF-2.0")),
        *(
            Licence(name, (assets / file).read_text("utf-8"))
            for name, file in (
                ("Atkinson Hyperlegible Next", "fonts/AtkinsonHyperlegibleNext-OFL.txt"),
                ("Noto Sans SC, of which Acupress Han is a part", "fonts/AcupressHan-OFL.txt"),
                ("Lucide", "icons/LICENSE.txt"),
            )
        ),
    ]


def of_packages(packages: Iterable[Distribution]) -> list[Licence]:
    """Give the licences that Python packages bring. Ends where one brings none."""
    return [
        Licence(package.name, _text_of(package))
        for package in packages
        if canonicalize_name(package.name) not in OF_QT
    ]


def of_libraries(libraries: Iterable[Path]) -> list[Licence]:
    """Give what Debian tells of libraries of this system. Ends where it does not know one."""
    return of_debian({_owner(library) for library in libraries})


def of_debian(packages: Iterable[str]) -> list[Licence]:
    """Give what Debian tells of its packages."""
    return [
        Licence(package, (PAPERS / package / "copyright").read_text("utf-8"))
        for package in sorted(packages)
    ]


def book(licences: Iterable[Licence]) -> str:
    """Give the texts one after another, as Markdown that wraps."""
    return "\n\n".join(
        f"## {_plain(licence.of)}\n\n{_flowing(licence.text)}" for licence in licences
    )


def _own(name: str) -> str:
    return (HERE / f"{name}.txt").read_text("utf-8")


def _text_of(package: Distribution) -> str:
    texts = [
        Path(str(package.locate_file(file))).read_text("utf-8")
        for file in package.files or ()
        if ".dist-info/" in file.as_posix() and TEXT.search(file.as_posix())
    ]
    if not texts:
        raise SystemExit(f"{package.name} brings no text of its licence.")
    return "\n\n".join(texts)


def _owner(library: Path) -> str:
    asked = subprocess.run(
        ["dpkg-query", "--search", f"*/{library.name}"],
        capture_output=True,
        text=True,
        check=False,
    )
    if asked.returncode:
        raise SystemExit(f"No package of Debian brings {library}, so its licence is not known.")
    return re.split("[:,]", asked.stdout, maxsplit=1)[0]


def _flowing(text: str) -> str:
    """Join the lines of each paragraph."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(_plain(" ".join(part.split())) for part in paragraphs)


def _plain(text: str) -> str:
    """Let Markdown take nothing in a text for its own."""
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", SPECIAL.sub(r"\\\1", text)).replace("\n-", "\n\\-")
