"""What DUO refuses of what follows a PIP: the offer, PVT, MAP and the end of the Z-route."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
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
    first, last = plan.isoformat(), traject.term.last.isoformat()
    behind = traject.term.einddatum_duo.isoformat()
    for offer in traject.records.get("aanbod", ()):
        begins = [day for name in ("dag", "verwachte_start") if (day := offer.text(name))]
        end = offer.text("verwachte_einde")
        is_outside = any(not first <= day <= last for day in begins)
        if is_outside or (end and not first <= end <= behind):
            yield Gap(details={"instelling": offer.text("instelling")})


@_bericht("duo.aanbod_velden")
def offer_has_what_duo_asks(traject: Traject, entry: Entry, _: date) -> Iterator[Gap]:
    for offer in _told_offers(traject):
        number = offer.text("instellingsnummer")
        if len(number) != entry.count("tekens") or not offer.text("alfabetisering"):
            yield Gap(details={"instelling": offer.text("instelling")})


@_bericht("duo.aanbod_een")
def school_has_one_offer(traject: Traject, _: Entry, __: date) -> Iterator[Gap]:
    offers = _told_offers(traject)
    told = Counter(number for each in offers if (number := each.text("instellingsnummer")))
    for number, times in told.items():
        if times > 1:
            school = next(each for each in offers if each.text("instellingsnummer") == number)
            yield Gap(details={"instelling": school.text("instelling")})


@_bericht("duo.contact_email")
def address_can_be_taken_over(traject: Traject, entry: Entry, _: date) -> Iterator[Gap]:
    email = traject.contact.email
    if "@" not in email or not entry.count("kortste") <= len(email) <= entry.count("langste"):
        yield Gap()


@_bericht("duo.uren")
def hours_can_be_taken_over(traject: Traject, entry: Entry, _: date) -> Iterator[Gap]:
    hours = traject.hours
    if max(hours.lessons, hours.lessons_in_intake, hours.activities) > entry.count("hoogste"):
        yield Gap()


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


def _told_offers(traject: Traject) -> Sequence[Record]:
    """The offers of which DUO hears: of an asielstatushouder whose plan has a route."""
    has_route = traject.pip is not None and traject.pip.content.leerroute is not None
    return traject.records.get("aanbod", ()) if traject.is_asiel and has_route else ()


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
