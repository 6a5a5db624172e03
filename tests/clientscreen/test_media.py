"""Pictures and sounds of an imported questionnaire reach the client by way of his session."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.app.sessions import session_folder
from coach_desktop.authoring.lint import report
from coach_desktop.casework.people import NewPerson
from coach_desktop.client_app import make_window
from coach_desktop.clientscreen import answers, question_view
from coach_desktop.clientscreen.window import ClientWindow
from coach_desktop.forms.findings import Brought
from coach_desktop.storage.session import SessionFile, key_of
from coach_desktop.widgets.tasks import Tasks
from tests.authoring.books import NL, book
from tests.casework.test_questionnaires import sound
from tests.desk import Desk, desk
from tests.documents.papers import photo

AR = "label::العربية (ar)"
IMAGE, AUDIO = "media::image::Nederlands (nl)", "media::audio::العربية (ar)"
ASKED = {"bind::coach:wie": "client", "bind::coach:gevoelig": "S1"}
SETTINGS = ({"form_title": "Proef", "form_id": "brede_intake", "version": "2096.1",
             "default_language": "Nederlands (nl)",
             "namespaces": 'coach="urn:coach-desktop:vragenlijst:1"'},)  # fmt: skip
SURVEY = (
    {"type": "select_one kleur", "name": "kleur", NL: "Welke kleur?", AR: "ما اللون؟",
     IMAGE: "verf.png", AUDIO: "vraag.wav", **ASKED},
    {"type": "select_one kleur", "name": "oordeel", NL: "Oordeel?", AR: "رأي؟",
     IMAGE: "coach.png", "bind::coach:wie": "coach", "bind::coach:gevoelig": "S1"},
)  # fmt: skip
CHOICES = (
    {"list_name": "kleur", "name": "ja", NL: "Ja", AR: "نعم", IMAGE: "ja.svg", AUDIO: "ja.wav"},
    {"list_name": "kleur", "name": "nee", NL: "Nee", AR: "لا", IMAGE: "nee.svg"},
)
MEDIA = {"verf.png": photo((90, 90)), "ja.svg": photo((60, 60)), "coach.png": photo((80, 80)),
         "vraag.wav": sound(), "ja.wav": sound()}  # fmt: skip
"""`ja.svg` takes the place of the picture that the program has under that name."""


@contextmanager
def _imported(folder: Path) -> Iterator[Desk]:
    with desk(folder) as at:
        found = report(book(SURVEY, CHOICES, SETTINGS))
        assert not found.is_refused, found.findings
        at.workplace.questionnaires.accept(Brought(found, media=MEDIA))
        at.steps._renew(at.workplace.renewed())
        yield at


@contextmanager
def _client(at: Desk, folder: Path) -> Iterator[tuple[ClientWindow, SessionFile]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    workplace = at.workplace
    dossier = workplace.people.register(NewPerson("Haile"))
    intake = workplace.intakes.open(dossier, workplace.intakes.begin(dossier))
    intake.language = "ar"
    handed = workplace.table.hand(intake)
    file = SessionFile(session_folder(folder), handed.session, key_of(handed.secret))
    tasks = Tasks(app)
    window = make_window(app, file, tasks, is_beside=False)
    window.resize(1366, 768)
    window.show()
    QTest.qWait(1)
    try:
        yield window, file
    finally:
        app.removeEventFilter(window._kept_in)
        window.leave()
        tasks.close()
        file.close()
        window.deleteLater()


def test_what_the_cut_form_names_is_in_the_session_and_nothing_else(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "kluis"
    with _imported(folder) as at, _client(at, folder) as (_, file):
        media = file.handed().media
        assert set(media) == {"verf.png", "ja.svg", "vraag.wav", "ja.wav"}
        for name, content in media.items():
            assert content == at.workplace.questionnaires.media(at.workplace.in_force, name)
        written = (session_folder(folder) / f"{_session(folder)}.session").read_bytes()
        assert b"\x89PNG\r\n" not in written
        assert b"RIFF" not in written


def test_the_client_sees_and_hears_what_was_imported(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(question_view, "can_play", lambda: True)
    monkeypatch.setattr(answers, "can_play", lambda: True)
    folder = tmp_path / "kluis"
    with _imported(folder) as at, _client(at, folder) as (window, _):
        shown = window.findChild(QLabel, "picture")
        assert shown is not None
        assert not shown.pixmap().isNull()
        yes = window.findChild(QAbstractButton, "option_ja")
        no = window.findChild(QAbstractButton, "option_nee")
        assert yes is not None
        assert no is not None
        own = answers._option(window._model.choices()[0], "ar", window._model.media.get)
        assert own.picture is not None
        assert own.picture.toImage() == yes._picture.toImage()  # type: ignore[attr-defined]  # how it looks
        assert no._picture is not None  # type: ignore[attr-defined]  # that of the program
        assert window.findChild(QWidget, "listen") is not None
        assert window.findChild(QWidget, "listen_ja") is not None
        assert window.findChild(QWidget, "listen_nee") is None


def _session(folder: Path) -> str:
    (path,) = session_folder(folder).glob("*.session")
    return path.stem
