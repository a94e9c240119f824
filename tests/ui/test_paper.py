"""Paper: what is on it stays within its margins, and gets out as words; failures are told."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from acupress.ui import file_dialogs
from acupress.ui.paper import printers
from acupress.ui.paper.blocks import Columns, Drawing, Stack
from acupress.ui.paper.desk import PaperDesk
from acupress.ui.paper.flow import Piece, fit_one_page, flow, is_one_page
from acupress.ui.paper.ink import PaperLook
from acupress.ui.paper.output import as_pdf, as_text, print_on
from acupress.ui.paper.paper import Paper
from acupress.ui.paper.preview import picture_of
from acupress.ui.paper.sheet import Sheet, usual_sheet
from acupress.ui.paper.type import Part, Type
from tests.ui.printed import beyond_margins, opened, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

LONG = "Press on the breath out, and ease on the breath in. " * 12
FILE = "/home/you/paper"
REFUSED = pytest.mark.qt_log_ignore("QPainter::begin", extend=True)


@pytest.fixture
def type_(look: Look) -> Type:
    return Type(PaperLook(look))


def paper_of(type_: Type, pieces: list[Piece], sheet: Sheet = Sheet.A4) -> Paper:
    return Paper("Stiff lower back", sheet, flow(pieces, sheet), type_)


def many(type_: Type, count: int) -> list[Piece]:
    return [Piece(type_.point(f"{number}. {LONG}"), 4) for number in range(count)]


@pytest.mark.parametrize(
    ("place", "sheet"),
    [("en_GB", Sheet.A4), ("de_DE", Sheet.A4), ("en_US", Sheet.LETTER), ("fr_CA", Sheet.LETTER)],
)
def test_the_usual_paper_is_that_of_the_country(place: str, sheet: Sheet) -> None:
    assert usual_sheet(QLocale(place)) is sheet


@pytest.mark.parametrize("sheet", Sheet)
def test_what_a_page_has_no_room_for_is_on_the_next_one(type_: Type, sheet: Sheet) -> None:
    paper = paper_of(type_, many(type_, 30), sheet)
    assert len(paper.pages) > 1
    assert beyond_margins(paper) == []
    assert [p.block.text() for page in paper.pages for p in page] == [
        piece.block.text() for piece in many(type_, 30)
    ]


def test_a_heading_stands_with_what_it_heads(type_: Type) -> None:
    heading = Piece(type_.words(Part.HEADING, "Points"), 12, with_next=True)
    for count in range(1, 12):
        pages = flow([*many(type_, count), heading, *many(type_, 1)], Sheet.A4)
        assert all(page[-1].block.text() != "Points" for page in pages)


def test_as_much_is_taken_as_one_page_holds(type_: Type) -> None:
    wanted, rest = many(type_, 40), [Piece(type_.words(Part.BODY, "and more"))]
    count = fit_one_page((), wanted, rest, Sheet.A4)
    assert 0 < count < 40
    assert is_one_page([*wanted[:count], *rest], Sheet.A4)
    assert not is_one_page([*wanted[: count + 1], *rest], Sheet.A4)
    assert fit_one_page((), wanted[:count], rest, Sheet.A4) == count
    assert fit_one_page(wanted, wanted, rest, Sheet.A4) == 0


def test_words_are_words_in_a_pdf(type_: Type) -> None:
    both = [type_.words(Part.BODY, "肾俞 Shènshù"), type_.point("find a fine affine")]
    pdf = as_pdf(paper_of(type_, [Piece(type_.rule()), Piece(Stack(both)), *many(type_, 20)]))
    words = words_in(pdf)
    for said in ("肾俞", "Shènshù", "find a fine affine", LONG.strip(), "Stiff lower back"):
        assert said in words
    assert "Acupress · Stiff lower back · page 2 of 3" in words


def test_a_pdf_tells_its_title_and_nothing_of_who_made_it(type_: Type) -> None:
    with opened(as_pdf(paper_of(type_, many(type_, 1)))) as document:
        field = QPdfDocument.MetaDataField
        told = {name: document.metaData(name) for name in (field.Title, field.Author)}
        assert told == {field.Title: "Stiff lower back", field.Author: ""}
        assert document.pagePointSize(0).toSize() == Sheet.A4.whole.size().toSize()


def test_plain_text_has_each_paragraph_in_a_line(type_: Type) -> None:
    drawing = Drawing(20, lambda _painter, _area: None, "A picture of the knee.")
    columns = Columns([drawing, type_.words(Part.BODY, "beside it")], (0.5, 0.5), 8)
    knee = Piece(type_.words(Part.HEADING, "Knee"), 12)
    text = as_text(paper_of(type_, [Piece(columns), Piece(type_.rule()), knee, *many(type_, 1)]))
    assert text.decode().splitlines() == [
        "beside it",
        "A picture of the knee.",
        "",
        "Knee",
        f"• 0. {LONG.strip()}",
    ]


def test_a_drawing_stays_in_its_area(type_: Type) -> None:
    wild = Drawing(40, lambda painter, area: painter.fillRect(area.adjusted(0, 0, 0, 400), "red"))
    paper = paper_of(type_, [Piece(wild)])
    picture = picture_of(paper, 0, 595).toImage()
    inside = paper.pages[0][0].area
    assert picture.pixelColor(300, round(inside.center().y())) == QColor("red")
    assert picture.pixelColor(300, round(inside.bottom()) + 20) == QColor("white")


def test_ink_does_not_follow_the_theme(look: Look) -> None:
    paper, grey = PaperLook(look), PaperLook(look, grey=True)
    assert paper.colour("paper") == QColor("white")
    assert paper.scale == 1.0
    assert grey.figure_palette == "contrast/light"
    for role in ("ink", "hand", "guide", "stop", "accent", "soft"):
        assert grey.colour(role).saturation() == 0


def test_a_printer_prints_the_pages_that_are_wanted(type_: Type, tmp_path: Path) -> None:
    paper = paper_of(type_, many(type_, 30))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    for first, last, count in ((0, 0, len(paper.pages)), (2, 2, 1)):
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        printer.setFromTo(first, last)
        assert print_on(printer, paper)
        pdf = (tmp_path / "out.pdf").read_bytes()
        with opened(pdf) as document:
            assert document.pageCount() == count
        assert f"page {max(first, 1)} of" in words_in(pdf)


@REFUSED
def test_a_printer_that_does_not_begin_is_told(type_: Type, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))
    assert not print_on(printer, paper_of(type_, many(type_, 1)))


def desk_of(stage: Stage) -> PaperDesk:
    return PaperDesk(stage.journey._fittings)


def news(stage: Stage) -> str:
    return stage.journey.window.news.words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, f"{FILE} could not be saved: there is no room left."),
        (errno.EROFS, f"{FILE} could not be saved: nothing can be written there."),
        (errno.EIO, f"{FILE} could not be saved."),
    ],
)
def test_what_cannot_be_saved_is_told(
    stage: Stage, type_: Type, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    monkeypatch.setattr(file_dialogs, "where_to_write", lambda *_asked: FILE)
    stage.files.error = OSError(code, "refused")
    desk_of(stage).save_pdf(paper_of(type_, many(type_, 1)))
    assert (news(stage), stage.files.written) == (words, {})


def test_it_is_saved_where_the_user_wants_it(
    stage: Stage, type_: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def asked(_window: object, _title: str, name: str, _kind: str) -> str:
        names.append(name)
        return FILE if len(names) < 3 else ""

    monkeypatch.setattr(file_dialogs, "where_to_write", asked)
    desk, paper = desk_of(stage), paper_of(type_, many(type_, 1))
    desk.save_pdf(paper)
    assert stage.files.written[FILE].startswith(b"%PDF")
    desk.save_text(paper)
    assert stage.files.written.pop(FILE) == as_text(paper)
    assert news(stage) == f"It is in {FILE}"
    desk.save_pdf(paper)
    assert stage.files.written == {}
    assert names == [f"acupress-stiff-lower-back.{end}" for end in ("pdf", "txt", "pdf")]


@REFUSED
def test_what_comes_of_printing_is_told(
    stage: Stage, type_: Type, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk, paper = desk_of(stage), paper_of(type_, many(type_, 1))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    chosen: list[QPrinter | None] = [None]
    monkeypatch.setattr(printers, "has_printer", lambda: False)
    monkeypatch.setattr(printers, "which_printer", lambda *_asked: chosen[0])
    desk.print(paper)
    assert news(stage) == "No printer was found. You can save it as a PDF instead."
    stage.journey.window.news.take_back(news(stage))
    monkeypatch.setattr(printers, "has_printer", lambda: True)
    desk.print(paper)
    chosen[0] = printer
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))
    desk.print(paper)
    assert news(stage) == "The printer did not take it. You can save it as a PDF instead."
    stage.journey.window.news.take_back(news(stage))
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    desk.print(paper)
    assert news(stage) == "“Stiff lower back” is with the printer."


def test_layout_is_the_same_on_screen_and_on_paper(type_: Type) -> None:
    block = type_.words(Part.BODY, LONG)
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    before = block.height(300)
    painter = QPainter(image)
    painter.scale(3, 3)
    block.paint(painter, QRectF(0, 0, 300, before))
    painter.end()
    assert block.height(300) == before


def test_without_what_prints_there_is_no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printers, "can_print", lambda: False)
    assert not printers.has_printer()


@pytest.mark.parametrize("names", [[], ["Kitchen"]])
def test_the_system_knows_its_printers(monkeypatch: pytest.MonkeyPatch, names: list[str]) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: names)
    assert printers.has_printer() is bool(names)


@pytest.mark.parametrize("wanted", [True, False])
def test_the_dialog_of_the_system_is_asked(
    stage: Stage, type_: Type, monkeypatch: pytest.MonkeyPatch, wanted: bool
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: int(wanted))
    paper = paper_of(type_, many(type_, 1), Sheet.LETTER)
    printer = printers.which_printer(stage.journey.window, paper)
    assert (printer is not None) is wanted
    if printer:
        assert printer.pageLayout().pageSize().id() == Sheet.LETTER.value
        assert printer.docName() == "Stiff lower back"
