"""Qt itself: fonts, the Dutch translation, the theme; nothing heavy is imported here."""

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import (
    QLibraryInfo,
    QMessageLogContext,
    Qt,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from coach_desktop import places
from coach_desktop.widgets.theme import FIRST_FONTS, USUAL, Mode, font, load_fonts, theme

_HARMLESS = ("propagateSizeHints", "QFont::setPointSize")


def choose_platform() -> None:
    """Without a screen on Linux, draw in memory: Qt would abort otherwise."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def make_application(
    arguments: Sequence[str], mode: Mode, accent: str = "", percent: int = USUAL
) -> QApplication:
    """Make the application, in Dutch, with our own fonts and theme."""
    choose_platform()
    existing = QApplication.instance()
    app = (
        existing
        if isinstance(existing, QApplication)
        else QApplication(["coach-desktop", "-style", "fusion", *arguments])
    )
    qInstallMessageHandler(_message)
    # the system's own dialogs keep lists of recent files, and cannot be hidden by one key
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app.setApplicationName("Coach Desktop")
    load_fonts(FIRST_FONTS)
    theme().use(app, mode, accent, percent)
    base: QFont = font(15)
    app.setFont(base)
    speak_dutch(app)
    return app


def speak_dutch(app: QApplication) -> None:
    """Install our Dutch translation and Qt's own."""
    ours = QTranslator(app)
    if ours.load(str(places.place("translations", "coach_desktop_nl.qm"))):
        app.installTranslator(ours)
    theirs = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if theirs.load("qtbase_nl", folder):
        app.installTranslator(theirs)


def _message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, without what is known to be harmless."""
    if not any(known in text for known in _HARMLESS):
        sys.stderr.write(f"Qt {kind.name}: {text}\n")
