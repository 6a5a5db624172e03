"""The packs of a profile: joined, overridden where that may be, or refused with file and key."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.law import joined, lokaal
from coach_desktop.law.bron import Certainty, Severity
from coach_desktop.law.pack import Pack
from coach_desktop.law.toets import Toets
from tests.builders import brede_intake, nothing_lacks, voorbeeld, whole

FOLDER = places.place("resources", "rules")
LOCAL = ("almelo", "arnhem", "dalfsen", "enschede", "zwolle")


def profile(*packs: str, **overrides: Mapping[str, int]) -> Gemeenteprofiel:
    numbers = {rule.replace("__", "."): told for rule, told in overrides.items()}
    return replace(voorbeeld(), packs=packs, overrides=numbers, file="gemeente.toml")


@cache
def rules(*packs: str) -> Pack:
    return overridden(*packs)


def overridden(*packs: str, **overrides: Mapping[str, int]) -> Pack:
    return joined.chosen(profile("nederland", *packs, **overrides), FOLDER)


def refusal(chosen: Gemeenteprofiel, folder: Path = FOLDER) -> PackError:
    with pytest.raises(PackError) as refused:
        joined.chosen(chosen, folder)
    return refused.value


@pytest.mark.parametrize("name", LOCAL)
def test_each_local_pack_joins_the_national_one_and_only_warns(name: str) -> None:
    both, national = rules(name), rules()
    Toets(both)
    own = {rule: both.entries[rule] for rule in both.entries.keys() - national.entries.keys()}
    assert own.keys() <= lokaal.RULES
    assert {entry.severity for entry in own.values()} <= {Severity.SOFT}
    said = [entry.certainty for entry in own.values()]
    said += [each.certainty for each in both.local.sources.values()]
    said += [each.bron.certainty for each in both.local.targets.values()]
    assert set(said) == {Certainty.L}
    assert both.changed == frozenset()
    assert name.capitalize() in both.name


@pytest.mark.parametrize("name", LOCAL)
def test_every_core_question_of_a_local_topic_is_in_the_form(name: str) -> None:
    asked = {each.name for each in brede_intake().form.questions() if each.is_asked}
    told = [each for questions in rules(name).local.onderwerpen.values() for each in questions]
    assert set(told) <= asked


def test_every_local_rule_stands_in_some_pack() -> None:
    assert rules(*LOCAL).entries.keys() >= lokaal.RULES


def test_of_two_local_packs_the_later_one_counts() -> None:
    assert "Dalfsen" in rules("almelo", "dalfsen").entry("lokaal.voortgangsgesprekken").source
    assert "Almelo" in rules("dalfsen", "almelo").entry("lokaal.voortgangsgesprekken").source
    both = rules("enschede", "zwolle")
    assert (both.local.roles[Role.COACH], len(both.local.phases)) == ("Casemanager", 5)


def test_the_national_pack_comes_first_wherever_it_is_named() -> None:
    turned = joined.chosen(profile("almelo", "nederland"), FOLDER)
    assert turned.name == rules("almelo").name == "Nederland, Almelo"


@pytest.mark.parametrize("packs", [(), ("almelo",), ("nederland", "nederland")])
def test_a_profile_names_one_national_pack(packs: tuple[str, ...]) -> None:
    refused = refusal(profile(*packs))
    assert (refused.code, refused.details) == (
        "profile.packs",
        {"file": "gemeente.toml", "key": "packs"},
    )


@pytest.mark.parametrize("name", ["utrecht", "../rules/almelo", ""])
def test_a_pack_that_is_not_there_is_refused(name: str) -> None:
    refused = refusal(profile("nederland", name))
    assert (refused.code, refused.details["pack"]) == ("profile.pack-unknown", name)


def test_the_names_and_topics_of_a_pack_stand_behind_those_of_the_profile() -> None:
    chosen = replace(profile("nederland", "arnhem"), roles={Role.BEGELEIDER: "Maatje"})
    whole_profile = joined.furnished(chosen, joined.chosen(chosen, FOLDER))
    assert whole_profile.role_name(Role.COACH) == "PIP-coach"
    assert whole_profile.role_name(Role.BEGELEIDER) == "Maatje"
    assert whole_profile.route_name(Leerroute.Z) == "praktijkroute"
    assert whole_profile.route_name(Leerroute.B1) == ""
    assert whole_profile.onderwerpen["Wonen"] == voorbeeld().onderwerpen["Wonen"]
    assert "Dagbesteding" in whole_profile.onderwerpen
    assert joined.furnished(voorbeeld(), rules()) == voorbeeld()


@pytest.mark.parametrize(
    ("rule", "number", "value"),
    [
        ("lokaal.welkomgesprek", "weken", 4),
        ("lokaal.welkomgesprek", "weken", 8),
        ("privacy.laptopkopie", "dagen", 90),
        ("route.o.leeftijdsgrens", "jaar", 30),
        ("pvt.uren_min", "uren", 16),
        ("map.praktijkuren_min", "uren", 40),
        ("pip.termijn_weken", "weken", 8),
        ("termijn.duur", "maanden", 36),
    ],
)
def test_a_profile_sets_numbers_of_its_own_or_stricter_ones_of_the_law(
    rule: str, number: str, value: int
) -> None:
    before = rules("almelo").entry(rule).count(number)
    told = overridden("almelo", **{rule.replace(".", "__"): {number: value}})
    assert told.entry(rule).count(number) == value
    assert told.changed == (frozenset({(rule, number)}) if value != before else frozenset())


@pytest.mark.parametrize(
    ("rule", "number", "value", "code"),
    [
        ("pvt.uren_min", "uren", 11, "profile.override-law"),
        ("pip.termijn_weken", "weken", 12, "profile.override-law"),
        ("termijn.duur", "maanden", 48, "profile.override-law"),
        ("route.z.cursusuren", "uren", 900, "profile.override-law"),
        ("pvt.uren_min", "minuten", 60, "profile.override-unknown"),
        ("pip.inhoud.vve_afspraken", "vraag", 1, "profile.override-unknown"),
        ("route.z.pvt_map_aftrek", "telt_mee", 1, "profile.override-unknown"),
        ("lokaal.taalstage", "maanden", 4, "profile.override-unknown"),
        ("boete.22.bedrag", "bedrag", 100, "profile.override-unknown"),
    ],
)
def test_a_number_that_no_pack_knows_or_that_loosens_the_law_is_refused(
    rule: str, number: str, value: int, code: str
) -> None:
    refused = refusal(profile("nederland", "almelo", **{rule.replace(".", "__"): {number: value}}))
    assert refused.code == code
    assert refused.details["file"] == "gemeente.toml"
    assert refused.details["key"] == f"overrides.{rule}.{number}"


RULE = """
[pack]
format = 1
scope = "lokaal"
name = "Proef"
checked_on = 2026-11-22

