"""DUO's messages in its own names, and what DUO refuses, told before anything leaves."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.domain.pip import Leerroute, PipContent, PipState, StateRow, Version
from coach_desktop.domain.record import Record
from coach_desktop.law.duo import Contact, Message, Traject, as_bodies, messages, pip_fields
from coach_desktop.law.termijnen import inburgeringstermijn
from coach_desktop.law.toets import Toets
from coach_desktop.law.uren import Hours
from tests.law.cases import PACK
from tests.law.test_regels import WHOLE, found

SPECS = Path(__file__).parents[3] / "shared" / "specs" / "duo"
SIGNED = date(2026, 5, 11)
TODAY = date(2026, 11, 24)
TERM = inburgeringstermijn(SIGNED, PACK)
CONTACT = Contact("Sanne Bakker", "coach@voorbeeldstad.example", "010 000 00 01")


def plan(route: Leerroute = Leerroute.B1, **told: object) -> Version:
    content = replace(PipContent(leerroute=route), **told)  # type: ignore[arg-type]  # by name
    decided = StateRow("s", PipState.VASTGESTELD, SIGNED, "coach")
    return Version("v1", 1, "", "", content, (), (decided,))


def records(**told: dict[str, str]) -> dict[str, tuple[Record, ...]]:
    return {kind: (Record("r1", kind, texts),) for kind, texts in told.items()}


def traject(pip: Version | None = None, **told: dict[str, str]) -> Traject:
    return Traject(
        pip or plan(), is_asiel=True, contact=CONTACT, records=records(**told), term=TERM
    )


def refused(given: Traject, today: date = TODAY) -> set[str]:
    return {each.rule for each in Toets(PACK).refusals(given, today)}


def test_a_pip_is_told_in_the_names_and_codes_of_duo() -> None:
    content = PipContent(
        leerroute=Leerroute.B1, niveau="B1", intensiteit_route=600,
        opleiding_afmaken="nee", alfabetisering="NVT",
    )  # fmt: skip
    assert list(pip_fields(content, "2026-05-11", is_asiel=True).items()) == [
        ("dagtekeningPip", "2026-05-11"),
        ("leerroute", "B"),
        ("niveau", "B1"),
        ("geschatteIntensiteitB1Route", 600),
        ("indicatorMagOpleidingAfmaken", False),
        ("indicatorAlfabetiseringsonderwijs", "NVT"),
    ]


@pytest.mark.parametrize(
    ("route", "is_asiel"),
    [(Leerroute.Z, True), (Leerroute.ONDERWIJS, True), (Leerroute.B1, False), (Leerroute.B1, None)],
)
def test_hours_are_told_of_the_b1_route_of_an_asielstatushouder_only(
    route: Leerroute, is_asiel: bool | None
) -> None:
    content = PipContent(leerroute=route, intensiteit_route=600)
    assert "geschatteIntensiteitB1Route" not in pip_fields(content, "2026-05-11", is_asiel=is_asiel)


def test_a_plan_without_route_or_dagtekening_tells_no_route_and_no_message() -> None:
    assert pip_fields(PipContent(), "", is_asiel=None) == {}
    concept = replace(plan(), states=())
    told = messages(Traject(concept, is_asiel=None, contact=Contact("", "", "")))
    assert told == ()
    assert messages(Traject(None, is_asiel=None, contact=Contact("", "", ""))) == ()


def test_what_follows_a_plan_is_told_in_the_order_of_the_contract() -> None:
    given = replace(
        traject(
            aanbod={
                "instelling": "Taalhuis", "instellingsnummer": "0000000001", "dag": "2026-06-01",
                "verwachte_start": "2026-06-15", "alfabetisering": "NVT",
            },
            map={"eindgesprek": "2027-02-01"},
            pvt={"ondertekend": "2026-10-01", "verwijtbaar": "nee"},
            z_route={"afgerond": "2027-03-01"},
        ),
        hours=Hours(lessons=80, participation=30, lessons_in_intake=12, participation_in_intake=6),
    )  # fmt: skip
    told = {message.name: message for message in messages(given)}
    assert list(told) == [
        "PIP", "Contactpersoon", "Inburgeringsaanbod", "ResultaatMap", "ResultaatPvt",
        "ResultaatZroute", "TaallesEnKnmBredeIntake", "ParticipatieactiviteitenBredeIntake",
        "ParticipatieAlsTaalles",
    ]  # fmt: skip
    assert told["Inburgeringsaanbod"].path.endswith("/Inburgeringsaanbod/0000000001")
    assert told["ResultaatPvt"].fields == {
        "datumOndertekeningPvt": "2026-10-01", "verwijtbaar": "Nee",
    }  # fmt: skip
    hours = [told[name].fields["uren"] for name in list(told)[-3:]]
    assert hours == [12, 36, 80]


def test_an_offer_is_told_of_nobody_but_an_asielstatushouder() -> None:
    offer = {"instelling": "Taalhuis", "alfabetisering": "A"}
    whole = traject(aanbod=offer)
    assert "Inburgeringsaanbod" in {each.name for each in messages(whole)}
    other = replace(whole, is_asiel=False)
    assert "Inburgeringsaanbod" not in {each.name for each in messages(other)}


@pytest.mark.parametrize(
    ("rule", "content", "former", "finds"),
    [
        ("duo.niveau_route", {"leerroute": Leerroute.ONDERWIJS, "niveau": "A2"}, SIGNED, True),
        ("duo.niveau_route", {"leerroute": Leerroute.Z, "niveau": "B1"}, SIGNED, True),
        ("duo.niveau_route", {"leerroute": Leerroute.Z, "niveau": "A2"}, SIGNED, False),
        ("duo.niveau_eerste", {"leerroute": Leerroute.B1, "niveau": "A2"}, None, True),
        ("duo.niveau_eerste", {"leerroute": Leerroute.B1, "niveau": "A2"}, SIGNED, False),
        ("duo.niveau_eerste", {"leerroute": Leerroute.B1, "niveau": "B1"}, None, False),
        ("duo.dagtekening_eerder", {}, date(2026, 11, 23), True),
        ("duo.dagtekening_eerder", {}, date(2026, 11, 22), False),
        ("duo.intensiteit", {"intensiteit_route": 10_000}, None, True),
        ("duo.intensiteit", {"intensiteit_route": 9_999}, None, False),
        ("duo.telefoon", {"contact_telefoon": "bel mij"}, None, True),
        ("duo.telefoon", {"contact_telefoon": "010 - 000 00 01"}, None, False),
        ("duo.telefoon", {"contact_telefoon": "+31 (0)6 10000011"}, None, False),
        ("duo.telefoon", {"contact_telefoon": "0 5 4 6 1 2 3 4 5 6 7 8"}, None, True),
        ("duo.contact_naam", {"contactpersoon": "Sanne Bakker (team A)"}, None, True),
        ("duo.contact_naam", {"contactpersoon": "Coach 1"}, None, True),
        ("duo.contact_naam", {"contactpersoon": "S_B"}, None, True),
        ("duo.contact_naam", {"contactpersoon": "B. " * 40}, None, True),
        ("duo.contact_naam", {"contactpersoon": "Zoë d'Hulst-van der Ó."}, None, False),
    ],
)
def test_each_rejection_of_a_pip_is_found_before_it_leaves(
    rule: str, content: dict[str, object], former: date | None, finds: bool
) -> None:
    changed = replace(WHOLE.content, **content)  # type: ignore[arg-type]  # fields by name
    assert (rule in found(replace(WHOLE, content=changed, former=former))) is finds


@pytest.mark.parametrize(
    ("hours", "blocks"), [(None, [False]), (0, [True]), (599, [True]), (600, [])]
)
def test_scaling_down_asks_for_six_hundred_hours(hours: int | None, blocks: list[bool]) -> None:
    content = replace(WHOLE.content, leerroute=Leerroute.B1, niveau="A2")
    given = replace(WHOLE, content=content, former=SIGNED, nt2_hours=hours)
    assert [each.blocks for each in found(given).get("route.afschalen_uren", [])] == blocks


@pytest.mark.parametrize(
    ("route", "keurmerk", "finds"),
    [
        (Leerroute.B1, "bow", False),
        (Leerroute.B1, "tst", True),
        (Leerroute.ONDERWIJS, "tst", False),
        (Leerroute.ONDERWIJS, "bow", True),
        (Leerroute.Z, "", True),
    ],
)
def test_a_school_must_have_the_mark_of_the_route(
    route: Leerroute, keurmerk: str, finds: bool
) -> None:
    given = traject(plan(route), aanbod={"instelling": "Taalhuis", "keurmerk": keurmerk})
    assert ("duo.aanbod_keurmerk" in refused(given)) is finds


@pytest.mark.parametrize(
    ("day", "finds"),
    [("", False), ("2026-05-10", True), ("2026-05-11", False), ("2029-05-12", False),
     ("2029-05-13", True)],
)  # fmt: skip
def test_an_offer_lies_between_the_plan_and_the_end_of_the_term(day: str, finds: bool) -> None:
    given = traject(aanbod={"instelling": "Taalhuis", "keurmerk": "bow", "verwachte_einde": day})
    assert ("duo.aanbod_data" in refused(given)) is finds


@pytest.mark.parametrize(("day", "finds"), [("2029-05-11", False), ("2029-05-12", True)])
def test_an_offer_begins_before_the_term_ends(day: str, finds: bool) -> None:
    given = traject(aanbod={"instelling": "Taalhuis", "verwachte_start": day})
    assert ("duo.aanbod_data" in refused(given)) is finds


@pytest.mark.parametrize(
    ("told", "finds"),
    [
        ({"instellingsnummer": "0000000001", "alfabetisering": "NVT"}, False),
        ({"instellingsnummer": "0000000001"}, True),
        ({"instellingsnummer": "123", "alfabetisering": "A"}, True),
        ({"alfabetisering": "A"}, True),
    ],
)
def test_an_offer_without_number_or_literacy_is_said(told: dict[str, str], finds: bool) -> None:
    given = traject(aanbod={"instelling": "Taalhuis", **told})
    assert ("duo.aanbod_velden" in refused(given)) is finds
    assert "duo.aanbod_velden" not in refused(replace(given, is_asiel=False))


def test_a_school_has_one_offer_for_duo() -> None:
    offers = tuple(
        Record(name, "aanbod", {"instelling": "Taalhuis", "instellingsnummer": number})
        for name, number in (("a", "0000000001"), ("b", "0000000002"), ("c", ""), ("d", ""))
    )
    given = replace(traject(), records={"aanbod": offers})
    assert "duo.aanbod_een" not in refused(given)
    again = replace(given, records={"aanbod": (*offers, offers[0])})
    assert "duo.aanbod_een" in refused(again)


@pytest.mark.parametrize(
    ("email", "finds"),
    [("a@b.nl", False), ("a@b", True), ("coach", True), ("a@" + "b" * 240, True)],
)
def test_an_address_that_duo_refuses_is_said(email: str, finds: bool) -> None:
    given = replace(traject(), contact=replace(CONTACT, email=email))
    assert ("duo.contact_email" in refused(given)) is finds


def test_more_hours_than_fit_are_said_and_participation_is_of_asielstatushouders() -> None:
    many = replace(traject(), hours=Hours(participation=9_990, participation_in_intake=10))
    assert "duo.uren" in refused(many)
    few = replace(many, hours=Hours(participation=9_999))
    assert "duo.uren" not in refused(few)
    names = {each.name for each in messages(replace(few, is_asiel=False))}
    assert "ParticipatieactiviteitenBredeIntake" not in names
    assert "ParticipatieactiviteitenBredeIntake" in {each.name for each in messages(few)}


@pytest.mark.parametrize(
    ("told", "finds"),
    [
        ({}, False),
        ({"map": {"eindgesprek": "2026-05-11"}}, True),
        ({"map": {"eindgesprek": "2026-05-12"}}, False),
        ({"pvt": {"ondertekend": "2026-08-01"}, "z_route": {"afgerond": "2026-07-01"}}, True),
        ({"pvt": {"ondertekend": "2026-07-01"}, "z_route": {"afgerond": "2026-08-01"}}, False),
        ({"z_route": {"afgerond": "2026-05-11"}}, True),
    ],
)
def test_results_lie_in_the_term(told: dict[str, dict[str, str]], finds: bool) -> None:
    assert ("duo.resultaat_datum" in refused(traject(None, **told))) is finds


@pytest.mark.parametrize(
    ("told", "today", "finds"),
    [
        ({}, "2026-11-24", False),
        ({"verwijtbaar": "nee"}, "2029-03-10", True),
        ({"verwijtbaar": "nee"}, "2029-03-11", False),
        ({"verwijtbaar": "ja"}, "2029-05-11", True),
        ({"verwijtbaar": "ja"}, "2029-05-12", False),
        ({"verwijtbaar": "ja", "eindgesprek": "2028-01-01"}, "2029-06-01", True),
        ({"verwijtbaar": "ja", "eindgesprek": "2029-05-20"}, "2029-06-01", False),
    ],
)
def test_blame_is_told_only_at_its_time(told: dict[str, str], today: str, finds: bool) -> None:
    given = traject(map=told)
    assert ("duo.verwijtbaar" in refused(given, date.fromisoformat(today))) is finds


def test_a_third_party_may_not_hold_the_last_talk_of_the_z_route() -> None:
    assert "route.z.eindgesprek" in refused(traject(z_route={"eindgesprek_door": "derde"}))
    assert "route.z.eindgesprek" not in refused(traject(z_route={"eindgesprek_door": "college"}))


def test_without_a_plan_nothing_can_be_refused() -> None:
    empty = replace(
        traject(aanbod={"instelling": "Taalhuis"}, map={"verwijtbaar": "ja"}), pip=None, term=None
    )
    assert refused(empty) == set()
    assert refused(replace(empty, pip=replace(plan(), content=PipContent()))) == set()


@pytest.mark.skipif(not SPECS.is_dir(), reason="shared material absent: contracts of DUO")
def test_every_field_has_a_name_of_the_contract() -> None:
    given = replace(
        traject(
            plan(niveau="B1", intensiteit_route=600, opleiding_afmaken="ja", alfabetisering="A"),
            aanbod={
                "dag": "2026-06-01", "verwachte_start": "2026-06-15",
                "verwachte_einde": "2027-06-15", "alfabetisering": "A",
            },
            map={"eindgesprek": "2027-02-01", "verwijtbaar": "nee"},
            pvt={"ondertekend": "2026-10-01", "verwijtbaar": "ja"},
            z_route={"afgerond": "2027-03-01"},
        ),
        hours=Hours(lessons=80, participation=30, lessons_in_intake=12),
    )  # fmt: skip
    contract = "".join(path.read_text("utf-8") for path in sorted(SPECS.glob("*.yml")))
    for message in messages(given):
        assert all(f"\n        {name}:" in contract for name in message.fields), message.name
        path = message.path.replace("{instellingsnummer}", "{instellingsnummer}")
        assert f"\n  {path}:" in contract


def test_messages_are_handed_on_as_bodies_with_their_paths() -> None:
    message = Message("Pip", "/personen/{bsn}/pip", {"leerroute": "B1-route"})
    assert as_bodies([message]) == [
        {"bericht": "Pip", "pad": "/personen/{bsn}/pip", "inhoud": {"leerroute": "B1-route"}}
    ]
