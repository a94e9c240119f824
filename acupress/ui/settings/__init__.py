"""The settings, and what is shown from there."""
