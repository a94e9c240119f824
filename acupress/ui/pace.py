"""How what moves goes along, and how it stands while nothing does."""

BEAT_MS = 60
"""Milliseconds between two heartbeats while something runs, at most: cues are met exactly."""

CALM_FULLNESS = 0.35
"""How large the breathing circle stands while no breath is guided."""
