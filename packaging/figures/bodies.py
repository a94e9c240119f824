"""The bodies that are drawn, by the names of their folders and of their variants in body.npz."""

FIRST = "man"
"""Whose holds are searched from nothing; those of the others begin with his."""

WOMEN = ("woman", "larger-woman")
BODIES = (FIRST, "woman", "larger-man", "larger-woman")
