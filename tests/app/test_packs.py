"""The packs of the profile that a vault names are applied, or the vault says why it stays shut."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.app.doors import VaultDoors
from coach_desktop.app.joining import join
from coach_desktop.casework.access import NewOwner
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.identity import Role
from coach_desktop.places import Kind
from coach_desktop.widgets.wording import wording
from tests.builders import SetClock, voorbeeld
from tests.desk import raw_safe, settle
from tests.vaults_for_tests import raw_vault

Join = Callable[[str], Workplace]


@pytest.fixture
def with_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Join:
    """Join a vault whose profile is the example with other packs, and numbers of its own."""
    place = places.place
    example = place("resources", "profiles", "voorbeeld.toml").read_text(encoding="utf-8")
    own = tmp_path / "voorbeeld.toml"

    def found(kind: Kind, *parts: str) -> Path:
        return own if parts[-1] == own.name else place(kind, *parts)

    def joined(packs: str) -> Workplace:
        own.write_text(example.replace('packs = ["nederland"]', packs, 1), encoding="utf-8")
        monkeypatch.setattr(places, "place", found)
        vault = raw_vault(tmp_path / "kluis")
        request.addfinalizer(vault.close)
        settle(vault)
        clock = SetClock()
        return join(vault, clock, raw_safe(vault, clock))

    return joined


def test_a_local_pack_reaches_board_topics_and_checks(with_profile: Join) -> None:
    at = with_profile('packs = ["nederland", "almelo"]\noverrides.lokaal.welkomgesprek.weken = 4')
    assert at.trajecten.toets.pack.entry("lokaal.welkomgesprek").count("weken") == 4
    assert at.today.trajecten is at.trajecten
    assert "Uitleg over handhaving" in at.profile.onderwerpen
    assert at.profile.role_name(Role.COACH) == voorbeeld().role_name(Role.COACH)


@pytest.mark.parametrize(
    ("packs", "code", "reason"),
    [
        ('packs = ["almelo"]', "profile.packs", "packs"),
        ('packs = ["nederland", "utrecht"]', "profile.pack-unknown", "utrecht"),
        (
            'packs = ["nederland"]\noverrides.pvt.uren_min.uren = 8',
            "profile.override-law",
            "12",
        ),
        (
            'packs = ["nederland"]\noverrides.pvt.uren_min.dagen = 8',
            "profile.override-unknown",
            "pvt.uren_min.dagen",
        ),
    ],
)
def test_a_profile_that_cannot_be_used_is_refused_with_file_key_and_reason(
    with_profile: Join, packs: str, code: str, reason: str
) -> None:
    with pytest.raises(PackError) as refused:
        with_profile(packs)
    assert refused.value.code == code
    said = wording(refused.value)
    assert "voorbeeld.toml" in said
    assert reason in said
    assert "{" not in said


def test_a_wrong_profile_is_named_at_the_door_and_makes_no_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = places.place
    shelf = tmp_path / "profielen"
    shelf.mkdir()
    example = place("resources", "profiles", "voorbeeld.toml").read_text(encoding="utf-8")
    (shelf / "goed.toml").write_text(
        example.replace('"nederland"', '"nederland", "zwolle"').replace("coach =", "# coach ="),
        encoding="utf-8",
    )
    (shelf / "kapot.toml").write_text(example.replace("format = 1", "format = 2"), encoding="utf-8")

    def found(kind: Kind, *parts: str) -> Path:
        return shelf.joinpath(*parts[1:]) if parts[0] == "profiles" else place(kind, *parts)

    monkeypatch.setattr(places, "place", found)
    doors = VaultDoors(tmp_path / "kluis")
    assert doors.profiles() == {"goed": "Gemeente Voorbeeldstad", "kapot": "kapot"}
    assert doors.roles("goed")[Role.COACH] == "Casemanager"
    assert doors.roles("kapot")[Role.COACH] == "coach"
    owner = NewOwner("Marieke", Role.COACH, "Voorbeeldstad", "kapot", "", practice=True)
    with pytest.raises(PackError, match=r"profile\.too-new"):
        doors.make(owner, doors.propose_passphrase(), lambda *_: None)
    assert not doors.has_vault()
