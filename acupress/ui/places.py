"""The places that somebody can ask to go to, by name."""

from __future__ import annotations

from enum import Enum, auto


class Place(Enum):
    """A place of the app. How it is entered, and who may, stands in the table of `journey.py`."""

    QUESTIONS = auto()
    TODAY = auto()
    POINTS = auto()
    LEARN = auto()
    BREATHE = auto()
    SETTINGS = auto()
    JOURNAL = auto()
    BUILDER = auto()
    PLAN = auto()
