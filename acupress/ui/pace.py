"""How what moves goes along, and how it stands while nothing does."""

BEAT_MS = 100
"""Milliseconds between two heartbeats while something runs, at most: cues are met exactly.

The rim of the breathing circle moves by a pixel in this time, or by two in the far view.
"""

CALM_FULLNESS = 0.35
"""How large the breathing circle stands while no breath is guided."""
