"""A year with each of the practice people: overdracht, plan, another route, a year of progress.

The program is opened anew on each day, as a coach does; the days are worked out by hand from the
law (Wi2021 11, 15 and 17, Besluit 5.3 and 5.4; Awb 6:7 and the Algemene termijnenwet).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QWidget

from coach_desktop.casework.summary import Wanted
from coach_desktop.casework.today import Station, Urgency
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.duo import DuoPage
from coach_desktop.desktop.pages.figures import FiguresPage
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.progress_page import ProgressPage
from coach_desktop.desktop.pages.signing_page import SigningPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.pip import Leerroute
from tests.builders import put_in
from tests.desk import Desk, desk
from tests.recording import record

SEVENTH = Path(__file__).parent
"""Where somebody is told of for whom nobody made the program: saba.toml."""


@dataclass
class Year:
    """One person in one vault, day after day."""

    folder: Path
    dossier: str = ""

    @contextmanager
    def on(self, day: str) -> Iterator[Desk]:
        """Open the program on a day, with the vault as it was left."""
        start = datetime.fromisoformat(f"{day}T09:00:00").replace(tzinfo=UTC)
        with desk(self.folder, start=start, settled=bool(self.dossier)) as at:
            yield at

    def due(self, at: Desk) -> dict[str, date]:
        """The terms that run, by their code."""
        return {
            each.code: each.termijn.legal for each in at.workplace.trajecten.deadlines(self.dossier)
        }

    def line(self, at: Desk) -> tuple[Station, Urgency, str]:
        """Where the board has the dossier: next station, urgency, route."""
        at.steps.today()
        at.settle()
        assert len(at.on(TodayPage)._model.steps) == 1
        (line,) = at.workplace.board.page(Wanted(), limit=9)
        return line.step.next, line.group, line.route

    def plan(self, at: Desk) -> PipPage:
        """The page of the plan."""
        at.steps.plan(self.dossier)
        at.settle()
        return at.on(PipPage)

    def decide(self, at: Desk, page: PipPage) -> None:
        """Decide on the plan that is on the page, and go on to the signing."""
        lacking = [each.rule for each in page._model.findings if each.blocks]
        assert page._model.can_decide, lacking
        at.press("decide")
        at.press("act")
        at.on(SigningPage)
        assert at.workplace.plans.versions(self.dossier)[-1].is_final


def _choose(page: QWidget, name: str, code: str) -> None:
    box = page.findChild(QComboBox, name)
    assert box is not None, name
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def _begin(year: Year, at: Desk, name: str) -> None:
    source = SEVENTH if name == "saba" else None
    put_in(at.workplace.examples, name, source)
    (found,) = at.workplace.people.vault.dossiers(limit=9)
    year.dossier = found.dossier
    told = {"dag": "2026-11-20", "door": "COA", "taalniveau": "A1"}
    record(at, year.dossier, "overdracht", told)


@pytest.mark.parametrize(
    ("name", "route", "other"),
    [
        ("hodan", "Z", Leerroute.B1),
        ("rima", "B", Leerroute.ONDERWIJS),
        ("yonas", "O", Leerroute.B1),
        ("emre", "B", Leerroute.Z),
        ("saba", "B", Leerroute.Z),
    ],
)
def test_somebody_goes_through_a_plan_another_route_and_a_year(
    name: str, route: str, other: Leerroute, tmp_path: Path
) -> None:
    year = Year(tmp_path / "kluis")
    with year.on("2026-11-23") as at:
        _begin(year, at, name)
        assert year.line(at)[::2] == (Station.PIP, route)
        year.decide(at, year.plan(at))
        assert year.line(at)[0] is Station.VOORTGANG
        due = year.due(at)
        assert due["termijn"] == date(2029, 11, 23)
        assert due["schakelen"] == date(2028, 5, 23)
        at.steps.after.duo(year.dossier)
        at.settle()
        at.on(DuoPage)
        assert at.workplace.trajecten.refusals(year.dossier) == ()
        months = 6 if route == "O" else 3
        offered = None if name == "emre" else date(2027, 2 + months - 3, 23)
        assert due.get("aanbod") == offered  # a gezinsmigrant pays a course himself
    with year.on("2027-01-11") as at:
        told = {"instelling": "Taalschool Voorbeeld", "dag": "2027-01-08"}
        record(at, year.dossier, "aanbod", {**told, "verwachte_start": "2027-02-01"})
        assert "aanbod" not in year.due(at)
    with year.on("2027-03-01") as at:
        record(at, year.dossier, "uren", {"dag": "2027-02-26", "soort": "taal_knm", "uren": "12"})
        talk = {"dag": "2027-03-01", "wijze": "kantoor", "route_past": "twijfel"}
        record(at, year.dossier, "voortgangsgesprek", {**talk, "volgende": "2027-05-31"})
        record(at, year.dossier, "pvt", {"activiteit": "Markt", "ondertekend": "2027-02-15"})
        at.steps.dossier(year.dossier)
        at.settle()
        at.on(DossierPage)
    with year.on("2027-05-31") as at:
        page = year.plan(at)
        at.type("new_reason", "Het gaat anders dan gedacht.")
        _choose(page, "version_why", "schakelen")
        at.press("other")
        model = page._model
        model.choose_route(other)
        model.motivate(other, "Uit het voortgangsgesprek van maart.")
        at.settle()
        model.change(map_uren=40)
        at.settle()
        year.decide(at, page)
        assert at.workplace.plans.versions(year.dossier)[-1].number == 2
        due = year.due(at)
        assert due["termijn"] == date(2029, 11, 23)
        assert due["schakelen"] == date(2028, 5, 23)
        assert year.line(at)[2] == other.value
    with year.on("2027-11-22") as at:
        exam = {"dag": "2027-10-04", "onderdeel": "KNM", "uitslag": "Geslaagd"}
        record(at, year.dossier, "examen", exam)
        record(at, year.dossier, "map", {"begin": "2027-06-01", "eindgesprek": "2027-11-15"})
        record(at, year.dossier, "notitie", {"dag": "2027-11-22", "notitie": "Een jaar verder."})
        page_after = at.on(ProgressPage)
        assert {"notitie", "map", "examen"} <= {
            kind for kind, number in page_after._model.counts.items() if number
        }
        versions = at.workplace.plans.versions(year.dossier)
        assert [each.number for each in versions if each.is_final] == [1, 2]
        at.steps.after.figures()
        at.settle()
        at.on(FiguresPage)
        station, urgency, _ = year.line(at)
        assert (station, urgency) == (Station.VOORTGANG, Urgency.LATER)


def test_who_does_not_live_here_yet_is_decided_on_once_he_does(tmp_path: Path) -> None:
    year = Year(tmp_path / "kluis")
    with year.on("2026-11-23") as at:
        _begin(year, at, "farhad")
        page = year.plan(at)
        assert not page._model.can_decide
        assert "duo.dagtekening_vestiging" in {each.rule for each in page._model.findings}
        assert year.line(at)[1] is Urgency.NO_TERM
    with year.on("2027-01-18") as at:
        at.workplace.people.record(year.dossier, "inschrijving_brp", Answer("2027-01-11"))
        test = {"status": "gedaan", "afgenomen": "2027-01-14", "uitslag": "haalbaar"}
        record(at, year.dossier, "leerbaarheidstoets", {**test, "behaalde_score": "31"})
        assert year.line(at)[:2] == (Station.PIP, Urgency.LATER)
        (line,) = at.workplace.board.page(Wanted(), limit=9)
        assert line.step.termijn is not None
        assert line.step.termijn.legal == date(2027, 3, 22)
        page = year.plan(at)
        model = page._model
        model.choose_route(Leerroute.B1)
        for each in Leerroute:
            model.motivate(each, "Onderzocht en besproken.")
        model.change(uren_per_week=12, pvt_uren=12, map_uren=40, voortgangsgesprekken=2)
        at.settle()
        year.decide(at, page)
        assert year.due(at)["termijn"] == date(2030, 1, 18)


def test_who_is_seventeen_at_school_gets_no_decision_and_his_term_is_told(tmp_path: Path) -> None:
    year = Year(tmp_path / "kluis")
    with year.on("2026-11-23") as at:
        _begin(year, at, "azad")
        page = year.plan(at)
        assert not page._model.can_decide
        assert "duo.dagtekening_plicht" in {each.rule for each in page._model.findings}
    with year.on("2027-11-22") as at:
        record(at, year.dossier, "notitie", {"dag": "2027-11-22", "notitie": "Nu achttien."})
        assert year.line(at)[1] is Urgency.NO_TERM
