"""Every screen in languages made of the English: none of it is left, and none of it is cut."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QTextBrowser, QWidget

from acupress.content import assets_folder, load_library
from acupress.core.settings import Settings, ThemeChoice
from acupress.ui.broken import BrokenScreen
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.drawings import Drawings
from acupress.ui.drawing.insets import Insets
from acupress.ui.drawing.words import landmark_words, line_words
from acupress.ui.fittings import Fittings
from acupress.ui.journey import Journey
from acupress.ui.main_window import MainWindow
from acupress.ui.spoken import spoken_prompts
from tests.languages import Pseudo, glue, in_force, lengthen
from tests.ui.everywhere import everywhere
from tests.ui.stage import FakeRunning, set_stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from acupress.core.library import Library
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

ENGLISH: Mapping[Callable[[str], str], re.Pattern[str]] = {
    lengthen: re.compile(r"[AEIOUYaeiouy]"),
    glue: re.compile(r"[A-Za-z]{2}"),
}
"""What a text of a language never holds: a vowel without its accent, or two Latin letters."""

TOLD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
NO_WORDS_OF_OURS = ("log", "notices")
"""Pages that show what a program wrote, or the licences of others."""


@pytest.fixture(params=[lengthen, glue])
def say(request: pytest.FixtureRequest) -> Iterator[Callable[[str], str]]:
    with in_force(language(request.param)):
        yield request.param


@cache
def language(say: Callable[[str], str]) -> Pseudo:
    return Pseudo(say)


@cache
def content_in(say: Callable[[str], str]) -> tuple[Library, Drawings]:
    """Load the content while the language is in force."""
    library = load_library(assets_folder())
    palettes = library.appearance.palettes
    return library, Drawings(assets_folder() / "figures", library.figures, palettes)


@pytest.fixture
def make_stage(say: Callable[[str], str], look: Look) -> Callable[..., Stage]:
    library, drawings = content_in(say)
    settings = Settings(theme=ThemeChoice.LIGHT)

    def make(running: FakeRunning | None = None) -> Stage:
        window = MainWindow(look)
        stage = set_stage(
            window,
            lambda world: Journey(Fittings(window, library, drawings, look, world), settings),
            running=running,
        )
        stage.journey.begin()
        return stage

    return make


def texts_of(widget: QWidget) -> Iterator[str]:
    """Give all that is read or told of a widget and of all that is seen on it."""
    for one in (widget, *widget.findChildren(QWidget)):
        face = QAccessible.queryAccessibleInterface(one)
        yield from (face.text(kind) for kind in TOLD) if face else ()
        yield from (
            one.accessibleName(),
            one.accessibleDescription(),
            one.toolTip(),
            one.windowTitle(),
            one.statusTip(),
            one.whatsThis(),
        )
        match one:
            case QLabel():
                yield one.text()
            case QLineEdit():
                yield one.placeholderText()
            case QTextBrowser():
                yield one.toPlainText()
            case QComboBox():
                yield from map(one.itemText, range(one.count()))
            case QListWidget():
                yield from (one.item(row).text() for row in range(one.count()))


def names_in(library: Library) -> re.Pattern[str]:
    """Find what has the same name in every language."""
    names = {"Acupress", "/home/you/Acupress", ".json"}
    for point in library.points.values():
        names |= {point.code, point.pinyin, *point.aliases}
    for source in library.sources.values():
        names |= {source.title, source.address or ""}
    return re.compile("|".join(map(re.escape, sorted(names - {""}, key=len, reverse=True))))


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that pictures have had on them."""
    words: list[str] = []
    put, paint = Chips.put, Insets.paint_caption

    def put_and_tell(chips: Chips, said: str, box: object) -> None:
        words.append(said)
        put(chips, said, box)  # type: ignore[arg-type]

    def paint_and_tell(insets: Insets, painter: object, said: str, scene: object) -> None:
        words.append(said)
        paint(insets, painter, said, scene)  # type: ignore[arg-type]

    monkeypatch.setattr(Chips, "put", put_and_tell)
    monkeypatch.setattr(Insets, "paint_caption", paint_and_tell)
    return words


def test_nowhere_is_anything_left_in_english(
    make_stage: Callable[..., Stage],
    say: Callable[[str], str],
    painted: list[str],
    announced: list[str],
) -> None:
    library, _ = content_in(say)
    names, english = names_in(library), ENGLISH[say]
    left: dict[str, str] = {}
    seen: set[str] = set()

    def look_at(name: str, texts: Iterator[str] | list[str]) -> None:
        for text in set(texts) - seen:
            seen.add(text)
            if english.search(names.sub("", text)):
                left.setdefault(text, name)

    stage = make_stage()
    for name, widget in everywhere(stage, library):
        if name not in NO_WORDS_OF_OURS:
            look_at(name, texts_of(widget))
        widget.grab()
        look_at(f"picture on {name}", painted)
        look_at(f"announced on {name}", announced)
    for figure in library.figures.views.values():
        look_at("landmarks", list(map(landmark_words, figure.landmarks)))
        look_at("lines", list(map(line_words, figure.lines)))
    look_at("what the voice says", list(spoken_prompts(library).values()))
    stage.start("first-steps")
    stage.go_on(20)
    again = make_stage(running=FakeRunning(stage.running.kept))
    again.clear()
    assert again.journey.routines.resume_words
    look_at("a session that can go on", texts_of(again.journey.window))
    assert left == {}
    assert len(seen) > 1_500


def test_the_page_of_damaged_content_is_told_too(say: Callable[[str], str], look: Look) -> None:
    screen = BrokenScreen([], look)
    screen.show()
    assert not any(ENGLISH[say].search(text) for text in texts_of(screen))
