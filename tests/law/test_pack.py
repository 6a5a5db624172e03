"""Rule packs: joined to the logic by rule id, or refused with file, rule and key."""

from datetime import date
from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Leerroute
from coach_desktop.law import pack
from coach_desktop.law.bron import Certainty
from coach_desktop.law.local_parts import Since, Unit
from coach_desktop.law.toets import Toets

NATIONAL = places.place("resources", "rules", "nederland.toml")

HEAD = """
[pack]
format = 1
scope = "landelijk"
name = "Proef"
checked_on = 2026-11-22
note = "Een proef."
"""
ENTRY = """
[rules."a.b"]
article = "Wi2021 15(1)(a)"
source = "proef"
checked_on = 2026-11-22
valid_from = 2022-01-01
certainty = "V"
severity = "hard"
sentence = "Er ontbreekt iets."
numbers = { uren = 12, namen = ["x"], woord = "y" }
stricter = { uren = "higher" }
"""
INFO = """
[informs."boete.x"]
article = "Wi2021 22"
source = "proef"
checked_on = 2026-11-22
valid_from = 2022-01-01
certainty = "S1"
sentence = "Alleen om te weten."
facts = { bedrag = "250 euro" }
rules = ["a.b"]
"""
BRON = """
article = "stuk"
source = "proef"
checked_on = 2026-11-22
certainty = "L"
"""
PARTS = f"""
[roles]{BRON}
values = {{ coach = "Casemanager" }}
[routes]{BRON}
values = {{ Z = "praktijkroute" }}
[onderwerpen]{BRON}
values = {{ "Wonen" = ["won_nu"] }}
[phases]{BRON}
values = ["begin", "klaar"]
themes = ["Netwerk"]
[targets.op_tijd]{BRON}
sentence = "Op tijd"
unit = "procent"
since = "kennisgeving"
per_year = {{ 2020 = 85, 2022 = 95 }}
[targets.altijd]{BRON}
sentence = "Altijd"
unit = "maanden"
months = 6
number = 70
baseline = "50"
"""
LOCAL = HEAD.replace("landelijk", "lokaal") + PARTS


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "proef.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(tmp_path: Path, text: str) -> PackError:
    with pytest.raises(PackError) as refused:
        pack.load(written(tmp_path, text))
    assert refused.value.details["file"] == "proef.toml"
    return refused.value


def test_the_national_pack_and_the_logic_match() -> None:
    Toets(pack.load(NATIONAL))


def test_logic_without_entry_and_entry_without_logic_are_refused(tmp_path: Path) -> None:
    more = NATIONAL.read_text(encoding="utf-8") + ENTRY
    with pytest.raises(PackError, match=r"pack\.no-rule \(file=proef\.toml, rule=a\.b\)"):
        Toets(pack.load(written(tmp_path, more)))
    with pytest.raises(PackError, match=r"pack\.no-entry \(file=proef\.toml"):
        Toets(pack.load(written(tmp_path, HEAD + ENTRY)))


