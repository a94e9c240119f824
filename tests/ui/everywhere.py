"""A walk over every page, every point, every press of a session and all that lies on top."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from acupress.core.problems import WHOLE, Fault, make_problem
from acupress.core.questions import Tier
from acupress.core.routines import as_own
from acupress.core.screening import Answers
from acupress.core.session_state import Phase
from acupress.core.unusable import UnusableError
from acupress.core.wishes import Wish
from acupress.ui.places import Place
from tests.ui.every_screen import every_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from acupress.core.library import Library
    from tests.ui.stage import Stage


def everywhere(stage: Stage, library: Library) -> Iterator[tuple[str, QWidget]]:
    """Go everywhere; gives what is in front with its name."""
    yield from every_screen(stage)
    yield from _questions(stage)
    yield from _routine_files(stage, library)
    yield from _sessions(stage, library)
    yield from _points(stage)
    yield from _pages(stage)


def _front(stage: Stage) -> QWidget:
    for _ in range(2):
        stage.settle()
    showing = stage.journey.window.showing
    assert showing is not None
    return showing


def _questions(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    journey = stage.journey
    questionnaire = journey.safety.questionnaire
    for tier in Tier:
        question = next(q for q in questionnaire.questions if q.tier is tier)
        journey.begin()
        for page in questionnaire.pages:
            yield f"questions {page.key}", _front(stage)
            if question in page.questions:
                break
            stage.answer_none()
        journey.safety.rows[question.key].click()
        yield f"{tier} ticked", _front(stage)
        if tier is not Tier.CAUTION:
            journey.safety.read_button.click()
            yield f"locked by {tier}", _front(stage)
    yield from _daily(stage)
    for caution in (question for question in questionnaire.questions if question.effect):
        stage.let_in(caution)
        yield f"routines under {caution.key}", _front(stage)
    journey.begin()
    stage.clear(*(question.key for question in questionnaire.questions if question.effect))
    yield "routines under every caution", _front(stage)
    for key in list(journey.today.rows):
        journey.today.rows[key].click()
        yield f"ready {key} under every caution", _front(stage)
        journey.ready.left.emit()


def _daily(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Show the daily form, all that its rows open, and the whole form after a lock."""
    journey = stage.journey
    memory, safety = journey.gate.memory, journey.safety
    memory.keep_form(Answers(frozenset({"varicose-veins", "blood-thinners"})), wanted=True)
    journey.begin()
    yield "questions of the day", _front(stage)
    for key in ("daily-wound", "daily-swollen-leg"):
        safety.rows[key].click()
    yield "all rows of the day", _front(stage)
    safety.read_button.click()
    journey.begin()
    yield "questions after a lock", _front(stage)
    memory.forget()
    memory.keep_form(Answers(), wanted=True)
    journey.begin()
    yield "nothing remembered that lasts", _front(stage)
    stage.remembered.full = True
    memory.forget()
    yield "what cannot be forgotten", journey.window
    memory.keep_form(Answers(), wanted=True)
    yield "what cannot be kept", journey.window
    stage.remembered.full = False
    memory.forget()


def _routine_files(stage: Stage, library: Library) -> Iterator[tuple[str, QWidget]]:
    journey, routine = stage.journey, library.routines["stiff-lower-back"]
    stage.own.files["6.json"] = as_own(replace(routine, key="mine"))
    stage.own.files["7.json"] = UnusableError([make_problem("7.json", WHOLE, Fault.MISSING)])
    journey.begin()
    for file in ("6.json", "7.json", "8.json"):
        stage.own.files.setdefault(file, OSError())
        journey.ask_for(Wish(file=file))
    yield "news of files", journey.window
    stage.clear()
    yield "a file to look at", _front(stage)
    stage.wait()
    journey.taking_in.screen.keep.click()
    yield "a routine from a file", _front(stage)
    journey.ready.remove_button.click()
    yield "it is removed", journey.window


def _sessions(stage: Stage, library: Library) -> Iterator[tuple[str, QWidget]]:
    journey, seen = stage.journey, set()
    for key in library.routines:
        stage.let_in()
        journey.today.rows[key].click()
        yield f"ready {key}", _front(stage)
        journey.ready.start_button.click()
        driver = stage.driver
        while driver.state.phase is not Phase.REST:
            step = driver.plan.steps[driver.state.step]
            press = (step.point, step.side, step.means)
            if press not in seen:
                seen.add(press)
                stage.go_on(6)
                yield f"find in {key}", _front(stage)
                stage.go_on(13)
                yield f"press in {key}", _front(stage)
            driver.skip()
        yield f"rest in {key}", _front(stage)
        driver.skip()
        yield f"done with {key}", _front(stage)
        journey.done.done_button.click()
    stage.let_in()
    journey.today.rows["first-steps"].click()
    journey.ready.start_button.click()
    stage.go_on(20)
    driver = stage.driver
    driver.pause()
    yield "paused", _front(stage)
    journey.session.toggle_far_view()
    yield "paused far off", _front(stage)
    journey.session.toggle_far_view()
    for pressed in (Qt.Key.Key_T, Qt.Key.Key_M, Qt.Key.Key_M, Qt.Key.Key_Question):
        QTest.keyClick(journey.window, pressed)
        yield f"key {pressed.name}", journey.window
    journey.window.close()
    for sheet in journey.window.findChildren(QDialog):
        yield type(sheet).__name__, sheet
        sheet.reject()
    driver.stop()
    yield "stopped", _front(stage)
    journey.stopped.finished.emit()
    yield "done after a stop", _front(stage)
    journey.done.done_button.click()


def _points(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    journey = stage.journey
    stage.let_in()
    journey.go(Place.POINTS)
    yield "points", _front(stage)
    for point in journey.atlas.points.found:
        journey.atlas.show_point(point)
        journey.atlas.page.names_shown.setChecked(True)
        yield f"point {point.code}", _front(stage)
    journey.atlas.left.emit()


def _pages(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    journey = stage.journey
    journey.go(Place.LEARN)
    for key in journey.reading.pages.buttons:
        journey.reading.pages.buttons[key].click()
        yield f"page {key}", _front(stage)
        journey.reading.page.left.emit()
    journey.reading.left.emit()
