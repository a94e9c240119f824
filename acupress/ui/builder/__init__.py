"""Putting a routine of one's own together."""
