"""What the terms of a municipality run from, gathered out of facts, sittings, plan and records."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from coach_desktop.casework.clocks import first_plan
from coach_desktop.casework.facts import Facts
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.records import Records
from coach_desktop.casework.uniting import tables
from coach_desktop.domain.gesprek import Deel, gesprek_from_value
from coach_desktop.domain.history import standings
from coach_desktop.domain.learning import AANBOD, UREN
from coach_desktop.domain.pip import active
from coach_desktop.domain.record import Record
from coach_desktop.domain.traject import ONTZORGEN, PLAATSING, VOORTGANGSGESPREK
from coach_desktop.law.lokaal import Events

LAST_QUESTION = "afs_voorgelezen"
"""What is answered last in a brede intake."""

_ROOM = "gesprek/"
_UNDER_NIDOS = "nu"


def of_intake(vault: Vault, dossier: str, facts: Facts, today: date, *, is_done: bool) -> Events:
    """What the terms run from that lie before the plan."""
    sat = _first_sittings(vault, dossier, today)
    return Events(
        today=today,
        koppeling=_day(facts.text("koppeling")),
        welkomgesprek=sat.get(Deel.WELKOMGESPREK),
        is_questionnaire_begun=is_done or Deel.VRAGENLIJST in sat,
        is_intake_done=is_done,
        verhuizing=_day(facts.text("verhuizing")),
        inschrijving=facts.has_settled_on,
        birth=facts.birth,
        is_under_nidos=facts.text("nidos") == _UNDER_NIDOS,
    )


def of_traject(
    records: Records, dossier: str, facts: Facts, today: date, *, is_asiel: bool
) -> Events:
    """What all terms of a dossier run from."""
    vault = records.vault
    versions = tuple(vault.pip_versions(dossier))
    plan = active(versions)
    first = first_plan(records, dossier)
    is_done = plan is not None or _is_intake_done(vault, dossier)
    benefit = next(iter(records.of(dossier, ONTZORGEN)), Record("", ""))
    hours = (each for each in records.of(dossier, UREN) if each.text("soort") == "taal_knm")
    begun = [*_days(hours, "dag"), *_days(records.of(dossier, AANBOD), "verwachte_start")]
    return replace(
        of_intake(vault, dossier, facts, today, is_done=is_done),
        is_asiel=is_asiel,
        plan=plan.dagtekening if plan is not None else None,
        term=first + timedelta(days=1) if first else None,
        leerroute=plan.content.leerroute if plan is not None else None,
        lessons=min(begun, default=None),
        talks=tuple(_days(records.of(dossier, VOORTGANGSGESPREK), "dag")),
        bijstand=_day(benefit.text("begin_bijstand")),
        is_ontzorgen_reviewed=bool(benefit.text("besproken") or benefit.text("beeindigd")),
        placements=records.of(dossier, PLAATSING),
    )


def _first_sittings(vault: Vault, dossier: str, today: date) -> dict[Deel, date]:
    found: dict[Deel, date] = {}
    for path, told in tables(vault, dossier, _ROOM):
        gesprek = gesprek_from_value(path.removeprefix(_ROOM), told)
        day = _day(gesprek.datum)
        if day and day <= today:
            found[gesprek.deel] = min(day, found.get(gesprek.deel, day))
    return found


def _is_intake_done(vault: Vault, dossier: str) -> bool:
    stands = standings(vault.heads(dossier, "intake/"))
    return any(
        path.endswith(f"/{LAST_QUESTION}") and each.answer.is_given for path, each in stands.items()
    )


def _days(records: Iterable[Record], column: str) -> list[date]:
    return [day for each in records if (day := _day(each.text(column)))]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
