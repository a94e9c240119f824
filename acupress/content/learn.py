"""Reads the pages to learn from: Markdown with a title, a summary in one paragraph, and a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.content.shapes import PagesFile
from acupress.content.translating import translated_lines
from acupress.core.learn import LearnPage
from acupress.core.problems import WHOLE, Fault

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from acupress.content.reading import Reader

FOLDER = "learn"
ORDER = f"{FOLDER}/order.toml"


def read_pages(
    reader: Reader, sources: Collection[str] | None, figures: Collection[str] | None
) -> list[LearnPage]:
    """Give the sound pages in their order, and note what is wrong with the others.

    `sources` and `figures` are the keys that a page may name; None where they could not be read.
    """
    names = sorted(path.stem for path in (reader.folder / FOLDER).glob("*.md"))
    if not names:
        reader.note(FOLDER, WHOLE, Fault.NO_PAGE)
    order = reader.entry(ORDER, PagesFile)
    wanted = list(dict.fromkeys(order.order)) if order else []
    for key in wanted:
        if key not in names:
            reader.note(ORDER, "order", Fault.NAMES_NO_PAGE, name=key)
    pictures = order.pictures if order else {}
    for key, figure in pictures.items():
        if key not in names:
            reader.note(ORDER, "pictures", Fault.NAMES_NO_PAGE, name=key)
        if figures is not None and figure not in figures:
            reader.note(ORDER, f"pictures.{key}", Fault.NO_FIGURE, name=figure)
    for name in names:
        if order and name not in wanted:
            reader.note(ORDER, "order", Fault.LEFT_OUT, name=name)
    found = [_read_page(reader, name, sources, pictures) for name in wanted if name in names]
    return [page for page in found if page is not None]


def _read_page(
    reader: Reader, name: str, sources: Collection[str] | None, pictures: Mapping[str, str]
) -> LearnPage | None:
    file = f"{FOLDER}/{name}.md"
    text = reader.text(file)
    if text is None:
        return None
    text = translated_lines(text, file)
    title, _, rest = text.partition("\n")
    summary, _, body = rest.strip().partition("\n\n")
    if not title.startswith("# "):
        reader.note(file, "line 1", Fault.NO_TITLE)
        return None
    if "<" in text:
        reader.note(file, WHOLE, Fault.HOLDS_HTML)
    table = {"key": name, "title": title.removeprefix("# "), "summary": summary, "body": body}
    page = reader.check({**table, "picture": pictures.get(name)}, LearnPage, file)
    if page is not None and sources is not None:
        for key in page.sources:
            if key not in sources:
                reader.note(file, f"[^{key}]", Fault.UNKNOWN_SOURCE)
    return page
