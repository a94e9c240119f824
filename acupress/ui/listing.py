"""Words in a row, as a list and as a sentence has them; apart, as the first page needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def joined(words: Sequence[str]) -> str:
    """Join words as a sentence does: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}").format(first=listed(words[:-1]), last=words[-1])


def listed(words: Iterable[str]) -> str:
    """Join words in a list: a, b, c."""
    # Translators: What stands between the words of a list, with its blank.
    return tr(", ", "of a list").join(words)
