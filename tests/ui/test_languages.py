"""Every screen in languages made of the English: none of it is left, and none of it is cut."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QTextBrowser, QWidget

from acupress.core.session_state import Phase
from acupress.core.settings import Settings, ThemeChoice
from acupress.ui.broken import BrokenScreen
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.insets import Insets
from acupress.ui.drawing.words import landmark_words, line_words
from acupress.ui.fittings import Fittings
from acupress.ui.journey import Journey
from acupress.ui.main_window import MainWindow
from acupress.ui.places import Place
from acupress.ui.spoken import spoken_prompts
from tests.languages import Pseudo, glue, in_force, lengthen
from tests.shipped import shipped_library
from tests.ui.drawn import drawings_of
from tests.ui.everywhere import everywhere
from tests.ui.stage import FakeRunning, set_stage
from tests.ui.test_fits import beside_the_window, cut_off

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QApplication

    from acupress.core.library import Library
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look
    from tests.ui.test_fits import beside_the_window, cut_off
from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

ENGLISH: Mapping[Callable[[str], str], re.Pattern[str]] = {
    lengthen: re.compile(r"[AEIOUYaeiouy]"),
    glue: re.compile(r"[AEIOUYaeiouy]|[A-Za-z]{2}"),
}
"""What a text of a language never holds: a vowel without its accent, or any two Latin letters."""

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
    library = shipped_library()
    return library, drawings_of(library)


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


def paint(widget: QWidget) -> None:
    """Paint what stands still until then: nothing is painted twice."""
    window = widget.window()
    window.setUpdatesEnabled(True)
    widget.grab()
    window.setUpdatesEnabled(False)


def _names_of_days() -> set[str]:
    """Names that Qt knows in every real language."""
    locale = QLocale("en")
    return {
        name(number, form)
        for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
        for name, count in ((locale.dayName, 7), (locale.monthName, 12))
        for number in range(1, count + 1)
    }


def names_in(library: Library) -> re.Pattern[str]:
    """Find what has the same name in every language."""
    names = {"Acupress", "/home/you/Acupress", ".json", *_names_of_days()}
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


# Signs leave no letter of the English, and so show all that longer words would
@pytest.mark.parametrize(
    "say", [glue, pytest.param(lengthen, marks=pytest.mark.long)], indirect=True
)
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
    stage.journey.window.setUpdatesEnabled(False)
    for name, widget in everywhere(stage, library):
        if name not in NO_WORDS_OF_OURS:
            look_at(name, texts_of(widget))
        paint(widget)
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
    assert again.journey.today.resume_words
    look_at("a session that can go on", texts_of(again.journey.window))
    assert left == {}
    assert len(seen) > 1_500


SIZES = [(1024, 768, 100), (1024, 768, 200), (1280, 800, 100), (1280, 800, 200)]


@pytest.fixture
def sized(
    make_stage: Callable[..., Stage],
    look: Look,
    dressed: QApplication,
    request: pytest.FixtureRequest,
) -> Iterator[Stage]:
    """A stage whose window is laid out and not painted, which no place and no size depends on."""
    width, height, percent = request.param
    stage = make_stage()
    stage.journey.window.setUpdatesEnabled(False)
    settings = stage.journey.preferences.now
    look.apply(replace(settings, text_percent=percent))
    stage.journey.window.resize(width, height)
    yield stage
    look.apply(settings)


@pytest.mark.parametrize(
    ("say", "sized"),
    [*((lengthen, size) for size in SIZES), (glue, SIZES[1])],
    indirect=True,
    ids=lambda value: value.__name__ if callable(value) else "x".join(map(str, value)),
)
def test_no_words_of_a_session_are_cut_off(sized: Stage, say: Callable[[str], str]) -> None:
    stage, journey, library = sized, sized.journey, content_in(say)[0]
    size = journey.window.size()
    cut: dict[str, str] = {}

    def look_at(name: str) -> None:
        for _ in range(3):
            stage.settle()
        screen = journey.session
        for words in (*cut_off(screen), *beside_the_window(screen)):
            cut.setdefault(words, name)

    for key in library.routines:
        stage.let_in()
        journey.today.rows[key].click()
        journey.ready.start_button.click()
        driver = stage.driver
        while driver.state.phase is not Phase.REST:
            stage.go_on(2)
            look_at(f"find in {key}")
            stage.go_on(17)
            look_at(f"press in {key}")
            driver.skip()
        look_at(f"rest in {key}")
        driver.skip()
        journey.done.done_button.click()
    assert cut == {}
    assert journey.window.size() == size, "the window was pushed apart"


@pytest.mark.parametrize(
    ("say", "sized"),
    [(lengthen, SIZES[1])],
    indirect=True,
    ids=lambda value: value.__name__ if callable(value) else "x".join(map(str, value)),
)
def test_no_words_are_cut_off_on_the_pages_around_a_session(sized: Stage) -> None:
    stage, journey = sized, sized.journey
    cut: dict[str, str] = {}

    def look_at(name: str) -> None:
        for _ in range(3):
            stage.settle()
        screen = journey.window.showing
        assert screen is not None
        for words in (*cut_off(screen), *beside_the_window(screen)):
            cut.setdefault(words, name)

    stage.let_in()
    look_at("routines")
    for place in (Place.SETTINGS, Place.LEARN):
        journey.go(place)
        look_at("a page of its own")
        stage.let_in()
    journey.go(Place.POINTS)
    for point in journey.atlas.points.found[::5]:
        journey.atlas.show_point(point)
        look_at(f"point {point.code}")
    stage.let_in()
    journey.today.rows["stiff-lower-back"].click()
    look_at("before a start")
    journey.ready.start_button.click()
    stage.go_on(20)
    stage.driver.pause()
    look_at("a pause")
    stage.driver.end_here()
    look_at("the end")
    assert cut == {}


def test_the_page_of_damaged_content_is_told_too(say: Callable[[str], str], look: Look) -> None:
    screen = BrokenScreen([], look)
    screen.show()
    assert not any(ENGLISH[say].search(text) for text in texts_of(screen))
