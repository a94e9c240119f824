"""Ducking: smooth, 12 dB, and back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from acupress.sound.fader import DUCKED, STEPS_DOWN, STEPS_UP, Fader

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot


def test_it_goes_down_by_12_db_and_up_again_in_even_steps(owner: QObject, qtbot: QtBot) -> None:
    heard: list[float] = []
    fader = Fader(heard.append, owner)
    fader.duck(down=True)
    qtbot.waitUntil(lambda: fader.factor == DUCKED)
    assert pytest.approx(0.2512, abs=1e-4) == DUCKED
    assert len(heard) == STEPS_DOWN
    assert all(0.88 < after / before < 0.9 for before, after in pairwise([1.0, *heard]))
    heard.clear()
    fader.duck(down=False)
    qtbot.waitUntil(lambda: fader.factor == 1.0)
    assert len(heard) == STEPS_UP
    assert heard == sorted(heard)
    assert max(after / before for before, after in pairwise(heard)) < 1.06
