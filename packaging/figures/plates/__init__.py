"""Plates: the light on the body, pixel by pixel, as grey pictures that the app colours."""
