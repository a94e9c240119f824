"""Faults that once lived. They are always tried first, and each must be noticed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Named:
    """A fault by its text: `old` stands once in the file, and `new` is put in its place."""

    name: str
    path: str
    old: str
    new: str
    tests: tuple[str, ...]
    """Files in which a test is to notice it."""


NAMED = (
    Named(
        "every marker beside its place",
        "acupress/ui/drawing/marks.py",
        "painter.drawEllipse(middle, radius, radius)",
        "painter.drawEllipse(middle + QPointF(60, 0), radius, radius)",
        ("tests/ui/test_marks.py", "tests/ui/test_pictures.py"),
    ),
    Named(
        "every dot of the body map beside its place",
        "acupress/ui/drawing/body_map.py",
        "place.topLeft() + QPointF(x, y) * scale",
        "place.topLeft() + QPointF(x, y) * scale + QPointF(30, 25)",
        ("tests/ui/test_marks.py", "tests/ui/test_pictures.py"),
    ),
    Named(
        "no dot on the body map",
        "acupress/ui/drawing/body_map.py",
        "paint_lit(painter, places, self._look, glow=GLOW, dot=DOT)",
        "pass",
        ("tests/ui/test_marks.py", "tests/ui/test_pictures.py"),
    ),
    Named(
        "the voice speaks on after Stop",
        "acupress/ui/sitting/sitting.py",
        "            self._world.sound.hush()\n",
        "            pass\n",
        ("tests/ui/test_ways_out.py",),
    ),
    Named(
        "the voice speaks on over a skip",
        "acupress/sound/dispatcher.py",
        "        if manner.category is CueCategory.PLACE:\n",
        "        if False:\n",
        ("tests/ui/test_ways_out.py",),
    ),
    Named(
        "the voice speaks on in a pause",
        "acupress/sound/dispatcher.py",
        "        if not state.running:\n            self._open().voice.hush()\n",
        "",
        ("tests/ui/test_ways_out.py", "tests/sound/test_dispatcher.py"),
    ),
    Named(
        "a session does not follow the settings",
        "acupress/ui/preferences.py",
        "        self.applied.emit()\n",
        "",
        ("tests/ui/test_settings_screen.py",),
    ),
    Named(
        "what comes next is told without its side",
        "acupress/ui/sitting/view.py",
        "if step.side in (Side.LEFT, Side.RIGHT):",
        "if False:",
        ("tests/ui/test_session_view.py",),
    ),
    Named(
        "a history that cannot be read takes the session with it",
        "acupress/ui/keeping.py",
        "        with suppress(OSError):\n            if self._world.history.ending_of",
        "        with suppress():\n            if self._world.history.ending_of",
        ("tests/ui/test_keeping.py", "tests/ui/test_journey.py"),
    ),
    Named(
        "the session of a routine that is removed stays",
        "acupress/ui/today/choosing.py",
        "        self._keeper.drop_running(routine.key)\n",
        "",
        ("tests/ui/test_wishes.py",),
    ),
)
