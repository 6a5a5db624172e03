"""What DUO refuses of what follows a PIP: the offer, PVT, MAP and the end of the Z-route."""

from collections.abc import Callable, Iterator
from datetime import date

from coach_desktop.domain.record import Record
from coach_desktop.law.counting import months_after
from coach_desktop.law.duo import Traject
from coach_desktop.law.pack import Entry
from coach_desktop.law.regelboek import Gap
from coach_desktop.law.termijnen import Inburgeringstermijn

Rule = Callable[[Traject, Entry, date], Iterator[Gap]]

RULES: dict[str, Rule] = {}

_RESULTS = (("map", "eindgesprek", "de MAP"), ("pvt", "ondertekend", "het PVT"))


def _bericht(rule_id: str) -> Callable[[Rule], Rule]:
    def keep(rule: Rule) -> Rule:
        RULES[rule_id] = rule
        return rule

    return keep


@_bericht("duo.aanbod_keurmerk")
def school_may_teach_the_route(traject: Traject, entry: Entry, _: date) -> Iterator[Gap]:
    route = traject.pip.content.leerroute if traject.pip is not None else None
    if route is None:
        return
    for offer in traject.records.get("aanbod", ()):
        if offer.text("keurmerk") not in entry.names(route):
            yield Gap(details={"instelling": offer.text("instelling")})


@_bericht("duo.aanbod_data")
def offer_lies_in_the_term(traject: Traject, _: Entry, __: date) -> Iterator[Gap]:
    plan = traject.pip.dagtekening if traject.pip is not None else None
    if plan is None or traject.term is None:
        return
    first, behind = plan.isoformat(), traject.term.einddatum_duo.isoformat()
    for offer in traject.records.get("aanbod", ()):
        days = [offer.text(name) for name in ("dag", "verwachte_start", "verwachte_einde")]
        if any(day and not first <= day <= behind for day in days):
            yield Gap(details={"instelling": offer.text("instelling")})


@_bericht("duo.resultaat_datum")
def results_lie_in_the_term(traject: Traject, _: Entry, __: date) -> Iterator[Gap]:
    if traject.term is None:
        return
    first, end = traject.term.start.isoformat(), traject.single("z_route").text("afgerond")
    if end and end < first:
        yield Gap(details={"wat": "de Z-route"})
    for kind, column, name in _RESULTS:
        day = traject.single(kind).text(column)
        if day and (day < first or (end and day > end)):
            yield Gap(details={"wat": name})


@_bericht("duo.verwijtbaar")
def blame_is_told_at_its_time(traject: Traject, entry: Entry, today: date) -> Iterator[Gap]:
    if traject.term is None:
        return
    months = entry.count("maanden")
    for kind, column, name in _RESULTS:
        told = traject.single(kind)
        if not _may_tell(told, column, traject.term, months, today):
            yield Gap(details={"wat": name, "maanden": months})


@_bericht("route.z.eindgesprek")
def college_holds_the_last_talk(traject: Traject, entry: Entry, _: date) -> Iterator[Gap]:
    if traject.single("z_route").text("eindgesprek_door") in entry.names("mag_niet"):
        yield Gap()


def _may_tell(
    told: Record, column: str, term: Inburgeringstermijn, months: int, today: date
) -> bool:
    blame, day = told.text("verwijtbaar"), told.text(column)
    if not blame:
        return True
    if day and day <= term.last.isoformat():
        return False
    if blame == "ja":
        return today > term.last
    return today >= months_after(term.last, -months)
