"""The workflows: every action pinned by its commit, no rights that are not asked for."""

import re

import pytest
from installers.product import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_rights_are_few(path: object) -> None:
    text = str(path.read_text("utf-8"))  # type: ignore[attr-defined]
    used = re.findall(r"uses: (\S+)", text)
    assert used
    for action in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action), action
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    assert "\npermissions: {}\n" in text


def test_there_are_workflows() -> None:
    assert WORKFLOWS, "the test above looks at none"
