"""Acupress: a hands-free guide to self-acupressure for a sore back, with a safety check first."""

import logging

# Where no log can be kept, nothing of it goes to the terminal either
logging.getLogger(__name__).addHandler(logging.NullHandler())
