"""The routines, and the page before a start."""
