"""What a start asks for: a routine from a file, the last routine, the points, the pages."""

from __future__ import annotations

import errno
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtTest import QTest

from acupress.core.problems import WHOLE, Fault, make_problem
from acupress.core.routines import as_own
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.unusable import UnusableError
from acupress.core.wishes import Aim, Wish
from acupress.ui import file_dialogs
from acupress.ui.application import Application
from tests.ui.stage import FakeOwnRoutines

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.library import Library
    from acupress.core.routines import Routine
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

FILE = "/home/you/mine.acupress.json"
MINE = Wish(file=FILE)


@pytest.fixture
def mine(library: Library) -> Routine:
    """A routine of the user's own, with the steps of one that comes along."""
    routine = library.routines["stiff-lower-back"]
    return as_own(replace(routine, key="mine", title="My own"))


@pytest.fixture
def offered(stage: Stage, mine: Routine) -> Stage:
    """A stage on which the file of the routine can be opened."""
    stage.own.files[FILE] = mine
    return stage


def come_in(stage: Stage, *ticks: str) -> None:
    """Answer the questions, and keep whatever files have brought."""
    stage.clear(*ticks)
    keep_all(stage)


def keep_all(stage: Stage) -> None:
    taking = stage.journey.taking_in
    while stage.shows(taking.screen):
        stage.wait()
        taking.screen.keep.click()


def news(stage: Stage) -> str:
    return stage.journey.window.news.words


