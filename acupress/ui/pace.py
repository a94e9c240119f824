"""How what moves goes along, and how it stands while nothing does."""

BEAT_MS = 60
"""Milliseconds between two heartbeats while something runs, at most: cues are met exactly."""

FINE_BEAT_MS = 100
"""The same on a fine screen: painting costs most there."""
FINE = 2.0
"""The pixel ratio from which a screen is taken for fine."""

CALM_FULLNESS = 0.35
"""How large the breathing circle stands while no breath is guided."""
