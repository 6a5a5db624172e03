"""The first page of a begeleider says which dossiers went because their agreement ended."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import record_path
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sharing import DELING
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.visit import Contact, Visit
from tests.desk import Desk, desk


def _shared(at: Desk, name: str) -> str:
    """A dossier with an agreement that ended long ago."""
    place = at.workplace
    dossier = place.people.register(NewPerson(name))
    told = {"ontvanger": place.identity.author.id, "tot": "2026-01-31", "dag": "2026-01-01"}
    draft = Draft(dossier, record_path(DELING.name, "d-1"), Kind.FACT, Answer({**told}),
                  Sensitivity.S1)  # fmt: skip
    place.visits.changes.commit([draft])
    return dossier


def _shown(at: Desk) -> str:
    at.steps.home()
    at.settle()
    card = at.page.findChild(QFrame, "endings")
    return "\n".join(each.text() for each in card.findChildren(QLabel)) if card else ""


def test_what_is_only_here_is_told_and_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", role=Role.BEGELEIDER) as at:
        assert _shown(at) == ""
        dossier = _shared(at, "Haile")
        at.workplace.visits.log(dossier, Visit("", "2026-01-20", Contact.HOME, 30, "Koffie."))
        told = _shown(at)
        assert "Haile" in told
        assert "31-01-2026" in told
        assert at.workplace.people.vault.dossier(dossier) is not None


def test_what_is_elsewhere_goes_and_that_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", role=Role.BEGELEIDER) as at:
        dossier = _shared(at, "Haile")
        place = at.workplace
        vault = place.people.vault
        told = [each.id for each in vault.log(dossier)]
        place.exchange.agree("server")
        server = place.exchange.place()
        assert server is not None
        place.visits.changes.note(lambda writing: writing.confirm(server, told))
        assert date(2026, 1, 31) < place.clock.today()
        assert "1" in _shown(at)
        assert vault.dossier(dossier) is None
