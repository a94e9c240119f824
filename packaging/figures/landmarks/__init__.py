"""Where the points and the landmarks they are measured from lie on the rest skin."""
