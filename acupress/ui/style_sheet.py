"""The style sheet: what Qt's own widgets look like, made from the `Look`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.ui.theme import QUICK_PACE

FAR_WORDS = 38
"""Pixels of a sentence in the far view: nine minutes of arc at two metres on a small laptop."""
FAR_LEFT = 36
"""Pixels of what is left there: the least whose capitals are that high."""

if TYPE_CHECKING:
    from acupress.ui.theme import Look


def style_sheet(look: Look) -> str:
    """Give the window's style sheet for the look in force.

    It is the window's and not the application's: what is put together outside the window would
    be dressed anew each time that it is put into something larger.
    """
    parts = (_ground, _words, _far_words, _surfaces, _fields, _sliders)
    return "".join(part(look) for part in parts)


def _ground(look: Look) -> str:
    """Dress the ground that everything stands on."""
    c = look.theme.colours
    t = look.type
    return f"""
    QWidget {{
        color: {c.ink};
        font-family: "Atkinson Hyperlegible Next", "Acupress Han";
        font-size: {look.px(t.body)}px;
    }}
    QMainWindow, QDialog, QWidget[role="screen"] {{ background: {c.paper}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] {{
        background: transparent; border: none;
    }}
    """


def _words(look: Look) -> str:
    """Dress words, by the part that they play."""
    c = look.theme.colours
    t = look.type
    quick_title = look.px(t.subheading, QUICK_PACE)
    quick = look.px(t.body, QUICK_PACE)
    return f"""
    QLabel {{ background: transparent; }}
    QLabel[role="over"] {{ color: {c.soft}; }}
    QLabel[role="soft"] {{ color: {c.soft}; }}
    QLabel[role="small"] {{ color: {c.soft}; font-size: {look.px(t.small)}px; }}
    QLabel[role="quick"] {{ font-size: {quick}px; }}
    QLabel[role="quick-soft"] {{ font-size: {quick}px; color: {c.soft}; }}
    QLabel[role="quick-title"] {{ font-size: {quick_title}px; font-weight: 600; }}
    QLabel[role="title"] {{ font-size: {look.px(t.title)}px; font-weight: 700; }}
    QLabel[role="stop-title"] {{
        font-size: {look.px(t.title)}px; font-weight: 700; color: {c.stop};
    }}
    QLabel[role="heading"] {{ font-size: {look.px(t.heading)}px; font-weight: 700; }}
    QLabel[role="subheading"] {{ font-size: {look.px(t.subheading)}px; font-weight: 600; }}
    QLabel[role="key"] {{ font-weight: 600; color: {c.accent}; }}
    """


def _far_words(look: Look) -> str:
    """Dress words that are read from two metres."""
    c = look.theme.colours
    t, r = look.type, look.radii
    far_words = look.px(FAR_WORDS)
    return f"""
    QLabel[role="far"] {{ font-size: {t.number}px; font-weight: 700; }}
    QLabel[role="far-side"] {{ font-size: {t.title}px; font-weight: 600; color: {c.hand_text}; }}
    QLabel[role="far-words"] {{ font-size: {far_words}px; font-weight: 600; }}
    QLabel[role="far-steady"] {{ font-size: {FAR_WORDS}px; font-weight: 600; }}
    QLabel[role="far-smaller"] {{ font-size: {t.title}px; font-weight: 700; }}
    QLabel[role="far-fewer"] {{ font-size: {t.heading}px; font-weight: 600; }}
    QLabel[role="far-least"] {{ font-size: {t.subheading}px; font-weight: 600; }}
    QLabel[role="far-caption"] {{
        font-size: {far_words}px; font-weight: 600; padding: 2px 20px;
        color: {c.on_accent}; background: {c.accent}; border-radius: {r.card}px;
    }}
    QLabel[role="far-left"] {{ font-size: {FAR_LEFT}px; font-weight: 600; color: {c.soft}; }}
    QLabel[role="number"] {{ font-size: {look.px(t.number)}px; font-weight: 700; }}
    QLabel[role="note"] {{ color: {c.hand_text}; font-size: {look.px(t.small)}px; }}
    """


def _surfaces(look: Look) -> str:
    """Dress what words stand on."""
    c = look.theme.colours
    r = look.radii
    return f"""
    QFrame[role="card"] {{
        background: {c.card}; border: 1px solid {c.line}; border-radius: {r.card}px;
    }}
    QFrame[role="inset"] {{
        background: {c.paper}; border: 1px solid {c.line}; border-radius: {r.row}px;
    }}
    QFrame[role="news"] {{ background: {c.accent_soft}; border: none; }}
    QFrame[role="quiet"] {{ background: {c.accent_soft}; border: none; border-radius: {r.card}px; }}
    """


def _fields(look: Look) -> str:
    """Dress what is written in and chosen from."""
    c = look.theme.colours
    t, r = look.type, look.radii
    return f"""
    QComboBox, QPlainTextEdit, QLineEdit {{
        background: {c.card}; border: 2px solid {c.edge}; border-radius: {r.field}px;
        padding: 8px 14px; min-height: {look.room(28)}px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent};
    }}
    QComboBox:focus, QPlainTextEdit:focus, QLineEdit:focus {{ border-color: {c.accent}; }}
    QComboBox::drop-down {{ border: none; width: 36px; }}
    QComboBox QAbstractItemView {{
        background: {c.card}; border: 1px solid {c.edge}; outline: none;
        selection-background-color: {c.accent_soft}; selection-color: {c.ink};
    }}
    QComboBox QAbstractItemView::item {{ min-height: {look.room(44)}px; padding: 0 12px; }}
    QListWidget {{
        background: {c.card}; border: 2px solid {c.line}; border-radius: {r.row}px; outline: none;
        font-size: {look.px(t.body)}px; padding: 4px;
    }}
    QListWidget:focus {{ border-color: {c.accent}; }}
    QListWidget::item {{
        padding: 8px 12px; border-radius: {r.chip}px; border: 3px solid transparent;
    }}
    QListWidget::item:hover {{ background: {c.accent_soft}; color: {c.ink}; }}
    QListWidget::item:selected {{ background: {c.accent_soft}; color: {c.ink}; }}
    QListWidget::item:focus {{ border: 3px solid {c.ink}; }}
    QListView[role="entries"] {{ background: transparent; border: none; outline: none; }}
    QTextBrowser[role="reading"] {{
        background: transparent; border: none; font-size: {look.px(t.body)}px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent};
    }}
    """


def _sliders(look: Look) -> str:
    """Dress what is slid and scrolled."""
    c = look.theme.colours
    return f"""
    QSlider {{ min-height: 48px; background: transparent; }}
    QSlider::groove:horizontal {{ height: 8px; border-radius: 4px; background: {c.track}; }}
    QSlider::sub-page:horizontal {{ border-radius: 4px; background: {c.accent}; }}
    QSlider::handle:horizontal {{
        width: 28px; margin: -11px 0; border-radius: 15px;
        background: {c.card}; border: 3px solid {c.accent};
    }}
    QSlider::handle:horizontal:focus {{ background: {c.accent}; }}
    QScrollBar:vertical {{ background: transparent; width: 16px; margin: 2px; }}
    QScrollBar::handle:vertical {{ background: {c.edge}; border-radius: 6px; min-height: 44px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: none; border: none; height: 0;
    }}
    QToolTip {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.edge}; padding: 6px; }}
    """
