"""The table of the profile that tells whom to trust under a plan: whole, or refused."""

from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.domain import profile
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.ondertekening import PLAIN, Ondertekening

VOORBEELD = places.place("resources", "profiles", "voorbeeld.toml")
PEM = "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n"


def read(tmp_path: Path, table: str) -> Ondertekening:
    path = tmp_path / "gemeente.toml"
    path.write_text(f"{VOORBEELD.read_text('utf-8')}\n[ondertekening]\n{table}\n", encoding="utf-8")
    return profile.load(path).ondertekening


def test_a_profile_without_the_table_trusts_nobody_and_has_no_clock() -> None:
    told = profile.load(VOORBEELD).ondertekening
    assert told == PLAIN
    assert told.trusted == ()


def test_the_whole_table_is_read(tmp_path: Path) -> None:
    told = read(
        tmp_path,
        f'time_stamp = "https://tijd.voorbeeldstad.example/tsa"\nroots = """\n{PEM}{PEM}"""\n'
        'card = "/usr/lib/kaart.so"',
    )
    assert told.time_stamp == "https://tijd.voorbeeldstad.example/tsa"
    assert told.trusted == (PEM, PEM)
    assert told.card == "/usr/lib/kaart.so"
    assert read(tmp_path, "") == PLAIN


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ('time_stamp = "http://tijd.voorbeeldstad.example"', "ondertekening.time_stamp"),
        ('roots = "geen certificaat"', "ondertekening.roots"),
        ('card = ""', "ondertekening.card"),
        ('klok = "1"', "ondertekening.klok"),
    ],
)
def test_what_is_wrong_is_refused_by_its_key(tmp_path: Path, table: str, key: str) -> None:
    with pytest.raises(PackError) as refused:
        read(tmp_path, table)
    assert refused.value.details == {"file": "gemeente.toml", "key": key}


def test_a_word_in_place_of_the_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gemeente.toml"
    path.write_text(f"ondertekening = 3\n{VOORBEELD.read_text('utf-8')}", encoding="utf-8")
    with pytest.raises(PackError, match="key=ondertekening"):
        profile.load(path)