def test_a_routine_from_a_file_is_ready_right_after_the_questions(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    assert "“My own” opens as soon as you are done here." in news(offered)
    come_in(offered)
    assert offered.shows(offered.journey.ready)
    assert offered.journey.ready.title == "My own"
    assert news(offered) == ""


def test_of_two_wishes_the_last_says_where_to_go_and_no_routine_is_lost(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    offered.journey.ask_for(Wish(aim=Aim.POINTS))
    assert "“My own” opens as soon as you are done here." in news(offered)
    come_in(offered)
    assert offered.shows(offered.journey.atlas.points)
    assert list(offered.own.kept) == ["own-mine"]
    assert news(offered) == ""


@pytest.mark.parametrize("at_once", [True, False], ids=["in one start", "one after the other"])
def test_three_files_are_three_routines_and_all_stand_among_the_others(
    offered: Stage, mine: Routine, *, at_once: bool
) -> None:
    ask_for_three(offered, mine, at_once=at_once)
    assert news(offered) == "3 routines wait until you are done here."
    come_in(offered)
    assert offered.shows(offered.journey.today)
    assert sorted(offered.own.kept) == ["own-0", "own-1", "own-2"]
    assert {"own-0", "own-1", "own-2"} <= set(offered.journey.today.rows)
    assert news(offered) == "3 routines are now among your own."


def ask_for_three(stage: Stage, mine: Routine, *, at_once: bool) -> None:
    """Open three files, in one start or in three."""
    wishes = []
    for number in range(3):
        stage.own.files[f"/{number}.json"] = replace(
            mine, key=f"own-{number}", title=f"Number {number}"
        )
        wishes.append(Wish(file=f"/{number}.json"))
    if at_once:
        stage.journey.ask_for(*wishes)
    else:
        for wish in wishes:
            stage.journey.ask_for(wish)


def test_three_files_in_one_start_are_all_taken_in_where_the_way_is_free(
    offered: Stage, mine: Routine
) -> None:
    offered.clear()
    ask_for_three(offered, mine, at_once=True)
    keep_all(offered)
    assert offered.shows(offered.journey.today)
    assert sorted(offered.own.kept) == ["own-0", "own-1", "own-2"]


def test_a_file_opened_twice_waits_once(offered: Stage) -> None:
    offered.journey.ask_for(MINE, MINE)
    offered.journey.ask_for(MINE)
    assert news(offered) == "“My own” opens as soon as you are done here."
    come_in(offered)
    assert offered.shows(offered.journey.ready)


def test_of_many_files_that_cannot_be_used_the_last_three_are_told(offered: Stage) -> None:
    for number in range(9):
        missing = make_problem(f"{number}.json", WHOLE, Fault.MISSING)
        offered.own.files[f"/{number}.json"] = UnusableError([missing])
    offered.journey.ask_for(*(Wish(file=f"/{number}.json") for number in range(9)))
    told = news(offered).splitlines()
    assert [line.split()[0] for line in told] == ["6.json", "7.json", "8.json"]


def test_it_is_kept_and_stands_first_among_the_routines(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    come_in(offered)
    offered.journey.ready.left.emit()
    assert offered.shows(offered.journey.today)
    assert list(offered.own.kept) == ["own-mine"]
    first = next(iter(offered.journey.today.rows.values()))
    assert first.accessibleName().startswith("My own. Yours · ")


def test_a_kept_routine_is_there_at_the_next_start_and_can_be_continued(
    make_stage: Callable[..., Stage], mine: Routine
) -> None:
    own = FakeOwnRoutines(kept={mine.key: mine})
    stage = make_stage(own=own)
    stage.start(mine.key)
    stage.go_on(40)
    again = make_stage(running=stage.running, own=own)
    again.clear()
    assert again.journey.today.resume_words.startswith("My own, point 1 of ")
    again.journey.today.started.emit()
    assert again.driver.plan.routine == mine.key


def test_the_page_of_a_point_names_the_users_own_routines(
    make_stage: Callable[..., Stage], mine: Routine, library: Library
) -> None:
    stage = make_stage(own=FakeOwnRoutines(kept={mine.key: mine}))
    stage.clear()
    stage.journey.atlas.show_point(library.points["BL23"])
    assert mine.key in stage.journey.atlas.page.routine_buttons


def test_cautions_adapt_a_routine_from_a_file(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    come_in(offered, "skin-legs-or-feet")
    offered.journey.ready.start_button.click()
    pressed = {step.point for step in offered.driver.plan.steps}
    assert pressed.isdisjoint({"BL40", "BL60"})


@pytest.mark.parametrize("size", [(1024, 768), (910, 442)], ids=str)
def test_the_longest_title_leaves_room_for_the_time_that_is_left(
    make_stage: Callable[..., Stage], mine: Routine, size: tuple[int, int]
) -> None:
    longest = replace(mine, title="Exercises for the lower back from my physiotherapist, Monday")
    stage = make_stage(own=FakeOwnRoutines(kept={mine.key: longest}))
    stage.journey.window.resize(*size)
    stage.start(mine.key)
    stage.go_on(20)
    stage.settle()
    session = stage.journey.session
    assert (stage.journey.window.width(), stage.journey.window.height()) == size
    shown = session.title_words
    assert shown.startswith("Exercises")
    assert shown.endswith("…")
    assert session.accessibleName() == longest.title
    left = session._head._left
    assert left.heightForWidth(left.width()) < 2 * left.fontMetrics().lineSpacing(), "on one line"


def test_while_a_session_runs_a_wish_waits_for_its_end(offered: Stage) -> None:
    driver = offered.start()
    offered.go_on(30)
    offered.journey.ask_for(MINE)
    assert offered.journey.driver is driver
    assert offered.shows(offered.journey.session)
    assert "“My own” opens as soon as you are done here." in news(offered)
    offered.run_out()
    assert offered.shows(offered.journey.done)
    offered.journey.ask_for(MINE)
    assert offered.shows(offered.journey.done), "the last word is the user's"
    offered.journey.done.finished.emit()
    keep_all(offered)
    assert offered.shows(offered.journey.ready)
    assert offered.journey.ready.title == "My own"


def test_a_second_start_with_a_file_opens_it_at_once_where_the_way_is_free(offered: Stage) -> None:
    offered.clear()
    offered.journey.ask_for(MINE)
    keep_all(offered)
    assert offered.journey.ready.title == "My own"
    assert news(offered) == ""


def test_an_old_screening_is_asked_anew_and_then_the_wish_is_granted(offered: Stage) -> None:
    offered.clear()
    offered.clock.awake_ns += SCREENING_HOLDS_NS + 1
    offered.journey.ask_for(MINE)
    assert offered.shows(offered.journey.safety)
    come_in(offered)
    assert offered.shows(offered.journey.ready)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            UnusableError(
                [
                    make_problem("mine.json", "steps[0].point", Fault.NO_POINT, name="BL99"),
                    make_problem("mine.json", "breath", Fault.MISSING),
                ]
            ),
            "mine.json cannot be used as a routine. "
            "Step 1, point: names BL99, which is no point. Breath: is missing.",
        ),
        (OSError(errno.EACCES, "Permission denied"), f"{FILE} could not be read."),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_leads_to_the_routines(
    offered: Stage, error: Exception, words: str
) -> None:
    offered.own.files[FILE] = error
    offered.journey.ask_for(MINE)
    assert news(offered) == words
    offered.clear()
    assert offered.shows(offered.journey.today)


def test_a_full_disk_leaves_the_routine_for_today(offered: Stage) -> None:
    offered.own.full = True
    offered.journey.ask_for(MINE)
    come_in(offered)
    assert offered.journey.ready.title == "My own"
    assert "“My own” is here for today, but could not be saved" in news(offered)


def test_one_of_the_users_own_can_be_removed_and_brought_back(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    come_in(offered)
    ready, routines = offered.journey.ready, offered.journey.today
    ready.remove_button.click()
    assert offered.shows(routines)
    assert "own-mine" not in routines.rows
    assert not offered.own.kept
    assert news(offered) == "“My own” is no longer among your routines."
    offered.journey.window.news.undo_button.click()
    assert "own-mine" in routines.rows
    assert list(offered.own.kept) == ["own-mine"]
    assert news(offered) == ""


def test_one_of_the_users_own_can_be_copied_and_the_copy_taken_back(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    come_in(offered)
    ready = offered.journey.ready
    ready.more.copy.click()
    assert ready.title == "My own (2)"
    assert list(offered.own.kept) == ["own-mine", "own-my-own-2"]
    assert news(offered) == "“My own (2)” is a copy, and now among your routines."
    offered.journey.window.news.undo_button.click()
    assert ready.title == "My own"
    assert list(offered.own.kept) == ["own-mine"]
    ready.more.copy_wanted.emit()
    ready.left.emit()
    assert "own-my-own-2" in offered.journey.today.rows
    offered.journey.window.news.undo_button.click()
    assert "own-my-own-2" not in offered.journey.today.rows


def test_a_copy_that_cannot_be_kept_or_taken_back_is_told(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    come_in(offered)
    offered.own.full = True
    offered.journey.ready.more.copy.click()
    assert "“My own (2)” is here for today, but could not be saved" in news(offered)
    offered.own.full = False
    offered.journey.ready.more.copy.click()
    assert offered.journey.ready.title == "My own (3)"
    offered.own.full = True
    offered.journey.window.news.undo_button.click()
    assert "could not be removed" in news(offered)
    assert offered.journey.ready.title == "My own (3)"


def test_what_is_not_ones_own_has_no_copy(stage: Stage) -> None:
    stage.open_ready()
    ready = stage.journey.ready
    assert not ready.more.copy.isVisibleTo(ready)
    ready.more.copy_wanted.emit()
    assert not stage.own.kept


def test_two_that_were_removed_are_brought_back_one_after_the_other(offered: Stage) -> None:
    news_bar = offered.journey.window.news
    back: list[str] = []
    news_bar.tell("The disk is nearly full.")
    for name in ("First", "Second"):
        news_bar.tell(f"{name} is gone.", partial(back.append, name))
    news_bar.undo_button.click()
    assert back == ["Second"]
    assert news(offered) == "The disk is nearly full.\nFirst is gone."
    news_bar.undo_button.click()
    assert back == ["Second", "First"]
    assert news(offered) == "The disk is nearly full."
    assert not news_bar.undo_button.isVisible()


def test_undoing_from_another_screen_leaves_that_screen(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    come_in(offered)
    offered.journey.ready.remove_button.click()
    offered.journey.begin()
    offered.journey.window.news.undo_button.click()
    assert offered.shows(offered.journey.safety)
    offered.clear()
    assert "own-mine" in offered.journey.today.rows


def test_what_cannot_be_removed_stays(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    come_in(offered)
    offered.own.full = True
    offered.journey.ready.remove_button.click()
    assert offered.shows(offered.journey.ready)
    assert "could not be removed" in news(offered)


def test_a_session_cut_short_ends_with_the_routine_that_is_removed(
    make_stage: Callable[..., Stage], mine: Routine
) -> None:
    own = FakeOwnRoutines(kept={mine.key: mine})
    stage = make_stage(own=own)
    stage.start(mine.key)
    stage.go_on(100)
    again = make_stage(running=stage.running, own=own)
    again.open_ready(mine.key)
    again.journey.ready.remove_button.click()
    (record,) = again.history.records.values()
    assert record.routine == mine.key
    assert again.running.kept is None


def test_a_routine_that_comes_along_cannot_be_removed(stage: Stage) -> None:
    stage.open_ready()
    ready = stage.journey.ready
    assert not ready.remove_button.isVisibleTo(ready)
    ready.removed.emit()
    assert stage.shows(ready)


def test_the_last_routine_is_ready_after_the_questions(stage: Stage) -> None:
    stage.start("first-steps")
    stage.run_out()
    stage.journey.done.finished.emit()
    stage.journey.begin()
    stage.journey.ask_for(Wish(aim=Aim.LAST))
    assert news(stage) == ""
    stage.clear()
    assert stage.shows(stage.journey.ready)
    assert stage.journey.ready.title == "First steps"


def test_without_a_last_routine_all_are_offered(stage: Stage) -> None:
    stage.journey.ask_for(Wish(aim=Aim.LAST))
    stage.clear()
    assert stage.shows(stage.journey.today)


def test_points_and_pages_open_after_the_questions(stage: Stage) -> None:
    stage.journey.ask_for(Wish(aim=Aim.POINTS))
    stage.clear()
    assert stage.shows(stage.journey.atlas.points)
    stage.journey.ask_for(Wish(aim=Aim.LEARN))
    assert stage.shows(stage.journey.reading.pages)


def test_a_start_without_a_wish_changes_nothing(stage: Stage) -> None:
    stage.open_ready()
    stage.journey.ask_for(Wish())
    assert stage.shows(stage.journey.ready)


def test_the_desktop_may_ask_the_running_app_to_open_a_file(
    dressed: Application,
) -> None:
    asked: list[str] = []
    Application.sendEvent(dressed, QFileOpenEvent(QUrl.fromLocalFile(FILE)))
    dressed.open_files_by(asked.append)
    assert asked == [FILE], "what was asked before the app was there is forgotten"
    Application.sendEvent(dressed, QFileOpenEvent(QUrl.fromLocalFile(FILE)))
    assert asked == [FILE, FILE]


def test_nothing_of_a_file_is_kept_before_the_user_says_so(offered: Stage) -> None:
    offered.journey.ask_for(MINE)
    offered.clear("skin-legs-or-feet")
    preview = offered.journey.taking_in.screen
    assert offered.shows(preview)
    assert (preview.title, preview.origin) == ("My own", f"From {FILE}")
    assert "because" in preview.notes
    assert not offered.own.kept
    offered.wait()
    preview.refuse.click()
    assert offered.shows(offered.journey.today)
    assert not offered.own.kept
    assert "own-mine" not in offered.journey.today.rows


def test_of_three_files_each_is_asked_about(offered: Stage, mine: Routine) -> None:
    offered.clear()
    ask_for_three(offered, mine, at_once=True)
    preview = offered.journey.taking_in.screen
    seen = []
    for answer in (preview.keep, preview.refuse, preview.keep):
        offered.wait()
        seen.append(preview.title)
        answer.click()
    assert seen == ["Number 0", "Number 1", "Number 2"]
    assert sorted(offered.own.kept) == ["own-0", "own-2"]
    preview.kept.emit()
    assert sorted(offered.own.kept) == ["own-0", "own-2"], "a page that is left says nothing"


def test_what_it_would_replace_is_told_before(
    make_stage: Callable[..., Stage], mine: Routine
) -> None:
    other = replace(mine, title="Older one")
    stage = make_stage(own=FakeOwnRoutines(files={FILE: mine}, kept={mine.key: other}))
    stage.journey.ask_for(MINE)
    stage.clear()
    assert "Keeping it replaces your “Older one”." in stage.journey.taking_in.screen.notes


def test_a_file_waits_through_questions_that_come_between(offered: Stage) -> None:
    offered.clear()
    offered.journey.ask_for(MINE)
    preview = offered.journey.taking_in.screen
    assert offered.shows(preview)
    offered.journey.begin()
    assert offered.shows(offered.journey.safety)
    offered.clear()
    assert offered.shows(preview)


def test_files_can_be_dropped_on_the_window(offered: Stage) -> None:
    offered.clear()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(FILE), QUrl("https://example.org/mine.json")])
    window, copy = offered.journey.window, Qt.DropAction.CopyAction
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, dropped, button, no_key)
    enter.ignore()
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, dropped, button, no_key))
    assert offered.journey.taking_in.screen.title == "My own"
    words = QMimeData()
    words.setText("not a file")
    enter = QDragEnterEvent(QPoint(5, 5), copy, words, button, no_key)
    enter.ignore()
    window.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_a_file_can_be_asked_for_by_a_key(offered: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    named = [FILE, ""]
    monkeypatch.setattr(file_dialogs, "which_to_read", lambda *_told: named.pop(0))
    offered.clear()
    offered.wait()
    QTest.keyClick(offered.journey.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert offered.journey.taking_in.screen.title == "My own"
    offered.wait()
    offered.journey.window.file_wanted.emit()
    assert named == []
