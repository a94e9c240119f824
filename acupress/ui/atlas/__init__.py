"""The points: all of them, and a page for each."""
