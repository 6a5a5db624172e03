"""Rule packs: joined to the logic by rule id, or refused with file, rule and key."""

from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.domain.errors import PackError
from coach_desktop.law import pack
from coach_desktop.law.toets import Toets

NATIONAL = places.place("resources", "rules", "nederland.toml")

ENTRY = """
[pack]
format = 1
name = "Proef"
checked_on = 2026-11-22

[rules."a.b"]
article = "Wi2021 15(1)(a)"
source = "proef"
checked_on = 2026-11-22
valid_from = 2022-01-01
certainty = "V"
severity = "hard"
sentence = "Er ontbreekt iets."
numbers = { uren = 12, namen = ["x"], woord = "y" }
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "proef.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_national_pack_and_the_logic_match() -> None:
    Toets(pack.load(NATIONAL))


def test_logic_without_entry_and_entry_without_logic_are_refused(tmp_path: Path) -> None:
    more = NATIONAL.read_text(encoding="utf-8") + "\n" + ENTRY.partition("\n\n")[2]
    with pytest.raises(PackError, match=r"pack\.no-rule"):
        Toets(pack.load(written(tmp_path, more)))
    with pytest.raises(PackError, match=r"pack\.no-entry"):
        Toets(pack.load(written(tmp_path, ENTRY)))


def test_an_entry_gives_its_numbers_and_refuses_others(tmp_path: Path) -> None:
    read = pack.load(written(tmp_path, ENTRY))
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
        ('certainty = "V"', 'certainty = "X"', "pack.key"),
        ('severity = "hard"', 'severity = "erg"', "pack.key"),
        ('article = "Wi2021 15(1)(a)"', 'article = " "', "pack.key"),
        ("valid_from = 2022-01-01", 'valid_from = "2022"', "pack.key"),
        ('name = "Proef"', "", "pack.key"),
        ("format = 1", "format = 9", "pack.too-new"),
        ("[pack]", "[pack", "pack.unreadable"),
        ("uren = 12", "uren = 1.5", "pack.key"),
        ("numbers = {", "numbers = 3 #", "pack.key"),
        ('sentence = "Er', 'zin = "x"\nsentence = "Er', "pack.key"),
    ],
)
def test_a_pack_that_cannot_be_used_is_refused(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    assert old in ENTRY
    with pytest.raises(PackError) as refused:
        pack.load(written(tmp_path, ENTRY.replace(old, new)))
    assert refused.value.code == code
    assert refused.value.details["file"] == "proef.toml"


def test_what_rests_on_one_source_only_warns(tmp_path: Path) -> None:
    soft = ENTRY.replace('certainty = "V"', 'certainty = "S1"').replace('"hard"', '"soft"')
    assert pack.load(written(tmp_path, soft)).entry("a.b").certainty is pack.Certainty.S1
