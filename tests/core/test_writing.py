"""Words in scripts with blanks between them, and in those without."""

from __future__ import annotations

import pytest

from acupress.core.writing import pieces, word_count


@pytest.mark.parametrize(
    ("words", "parts", "count"),
    [
        ("", [], 0),
        ("Stop – something feels wrong", ["Stop", "–", "something", "feels", "wrong"], 5),
        ("停止 – 感觉不对", ["停", "止", "–", "感", "觉", "不", "对"], 4),
        ("あと10びょう", ["あ", "と", "10", "び", "ょ", "う"], 4),
    ],
)
def test_a_line_may_end_between_words_and_between_signs(
    words: str, parts: list[str], count: int
) -> None:
    assert pieces(words) == parts
    assert word_count(words) == count
