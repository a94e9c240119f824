"""The pictures, one row each, and what their rows are made of."""
