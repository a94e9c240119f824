"""The bodies that are drawn: folder of the figures, and variant in body.npz."""

BODIES = {"man": "neutral"}
