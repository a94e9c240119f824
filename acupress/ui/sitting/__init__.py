"""A session, from its first picture to its last page."""
