"""The file of what is remembered: private, whole or gone, and never a way past the questions."""

from __future__ import annotations

import json
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from acupress.core.remembering import Remembered
from acupress.storage.nowhere import NoRemembered
from acupress.storage.remembered import RememberedFile

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = Remembered(
    answered_at=1_795_000_000,
    questions="0123abcd",
    cautions=frozenset({"varicose-veins", "blood-thinners"}),
    locks=frozenset({"swollen-leg"}),
    whole_form_due=True,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "remembered.json"


def test_what_is_remembered_comes_back(path: Path) -> None:
    RememberedFile(path).save(KNOWN)
    assert RememberedFile(path).load() == KNOWN


def test_nothing_is_there_before_somebody_wants_it(path: Path) -> None:
    assert RememberedFile(path).load() is None
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_nobody_else_can_read_it(path: Path) -> None:
    RememberedFile(path).save(KNOWN)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_can_be_forgotten_and_twice(path: Path) -> None:
    file = RememberedFile(path)
    file.save(KNOWN)
    file.forget()
    file.forget()
    assert not path.exists()
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "7",
        "[" * 5_000,
        '{"version": 1}',
        '{"version": "2"}',
        json.dumps({"version": 1, "answered_at": -1, "questions": "0123abcd"}),
        json.dumps({"version": 1, "answered_at": 10**12, "questions": "0123abcd"}),
        json.dumps({"version": 1, "answered_at": 1.5, "questions": "0123abcd"}),
        json.dumps({"version": 1, "answered_at": 1, "questions": "words"}),
        json.dumps({"version": 1, "answered_at": 1, "questions": "0123abcd", "cautions": ["A b"]}),
        json.dumps({"version": 1, "answered_at": 1, "questions": "0123abcd", "cautions": "veins"}),
        json.dumps({"version": 1, "answered_at": 1, "questions": "0123abcd", "cleared": True}),
        "x" * 70_000,
    ],
)
def test_a_damaged_file_is_removed_and_nothing_is_known(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    assert RememberedFile(path).load() is None
    assert list(path.parent.iterdir()) == []


def test_what_could_not_be_replaced_is_gone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = RememberedFile(path)
    file.save(KNOWN)

    def fill(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("acupress.storage.remembered.write_atomic", fill)
    with pytest.raises(OSError, match="No space"):
        file.save(KNOWN)
    assert not path.exists(), "it may lack a lock that has come since"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    RememberedFile(path).save(KNOWN)
    path.chmod(0o644)
    RememberedFile(path).load()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_newer_file_is_left_as_it_is(path: Path) -> None:
    text = json.dumps({"version": 2, "more": True})
    path.write_text(text, encoding="utf-8")
    file = RememberedFile(path)
    assert file.load() is None
    with pytest.raises(OSError, match="newer"):
        file.save(KNOWN)
    assert path.read_text(encoding="utf-8") == text
    file.forget()
    file.save(KNOWN)
    assert RememberedFile(path).load() == KNOWN


def test_a_folder_in_its_place_is_no_memory(path: Path) -> None:
    path.mkdir()
    file = RememberedFile(path)
    assert file.load() is None
    with pytest.raises(OSError, match="remembered"):
        file.save(KNOWN)
    with pytest.raises(OSError, match="remembered"):
        file.forget()


def test_without_a_folder_nothing_is_remembered() -> None:
    nowhere = NoRemembered()
    assert nowhere.load() is None
    with pytest.raises(OSError, match="nothing can be saved"):
        nowhere.save(KNOWN)
    nowhere.forget()
