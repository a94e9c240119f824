"""Keeps settings, history and the running session on the user's own disk."""
