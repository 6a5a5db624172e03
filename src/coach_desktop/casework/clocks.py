"""What the terms of a dossier run from, gathered out of its facts, plans and records."""

from collections.abc import Sequence
from datetime import date, timedelta

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.records import Records
from coach_desktop.domain.pip import Leerroute, Version
from coach_desktop.domain.record import Record, RecordKind
from coach_desktop.domain.sharing import DERDEN
from coach_desktop.domain.termijn import TERMIJN, VERHUISD
from coach_desktop.law import termijnen
from coach_desktop.law.days import Calendar
from coach_desktop.law.pack import Pack
from coach_desktop.law.termijnen import Inburgeringstermijn, Notice, Termijn

_HOUSED = {"ja": True, "nee": False}


def first_plan(records: Records, dossier: str) -> date | None:
    """The dagtekening of the first plan, also when another municipality made it."""
    days = [day for each in records.vault.pip_versions(dossier) if (day := each.dagtekening)]
    elsewhere = _single(records, dossier, VERHUISD).day("eerste_pip")
    return min([*days, *([elsewhere] if elsewhere else [])], default=None)


def route_elsewhere(records: Records, dossier: str) -> Leerroute | None:
    """The route of the plan with which somebody moved here; None when that is not known."""
    told = _single(records, dossier, VERHUISD).text("leerroute")
    return Leerroute(told) if told else None


def route_since(versions: Sequence[Version], plan: Version) -> date | None:
    """The dagtekening of the decision that chose the route of this plan: an update moves it not."""
    since = plan.dagtekening
    for each in sorted(versions, key=lambda version: version.number, reverse=True):
        if each.number <= plan.number and each.is_final:
            if each.content.leerroute is not plan.content.leerroute:
                break
            since = each.dagtekening
    return since


def term(records: Records, dossier: str, pack: Pack) -> Inburgeringstermijn | None:
    """The term as DUO tells it, else three years from the first plan; a later one moves it not."""
    told = _single(records, dossier, TERMIJN)
    start, behind = told.day("startdatum"), told.day("einddatum")
    if start is not None and behind is not None:
        return Inburgeringstermijn(start, behind - timedelta(days=1))
    first = first_plan(records, dossier)
    return termijnen.inburgeringstermijn(first, pack) if first else None


def plan_term(
    records: Records, dossier: str, facts: Facts, pack: Pack, calendar: Calendar
) -> Termijn | None:
    """The last day for the plan (Besluit 5.3): ten weeks, and two after what others had to tell."""
    found = _ten_weeks(records, dossier, facts, pack, calendar)
    if found is None:
        return None
    asked = [
        each
        for each in records.of(dossier, DERDEN)
        if (day := each.day("dag")) is not None and day <= found.legal
    ]
    received = [each.day("ontvangen") for each in asked]
    days = [day for day in received if day is not None]
    if not days or len(days) < len(received):
        return found
    after = termijnen.weeks(max(days), pack.entry(termijnen.DERDEN), calendar)
    return after if after.legal > found.legal else found


def _ten_weeks(
    records: Records, dossier: str, facts: Facts, pack: Pack, calendar: Calendar
) -> Termijn | None:
    """From the notice, or after a move from the registration here (Besluit 5.3(1) and (3))."""
    settled = facts.has_settled_on
    if _single(records, dossier, VERHUISD).text("uit_gemeente"):
        entry = pack.entry(termijnen.VERHUIZING)
        return termijnen.weeks(settled, entry, calendar) if settled is not None else None
    notified = facts.text("kennisgeving")
    notice = Notice(
        date.fromisoformat(notified) if notified else None,
        settled,
        _HOUSED.get(facts.text("huisvestingswet")),
    )
    return termijnen.pip_ten_weeks(notice, calendar, pack.entry(termijnen.PIP))


def _single(records: Records, dossier: str, kind: RecordKind) -> Record:
    return next(iter(records.of(dossier, kind)), Record("", kind.name))
