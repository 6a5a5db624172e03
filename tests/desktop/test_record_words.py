"""What records are called on the screen, and what they are called on paper, is the same."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from coach_desktop import places
from coach_desktop.desktop.record_codes import code_name
from coach_desktop.desktop.record_words import column_name, kind_name
from coach_desktop.domain import phrases
from coach_desktop.domain.record import RecordKind
from coach_desktop.domain.traject import KINDS


def test_a_record_has_the_same_words_on_the_screen_and_on_paper(qtbot: QtBot) -> None:
    dutch = QTranslator()
    assert dutch.load(str(places.place("translations", "coach_desktop_nl.qm")))
    app = QCoreApplication.instance()
    assert app is not None
    app.installTranslator(dutch)
    try:
        assert [each for kind in KINDS.values() for each in _apart(kind)] == []
    finally:
        app.removeTranslator(dutch)


def _apart(kind: RecordKind) -> Iterator[tuple[str, str, str]]:
    """Each thing that has two names: its key, the word on paper, the word on the screen."""
    dutch = phrases.load("nl")
    known = dutch.keys()
    screen = {f"record.kind.{kind.name}": kind_name(kind)}
    for column in (each for each in kind.columns if not each.unseen):
        own = f"record.column_of.{kind.name}.{column.name}"
        key = own if own in known else f"record.column.{column.name}"
        screen[key] = column_name(kind, column)
        screen |= {f"record.code.{code}": code_name(code) for code in column.choices}
    for key, words in screen.items():
        if key in known and dutch.say(key) != words:
            yield key, dutch.say(key), words
