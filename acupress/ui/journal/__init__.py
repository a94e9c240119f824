"""The journal: what was done, how it was, and what that shows."""
