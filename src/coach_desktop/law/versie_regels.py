"""What the law says of a plan that follows another one (Wi2021 15(4), 17; Besluit 5.3, 5.4)."""

from collections.abc import Iterator
from datetime import timedelta

from coach_desktop.domain.pip import Aanleiding, Leerroute, PipContent
from coach_desktop.law.counting import last_day
from coach_desktop.law.pack import Entry
from coach_desktop.law.regelboek import Gap, Situation, regel

A2 = "A2"
_FORMAL = (
    "leerroute", "motivering", "afwijking_reden", "niveau", "intensiteit_route", "uren_per_week",
    "pvt_uren", "map_uren", "knm", "alfabetisering", "opleiding_afmaken", "voortgangsgesprekken",
    "participatiewet", "ontzorgen",
)  # fmt: skip
"""What the decision itself says; the rest of a plan lives on between two decisions."""


def changed_in_form(old: PipContent, new: PipContent) -> bool:
    """Whether something of the decision itself is different."""
    return any(getattr(old, name) != getattr(new, name) for name in _FORMAL)


@regel("route.wissel_termijn")
def another_route_is_chosen_in_time(situation: Situation, entry: Entry) -> Iterator[Gap]:
    """From the onderwijsroute to the B1-route may be at any time (Besluit 5.4(1))."""
    former, first = situation.former_content, situation.first
    if former is None or first is None or not _is_other_route(former, situation.content):
        return
    routes = (former.leerroute, situation.content.leerroute)
    end = last_day(first + timedelta(days=1), entry.count("maanden"))
    if routes != (Leerroute.ONDERWIJS, Leerroute.B1) and situation.dagtekening > end:
        yield Gap()


@regel("pip.leerroute_na_verhuizing")
def a_move_keeps_the_route(situation: Situation, _: Entry) -> Iterator[Gap]:
    """While the route of a plan of another municipality is not known, it only reminds."""
    if situation.content.aanleiding is not Aanleiding.VERHUIZING:
        return
    former, elsewhere = situation.former_content, situation.route_elsewhere
    if former is None and elsewhere is not None:
        former = PipContent(leerroute=elsewhere)
    if former is None or _is_other_route(former, situation.content):
        yield Gap(unsure=former is None)


@regel("pip.versie_aanleiding")
def a_change_is_called_by_its_name(situation: Situation, _: Entry) -> Iterator[Gap]:
    former, content = situation.former_content, situation.content
    if former is None:
        return
    route = _is_other_route(former, content)
    level = content.niveau == A2 != former.niveau
    if route and content.aanleiding not in {Aanleiding.SCHAKELEN, Aanleiding.VERHUIZING}:
        yield Gap(details={"wat": "De leerroute", "aanleiding": "schakelen"})
    if level and not route and content.aanleiding is not Aanleiding.AFSCHALEN:
        yield Gap(details={"wat": "Het niveau", "aanleiding": "afschalen"})


@regel("pip.bijwerking")
def an_update_changes_no_decision(situation: Situation, _: Entry) -> Iterator[Gap]:
    former, content = situation.former_content, situation.content
    is_update = content.aanleiding is Aanleiding.BIJWERKING
    if is_update and former is not None and changed_in_form(former, content):
        yield Gap()


def _is_other_route(former: PipContent, content: PipContent) -> bool:
    return None not in {former.leerroute, content.leerroute} and (
        former.leerroute is not content.leerroute
    )
