"""The pages of the rule packs say what the packs say, and the national pack what was read."""

import csv
import re
from pathlib import Path

import pytest
from scripts import build_policy, policy_rules
from scripts.policy_rules import NAMES, page, read

from coach_desktop import places
from coach_desktop.law.bron import Severity
from coach_desktop.law.pack import Entry, Pack, Scope
from coach_desktop.law.toets import JOINED
from tests.house.sources import ROOT

REGISTER = ROOT.parent / "shared" / "domain" / "rules.csv"

OTHERWISE = {
    "intake.tolk": "the register marks that no rule was found; the warning itself is memory",
    "route.o.leeftijdsgrens": "the register marks that the law has no limit; 28 is local policy",
    "ontzorgen.verlenging": "the register marks that no length is fixed; six months is practice",
}
"""Rules whose certainty is lower than that of the register, and why."""

STRICTER = {"plicht.leeftijd": "a decision on somebody below sixteen would have no ground"}
"""Rules that block where the register says soft, and why; who is 16 or 17 is only warned of."""

MONTHS = {"M": 1, "Y": 12}


@pytest.mark.parametrize("name", NAMES)
def test_each_page_is_what_is_made_of_its_pack_today(name: str) -> None:
    written = (ROOT / policy_rules.path(name)).read_text(encoding="utf-8")
    assert written == page(read(name)), "run `make policy`"


def test_there_is_a_page_for_every_pack_and_no_other() -> None:
    packs = {path.stem for path in places.place("resources", "rules").glob("*.toml")}
    assert packs - {"dagen", "gronden"} == set(NAMES)
    pages = {path.stem for path in (ROOT / "docs" / "policy").glob("rules-*.md")}
    assert pages == {f"rules-{name}" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_everything_in_a_pack_stands_on_its_page_once(name: str) -> None:
    rules = read(name)
    told = re.findall(r"^### `(.+)`$", page(rules), re.MULTILINE)
    assert sorted(told) == sorted([*rules.entries, *rules.informs, *rules.local.targets])
    assert "{" not in page(rules)
    assert set(rules.topics) == {
        each.partition(".")[0] for each in (*rules.entries, *rules.informs)
    }


def test_the_page_says_what_the_program_does_with_a_rule() -> None:
    rules = read("nederland")
    does = {rule: policy_rules.does(entry) for rule, entry in rules.entries.items()}
    assert does["pip.inhoud.leerroute"] == "Het programma houdt tegen"
    assert does["intake.tolk"] == "Het programma waarschuwt"
    assert does["termijn.duur"] == "Het programma rekent hiermee"
    assert does["pip.termijn_weken"] == "Het programma rekent hiermee en waarschuwt"
    assert does["duo.aanbod_data"] == "Het programma zegt dat DUO dit weigert"
    for rule, told in does.items():
        if told.endswith(("houdt tegen", "weigert")):
            assert rules.entry(rule).severity is Severity.HARD
            assert rules.entry(rule).certainty.may_block


def test_a_local_page_blocks_nothing() -> None:
    for name in NAMES[1:]:
        rules = read(name)
        assert rules.scope is Scope.LOCAL
        assert all("tegen" not in policy_rules.does(entry) for entry in rules.entries.values())


def test_no_amount_of_money_can_be_computed_with() -> None:
    """Fines are texts that a jurist reads; no rule holds one, and the program asks for none.

    The one text that is read is the statement that somebody signs.
    """
    for name in NAMES:
        for entry in read(name).entries.values():
            assert "euro" not in f"{entry.sentence} {entry.numbers}".casefold(), entry.id
    source = ROOT / "src" / "coach_desktop"
    reading = [path for path in source.rglob("*.py") if ".informs" in path.read_text("utf-8")]
    names = sorted(path.relative_to(source).as_posix() for path in reading)
    assert names == ["casework/papers/declaration.py", "law/joined.py"]


def test_making_it_writes_every_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_policy, "PAGE", tmp_path / "policy" / "fields.md")
    build_policy.main()
    for name in NAMES:
        assert (tmp_path / "policy" / f"rules-{name}.md").read_text("utf-8") == page(read(name))


def _register() -> list[dict[str, str]]:
    if not REGISTER.is_file():
        pytest.skip("shared material absent: register of rules")
    with REGISTER.open(encoding="utf-8", newline="") as told:
        return list(csv.DictReader(told))


def test_everything_that_was_read_in_the_law_stands_in_the_national_pack() -> None:
    rules = read("nederland")
    known = rules.entries.keys() | rules.informs.keys()
    assert {row["key"] for row in _register()} - known == set()
    assert rules.entries.keys() == JOINED


def test_certainty_and_day_of_checking_are_those_of_the_register() -> None:
    rules = read("nederland")
    for row in _register():
        bron = rules.informs[row["key"]].bron if row["key"] in rules.informs else None
        told = bron or rules.entry(row["key"])
        assert told.checked_on.isoformat() == row["checked_on"], row["key"]
        is_lower = told.certainty.value != row["certainty"]
        assert is_lower == (row["key"] in OTHERWISE), row["key"]


def test_what_the_register_calls_soft_never_blocks() -> None:
    rules = read("nederland")
    for row in _register():
        if row["key"] in rules.entries and row["hard_or_soft"] != "hard":
            is_hard = rules.entry(row["key"]).severity is Severity.HARD
            assert not is_hard or row["key"] in STRICTER, row["key"]


def test_the_numbers_of_the_pack_are_those_of_the_register() -> None:
    rules = read("nederland")
    compared = 0
    for row in _register():
        wanted = _numbers(row["value"])
        entry = rules.entries.get(row["key"])
        if entry is not None and wanted and row["key"] not in OTHERWISE:
            compared += 1
            assert wanted <= _whole(entry), row["key"]
    assert compared > 12


def test_every_figure_of_what_is_only_known_is_that_of_the_register() -> None:
    rules = read("nederland")
    for row in _register():
        if row["key"] in rules.informs and row["key"].startswith(("boete.", "verlenging.")):
            told = _digits(rules, row["key"])
            for figure in re.findall(r"\d{2,}", row["value"]):
                assert figure in told, row["key"]


def _numbers(value: str) -> set[int]:
    """Whole numbers and durations of a value, in the unit in which a pack writes them."""
    spans = {int(n) * MONTHS[unit] for n, unit in re.findall(r"P(\d+)([MY])", value)}
    return spans | {int(n) for n in re.findall(r"(?<![\w(])(\d+)(?= months|$| \.\.)", value)}


def _whole(entry: Entry) -> set[int]:
    told = {n for n in entry.numbers.values() if type(n) is int}
    years = {
        n * MONTHS["Y"] for name, n in entry.numbers.items() if name == "jaren" and type(n) is int
    }
    return told | years


def _digits(rules: Pack, key: str) -> str:
    info = rules.informs[key]
    return f"{info.sentence} {' '.join(info.facts)} {' '.join(info.facts.values())}"
