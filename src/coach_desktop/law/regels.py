"""The rules of a PIP, one function each; article and numbers stand in resources/rules."""

from collections.abc import Iterator

from coach_desktop.domain.answer import Reason
from coach_desktop.domain.inburgeraar import is_usual_v_nummer
from coach_desktop.domain.pip import Aanleiding, Leerroute
from coach_desktop.law import duo_regels, leeftijd, ontzorgen, versie_regels
from coach_desktop.law.delen import is_test_settled
from coach_desktop.law.pack import Entry
from coach_desktop.law.regelboek import RULES, Gap, Situation, regel

__all__ = ["RULES", "duo_regels", "is_asiel", "leeftijd", "ontzorgen", "versie_regels"]


def is_asiel(situation: Situation, entry: Entry) -> bool | None:
    """Whether the group counts as asielstatushouder (Wi2021 13(1)); None while DUO said nothing."""
    group = situation.text("doelgroep")
    return group in entry.names("asielgroepen") if group else None


@regel("duo.dagtekening_toekomst")
def dagtekening_is_not_in_the_future(situation: Situation, _: Entry) -> Iterator[Gap]:
    if situation.dagtekening > situation.today:
        yield Gap()


@regel("duo.dagtekening_vestiging")
def client_has_settled(situation: Situation, _: Entry) -> Iterator[Gap]:
    settled = situation.day("inschrijving_brp")
    if settled is None or settled > situation.dagtekening:
        yield Gap()


@regel("duo.dagtekening_plicht")
def client_is_inburgeringsplichtig(situation: Situation, entry: Entry) -> Iterator[Gap]:
    notified = situation.day("kennisgeving")
    obliged = situation.text("wet") == entry.numbers.get("wet")
    if not obliged or (notified is not None and notified > situation.dagtekening):
        yield Gap()


@regel("pip.kennisgeving")
def duo_has_notified(situation: Situation, _: Entry) -> Iterator[Gap]:
    if situation.text("kennisgeving") == "":
        yield Gap()


@regel("pip.termijn_weken")
def plan_is_in_time(situation: Situation, _: Entry) -> Iterator[Gap]:
    if situation.termijn is not None and situation.dagtekening > situation.termijn:
        yield Gap()


@regel("pip.inhoud.leerroute")
def route_is_chosen(situation: Situation, _: Entry) -> Iterator[Gap]:
    if situation.content.leerroute is None:
        yield Gap()


@regel("pip.motivering.routes")
def each_route_is_motivated(situation: Situation, _: Entry) -> Iterator[Gap]:
    for route in Leerroute:
        if not situation.content.motivering.get(route, "").strip():
            yield Gap(details={"route": ROUTE_NAMES[route]})


ROUTE_NAMES = {
    Leerroute.B1: "B1-route",
    Leerroute.ONDERWIJS: "onderwijsroute",
    Leerroute.Z: "Z-route",
}


@regel("pip.inhoud.ondersteuning")
def support_is_described(situation: Situation, _: Entry) -> Iterator[Gap]:
    if not situation.content.ondersteuning.text.strip():
        yield Gap()


@regel("pip.inhoud.intensiteit_pvt")
def pvt_hours_are_stated(situation: Situation, _: Entry) -> Iterator[Gap]:
    if situation.content.pvt_uren is None:
        yield Gap()


@regel("pvt.uren_min")
def pvt_hours_are_enough(situation: Situation, entry: Entry) -> Iterator[Gap]:
    hours = situation.content.pvt_uren
    if hours is not None and hours < entry.count("uren"):
        yield Gap(details={"uren": hours, "minimum": entry.count("uren")})


@regel("pip.inhoud.intensiteit_map")
def map_hours_are_stated(situation: Situation, _: Entry) -> Iterator[Gap]:
    content = situation.content
    if content.leerroute is not Leerroute.ONDERWIJS and content.map_uren is None:
        yield Gap()


@regel("map.praktijkuren_min")
def map_hours_are_enough(situation: Situation, entry: Entry) -> Iterator[Gap]:
    content = situation.content
    hours = content.map_uren
    if content.leerroute is Leerroute.ONDERWIJS or hours is None:
        return
    if hours < entry.count("uren"):
        yield Gap(details={"uren": hours, "minimum": entry.count("uren")})


@regel("pip.inhoud.intensiteit_leerroute")
def route_hours_are_stated(situation: Situation, entry: Entry) -> Iterator[Gap]:
    content = situation.content
    if content.intensiteit_route is not None or content.uren_per_week is not None:
        return
    asiel = is_asiel(situation, entry)
    if asiel is not False:
        yield Gap(unsure=asiel is None)


@regel("pip.inhoud.aantal_voortgangsgesprekken")
def progress_talks_are_counted(situation: Situation, _: Entry) -> Iterator[Gap]:
    if situation.content.voortgangsgesprekken is None:
        yield Gap()


@regel("pip.inhoud.vve_afspraken")
def vve_agreements_are_made(situation: Situation, entry: Entry) -> Iterator[Gap]:
    if situation.content.vve.text.strip():
        return
    toddlers = situation.text(str(entry.numbers["vraag"]))
    if toddlers not in ("", "0"):
        yield Gap()
    elif situation.text(str(entry.numbers["onbekend"])) not in ("", "0"):
        yield Gap(unsure=True)


@regel("pip.inhoud.pw_beschikkingen")
def participatiewet_is_joined(situation: Situation, entry: Entry) -> Iterator[Gap]:
    benefit = situation.text(str(entry.numbers["vraag"]))
    if benefit == "ja" and not situation.content.participatiewet.text.strip():
        yield Gap()


