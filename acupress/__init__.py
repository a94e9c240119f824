"""Acupress: a hands-free guide to self-acupressure for a sore back, with a safety check first."""