[rules."lokaal.welkomgesprek"]
article = "stuk"
source = "proef"
checked_on = 2026-11-22
valid_from = 2022-01-01
certainty = "L"
severity = "soft"
sentence = "Binnen {weken} weken."
numbers = { weken = 6 }
"""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("lokaal.welkomgesprek", "lokaal.onbekend", "pack.no-rule"),
        ("lokaal.welkomgesprek", "pvt.uren_min", "pack.no-rule"),
        ("weken = 6", "dagen = 42", "pack.key"),
        ("weken = 6", "weken = 0", "pack.key"),
        ("{weken}", "{dagen}", "pack.key"),
        ("{weken}", "{weken", "pack.key"),
        ('certainty = "L"\nseverity = "soft"', 'certainty = "V"\nseverity = "hard"', "pack.key"),
        ("format = 1", "format = 2", "pack.too-new"),
    ],
)
def test_a_local_pack_that_cannot_be_used_is_refused_with_its_file(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    national = FOLDER / "nederland.toml"
    (tmp_path / "nederland.toml").write_text(national.read_text("utf-8"), encoding="utf-8")
    own = tmp_path / "proef.toml"
    own.write_text(RULE, encoding="utf-8")
    chosen = profile("nederland", "proef")
    assert joined.chosen(chosen, tmp_path).entry("lokaal.welkomgesprek").count("weken") == 6
    assert old in RULE
    own.write_text(RULE.replace(old, new), encoding="utf-8")
    refused = refusal(chosen, tmp_path)
    assert (refused.code, refused.details["file"]) == (code, "proef.toml")


def test_too_few_planned_talks_are_warned_of_where_that_is_a_rule() -> None:
    few, enough = nothing_lacks(whole(voortgangsgesprekken=1)), nothing_lacks(whole())
    own = Toets(rules("almelo"))
    (found,) = set(own.findings(few)) - set(Toets(rules()).findings(few))
    assert (found.rule, found.blocks) == ("lokaal.voortgangsgesprekken", False)
    assert "minstens 2 voortgangsgesprekken" in found.sentence
    assert own.findings(enough) == Toets(rules()).findings(enough)
