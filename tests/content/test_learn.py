"""The pages to read: complete, in order, with sources that can be looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder
from acupress.core.learn import LearnPage
from tests.content.told import Told, checked
from tests.shipped import shipped_library

if TYPE_CHECKING:
    from tests.content.conftest import Content

PAGE = "learn/how-hard-to-press.md"
ORDER = "learn/order.toml"


def rewrite(content: Content, old: str, new: str) -> None:
    path = content.folder / PAGE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_shipped_pages_come_in_order_with_title_and_summary() -> None:
    pages = shipped_library().learn
    assert next(iter(pages)) == "what-acupressure-is"
    assert {"when-to-get-help", "about-the-measuring", "treatment-and-exercise"} <= set(pages)
    for page in pages.values():
        assert page.title
        assert len(page.summary) < 160
        assert 150 <= len(page.body.split()) <= 600, page.key


def test_every_page_of_facts_names_sources() -> None:
    library = shipped_library()
    for page in library.learn.values():
        assert page.sources, page.key
        assert set(page.sources) <= set(library.sources)


def test_sources_are_numbered_in_the_order_of_the_text() -> None:
    page = LearnPage(
        key="a", title="A page", summary="Short.", body="One.[^who] Two.[^nice] Three.[^who]"
    )
    assert page.sources == ("who", "nice")
    assert page.with_numbers() == "One. [1] Two. [2] Three. [1]"


def test_without_pages_nothing_loads(content: Content) -> None:
    for path in (content.folder / "learn").iterdir():
        path.unlink()
    assert content.problems() == [
        Told("learn", "-", "holds no page"),
        Told(ORDER, "-", "is missing"),
    ]


def test_the_order_names_each_page(content: Content) -> None:
    with content.changing(ORDER) as order:
        order["order"] = ["what-acupressure-is", "no-such-page"]
    told = content.problems()
    assert told[0] == Told(ORDER, "order", "names no-such-page, which has no page")
    assert Told(ORDER, "order", "leaves out how-hard-to-press") in told


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ("# How", "How", "line 1", "is not a title, such as “# How hard to press”"),
        ("[^murphy-2019]", "[^a-blog]", "[^a-blog]", "is no source that is listed"),
        ("## The rule", "<b>The rule</b>", "-", "holds HTML"),
    ],
)
def test_a_faulty_page_is_named(
    content: Content, old: str, new: str, key: str, reason: str
) -> None:
    rewrite(content, old, new)
    assert content.problems() == [Told(PAGE, key, reason)]


def test_a_page_without_a_body_is_named(content: Content) -> None:
    (content.folder / PAGE).write_text("# How hard to press\n\nLight.\n", "utf-8")
    (problem,) = content.problems()
    assert (problem.file, problem.key) == (PAGE, "body")


def test_a_page_that_is_no_text_is_named(content: Content) -> None:
    (content.folder / PAGE).write_bytes(b"# \xff\xfe")
    (problem,) = content.problems()
    assert problem.file == PAGE
    assert problem.reason == "is not text in UTF-8"


def test_damaged_sources_are_told_once(content: Content) -> None:
    (content.folder / "sources.toml").write_text("no", "utf-8")
    assert {problem.file for problem in content.problems()} == {"sources.toml"}


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("Start light. Pressing cures pain.", "claims too much: “cures”"),
        ("word " * 21 + "end.", "has a sentence of 22 words"),
    ],
)
def test_a_page_is_linted_like_all_texts(content: Content, new: str, reason: str) -> None:
    rewrite(content, "Start light, go slowly, and stay where it feels good.", new)
    told = checked([content.folder], assets_folder())
    assert any(p.file == PAGE and p.reason.startswith(reason) for p in told), told


def test_a_picture_goes_with_a_page_that_there_is_and_shows_a_figure(content: Content) -> None:
    with content.changing(ORDER) as order:
        order["pictures"] = {"how-hard-to-press": "no_such_figure", "no-such-page": "palm"}
    assert set(content.problems()) == {
        Told(ORDER, "pictures", "names no-such-page, which has no page"),
        Told(ORDER, "pictures.how-hard-to-press", "names no_such_figure, which is no figure"),
    }


def test_reading_takes_a_minute_for_each_two_hundred_words_begun() -> None:
    page = LearnPage(key="a", title="A page", summary="Short.", body="word " * 199)
    assert page.minutes == 1
    longer = LearnPage(key="a", title="A page", summary="Short.", body="word " * 200)
    assert longer.minutes == 2
