"""The lint of the content: what a loader need not ask at every start, but a release must.

`lint` reads everything below the reader's folder, which has loaded without a problem, and notes
what the core types cannot say: words that claim, drawings that mislead, routines that fall apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.content.lint.geometry import lint_geometry
from acupress.content.lint.points import lint_names, lint_point
from acupress.content.lint.reading_level import lint_questions
from acupress.content.lint.routines import lint_routines
from acupress.content.lint.texts import lint_page, lint_words

if TYPE_CHECKING:
    from acupress.content.reading import Reader
    from acupress.core.library import Library

WORDS = ("words.toml", "words-to-both.toml")
WORDED = ("points", "routines", "breathing", "safety/pages")


def lint(reader: Reader, library: Library) -> None:
    """Note every problem of a content folder that holds `library`."""
    points = {f"points/{code.lower()}.toml": point for code, point in library.points.items()}
    files = [f"{folder}/{name}.toml" for folder in WORDED for name in reader.names(folder)]
    for file in (*files, "safety/daily.toml", "safety/advice.toml", *WORDS):
        lint_words(reader, file, reader.table(file) or {})
    for file, point in points.items():
        lint_point(reader, file, point)
    lint_names(reader, points)
    for asked in library.questionnaire.pages:
        lint_questions(reader, f"safety/pages/{asked.key}.toml", asked)
    lint_questions(reader, "safety/daily.toml", library.questionnaire.daily)
    for page in library.learn.values():
        lint_page(reader, page)
    lint_geometry(reader, points, library)
    lint_routines(reader, library)
