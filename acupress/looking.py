"""Looks into every room of the real screens for the self-test, once the routines are walked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.ui.places import Place
from acupress.walking import CheckFailedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from acupress.core.library import Library
    from acupress.core.routines import Routine
    from acupress.ui.paper.paper import Paper
    from acupress.walking import Walker

THREE = ("BL23", "GV4", "EX-B7")
"""Points of which a routine is put together."""


def look_at_light(library: Library) -> str:
    """Read every grey picture of the figures: without its plugin, Qt reads none."""
    from acupress.content import assets_folder
    from acupress.ui.drawing.plate import Layers

    folder, seen = assets_folder() / "figures", 0
    for body, table in library.bodies.items():
        for figure in table.views.values():
            seen += 1
            if not Layers(folder / body.value / figure.svg).tone:
                raise CheckFailedError(f"no light on {body.value}/{figure.svg}")
    return f"{seen} figures"


def look_at_points(walker: Walker) -> str:
    """Open the page of every point, with its drawings."""
    atlas = walker.journey.atlas
    walker.clear()
    walker.journey.go(Place.POINTS)
    walker.expect(atlas.points, "the points do not open")
    walker.picture("points")
    for point in atlas.points.found:
        atlas.show_point(point)
        walker.expect(atlas.page, f"the page of {point.code} does not open")
        walker.picture(f"point-{point.code.lower()}")
    return f"{len(atlas.points.found)} pages"


def look_at_pages(walker: Walker) -> str:
    """Open every page there is to read."""
    journey = walker.journey
    walker.clear()
    journey.go(Place.LEARN)
    walker.expect(journey.reading.pages, "the list of pages does not open")
    walker.picture("learn")
    for key, button in journey.reading.pages.buttons.items():
        button.click()
        walker.expect(journey.reading.page, f"the page {key} does not open")
        walker.picture(f"read-{key}")
        journey.reading.page.left.emit()
    return f"{len(journey.reading.pages.buttons)} pages"


def look_at_plan(walker: Walker) -> str:
    """Open the plan."""
    journey = walker.journey
    journey.go(Place.PLAN)
    walker.expect(journey.plans.screen, "the plan does not open")
    walker.picture("plan")
    journey.plans.screen.left.emit()
    return f"{journey.plans.screen.wish.weeks} weeks offered"


def look_at_journal(walker: Walker) -> str:
    """Open the journal, and an entry of what was walked."""
    journey = walker.journey
    journey.go(Place.JOURNAL)
    screen = journey.journal.screen
    walker.expect(screen, "the journal does not open")
    walker.picture("journal")
    screen.opened.emit(screen.entries.row(1))
    walker.expect(journey.journal.entry, "an entry does not open")
    walker.picture("entry")
    journey.journal.entry.left.emit()
    screen.left.emit()
    return f"{screen.entries.rowCount()} rows"


def look_at_builder(walker: Walker, kept: Callable[[], Sequence[Routine]]) -> str:
    """Put a routine together, take a step back and forth, and keep it among one's own."""
    journey, points = walker.journey, walker.library.points
    walker.clear()
    journey.go(Place.BUILDER)
    screen = journey.builder.screen
    walker.expect(screen, "no routine can be put together")
    for code in THREE:
        screen.picker.picked.emit(points[code])
    screen.name.textEdited.emit("Self-test")
    screen.undo.click()
    screen.redo.click()
    walker.picture("builder")
    screen.keep.click()
    walker.expect(journey.ready, "what was put together is not kept")
    if [[step.point for step in routine.steps] for routine in kept()] != [list(THREE)]:
        raise CheckFailedError("another routine is kept")
    return screen.summary


def look_at_cards(walker: Walker) -> str:
    """Make PDF and text of a routine, with its drawings."""
    journey = walker.journey
    walker.clear()
    next(iter(journey.today.rows.values())).click()
    journey.ready.more.paper.click()
    screen = journey.cards.screen
    walker.expect(screen, "a routine cannot be put on paper")
    walker.picture("card")
    told = _put_out(screen.paper)
    screen.left.emit()
    walker.expect(journey.ready, "there is no way back from paper")
    return told


def look_at_reports(walker: Walker) -> str:
    """Make PDF and text of the journal."""
    journey = walker.journey
    journey.journal.reports.open()
    screen = journey.journal.reports.screen
    walker.expect(screen, "the page for a doctor does not open")
    walker.picture("page-for-a-doctor")
    told = _put_out(screen.paper)
    screen.left.emit()
    journey.journal.files.left.emit()
    journey.journal.left.emit()
    return told


def _put_out(paper: Paper | None) -> str:
    """Write a paper out, and ask for printers: an installed app has what that takes."""
    from acupress.ui.paper.output import as_pdf, as_text
    from acupress.ui.paper.printers import can_print

    if paper is None:
        raise CheckFailedError("there is nothing on the paper")
    pdf, text = as_pdf(paper), as_text(paper)
    if not pdf.startswith(b"%PDF") or not text.strip() or not can_print():
        raise CheckFailedError("nothing can be put on paper")
    return f"{len(paper.pages)} pages, {len(pdf) // 1000} kB"


def look_at_settings(walker: Walker) -> None:
    """Open the settings."""
    walker.clear()
    walker.journey.go(Place.SETTINGS)
    walker.expect(walker.journey.settings.screen, "the settings do not open")
    walker.picture("settings")


def look_at_notices(walker: Walker) -> str:
    """Read what others have made; an installed app tells their licences in full."""
    settings = walker.journey.settings
    settings.screen.notices_wanted.emit()
    walker.expect(settings.notices, "the notices do not open")
    walker.picture("notices")
    words = settings.notices.text.toPlainText()
    if "Qt for Python" not in words:
        raise CheckFailedError("the notices do not tell of Qt")
    in_full = "GNU LESSER GENERAL PUBLIC LICENSE" in words
    return "licences in full" if in_full else "licences by name"
