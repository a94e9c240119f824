"""Qt's own words, of its menus and messages, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import ENGLISH, spoken, spoken_code

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


def translate_qt(application: QCoreApplication) -> None:
    """Let Qt say its words in the language in force, as far as it knows it; English is its own."""
    if spoken() is ENGLISH:
        return
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    locale = QLocale(spoken_code())
    QLocale.setDefault(locale)
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        application.installTranslator(translator)
