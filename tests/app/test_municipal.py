"""The municipality's system as Settings speaks to it: secrets in the vault, each API asked once."""

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.app.gate import policy_of
from coach_desktop.app.municipal import VaultMunicipal, VaultSecrets
from coach_desktop.app.safe import give_another_device
from coach_desktop.casework.municipal import LoginWords
from coach_desktop.domain.errors import CoachError
from coach_desktop.exchange.auth import CLIENT_SECRET, LOGIN_NAME, OBJECTEN_TOKEN, REFRESH_TOKEN
from coach_desktop.exchange.wire import Api, Call
from coach_desktop.machine import browser
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import read_slots
from coach_desktop.storage.vault import OpenVault
from tests.builders import SetClock
from tests.desk import raw_safe, settle
from tests.exchange.profiles import serve_profile
from tests.exchange.servers import saying, serving
from tests.municipality_login.browser import Browser
from tests.municipality_login.provider import provider
from tests.storage.tellers import identity
from tests.vaults_for_tests import raw_vault

WORDS = LoginWords("nl", "Coach Desktop", "Ingelogd.", "Niet gelukt.")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[OpenVault]:
    made = raw_vault(tmp_path / "kluis")
    settle(made)
    yield made
    made.close()


def municipal(vault: OpenVault) -> VaultMunicipal:
    clock = SetClock(date(2026, 11, 24))
    policy = policy_of("voorbeeld")
    return VaultMunicipal(vault, raw_safe(vault, clock), policy, identity(), clock)


@dataclass
class Town:
    """Answers each path with a status."""

    statuses: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def answer(self, connection: socket.socket, request: bytes) -> None:
        path = request.decode().split(" ")[1]
        self.asked.append(path)
        api = path.split("/")[1]
        told = "Date: Tue, 24 Nov 2026 12:00:00 GMT"
        saying(b"{}", self.statuses.get(api, "200 OK"), told)(connection, request)


def test_a_vault_whose_profile_names_no_server_has_none(vault: OpenVault) -> None:
    ours = municipal(vault)
    assert ours.addresses == {}
    assert (ours.warning, ours.is_ready, ours.can_be_revoked) == ("", False, False)
    assert ours.try_out() == []
    assert ours.notices() == ()
    assert not ours.is_revoked()
    ours.close()


def test_each_api_is_asked_one_thing_that_names_nobody(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = Town({"besluiten": "403 Forbidden", "catalogi": "404 Not Found", "objecten": "401 No"})
    with serving(town.answer) as server:
        serve_profile(monkeypatch, tmp_path / "profielen", server.address)
        ours = municipal(vault)
        assert [each.code for each in ours.try_out()] == ["exchange.no-secret"] * 6
        ours.keep_secrets("geheim", "vast")
        tried = {each.api: each.code for each in ours.try_out()}
        ours.close()
    assert tried == {
        "zaken": "",
        "documenten": "",
        "besluiten": "exchange.not-let-in",
        "catalogi": "exchange.not-there",
        "objecten": "exchange.not-let-in",
        "objecttypen": "",
    }
    assert len(town.asked) == 6
    assert "/zaken/api/v1/zaken?identificatie=coach-desktop-proef" in town.asked


def test_the_secrets_of_a_pilot_stand_in_the_vault_alone(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_profile(monkeypatch, tmp_path / "profielen")
    ours = municipal(vault)
    assert ours.warning == "exchange.pilot-login"
    ours.keep_secrets("geheim-van-de-proef", "")
    with_one = ours.is_ready
    ours.keep_secrets("", "vast-token-van-de-proef")
    assert (with_one, ours.is_ready) == (False, True)
    secrets = VaultSecrets(vault)
    assert secrets.find(CLIENT_SECRET) == "geheim-van-de-proef"
    assert secrets.find(OBJECTEN_TOKEN) == "vast-token-van-de-proef"
    ours.close()
    vault.close()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"-van-de-proef" not in path.read_bytes()


def test_an_answer_of_the_server_is_a_contact_and_a_refusal_is_none(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = Town({"besluiten": "500 No", "catalogi": "403 Forbidden"})
    with serving(town.answer) as server:
        serve_profile(monkeypatch, tmp_path / "profielen", server.address, lease="true")
        ours = municipal(vault)
        ours.keep_secrets("geheim", "vast")
        for api in (Api.BESLUITEN, Api.CATALOGI):
            ours.wire.send(Call(api, "GET", "x"))
            assert read_slots(read_copy(vault.folder)).lease == ""
        ours.wire.send(Call(Api.ZAKEN, "GET", "x"))
        assert ours.wire.ahead.total_seconds() == pytest.approx(4680)
        ours.close()
    assert read_slots(read_copy(vault.folder)).lease == "0 2026-11-24 2026-11-24"


def test_somebody_logs_in_by_the_browser_of_the_system_and_out_again(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with provider() as at:
        told = {"login": '"oidc"', "issuer": f'"{at.address}"'}
        serve_profile(monkeypatch, tmp_path / "profielen", at.address, **told)
        clock_of_the_provider(monkeypatch)
        surfing = Browser()
        monkeypatch.setattr(browser, "open_browser", surfing.open)
        ours = municipal(vault)
        assert ours.by_browser
        assert ours.log_in(WORDS, lambda: False) == "s.bakker"
        surfing.close()
        assert "Ingelogd." in surfing.pages[0][1]
        assert (ours.login_name, ours.warning) == ("s.bakker", "")
        assert json.dumps(vault.setting(REFRESH_TOKEN)) != '""'
        ours.log_out()
        assert ours.login_name == ""
        at.mischief.status = 500
        with pytest.raises(CoachError, match=r"exchange\.login-unanswered"):
            ours.log_in(WORDS, lambda: False)
        surfing.close()
        ours.close()


def clock_of_the_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    """The provider tells the time of this computer; the laptop of the test follows it."""
    from coach_desktop.machine.clock import SystemClock

    monkeypatch.setattr(SetClock, "now", lambda _: SystemClock().now())


def test_a_copy_of_a_vault_logs_in_by_itself(vault: OpenVault) -> None:
    secrets = VaultSecrets(vault)
    secrets.keep(REFRESH_TOKEN, "van-de-ander")
    secrets.keep(LOGIN_NAME, "s.bakker")
    secrets.keep(CLIENT_SECRET, "geheim")
    give_another_device(vault)
    assert secrets.find(REFRESH_TOKEN) == secrets.find(LOGIN_NAME) == ""
    assert secrets.find(CLIENT_SECRET) == "geheim"


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://evil.example/", "https://a b"])
def test_only_an_address_of_the_web_goes_to_the_browser(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    import webbrowser

    opened: list[str] = []

    def show(at: str) -> bool:
        opened.append(at)
        return True

    monkeypatch.setattr(webbrowser, "open", show)
    assert not browser.open_browser(address)
    assert browser.open_browser("https://login.voorbeeldstad.example/authorize?x=1")
    assert opened == ["https://login.voorbeeldstad.example/authorize?x=1"]


def test_a_computer_without_a_browser_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import webbrowser

    def none(_address: str) -> bool:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "open", none)
    assert not browser.open_browser("https://login.voorbeeldstad.example/")
