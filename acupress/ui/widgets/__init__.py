"""Painted and composed parts that the screens share."""
