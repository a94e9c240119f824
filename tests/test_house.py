"""The rules of the house that no type checker and no linter watches by itself."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtGui import QRawFont

ROOT = Path(__file__).resolve().parents[1]

TOP_LEVEL = {
    ".ci",
    ".github",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "THIRD_PARTY_NOTICES.md",
    "acupress",
    "assets",
    "docs",
    "packaging",
    "pyproject.toml",
    "tests",
}

PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[0-9][0-9a-z.]*)")

# Where packages come from, and where a developer keeps the project, is each machine's own matter.
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.<])/(?:work|root)/"
    r"|(?:test\.)?py(?:pi)\.org|py(?:thonhosted)\.org"
    r"|registry\.(?:npmjs|yarnpkg)|(?:deb|security)\.debian\.org|archive\.ubuntu\.com"
    r"|--(?:extra-)?index-url"
)

LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")

IMPORT_WITHOUT = """
import importlib, pkgutil, sys

package, *blocked = sys.argv[1:]

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            raise ImportError(f"{package} reached for {name}")

sys.meta_path.insert(0, Missing())
found = importlib.import_module(package)
for module in pkgutil.walk_packages(found.__path__, f"{package}."):
    print(importlib.import_module(module.name).__name__)
"""


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pins() -> dict[str, str]:
    """The pinned versions by canonical name; a line that is no plain pin fails."""
    lines = (ROOT / "packaging/constraints.txt").read_text(encoding="utf-8").splitlines()
    versions: dict[str, str] = {}
    for line in lines:
        if line and not line.startswith("#"):
            pin = PIN.fullmatch(line)
            assert pin, f"packaging/constraints.txt: {line!r} is not a plain name==version"
            versions[canonicalize_name(pin["name"])] = pin["version"]
    return versions


@pytest.fixture(scope="module")
def repository_files() -> list[Path]:
    """The files that belong to the repository, tracked or new, relative to its root."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("only a git checkout knows which files belong to the project")
    listing = subprocess.run(
        [git, "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = (Path(name) for name in listing.stdout.split("\0") if name)
    return [name for name in names if (ROOT / name).is_file()]


def run_ruff(source: str, *, filename: str) -> str:
    """What ruff says about the source if it stood in that file."""
    command = ["check", "--no-cache", "--stdin-filename", filename, "-"]
    return subprocess.run(
        [sys.executable, "-m", "ruff", *command],
        cwd=ROOT,
        input=source,
        capture_output=True,
        text=True,
        check=False,
    ).stdout


def test_every_package_that_the_project_pulls_in_is_pinned(
    project: dict[str, Any], pins: dict[str, str]
) -> None:
    table = project["project"]
    extras = table["optional-dependencies"]["dev"]
    waiting = [*project["build-system"]["requires"], *table["dependencies"], *extras]
    seen: set[str] = set()
    while waiting:
        requirement = Requirement(waiting.pop())
        name = canonicalize_name(requirement.name)
        if name in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        waiting += metadata.requires(name) or []

    assert seen <= pins.keys()
    assert {name: metadata.version(name) for name in seen} == {name: pins[name] for name in seen}


def test_qt_stays_below_the_version_that_loses_none(project: dict[str, Any]) -> None:
    requirements = [Requirement(text) for text in project["project"]["dependencies"]]
    qt = {each.name: each.specifier for each in requirements if each.name.startswith("PySide6")}

    assert qt.keys() == {"PySide6-Essentials", "PySide6-Addons"}
    for versions in qt.values():
        assert versions.contains("6.11.3")
        assert not versions.contains("6.12.0")


def test_no_file_names_a_package_host_or_a_folder_of_one_machine(
    repository_files: list[Path],
) -> None:
    found = []
    for path in repository_files:
        try:
            text = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path}: {match[0]}" for match in OF_ONE_MACHINE.finditer(text)]

    assert found == []


def test_every_link_between_papers_leads_somewhere_and_every_picture_is_shown(
    repository_files: list[Path],
) -> None:
    papers = [path for path in repository_files if path.suffix == ".md"]
    linked = {
        (paper, Path(os.path.normpath(paper.parent / link)))
        for paper in papers
        for link in LINK.findall((ROOT / paper).read_text(encoding="utf-8"))
    }

    assert [(str(p), str(link)) for p, link in linked if not (ROOT / link).exists()] == []
    pictures = {path for path in repository_files if path.is_relative_to("docs/pictures")}
    assert pictures <= {link for _paper, link in linked}


def test_the_top_level_holds_only_what_everyone_looks_for(repository_files: list[Path]) -> None:
    assert {path.parts[0] for path in repository_files} <= TOP_LEVEL


def test_qt_in_core_is_refused_with_the_rule_and_the_way_out() -> None:
    said = run_ruff("from PySide6.QtCore import QTimer\n", filename="acupress/core/x.py")

    assert "TID251" in said
    assert "Qt belongs to acupress/ui, acupress/sound, acupress/app.py" in said
    assert "return plain values and let ui paint them" in said


@pytest.mark.parametrize(
    "place",
    ["acupress/ui/x.py", "acupress/sound/x.py", "acupress/app.py", "acupress/furnishing.py"],
)
def test_qt_is_welcome_where_it_belongs(place: str) -> None:
    said = run_ruff("from PySide6.QtCore import QTimer\n", filename=place)
    assert "TID251" not in said


@pytest.mark.parametrize(
    ("package", "missing"),
    [
        ("core", ("PySide6", "shiboken6", "pydantic", "pydantic_core")),
        *(
            (package, ("pydantic", "pydantic_core"))
            for package in ("content", "storage", "system", "sound", "ui")
        ),
    ],
)
def test_every_module_imports_where_what_it_must_not_need_cannot_be_imported(
    package: str, missing: tuple[str, ...]
) -> None:
    """pydantic is asked when something is judged; the first page must not have to wait for it."""
    imported = subprocess.run(
        [sys.executable, "-c", IMPORT_WITHOUT, f"acupress.{package}", *missing],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert imported.stderr == ""
    files = (ROOT / "acupress" / package).rglob("*.py")
    modules = [path.relative_to(ROOT).with_suffix("").parts for path in files]
    assert set(imported.stdout.split()) >= {
        ".".join(parts) for parts in modules if parts[-1] != "__init__"
    }


@pytest.mark.usefixtures("qapp")
def test_the_app_brings_a_letter_for_every_character_of_its_texts() -> None:
    """A Chinese character that is missing goes into packaging/fonts/han.txt, then `make fonts`."""
    fonts = [
        QRawFont(str(ROOT / "assets/fonts" / name), 16)
        for name in ("AtkinsonHyperlegibleNext-Regular.ttf", "AcupressHan-Medium.ttf")
    ]
    texts = [*(ROOT / "assets").glob("*/*.toml"), *(ROOT / "assets").glob("*/*.md")]
    missing = {
        f"{path.relative_to(ROOT)}: {character}"
        for path in texts
        for character in set(path.read_text(encoding="utf-8"))
        if character.isprintable() and not any(f.supportsCharacter(ord(character)) for f in fonts)
    }

    assert missing == set()
