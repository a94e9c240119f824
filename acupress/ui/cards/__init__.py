"""Cards on paper: a routine for away from the screen, and the page of a point."""
