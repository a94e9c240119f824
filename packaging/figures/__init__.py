"""Draws the figures of the app from one body, and measures where each point lies on them."""
