"""The invented people with a whole traject behind them: every document has something to say."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from coach_desktop.app.joining import join
from coach_desktop.casework.asking import EINDMETING
from coach_desktop.casework.drafting import as_goal
from coach_desktop.casework.letter import CLIENT_FIELD, COACH_FIELD, Letter, Signing
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.pip import MOST_GOALS, SignatureState
from coach_desktop.domain.record import Record
from coach_desktop.machine.clock import StartedClock
from tests.builders import put_in
from tests.desk import MONDAY, raw_safe, settle
from tests.vaults_for_tests import raw_vault

PEOPLE = ("azad", "emre", "farhad", "hodan", "rima", "yonas")
SEVENTH = "saba"
LATER = datetime(2027, 11, 22, 9, tzinfo=UTC)

_RECORDS: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("aanbod", {"instelling": "Taalschool IJsselland", "dag": "2026-11-23",
                "verwachte_start": "2027-01-11", "verwachte_einde": "2029-06-29"}),
    ("voortgangsgesprek", {"dag": "2027-03-15", "wijze": "kantoor", "route_past": "ja",
                           "aanwezigheid": "goed", "afspraken": "Elke week naar het taalcafé.",
                           "volgende": "2027-09-20"}),
    ("voortgangsgesprek", {"dag": "2027-09-20", "wijze": "thuis", "route_past": "twijfel",
                           "aanwezigheid": "wisselend", "volgende": "2028-03-20",
                           "afspraken": "De lessen zijn voortaan in de ochtend."}),
    ("uren", {"dag": "2027-06-30", "soort": "taal_knm", "uren": "212",
              "waar": "Taalschool IJsselland", "verteld_door": "school"}),
    ("uren", {"dag": "2027-11-15", "soort": "taal_knm", "uren": "88",
              "waar": "Taalschool IJsselland", "verteld_door": "school"}),
    ("uren", {"dag": "2027-11-08", "soort": "participatie", "uren": "120",
              "waar": "Buurthuis De Kamp", "verteld_door": "werkgever"}),
    ("uren", {"dag": "2027-05-10", "soort": "pvt", "uren": "12", "verteld_door": "anders"}),
    ("plaatsing", {"soort": "taalstage", "waar": "Buurthuis De Kamp", "dag": "2027-09-01",
                   "einde": "2028-02-28", "uren_week": "8", "evaluatie": "2027-12-01"}),
    ("taalcoach", {"dag": "2027-01-20", "stand": "gevonden", "sinds": "2027-02-10"}),
    ("examen", {"dag": "2027-10-04", "onderdeel": "LU", "niveau": "A2", "uitslag": "Geslaagd"}),
    ("examen", {"dag": "2027-10-05", "onderdeel": "SC", "niveau": "A2", "uitslag": "Gezakt"}),
    ("pvt", {"begin": "2027-04-05", "aanwezig_inleiding": "ja", "activiteit": "Bezoek gemeentehuis",
             "ondertekend": "2027-05-10", "bijeenkomst": "Welkomstbijeenkomst mei"}),
    ("map", {"begin": "2027-09-06"}),
    ("ontzorgen", {"begin_bijstand": "2027-08-02", "machtiging": "2027-08-02", "huur": "612",
                   "gas": "95", "water": "18", "stroom": "74", "zorgverzekering": "139"}),
    ("opvang", {"soort": "voorschool", "stand": "geplaatst", "dag": "2027-01-10",
                "begint": "2027-02-01", "waar": "Peuterspeelzaal De Rups"}),
    ("deling", {"wie": "Taalschool De Brug", "wat": "het plan",
                "delen": "deel_route deel_doelen deel_week deel_lessen deel_meedoen",
                "doel": "de lessen plannen",
                "grond": "toestemming", "dag": "2027-02-01"}),
    ("overdracht_collega", {"dag": "2027-11-15", "aan": "Mina de Vries", "reden": "verlof",
                            "wat_loopt": "De taalstage loopt tot maart.",
                            "wat_let_op": "Bel na vier uur in de middag."}),
)  # fmt: skip


@contextmanager
def office(folder: Path, people: tuple[str, ...] = PEOPLE) -> Iterator[Workplace]:
    """A vault with these people, each with a plan, a year of records and an eindmeting."""
    vault = raw_vault(folder)
    settle(vault)
    clock = StartedClock(MONDAY)
    at_first = join(vault, clock, raw_safe(vault, clock))
    for name in people:
        saba = Path(__file__).parent.parent / "journeys" if name == SEVENTH else None
        put_in(at_first.examples, name, saba)
    for found in at_first.people.vault.dossiers(limit=20):
        decide(at_first, found.dossier)
    later = StartedClock(LATER)
    opened = join(vault, later, raw_safe(vault, later))
    for found in opened.people.vault.dossiers(limit=20):
        live_on(opened, found.dossier)
    try:
        yield opened
    finally:
        opened.close()


def decide(workplace: Workplace, dossier: str) -> None:
    """Make a plan out of the intake: vastgesteld when nothing lacks, else talked over."""
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    content = workplace.drafting.content(intake, workplace.coach)
    found = workplace.drafting.proposals(intake, content)
    content = replace(content, goals=tuple(as_goal(each) for each in found[:MOST_GOALS]))
    version = workplace.plans.begin(dossier, content, reason="", made_from=())
    situation = workplace.drafting.situation(
        intake, content, dagtekening=MONDAY.date(), today=MONDAY.date()
    )
    if any(each.blocks for each in workplace.plans.check(situation)):
        workplace.plans.discuss(dossier, version, MONDAY.date())
    else:
        workplace.plans.vaststellen(dossier, version, situation)


def live_on(workplace: Workplace, dossier: str) -> None:
    """A year of records, and the eindmeting of it."""
    workplace.records.keep_all(dossier, [Record("", kind, told) for kind, told in _RECORDS])
    workplace.people.record(dossier, "adres", Answer("Kerkstraat 12\n7600 AB Almelo"))
    end = workplace.intakes.open(dossier, workplace.intakes.begin(dossier, EINDMETING))
    told = {"erk_luisteren": "a2", "erk_spreken": "a2", "tal_luisteren": "a2", "lad_trede": "3",
            "zrm_financien": "4", "zrm_huisvesting": "4", "mee_buiten": "wekelijks"}  # fmt: skip
    for address, value in told.items():
        end.keep(end.answer(address, Answer(value)))


def pip(workplace: Workplace, dossier: str, language: str) -> Letter:
    """The letter of the last plan, not signed yet."""
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    signings = [
        Signing(CLIENT_FIELD, intake.facts().full_name, SignatureState.DRAWN),
        Signing(COACH_FIELD, workplace.identity.author.name, SignatureState.DRAWN),
    ]
    version = workplace.plans.versions(dossier)[-1]
    return workplace.letters.gather(intake, version, language, signings)
