"""Writes the JSON Schema of routine files, made from the types that judge them."""

from __future__ import annotations

import json
from pathlib import Path

from acupress.core.routines import WrittenRoutine
from acupress.judging import schema_of

SCHEMA = Path(__file__).parents[1] / "docs/routine-file.schema.json"


def schema_text() -> str:
    """Give the schema as the file holds it."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema_of(WrittenRoutine),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), encoding="utf-8")
