"""Gathers every text of the app for those who translate it; see docs/languages.md."""
