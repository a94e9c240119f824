"""Writes the prompts that the voice has to say, as JSON: key -> text. Runs where the app runs."""

from __future__ import annotations

import json
import sys

from acupress.content import assets_folder, load_library
from acupress.ui.spoken import spoken_prompts


def main() -> None:
    """Write them to standard output."""
    json.dump(dict(spoken_prompts(load_library(assets_folder()))), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
