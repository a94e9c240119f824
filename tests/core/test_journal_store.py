"""Whatever keeps a journal does all that is asked of one."""

from __future__ import annotations

import inspect

import pytest

from acupress.core.journal_store import JournalStore
from acupress.storage.journal import SqliteJournal
from acupress.storage.nowhere import NoHistory


@pytest.mark.parametrize("kind", [SqliteJournal, NoHistory])
def test_each_does_all_that_is_asked(kind: type) -> None:
    asked = [
        name
        for name, move in inspect.getmembers(JournalStore, inspect.isfunction)
        if not name.startswith("_")
    ]
    assert len(asked) > 15
    assert not [name for name in asked if not callable(getattr(kind, name, None))]
