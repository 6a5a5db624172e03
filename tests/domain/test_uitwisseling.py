"""The table of the profile that tells where the municipal system stands: whole, or refused."""

from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.domain import profile
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.uitwisseling import APIS, NONE, Uitwisseling, is_safe_address

VOORBEELD = places.place("resources", "profiles", "voorbeeld.toml")
PEM = "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----"
WHOLE = {
    **{api: f'"https://zgw.voorbeeldstad.example/{api}/api/v1/"' for api in APIS},
    "login": '"oidc"',
    "client_id": '"coach-desktop"',
    "issuer": '"https://login.voorbeeldstad.example/realms/medewerkers"',
}

AGE = "age1vcxd4yrqvcj0vfdu9f7h9nh8glteyj4c5an0gj8t6wt6t7ywh99s40s07t"
"""An age recipient, with the signs by which it is checked."""


def read(tmp_path: Path, **changed: str) -> Uitwisseling:
    """Read a profile with this table; '' leaves a key out."""
    told = {key: value for key, value in {**WHOLE, **changed}.items() if value}
    table = "\n".join(f"{key} = {value}" for key, value in told.items())
    path = tmp_path / "gemeente.toml"
    path.write_text(f"{VOORBEELD.read_text('utf-8')}\n[uitwisseling]\n{table}\n", encoding="utf-8")
    return profile.load(path).uitwisseling


def test_a_profile_without_the_table_has_no_server() -> None:
    told = profile.load(VOORBEELD).uitwisseling
    assert told == NONE
    assert not told.has_server


def test_the_whole_table_is_read(tmp_path: Path) -> None:
    told = read(
        tmp_path,
        ca=f'"""{PEM}\n{PEM}"""',
        proxy='"http://proxy.voorbeeldstad.example:8080"',
        tls13_only="true",
        lease="true",
        revocation='"https://zgw.voorbeeldstad.example/intrekkingen.json"',
        public_key=f'"{"0f" * 32}"',
        scope='"openid coach"',
        recipient=f'"{AGE}"',
    )
    assert told.recipient == AGE
    assert told.addresses["zaken"] == "https://zgw.voorbeeldstad.example/zaken/api/v1"
    assert told.tls13_only
    assert told.has_lease
    assert told.ca.count("BEGIN") == 2
    assert told.proxy.endswith(":8080")


def test_policy_is_off_until_the_profile_turns_it_on(tmp_path: Path) -> None:
    told = read(tmp_path)
    assert not told.tls13_only
    assert not told.has_lease
    assert (told.ca, told.proxy, told.revocation) == ("", "", "")


def test_without_a_server_there_is_no_lease() -> None:
    assert not Uitwisseling(lease=True).has_lease


def test_a_log_in_by_secret_needs_no_issuer(tmp_path: Path) -> None:
    assert read(tmp_path, login='"zgw"', issuer="").issuer == ""


def test_no_proxy_can_be_chosen(tmp_path: Path) -> None:
    assert read(tmp_path, proxy='"geen"').proxy == "geen"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("zaken", '"http://zgw.voorbeeldstad.example/zaken"'),
        ("zaken", '"https://naam:woord@zgw.voorbeeldstad.example/zaken"'),
        ("zaken", '"https://zgw.voorbeeldstad.example/zaken?x=1"'),
        ("zaken", '"https://zgw.voorbeeldstad.example/a/../b"'),
        ("zaken", '"https://zgw.voorbeeldstad.example//zaken"'),
        ("objecttypen", ""),
        ("client_id", '" "'),
        ("login", '"digid"'),
        ("client_id", ""),
        ("issuer", ""),
        ("issuer", '"login"'),
        ("scope", '"offline_access"'),
        ("proxy", '"proxy:8080"'),
        ("tls13_only", '"ja"'),
        ("lease", "1"),
        ("public_key", '"0f"'),
        ("recipient", '"age1qq"'),
        ("recipient", f'"{AGE.replace("age1v", "age1w")}"'),
        ("recipient", f'"{AGE[:-1]}q"'),
        ("revocation", '"ftp://x.example"'),
        ("ca", '"nee"'),
        ("ca", f'"""{PEM} en meer"""'),
        ("ca", f'"""{PEM.replace("QUJD", "QUJ")}"""'),
        ("lokaal", "1"),
    ],
)
def test_what_is_wrong_is_refused_with_file_and_key(tmp_path: Path, key: str, value: str) -> None:
    with pytest.raises(PackError) as refused:
        read(tmp_path, **{key: value})
    assert refused.value.code == "profile.key"
    assert refused.value.details == {"file": "gemeente.toml", "key": f"uitwisseling.{key}"}


def test_a_file_of_revocations_needs_the_key_it_is_signed_by(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"uitwisseling\.public_key"):
        read(tmp_path, revocation='"https://zgw.voorbeeldstad.example/x.json"')


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gemeente.toml"
    path.write_text(f"uitwisseling = 3\n{VOORBEELD.read_text('utf-8')}", encoding="utf-8")
    with pytest.raises(PackError, match="key=uitwisseling"):
        profile.load(path)


def test_http_is_for_this_computer_itself() -> None:
    assert is_safe_address("http://127.0.0.1:8000/zaken")
    assert is_safe_address("http://localhost/zaken")
    assert not is_safe_address("http://127.0.0.1.voorbeeld.example/zaken")
    assert not is_safe_address("http://127.0.0.1@voorbeeld.example/zaken")
