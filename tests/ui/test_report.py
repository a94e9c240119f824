"""A page for a doctor: always one, of what the user wants on it, in words that claim nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acupress.core.history import Ending
from acupress.core.journal import DayRecord
from acupress.ui import file_dialogs
from acupress.ui.journal.report import Report, look_through
from acupress.ui.journal.report_page import report_paper
from acupress.ui.paper.ink import PaperLook
from acupress.ui.paper.output import as_pdf
from acupress.ui.paper.sheet import Sheet
from acupress.ui.places import Place
from tests.storage.stored import day_records, make_record, make_step, session_records
from tests.ui.printed import beyond_margins, opened, words_in
from tests.ui.stage import TODAY, FakeHistory, FakeRemembered, a_week_ago

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from acupress.core.history import SessionRecord
    from acupress.core.library import Library
    from acupress.ui.journal.report_screen import ReportScreen
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

DAY = TODAY.date()
YEARS = timedelta(days=3000)


def journal_of(
    records: Sequence[SessionRecord] = (), days: Sequence[DayRecord] = ()
) -> FakeHistory:
    history = FakeHistory()
    for record in records:
        history.add(record)
    for day in days:
        history.keep_day(day)
    return history


def report_of(history: FakeHistory, first: timedelta = YEARS) -> Report:
    return look_through(history, DAY - first, DAY, DAY, lambda record: record.title)


@given(
    st.lists(session_records, max_size=12),
    st.lists(day_records, max_size=8),
    st.lists(st.text(max_size=2000), max_size=4),
    st.sampled_from(Sheet),
    st.booleans(),
)
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@pytest.mark.no_cover
def test_any_journal_is_one_page(
    look: Look,
    library: Library,
    records: list[SessionRecord],
    days: list[DayRecord],
    notes: list[str],
    sheet: Sheet,
    told: bool,
) -> None:
    near = [
        make_record(
            number,
            title=record.title,
            ending=record.ending,
            steps=record.steps,
            note=(*notes, record.note)[0],
            started_at=TODAY - timedelta(days=number * 37),
        )
        for number, record in enumerate(records, start=1)
    ]
    rated = [
        DayRecord(day=DAY - timedelta(days=n), pain=d.pain, note=d.note) for n, d in enumerate(days)
    ]
    report = report_of(journal_of(near, rated))
    names = [q.name for q in library.questionnaire.questions if q.name]
    paper = report_paper(report, report.notes, names if told else None, sheet, PaperLook(look))
    assert len(paper.pages) == 1
    assert beyond_margins(paper) == []


@pytest.mark.parametrize("sheet", Sheet)
def test_the_fullest_journal_is_one_page_and_no_note_is_cut(
    look: Look, library: Library, sheet: Sheet
) -> None:
    points = [code for code in library.points if len(code) == 4]
    records = [
        make_record(
            number + 1,
            title="W" * 400,
            ending=list(Ending)[number % 4],
            note=f"{number} " + "W" * (300 if number < 70 else 1990),
            started_at=TODAY - timedelta(days=number),
            pain_after=3,
            steps=tuple(make_step(code) for code in points),
        )
        for number in range(80)
    ]
    names = [q.name for q in library.questionnaire.questions if q.name]
    report = report_of(journal_of(records))
    paper = report_paper(report, report.notes, names, sheet, PaperLook(look))
    assert len(paper.pages) == 1
    assert beyond_margins(paper) == []
    shown = [f": {note.words}" in paper.text() for note in report.notes]
    assert f"and {shown.count(False)} more notes" in paper.text()
    assert shown == sorted(shown, reverse=True)


def test_the_page_says_what_is_in_the_journal(look: Look) -> None:
    records = [
        make_record(1, title="Lower back", pain_before=6, pain_after=4),
        make_record(2, title="Lower back", pain_before=4, pain_after=4, ending=Ending.STOPPED),
        make_record(3, title="Desk break", pain_before=None, started_at=TODAY - timedelta(days=60)),
    ]
    history = journal_of(records, [DayRecord(day=DAY - timedelta(days=9), pain=7)])
    paper = report_paper(report_of(history), (), None, Sheet.A4, PaperLook(look))
    words = words_in(as_pdf(paper)).replace("\xa0", " ")
    for said in (
        "3 sessions on 2 days",
        "2 finished, 1 stopped because something felt wrong.",
        "Stopped on 24 Nov 2026.",
        "5 before and 4 after, on average of 2 sessions rated twice.",
        "7 on average of 1 day rated as a whole.",
        "Weekly average: 7 in the first rated week, 5 in the last.",
        "Lower back (2), Desk break (1)",
        "BL23 (3)",
        "Made on 24 Nov 2026.",
    ):
        assert said in words, words
    for unsaid in ("Cautions", "Notes", "your", "helped"):
        assert unsaid not in words


def test_an_empty_journal_says_so(look: Look) -> None:
    report = report_of(journal_of())
    paper = report_paper(report, (), (), Sheet.LETTER, PaperLook(look))
    assert "No sessions in this time." in paper.text()
    assert "Nothing is rated in these weeks." in paper.text()
    assert "None that last." in paper.text()
    with opened(as_pdf(paper)) as document:
        assert document.pageCount() == 1


def test_many_stops_and_routines_are_counted(look: Look) -> None:
    records = [
        make_record(
            number,
            title=f"Routine {number}",
            ending=Ending.STOPPED,
            started_at=TODAY - timedelta(days=number),
            steps=(),
        )
        for number in range(1, 10)
    ]
    text = report_paper(report_of(journal_of(records)), (), None, Sheet.A4, PaperLook(look)).text()
    assert "and 3 more before." in text
    assert "and 3 more" in text
    assert "None\nBy the codes" in text


# On the screen


def open_page(stage: Stage) -> ReportScreen:
    stage.journey.go(Place.JOURNAL)
    stage.journey.journal.screen.files_button.click()
    stage.journey.journal.files.screen.report_button.click()
    screen = stage.journey.journal.reports.screen
    assert stage.shows(screen)
    return screen


def text_of(screen: ReportScreen) -> str:
    assert screen.paper
    assert screen.view.accessibleDescription() == screen.paper.text()
    return screen.paper.text()


def test_no_note_is_on_it_unless_it_is_ticked(stage: Stage) -> None:
    stage.history.add(make_record(1, note="Slept badly"))
    stage.history.keep_day(DayRecord(day=DAY - timedelta(days=1), note="A long drive"))
    screen = open_page(stage)
    assert "Slept badly" not in text_of(screen)
    screen.notes[1].click()
    assert "23 Nov 2026: A long drive" in text_of(screen)
    assert "Slept badly" not in text_of(screen)
    screen.notes[1].click()
    assert "A long drive" not in text_of(screen)


def test_more_notes_are_offered_when_they_are_asked_for(stage: Stage) -> None:
    for number in range(1, 46):
        stage.history.add(make_record(number, note=f"note {number}"))
    screen = open_page(stage)
    offered = []
    while screen.more_button.isVisibleTo(screen):
        offered.append(len(screen.notes))
        screen.more_button.click()
    assert [*offered, len(screen.notes)] == [20, 40, 45]


def test_cautions_are_on_it_only_when_ticked_and_remembered(
    make_stage: Callable[..., Stage], library: Library
) -> None:
    stage = make_stage(remembered=FakeRemembered(a_week_ago(library, "varicose-veins")))
    screen = open_page(stage)
    assert "varicose veins" not in text_of(screen)
    screen.cautions.click()
    assert "varicose veins" in text_of(screen)
    screen.left.emit()
    assert "varicose veins" not in text_of(open_page(stage))


def test_where_nothing_is_remembered_no_cautions_are_offered(stage: Stage) -> None:
    screen = open_page(stage)
    assert not screen.cautions.isVisibleTo(screen)


@pytest.mark.parametrize(("choice", "sessions"), [(0, 1), (1, 2), (2, 3)])
def test_the_time_is_the_users_to_choose(stage: Stage, choice: int, sessions: int) -> None:
    for number, ago in enumerate((3, 60, 800), start=1):
        stage.history.add(make_record(number, started_at=TODAY - timedelta(days=ago)))
    screen = open_page(stage)
    screen.span.setCurrentIndex(choice)
    screen.span.activated.emit(choice)
    count = "1 session" if sessions == 1 else f"{sessions} sessions"
    assert f"{count} on" in text_of(screen)


def test_from_and_to_are_weeks_of_which_something_is_there(stage: Stage) -> None:
    for number, ago in enumerate((3, 60, 800), start=1):
        stage.history.add(make_record(number, started_at=TODAY - timedelta(days=ago)))
    screen = open_page(stage)
    assert not screen.first.isVisibleTo(screen)
    screen.span.setCurrentIndex(3)
    screen.span.activated.emit(3)
    assert screen.first.count() == 4
    screen.first.setCurrentIndex(3)
    screen.last.setCurrentIndex(2)
    screen.last.activated.emit(2)
    assert "2 sessions on" in text_of(screen)
    screen.first.setCurrentIndex(0)
    screen.last.setCurrentIndex(3)
    screen.last.activated.emit(3)
    assert "3 sessions on" in text_of(screen)


def test_the_paper_is_the_users_to_choose(stage: Stage) -> None:
    screen = open_page(stage)
    for sheet in Sheet:
        screen.sheet.setCurrentIndex(screen.sheet.findData(sheet))
        screen.sheet.activated.emit(0)
        assert screen.paper
        assert screen.paper.sheet is sheet


def test_it_is_saved_as_it_is_seen(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.history.add(make_record(1))
    screen = open_page(stage)
    monkeypatch.setattr(file_dialogs, "where_to_write", lambda *asked: f"/home/you/{asked[2]}")
    screen.pdf_button.click()
    screen.text_button.click()
    pdf, text = stage.files.written.values()
    assert "1 session on 1 day" in words_in(pdf)
    assert "1 session on 1 day" in text.decode()


def test_a_journal_that_cannot_be_read_is_told(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object) -> None:
        raise OSError(5, "Input/output error")

    screen = open_page(stage)
    monkeypatch.setattr(stage.history, "sessions_between", refuse)
    stage.history.add(make_record(1))
    screen.span.activated.emit(0)
    assert stage.journey.window.news.words == "Your journal could not be read."
    monkeypatch.setattr(stage.history, "days", refuse)
    stage.journey.window.news.take_back("Your journal could not be read.")
    stage.journey.journal.reports.open()
    assert stage.journey.window.news.words == "Your journal could not be read."


def test_leaving_leads_back_to_the_files(stage: Stage) -> None:
    open_page(stage).left.emit()
    assert stage.shows(stage.journey.journal.files.screen)
