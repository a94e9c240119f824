"""Sheets of paper: what is put on them, how it is seen beforehand, and how it gets out."""
