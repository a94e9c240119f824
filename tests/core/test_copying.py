"""A copy of a routine stands beside it, under a name and a key of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from acupress.core.copying import copied, copy_title
from acupress.core.routines import TITLE_LENGTH, as_own
from tests.core.conftest import Build


@pytest.mark.parametrize(
    ("title", "taken", "copy"),
    [
        ("Evening", {"Evening"}, "Evening (2)"),
        ("Evening", {"Evening", "Evening (2)"}, "Evening (3)"),
        ("Evening (2)", {"Evening (2)"}, "Evening (3)"),
        ("(2)", {"(2)"}, "(2) (2)"),
        ("Set (a)", {"Set (a)"}, "Set (a) (2)"),
        ("x" * TITLE_LENGTH, set(), "x" * (TITLE_LENGTH - 4) + " (2)"),
    ],
)
def test_a_copy_bears_the_first_free_number(title: str, taken: set[str], copy: str) -> None:
    assert copy_title(title, taken) == copy


def test_a_copy_is_the_same_but_for_its_name(build: Build) -> None:
    own = as_own(build.routine(build.step("BL1"), build.step("BL2")))
    copy = copied(own, [own])
    assert copy.title == f"{own.title} (2)"
    assert copy.key != own.key
    assert replace(copy, title=own.title, key=own.key) == own
    third = copied(copy, [own, copy])
    assert third.title == f"{own.title} (3)"
    assert len({own.key, copy.key, third.key}) == 3
