"""What paints a body."""
