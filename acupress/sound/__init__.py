"""Makes the session audible, and never fails for lack of sound."""
