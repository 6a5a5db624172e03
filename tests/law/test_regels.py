"""Each rule: a plan to which nothing lacks, and what is found when one thing is taken away."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop import places
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.inburgeraar import PartialDate
from coach_desktop.domain.pip import FreeText, Leerroute, PipContent
from coach_desktop.law import pack
from coach_desktop.law.regelboek import Situation
from coach_desktop.law.toets import Finding, Toets

PACK = pack.load(places.place("resources", "rules", "nederland.toml"))
TOETS = Toets(PACK)
CORE = frozenset(
    name
    for entry in PACK.entries.values()
    if "vragen" in entry.numbers
    for name in entry.names("vragen")
)

WHOLE = Situation(
    content=PipContent(
        leerroute=Leerroute.Z,
        motivering={route: "Onderzocht." for route in Leerroute},
        uren_per_week=12,
        intensiteit_route=800,
        pvt_uren=12,
        map_uren=40,
        voortgangsgesprekken=2,
        ondersteuning=FreeText("De gemeente helpt."),
        contactpersoon="Coach Een",
        alfabetisering="NVT",
    ),
    answers={name: Answer("x") for name in CORE}
    | {
        "inschrijving_brp": Answer("2026-07-13"),
        "kennisgeving": Answer("2026-09-28"),
        "wet": Answer("wi2021"),
        "doelgroep": Answer("asiel"),
        "lbt_uitslag": Answer("niet_haalbaar"),
        "bsn": Answer("999952948"),
        "vnummer": Answer("2868770215"),
        "ond_wil_studeren": Answer("ja"),
        "start_recht_verteld": Answer("ja"),
    },
    asked=CORE,
    birth=PartialDate(1985, 3, 1),
    dagtekening=date(2026, 11, 22),
    today=date(2026, 11, 22),
    has_mandate=True,
)


def found(situation: Situation) -> dict[str, list[Finding]]:
    by_rule: dict[str, list[Finding]] = {}
    for finding in TOETS.findings(situation):
        by_rule.setdefault(finding.rule, []).append(finding)
    return by_rule


def with_content(**changed: object) -> Situation:
    return replace(WHOLE, content=replace(WHOLE.content, **changed))  # type: ignore[arg-type]  # fields by name


def with_answers(**changed: str) -> Situation:
    told = {name: Answer(text) for name, text in changed.items()}
    return replace(WHOLE, answers={**WHOLE.answers, **told})


def test_nothing_is_found_in_a_whole_plan() -> None:
    assert found(WHOLE) == {}


@pytest.mark.parametrize(
    ("situation", "rule", "blocks"),
    [
        (replace(WHOLE, dagtekening=date(2026, 11, 23)), "duo.dagtekening_toekomst", True),
        (with_answers(inschrijving_brp=""), "duo.dagtekening_vestiging", True),
        (with_answers(inschrijving_brp="2026-12-01"), "duo.dagtekening_vestiging", True),
        (with_answers(wet="nog_niet"), "duo.dagtekening_plicht", True),
        (with_answers(kennisgeving="2026-12-01"), "duo.dagtekening_plicht", True),
        (with_answers(kennisgeving=""), "pip.kennisgeving", False),
        (replace(WHOLE, birth=None), "plicht.leeftijd", False),
        (replace(WHOLE, birth=PartialDate(2009, 4, 10)), "plicht.leeftijd", False),
        (replace(WHOLE, birth=PartialDate(2008)), "plicht.leeftijd", False),
        (replace(WHOLE, birth=PartialDate(2014, 4, 10)), "plicht.leeftijd", True),
        (replace(WHOLE, termijn=date(2026, 11, 21)), "pip.termijn_weken", False),
        (with_content(leerroute=None), "pip.inhoud.leerroute", True),
        (with_content(ondersteuning=FreeText(" ")), "pip.inhoud.ondersteuning", True),
        (with_content(pvt_uren=None), "pip.inhoud.intensiteit_pvt", True),
        (with_content(pvt_uren=11), "pvt.uren_min", True),
        (with_content(map_uren=None), "pip.inhoud.intensiteit_map", True),
        (with_content(map_uren=39), "map.praktijkuren_min", True),
        (with_content(voortgangsgesprekken=None), "pip.inhoud.aantal_voortgangsgesprekken", True),
        (with_answers(gez_peuters="1"), "pip.inhoud.vve_afspraken", True),
        (with_answers(gez_leeftijd_onbekend="1"), "pip.inhoud.vve_afspraken", False),
        (with_answers(gld_pwet="ja", doelgroep="overig"), "pip.inhoud.pw_beschikkingen", True),
        (with_content(contactpersoon=""), "pip.contactpersoon", True),
        (with_content(alfabetisering=""), "pip.alfabetisering", False),
        (replace(WHOLE, has_mandate=False), "pip.mandaat", True),
        (replace(WHOLE, birth=PartialDate(1960, 5, 22)), "plicht.aow", False),
        (with_answers(start_recht_verteld=""), "intake.recht_gesprek_alleen", True),
        (with_answers(start_recht_verteld="nee"), "intake.recht_gesprek_alleen", True),
        (with_answers(ond_wil_studeren=""), "intake.vraag.opleiding_gewenst", True),
        (with_answers(lbt_uitslag=""), "intake.deel.leerbaarheidstoets", True),
        (with_answers(ond_jaren=""), "intake.deel.onderwijs_werk_herkomst", True),
        (with_answers(won_nu=""), "intake.deel.persoonlijke_omstandigheden", True),
        (with_answers(kin_vve=""), "intake.deel.vve", True),
        (with_answers(tal_spreken=""), "intake.deel.taalniveau", True),
        (with_answers(wrk_nu=""), "intake.deel.arbeidsparticipatie", True),
        (with_answers(gld_overzicht=""), "intake.deel.zelfredzaamheid", True),
        (with_answers(start_tolk=""), "intake.tolk", False),
        (with_answers(rte_mening_client=""), "pip.mening_client", False),
        (with_answers(bsn=""), "duo.bsn", False),
        (with_answers(vnummer="12"), "duo.v_nummer", False),
        (with_answers(lbt_uitslag="haalbaar"), "route.afwijking_toets", False),
    ],
)
def test_one_thing_that_lacks_is_found_once_with_its_article(
    situation: Situation, rule: str, blocks: bool
) -> None:
    by_rule = found(situation)
    assert list(by_rule) == [rule]
    (finding,) = by_rule[rule]
    assert finding.blocks is blocks
    assert finding.article
    assert "{" not in finding.sentence


def test_each_route_without_motivation_is_named() -> None:
    findings = found(with_content(motivering={Leerroute.Z: "Onderzocht."}))["pip.motivering.routes"]
    assert len(findings) == 2
    assert all(finding.blocks for finding in findings)
    assert "B1-route" in findings[0].sentence


def test_map_is_not_asked_on_the_onderwijsroute() -> None:
    plan = with_content(leerroute=Leerroute.ONDERWIJS, map_uren=None)
    plan = replace(plan, answers={**plan.answers, "lbt_uitslag": Answer("haalbaar")})
    assert set(found(plan)) == {"route.o.leeftijdsgrens"}
    assert set(found(replace(plan, birth=PartialDate(2005, 1, 1)))) == set()
    unsure = {"plicht.leeftijd", "route.o.leeftijdsgrens"}
    assert set(found(replace(plan, birth=PartialDate(1998)))) == unsure
    assert "route.o.leeftijdsgrens" not in found(replace(plan, birth=None))


def test_the_onderwijsroute_without_a_wish_only_warns() -> None:
    plan = with_content(leerroute=Leerroute.ONDERWIJS)
    plan = replace(plan, answers={**plan.answers, "ond_wil_studeren": Answer("nee")})
    (finding,) = found(plan)["route.o.wens"]
    assert not finding.blocks


def test_route_hours_are_asked_of_asielstatushouders_and_unsure_only_warns() -> None:
    bare = with_content(intensiteit_route=None, uren_per_week=None)
    rule = "pip.inhoud.intensiteit_leerroute"
    assert found(bare)[rule][0].blocks
    other = replace(bare, answers={**bare.answers, "doelgroep": Answer("gezinshereniger")})
    assert rule not in found(other)
    unknown = replace(bare, answers={**bare.answers, "doelgroep": Answer("")})
    assert not found(unknown)[rule][0].blocks


def test_declining_deals_with_a_question_but_later_does_not() -> None:
    def with_reason(reason: Reason) -> Situation:
        told = {**WHOLE.answers, "won_nu": Answer(reason=reason)}
        return replace(WHOLE, answers=told)

    assert found(with_reason(Reason.WIL_NIET_ZEGGEN)) == {}
    assert "intake.deel.persoonlijke_omstandigheden" in found(with_reason(Reason.LATER))


def test_what_is_not_asked_is_not_open() -> None:
    told = {name: answer for name, answer in WHOLE.answers.items() if name != "kin_vve"}
    assert found(replace(WHOLE, answers=told, asked=CORE - {"kin_vve"})) == {}


def test_a_statutory_exception_stands_for_the_test() -> None:
    told = {**WHOLE.answers, "lbt_uitslag": Answer(""), "lbt_status": Answer("uitzondering")}
    assert found(replace(WHOLE, answers=told, ontheffing="visueel")) == {}


def test_the_clients_own_words_count_as_heard() -> None:
    plan = with_content(mening_client=FreeText("Goed.", "ar"))
    plan = replace(plan, answers={**plan.answers, "rte_mening_client": Answer("")})
    assert found(plan) == {}


def test_agreements_and_decisions_that_stand_in_the_plan_are_enough() -> None:
    plan = with_content(
        vve=FreeText("Plek vanaf maart."),
        participatiewet=FreeText("Apart."),
        ontzorgen=FreeText("Zes maanden."),
    )
    told = {**plan.answers, "gez_peuters": Answer("1"), "gld_pwet": Answer("ja")}
    told["verblijfsvergunning"] = Answer("asiel")
    assert found(replace(plan, answers=told)) == {}


def test_what_blocks_stands_first() -> None:
    plan = with_content(alfabetisering="", pvt_uren=None)
    assert [finding.blocks for finding in TOETS.findings(plan)] == [True, False]


PARTS = st.fixed_dictionaries(
    {},
    optional={
        "leerroute": st.none() | st.sampled_from(Leerroute),
        "motivering": st.dictionaries(st.sampled_from(Leerroute), st.sampled_from(["", " ", "x"])),
        "uren_per_week": st.none() | st.integers(0, 40),
        "intensiteit_route": st.none() | st.integers(0, 1000),
        "pvt_uren": st.none() | st.integers(0, 40),
        "map_uren": st.none() | st.integers(0, 100),
        "voortgangsgesprekken": st.none() | st.integers(0, 9),
        "contactpersoon": st.sampled_from(["", "Coach Een"]),
    },
)
ANSWERS = st.dictionaries(
    st.sampled_from(sorted(WHOLE.answers)),
    st.sampled_from([Answer(), Answer("nee"), *(Answer(reason=each) for each in Reason)]),
    max_size=6,
)


@given(PARTS, ANSWERS)
def test_what_blocks_is_sure_and_names_its_article_whatever_lacks(
    parts: dict[str, object], answers: dict[str, Answer]
) -> None:
    situation = replace(with_content(**parts), answers={**WHOLE.answers, **answers})
    findings = TOETS.findings(situation)
    for finding in findings:
        assert finding.article
        assert finding.source
        assert "{" not in finding.sentence
        if finding.blocks:
            assert finding.certainty in {"V", "S2"}
    assert [each.blocks for each in findings] == sorted(each.blocks for each in findings)[::-1]


@given(st.integers(0, 100), st.integers(0, 100))
def test_hours_block_exactly_below_what_the_law_asks(pvt: int, map_hours: int) -> None:
    by_rule = found(with_content(pvt_uren=pvt, map_uren=map_hours))
    least_pvt = PACK.entry("pvt.uren_min").count("uren")
    least_map = PACK.entry("map.praktijkuren_min").count("uren")
    assert ("pvt.uren_min" in by_rule) is (pvt < least_pvt)
    assert ("map.praktijkuren_min" in by_rule) is (map_hours < least_map)


@given(st.dates(date(2026, 1, 1), date(2026, 11, 22)), st.dates(date(2026, 1, 1)))
def test_a_dagtekening_lies_on_or_after_settling_and_the_notice(day: date, begin: date) -> None:
    on = replace(WHOLE, dagtekening=day)
    settled = replace(on, answers={**on.answers, "inschrijving_brp": Answer(begin.isoformat())})
    noticed = replace(on, answers={**on.answers, "kennisgeving": Answer(begin.isoformat())})
    assert ("duo.dagtekening_vestiging" in found(settled)) is (begin > day)
    assert ("duo.dagtekening_plicht" in found(noticed)) is (begin > day)


def test_a_dispensation_of_the_test_has_its_ground() -> None:
    dispensed = with_answers(lbt_status="uitzondering", lbt_uitslag="")
    assert [each.blocks for each in found(dispensed)["toets.ontheffing_grond"]] == [True]
    assert found(replace(dispensed, ontheffing="auditief")) == {}
    told = with_answers(lbt_status="uitzondering", lbt_uitslag="", rte_lbt_reden="horen")
    assert found(told) == {}


def test_who_is_further_from_his_pension_is_not_asked_about_it() -> None:
    assert found(replace(WHOLE, birth=PartialDate(1960, 5, 23))) == {}


@pytest.mark.parametrize(
    ("born", "first"),
    [
        (PartialDate(1960, 12, 31), date(2027, 6, 30)),
        (PartialDate(1961, 1, 1), date(2027, 10, 1)),
        (PartialDate(1961, 5, 22), date(2028, 2, 22)),
    ],
)
def test_who_was_born_since_1961_has_his_pension_three_months_later(
    born: PartialDate, first: date
) -> None:
    for day, is_near in ((first - timedelta(days=1), False), (first, True)):
        situation = replace(WHOLE, birth=born, dagtekening=day, today=day, termijn=None)
        assert ("plicht.aow" in found(situation)) is is_near, day
