"""What DUO refuses of a PIP, told before it leaves: its own rules of rejection, offline."""

import re
from collections.abc import Iterator

from coach_desktop.domain.pip import Aanleiding, Leerroute
from coach_desktop.law.pack import Entry
from coach_desktop.law.regelboek import Gap, Situation, regel

A2, B1 = "A2", "B1"

_NAME = re.compile(r"[\s'‘.\w-]{0,100}")
_NO_LETTER = re.compile(r"[\d_]")
_LONGEST_TELEPHONE = 22
_TELEPHONE = re.compile(r"(\+|[0-9])((\s|\s?(-|\(0\))\s?)?[0-9]){2,15}(,[1-9][0-9]{1,8})?")


@regel("duo.dagtekening_eerder")
def plan_is_not_older_than_the_former(situation: Situation, _: Entry) -> Iterator[Gap]:
    if situation.former is not None and situation.dagtekening < situation.former:
        yield Gap()


@regel("duo.niveau_route")
def level_fits_the_route(situation: Situation, _: Entry) -> Iterator[Gap]:
    content = situation.content
    if (content.leerroute, content.niveau) in {(Leerroute.ONDERWIJS, A2), (Leerroute.Z, B1)}:
        yield Gap(details={"niveau": content.niveau})


@regel("duo.niveau_eerste")
def first_plan_is_not_for_a2(situation: Situation, _: Entry) -> Iterator[Gap]:
    content = situation.content
    is_a2 = content.leerroute is Leerroute.B1 and content.niveau == A2
    if is_a2 and situation.former is None:
        yield Gap(unsure=content.aanleiding is Aanleiding.VERHUIZING)


@regel("route.afschalen_uren")
def scaling_down_has_its_hours(situation: Situation, entry: Entry) -> Iterator[Gap]:
    content = situation.content
    is_a2 = content.leerroute is Leerroute.B1 and content.niveau == A2
    if not is_a2 or situation.former is None:
        return
    hours = situation.nt2_hours
    if hours is None or hours < entry.count("uren"):
        details = {"uren": hours or 0, "minimum": entry.count("uren")}
        yield Gap(unsure=hours is None, details=details)


@regel("duo.intensiteit")
def hours_fit_in_the_message(situation: Situation, entry: Entry) -> Iterator[Gap]:
    hours = situation.content.intensiteit_route
    if hours is not None and not 1 <= hours <= entry.count("hoogste"):
        yield Gap(details={"uren": hours, "hoogste": entry.count("hoogste")})


@regel("duo.telefoon")
def telephone_can_be_taken_over(situation: Situation, _: Entry) -> Iterator[Gap]:
    telephone = situation.content.contact_telefoon.strip()
    fits = len(telephone) <= _LONGEST_TELEPHONE and _TELEPHONE.fullmatch(telephone)
    if telephone and not fits:
        yield Gap()


@regel("duo.contact_naam")
def name_can_be_taken_over(situation: Situation, _: Entry) -> Iterator[Gap]:
    """Letters, spaces, points, apostrophes and hyphens: no figure, comma or bracket."""
    name = situation.content.contactpersoon.strip()
    if not _NAME.fullmatch(name) or _NO_LETTER.search(name):
        yield Gap()


@regel("pip.alfabetisering")
def literacy_is_told(situation: Situation, _: Entry) -> Iterator[Gap]:
    if not situation.content.alfabetisering:
        yield Gap()
