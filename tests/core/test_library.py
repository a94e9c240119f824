import pytest

from acupress.core.library import Source
from acupress.judging import UnfitError, judge


def test_a_source_may_be_a_book_without_an_address() -> None:
    assert Source(key="a-book", title="A book").address is None


def test_a_source_without_a_title_is_refused() -> None:
    with pytest.raises(UnfitError, match="title"):
        judge(Source, {"key": "a-book", "address": "https://example.org"})