@regel("pip.contactpersoon")
def contact_is_named(situation: Situation, _: Entry) -> Iterator[Gap]:
    if not situation.content.contactpersoon.strip():
        yield Gap()


@regel("pip.mandaat")
def decision_has_a_mandate(situation: Situation, _: Entry) -> Iterator[Gap]:
    if not situation.has_mandate:
        yield Gap()


@regel("intake.recht_gesprek_alleen")
def private_talk_was_told(situation: Situation, _: Entry) -> Iterator[Gap]:
    if situation.text("start_recht_verteld") != "ja" and not situation.in_absence:
        yield Gap()


@regel("intake.vraag.opleiding_gewenst")
def wish_for_education_was_asked(situation: Situation, entry: Entry) -> Iterator[Gap]:
    yield from _open(situation, entry)


@regel("intake.deel.leerbaarheidstoets")
def test_is_dealt_with(situation: Situation, entry: Entry) -> Iterator[Gap]:
    told = situation.text
    is_asked = not _has_moved(situation) and not situation.in_absence
    if is_asked and not is_test_settled(told("lbt_status"), told("lbt_uitslag"), entry):
        yield Gap()


@regel("toets.ontheffing_grond")
def dispensation_has_its_ground(situation: Situation, entry: Entry) -> Iterator[Gap]:
    """The ground is told in the intake, or with the record of the test."""
    is_asked = not _has_moved(situation) and not situation.in_absence
    is_dispensed = situation.text("lbt_status") == entry.numbers["status"]
    ground = situation.text(str(entry.numbers["vraag"])) or situation.ontheffing
    if is_asked and is_dispensed and not ground:
        yield Gap()


@regel("intake.deel.onderwijs_werk_herkomst")
def education_and_work_are_dealt_with(situation: Situation, entry: Entry) -> Iterator[Gap]:
    if not _has_moved(situation):
        yield from _open(situation, entry)


@regel("intake.deel.persoonlijke_omstandigheden")
def circumstances_are_dealt_with(situation: Situation, entry: Entry) -> Iterator[Gap]:
    yield from _open(situation, entry)


@regel("intake.deel.vve")
def vve_is_dealt_with(situation: Situation, entry: Entry) -> Iterator[Gap]:
    yield from _open(situation, entry)


@regel("intake.deel.taalniveau")
def language_level_is_dealt_with(situation: Situation, entry: Entry) -> Iterator[Gap]:
    yield from _open(situation, entry)


@regel("intake.deel.arbeidsparticipatie")
def work_is_dealt_with(situation: Situation, entry: Entry) -> Iterator[Gap]:
    yield from _open(situation, entry)


@regel("intake.deel.zelfredzaamheid")
def self_reliance_is_dealt_with(situation: Situation, entry: Entry) -> Iterator[Gap]:
    yield from _open(situation, entry)


def _has_moved(situation: Situation) -> bool:
    """After a move the test and this inquiry are not done again (Wi2021 15(4))."""
    return situation.content.aanleiding is Aanleiding.VERHUIZING


def _open(situation: Situation, entry: Entry) -> Iterator[Gap]:
    """Tell once that a part still has core questions that are neither answered nor declined.

    An intake that was completed in absence leaves open what was not answered (Wi2021 14(2)).
    """
    if situation.in_absence:
        return
    still_open = [
        name
        for name in entry.names("vragen")
        if name in situation.asked and not situation.is_dealt_with(name)
    ]
    if still_open:
        many = len(still_open)
        yield Gap(details={"open": "1 vraag" if many == 1 else f"{many} vragen"})


@regel("intake.tolk")
def interpreter_is_recorded(situation: Situation, entry: Entry) -> Iterator[Gap]:
    yield from _open(situation, entry)


@regel("route.o.wens")
def client_wants_the_onderwijsroute(situation: Situation, entry: Entry) -> Iterator[Gap]:
    wants = situation.text(str(entry.numbers["vraag"]))
    if situation.content.leerroute is Leerroute.ONDERWIJS and wants != "ja":
        yield Gap()


@regel("route.afwijking_toets")
def deviation_from_the_test_has_its_reason(situation: Situation, _: Entry) -> Iterator[Gap]:
    if deviates(situation) and not situation.content.afwijking_reden.strip():
        yield Gap()


def deviates(situation: Situation) -> bool:
    """Whether the route that was chosen is another one than the test points at (Wi2021 14(5))."""
    result = situation.text("lbt_uitslag")
    route = situation.content.leerroute
    return (result == "niet_haalbaar" and route in {Leerroute.B1, Leerroute.ONDERWIJS}) or (
        result == "haalbaar" and route is Leerroute.Z
    )


@regel("pip.mening_client")
def client_was_heard(situation: Situation, entry: Entry) -> Iterator[Gap]:
    said = any(situation.is_dealt_with(name) for name in entry.names("vragen"))
    if not said and not situation.content.mening_client.text.strip():
        yield Gap()


@regel("duo.bsn")
def bsn_is_known(situation: Situation, _: Entry) -> Iterator[Gap]:
    answer = situation.answers.get("bsn")
    if answer is None or answer.text == "" or answer.reason is Reason.LATER:
        yield Gap()


@regel("duo.v_nummer")
def v_nummer_looks_usual(situation: Situation, _: Entry) -> Iterator[Gap]:
    number = situation.text("vnummer")
    if number and not is_usual_v_nummer(number):
        yield Gap()