def test_an_entry_gives_its_numbers_and_refuses_others(tmp_path: Path) -> None:
    read = pack.load(written(tmp_path, HEAD + ENTRY))
    entry = read.entry("a.b")
    assert entry.count("uren") == 12
    assert entry.names("namen") == ("x",)
    for ask in (
        lambda: entry.count("namen"),
        lambda: entry.count("geen"),
        lambda: entry.names("uren"),
    ):
        with pytest.raises(PackError, match=r"pack\.number"):
            ask()
    with pytest.raises(PackError, match=r"pack\.no-entry"):
        read.entry("a.c")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('certainty = "V"', 'certainty = "S1"', "pack.may-not-block"),
        ('certainty = "V"', 'certainty = "M"', "pack.may-not-block"),
        ('certainty = "V"', 'certainty = "L"', "pack.may-not-block"),
        ('certainty = "V"', 'certainty = "X"', "pack.key"),
        ('severity = "hard"', 'severity = "erg"', "pack.key"),
        ('article = "Wi2021 15(1)(a)"', 'article = " "', "pack.key"),
        ("valid_from = 2022-01-01", 'valid_from = "2022"', "pack.key"),
        ('name = "Proef"', "", "pack.key"),
        ('scope = "landelijk"', 'scope = "werelds"', "pack.key"),
        ("note =", "notitie =", "pack.key"),
        ("format = 1", "format = 9", "pack.too-new"),
        ("format = 1", "format = true", "pack.key"),
        ("format = 1", "", "pack.key"),
        ("[pack]", "[pack", "pack.unreadable"),
        ("uren = 12", "uren = 1.5", "pack.key"),
        ('namen = ["x"]', "namen = [1]", "pack.key"),
        ("numbers = {", "numbers = 3 #", "pack.key"),
        ('uren = "higher"', 'uren = "more"', "pack.key"),
        ('uren = "higher"', 'woord = "higher"', "pack.key"),
        ('sentence = "Er', 'zin = "x"\nsentence = "Er', "pack.key"),
        ('[rules."a.b"]', "[[rules.x]]", "pack.key"),
        ('[rules."a.b"]', '[regels."a.b"]', "pack.key"),
    ],
)
def test_a_pack_that_cannot_be_used_is_refused(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    whole = HEAD + ENTRY
    assert old in whole
    assert refusal(tmp_path, whole.replace(old, new)).code == code


def test_a_pack_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "proef.toml"
    with pytest.raises(PackError, match=r"pack\.unreadable \(file=proef\.toml\)"):
        pack.load(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(PackError, match=r"pack\.unreadable"):
        pack.load(path)


def test_what_rests_on_one_source_only_warns(tmp_path: Path) -> None:
    soft = ENTRY.replace('certainty = "V"', 'certainty = "S1"').replace('"hard"', '"soft"')
    read = pack.load(written(tmp_path, HEAD + soft)).entry("a.b")
    assert read.certainty is Certainty.S1
    assert not read.certainty.may_block


def test_what_a_pack_only_informs_of_has_texts_and_no_numbers(tmp_path: Path) -> None:
    read = pack.load(written(tmp_path, HEAD + ENTRY + INFO))
    info = read.informs["boete.x"]
    assert (info.facts, info.rules) == ({"bedrag": "250 euro"}, ("a.b",))
    assert info.bron.certainty is Certainty.S1
    assert "boete.x" not in read.entries


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('"250 euro"', "250", "bedrag"),
        ('rules = ["a.b"]', 'rules = ["a.c"]', "rules"),
        ('"boete.x"', '"a.b"', "rules"),
        ('rules = ["a.b"]', 'rules = ["a.b"]\nunused = "kan niet"', "unused"),
        ('rules = ["a.b"]', 'program = "doet iets"\nunused = "kan niet"', "unused"),
        ("facts =", 'severity = "soft"\nfacts =', "severity"),
    ],
)
def test_knowledge_that_could_be_taken_for_a_rule_is_refused(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    assert old in INFO
    refused = refusal(tmp_path, HEAD + ENTRY + INFO.replace(old, new))
    assert (refused.code, refused.details["key"]) == ("pack.key", key)


def test_a_local_pack_says_names_phases_and_targets_with_their_source(tmp_path: Path) -> None:
    local = pack.load(written(tmp_path, LOCAL)).local
    assert local.roles == {Role.COACH: "Casemanager"}
    assert local.routes == {Leerroute.Z: "praktijkroute"}
    assert local.onderwerpen == {"Wonen": ("won_nu",)}
    assert (local.phases, local.themes) == (("begin", "klaar"), ("Netwerk",))
    assert local.sources["phases"].checked_on == date(2026, 11, 22)
    in_time, always = local.targets["op_tijd"], local.targets["altijd"]
    assert (in_time.unit, in_time.since, in_time.months) == (Unit.PERCENT, Since.KENNISGEVING, None)
    assert [in_time.wanted(year) for year in (2019, 2020, 2021, 2022, 2026)] == [
        None, 85, 85, 95, 95,
    ]  # fmt: skip
    assert (always.since, always.months, always.wanted(2026)) == (None, 6, 70)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("coach =", "baas =", "baas"),
        ("Z =", "X =", "X"),
        ('"Wonen" = ["won_nu"]', '"Wonen" = 3', "Wonen"),
        ('themes = ["Netwerk"]', "themes = 3", "themes"),
        ('themes = ["Netwerk"]', "thema = 3", "thema"),
        ('unit = "procent"', 'unit = "stuks"', "unit"),
        ('since = "kennisgeving"', 'since = "ooit"', "since"),
        ("2020 = 85", "later = 85", "per_year"),
        ("2020 = 85", "2020 = true", "2020"),
        ("number = 70", "", "number, per_year"),
        ("number = 70", "number = 70\nper_year = { 2020 = 1 }", "number, per_year"),
        ("months = 6", 'months = "6"', "months"),
        ("[roles]", "[rollen]", "rollen"),
        (BRON, BRON.replace('article = "stuk"', ""), "article"),
    ],
)
def test_a_section_that_cannot_be_used_is_refused_with_its_key(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    assert old in LOCAL
    refused = refusal(tmp_path, LOCAL.replace(old, new, 1))
    assert (refused.code, refused.details["key"]) == ("pack.key", key)


def test_a_national_pack_has_no_local_sections(tmp_path: Path) -> None:
    assert refusal(tmp_path, HEAD + PARTS).details["key"] == "onderwerpen"
