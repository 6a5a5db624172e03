"""Phrases and gemeenteprofielen: read, or refused with the file and the key."""

from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.domain import phrases, profile
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.phrases import Phrases
from coach_desktop.domain.pip import Leerroute

VOORBEELD = places.place("resources", "profiles", "voorbeeld.toml")


def test_a_sentence_falls_back_on_dutch_and_says_so() -> None:
    said = Phrases("ar", {"ar": {"a": "مرحبا {name}"}, "nl": {"a": "Dag {name}", "b": "Welkom"}})
    assert said.say("a", name="Rima") == "مرحبا Rima"
    assert said.said("b").language == "nl"
    assert said.keys() == {"a"}
    with pytest.raises(PackError, match=r"phrases\.missing"):
        said.say("c")


def test_the_shipped_phrases_are_read_once_and_dutch_comes_first() -> None:
    assert phrases.load("nl") is phrases.load("nl")
    assert phrases.languages()[0] == "nl"
    assert phrases.load("xx").say("route.Z") == "Z-route"


def test_a_folder_without_dutch_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "place", lambda *_: tmp_path)
    phrases.load.cache_clear()
    with pytest.raises(PackError, match=r"phrases\.no-dutch"):
        phrases.load("zz")
    phrases.load.cache_clear()


@pytest.mark.parametrize(
    ("text", "code"), [("a = [", "phrases.unreadable"), ("[a]\nb = 3", "phrases.not-a-sentence")]
)
def test_a_broken_phrase_file_is_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "nl.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as refused:
        phrases.read(path)
    assert refused.value.code == code
    assert refused.value.details["file"] == "nl.toml"


def test_the_example_profile_is_whole() -> None:
    read = profile.load(VOORBEELD)
    assert read.role_name(Role.COACH) == "Coach inburgering"
    assert read.text("ondersteuning")
    assert read.text("unknown") == ""
    assert read.packs == ("nederland",)
    assert "lid_plek" in read.chosen_s2


def changed(tmp_path: Path, old: str, new: str) -> Path:
    path = tmp_path / "gemeente.toml"
    text = VOORBEELD.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        ('name = "Gemeente Voorbeeldstad"', 'name = " "', "profile.key", "name"),
        ('place = "Voorbeeldstad"', "", "profile.key", "address.place"),
        ('packs = ["nederland"]', "packs = [1]", "profile.key", "packs"),
        ('coach = "Coach inburgering"', 'baas = "x"', "profile.key", "roles.baas"),
        ('"Wonen" = ["', '"Wonen" = [1, "', "profile.key", "onderwerpen.Wonen"),
        ('vve = "', 'getal = 3\nvve = "', "profile.key", "texts"),
        ("[onderwerpen]", "[[onderwerpen]]", "profile.key", "onderwerpen"),
        ("format = 1", "format = 2", "profile.too-new", None),
        ("format = 1", "", "profile.key", "format"),
        ("format = 1", "format = true", "profile.key", "format"),
        ("format = 1", "format = 1\noverides = 3", "profile.key", "overides"),
        ("[roles]", '[routes]\nX = "x"\n[roles]', "profile.key", "routes.X"),
        ("[roles]", "[overrides]\na.b.weken = 0\n[roles]", "profile.key", "overrides.a.b.weken"),
        ("[roles]", "[overrides]\na.b.weken = 1.5\n[roles]", "profile.key", "overrides.a.b.weken"),
        ("[roles]", "[overrides]\na.b.weken = true\n[roles]", "profile.key", "overrides.a.b.weken"),
        ("format = 1", "format = 1\noverrides = 3", "profile.key", "overrides"),
        ("format = 1", "format = ", "profile.unreadable", None),
    ],
)
def test_a_profile_that_lacks_something_is_refused_with_file_and_key(
    tmp_path: Path, old: str, new: str, code: str, key: str | None
) -> None:
    with pytest.raises(PackError) as refused:
        profile.load(changed(tmp_path, old, new))
    assert refused.value.code == code
    assert refused.value.details["file"] == "gemeente.toml"
    assert refused.value.details.get("key") == key


def test_a_profile_may_leave_out_talks_and_role_names(tmp_path: Path) -> None:
    read = profile.load(changed(tmp_path, "voortgangsgesprekken = 2", ""))
    assert read.voortgangsgesprekken is None
    read = profile.load(changed(tmp_path, 'teamleider = "Teamleider inburgering"', ""))
    assert read.role_name(Role.TEAMLEIDER) == "teamleider"


def test_a_profile_sets_numbers_of_rules_with_or_without_quotes(tmp_path: Path) -> None:
    told = '[overrides]\n"lokaal.start".maanden = 4\nlokaal.nazorg.maanden = 3\n[routes]\nZ = "x"\n'
    read = profile.load(changed(tmp_path, "[roles]", f"{told}[roles]"))
    assert read.overrides == {"lokaal.start": {"maanden": 4}, "lokaal.nazorg": {"maanden": 3}}
    assert (read.route_name(Leerroute.Z), read.file) == ("x", "gemeente.toml")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('logo = "er-is-niets.png"', "profile.logo"),
        ('logo = "../geheim.png"', "profile.logo"),
        ('accent = "groen"', "profile.accent"),
        ('accent = "#ffee00"', "profile.accent"),
    ],
)
def test_a_profile_whose_looks_cannot_be_used_is_refused(
    tmp_path: Path, line: str, code: str
) -> None:
    name = line.partition(" ")[0]
    shipped = VOORBEELD.read_text("utf-8")
    path = tmp_path / "stad.toml"
    path.write_text(shipped.replace(f'{name} = ""', line), "utf-8")
    with pytest.raises(PackError) as refused:
        profile.load(path)
    assert refused.value.code == code


def test_a_profile_has_the_logo_that_lies_beside_it(tmp_path: Path) -> None:
    shipped = VOORBEELD.read_text("utf-8")
    path = tmp_path / "stad.toml"
    told = shipped.replace('logo = ""', 'logo = "stad.png"')
    path.write_text(told.replace('accent = ""', 'accent = "#00562F"'), "utf-8")
    (tmp_path / "stad.png").write_bytes(b"punten")
    read = profile.load(path)
    assert read.logo_picture == b"punten"
    assert read.accent == "#00562f"
