"""Licences are told in full of all that comes along, and the notices tell what does."""

import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

import notices
import pytest
from installers.licences import Licence, book, of_all, of_debian, of_libraries, of_packages
from installers.sbom import packages


@pytest.mark.skipif(sys.platform != "linux", reason="each system needs a package more or less")
def test_the_notices_name_the_packages_that_the_app_needs() -> None:
    told = notices.NOTICES.read_text("utf-8")
    assert told == notices.filled(told, packages()), "packaging/notices.py writes them anew"


def test_qt_python_fonts_and_icons_bring_their_licences() -> None:
    whole = "\n".join(licence.text for licence in of_all())
    for words in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",
        "PYTHON SOFTWARE FOUNDATION LICENSE",
        "SIL OPEN FONT LICENSE",
        "ISC License",
    ):
        assert words in whole


def test_every_package_brings_its_licence_but_qt_which_we_bring() -> None:
    told = {licence.of: licence.text for licence in of_packages(packages())}
    assert {"pydantic", "cffi", "miniaudio", "wakepy"} <= set(told)
    assert not {name for name in told if name.startswith(("PySide6", "shiboken6"))}
    assert all("ermission" in text or "PYTHON" in text for text in told.values())


def test_a_package_without_a_text_ends_the_build(tmp_path: Path) -> None:
    info = tmp_path / "bare-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: bare\nVersion: 1.0\n", "utf-8")
    (info / "RECORD").write_text("bare-1.0.dist-info/METADATA,,\n", "utf-8")
    with pytest.raises(SystemExit, match="bare brings no text of its licence"):
        of_packages([Distribution.at(info)])


def test_a_library_that_nobody_knows_ends_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    class Asked:
        returncode = 1

    monkeypatch.setattr("subprocess.run", lambda *_words, **_options: Asked)
    with pytest.raises(SystemExit, match=r"libnone\.so\.1"):
        of_libraries([Path("/opt/libnone.so.1")])


def test_debian_is_asked_once_for_libraries_of_one_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Asked:
        returncode = 0
        stdout = "libxcb1:amd64: /usr/lib/libxcb.so.1\n"

    (tmp_path / "libxcb1").mkdir()
    (tmp_path / "libxcb1/copyright").write_text("X11", "utf-8")
    monkeypatch.setattr("subprocess.run", lambda *_words, **_options: Asked)
    monkeypatch.setattr("installers.licences.PAPERS", tmp_path)
    libraries = [Path("/usr/lib/libxcb.so.1"), Path("/usr/lib/libxcb.so.1.1")]
    assert of_libraries(libraries) == of_debian(["libxcb1"]) == [Licence("libxcb1", "X11")]


def test_the_book_wraps_and_takes_nothing_for_markdown() -> None:
    text = "1. Use *it*\n   as is.\n\n- NO <warranty>\n"
    assert book([Licence("a_b", text)]) == (
        "## a\\_b\n\n1\\. Use \\*it\\* as is.\n\n- NO \\<warranty\\>"
    )


def test_the_distribution_that_is_read_is_the_one_that_runs() -> None:
    assert distribution("pydantic").version in notices.rows(packages())
