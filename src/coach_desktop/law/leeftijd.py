"""What the law and a municipality say of somebody's age (Wi2021 3(1), 4(1)(c), 8(1))."""

from collections.abc import Iterator

from coach_desktop.domain.inburgeraar import age_on, missing_part
from coach_desktop.domain.pip import Leerroute
from coach_desktop.law.counting import months_after
from coach_desktop.law.pack import Entry
from coach_desktop.law.regelboek import Gap, Situation, regel

_YEAR = 12


@regel("plicht.leeftijd")
def client_is_old_enough(situation: Situation, entry: Entry) -> Iterator[Gap]:
    if situation.birth is None:
        yield Gap(unsure=True, details={"deel": "geboortedatum onbekend"})
        return
    age = age_on(situation.birth, situation.dagtekening)
    if age is None:
        yield Gap(unsure=True, details={"deel": f"{missing_part(situation.birth)} onbekend"})
    elif age < entry.count("leerplicht"):
        yield Gap(unsure=age >= entry.count("jaar"), details={"deel": f"{age} jaar"})


@regel("plicht.aow")
def client_is_not_near_pension(situation: Situation, entry: Entry) -> Iterator[Gap]:
    if situation.birth is None:
        return
    born = situation.birth.earliest
    months = entry.count("jaar") * _YEAR
    if born.year >= entry.count("later_sinds"):
        months += entry.count("later_maanden")
    if situation.dagtekening >= months_after(born, months - entry.count("maanden")):
        yield Gap()


@regel("route.o.leeftijdsgrens")
def age_suits_the_onderwijsroute(situation: Situation, entry: Entry) -> Iterator[Gap]:
    if situation.content.leerroute is not Leerroute.ONDERWIJS or situation.birth is None:
        return
    age = age_on(situation.birth, situation.dagtekening)
    if age is None or age >= entry.count("jaar"):
        yield Gap(details={"deel": "leeftijd" if age else missing_part(situation.birth)})
