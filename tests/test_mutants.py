"""The faults that `make mutants` makes are faults of sources that still parse."""

from __future__ import annotations

import ast

import pytest

from tests.mutants.faults import faults_in
from tests.mutants.named import NAMED, ROOT, Named

SOURCE = '''
"""Words – of two bytes."""
def f(a: int = 1, *, b: bool = True) -> int:
    g("–", a)
    if a < 2 and not b:
        return a + 1
    return 0 if a else 7
'''


def test_each_fault_changes_one_place_and_still_parses() -> None:
    source = SOURCE.encode()
    whole = ast.dump(ast.parse(source))
    found = list(faults_in(source))
    for fault in found:
        assert ast.dump(ast.parse(fault.made_in(source))) != whole, fault
    assert {(fault.line, fault.new) for fault in found} == {
        (3, "2"),
        (3, "False"),
        (4, "pass"),
        (5, "not (a < 2 and (not b))"),
        (5, "((a < 2) or (not b))"),
        (5, "(a <= 2)"),
        (5, "3"),
        (6, "((a) - (1))"),
        (6, "2"),
        (7, "not (a)"),
        (7, "1"),
        (7, "8"),
    }


@pytest.mark.parametrize("named", NAMED, ids=lambda named: named.name)
def test_the_place_of_each_named_fault_is_there_once(named: Named) -> None:
    assert (ROOT / named.path).read_text("utf-8").count(named.old) == 1
    assert all((ROOT / test).exists() for test in named.tests)
