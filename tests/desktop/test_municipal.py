"""The card of the municipal system in Settings, and a laptop that is trusted no more."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coach_desktop.app.gate import Gate
from coach_desktop.app.municipal import VaultMunicipal
from coach_desktop.desktop.municipal_card import MunicipalCard
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.unlock import UnlockPage
from coach_desktop.domain.revocation import Revocation
from coach_desktop.exchange.auth import CLIENT_SECRET
from coach_desktop.exchange.revocation import write
from coach_desktop.machine import browser
from coach_desktop.machine.session import Why
from coach_desktop.storage import slots
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import read_slots
from tests.app.test_gate import KEY, NOTHING, PUBLIC, Address
from tests.app.test_municipal import Town
from tests.desk import Desk, desk
from tests.exchange.profiles import serve_profile
from tests.exchange.servers import serving
from tests.municipality_login.browser import Browser
from tests.municipality_login.provider import provider
from tests.vaults_for_tests import raw_key, raw_vault


@contextmanager
def settings(tmp_path: Path) -> Iterator[tuple[Desk, MunicipalCard]]:
    with desk(tmp_path / "kluis") as at:
        at.window.to_settings.emit()
        at.settle()
        card = at.on(SettingsPage).findChild(MunicipalCard)
        assert card is not None
        yield at, card


def said(card: MunicipalCard, name: str) -> str:
    line = card.findChild(QLabel, name)
    assert line is not None
    return line.text() if not line.isHidden() else ""


def shown(card: MunicipalCard, name: str) -> bool:
    button = card.findChild(QAbstractButton, name)
    assert button is not None
    return not button.isHidden()


def test_a_vault_without_a_server_has_no_card(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.window.to_settings.emit()
        at.settle()
        assert at.on(SettingsPage).findChild(MunicipalCard) is None


def test_a_pilot_types_its_secrets_and_tries_the_connection(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = Town()
    with serving(town.answer) as server:
        serve_profile(monkeypatch, tmp_path / "profielen", server.address)
        with settings(tmp_path) as (at, card):
            assert card._chip.text in {"Niet ingelogd", "Not logged in"}
            at.press("municipal_try")
            assert said(card, "municipal_zaken_result")
            assert not said(card, "municipal_told")
            for name in ("client_secret", "objecten_token"):
                line = card.findChild(QLineEdit, name)
                assert line is not None
                assert line.echoMode() is QLineEdit.EchoMode.Password
                at.type(name, f"{name}-van-de-proef")
            at.press("municipal_keep")
            assert not [line.text() for line in card.findChildren(QLineEdit) if line.text()]
            kept = at.workplace.municipal
            assert kept.is_ready
            at.press("municipal_try")
            assert len(town.asked) == 6
            assert said(card, "municipal_told")
            town.statuses["zaken"] = "403 Forbidden"
            at.press("municipal_try")
            assert not said(card, "municipal_told")
            assert said(card, "municipal_zaken_result") != said(card, "municipal_besluiten_result")
            assert server.address in said(card, "municipal_zaken")
            assert CLIENT_SECRET not in "".join(line.text() for line in card.findChildren(QLabel))


def test_somebody_logs_in_by_the_browser_and_out_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    surfing = Browser()
    monkeypatch.setattr(browser, "open_browser", surfing.open)
    with provider() as there:
        told = {"login": '"oidc"', "issuer": f'"{there.address}"'}
        serve_profile(monkeypatch, tmp_path / "profielen", there.address, **told)
        with settings(tmp_path) as (at, card):
            assert shown(card, "municipal_log_in")
            assert not shown(card, "municipal_log_out")
            at.press("municipal_log_in")
            surfing.close()
            assert "s.bakker" in card._chip.text
            at.press("municipal_log_out")
            assert "s.bakker" not in card._chip.text
            there.mischief.status = 403
            at.press("municipal_log_in")
            assert said(card, "municipal_trouble")
            surfing.close()


def test_waiting_for_the_browser_can_be_stopped_and_ends_when_the_page_is_left(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "open_browser", lambda _address: True)
    with provider() as there:
        told = {"login": '"oidc"', "issuer": f'"{there.address}"'}
        serve_profile(monkeypatch, tmp_path / "profielen", there.address, **told)
        with settings(tmp_path) as (at, card):
            for leave in (lambda: at.press("municipal_stop"), at.on(SettingsPage).flush):
                card._log_in.click()
                assert shown(card, "municipal_stop")
                assert not shown(card, "municipal_log_in")
                leave()
                at.settle()
                assert not shown(card, "municipal_stop")
                assert not said(card, "municipal_trouble")


def test_a_laptop_that_is_trusted_no_more_goes_out_of_sight_and_keeps_the_rescue(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = Address()
    with serving(address.answer) as server:
        keys = {"revocation": f'"{server.address}/x.json"', "public_key": f'"{PUBLIC}"'}
        serve_profile(monkeypatch, tmp_path / "profielen", server.address, **keys)
        with desk(tmp_path / "kluis") as at:
            locked: list[str] = []
            at.steps.locked.connect(locked.append)
            vault = read_slots(read_copy(tmp_path / "kluis")).vault
            address.content = write(Revocation(vaults=frozenset({vault})), KEY)
            _write_profile_in_slots(at)
            with_slots = _give_it_a_slot(at)
            at.steps.municipal.ask()
            for _ in range(200):
                if locked:
                    break
                QTest.qWait(10)
            assert locked == [f"{Why.REVOKED} {at.steps.idle_minutes} 0"]
            assert not at.window.isVisible()
            assert with_slots
            assert read_slots(read_copy(tmp_path / "kluis")).revoked


def _write_profile_in_slots(at: Desk) -> None:
    """What unlocking by the real doors writes."""
    municipal = at.workplace.municipal
    assert isinstance(municipal, VaultMunicipal)
    Gate(municipal._vault.folder, at.workplace.clock).entered(municipal._vault)


def _give_it_a_slot(at: Desk) -> bool:
    municipal = at.workplace.municipal
    assert isinstance(municipal, VaultMunicipal)
    keeper = municipal._vault.keeper
    assert keeper is not None
    until = datetime(2030, 1, 1, tzinfo=UTC)
    slot = slots.slot_by_keyring(keeper.file.vault, raw_key(), bytes(32), until)
    keeper.change(lambda file: slots.with_slot(file, slot))
    return len(keeper.file.slots) == 1


def test_a_revocation_can_be_brought_by_hand(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "intrekkingen.json"
    path.write_bytes(NOTHING)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    keys = {"revocation": '"http://127.0.0.1:1/x.json"', "public_key": f'"{PUBLIC}"'}
    serve_profile(monkeypatch, tmp_path / "profielen", **keys)
    with settings(tmp_path) as (at, card):
        _write_profile_in_slots(at)
        at.press("municipal_revocation")
        assert said(card, "municipal_told")
        path.write_bytes(b"niets")
        at.press("municipal_revocation")
        assert said(card, "municipal_trouble")
        locked: list[str] = []
        at.steps.locked.connect(locked.append)
        vault = read_slots(read_copy(tmp_path / "kluis")).vault
        path.write_bytes(write(Revocation(vaults=frozenset({vault})), KEY))
        card._revocation.click()
        for _ in range(200):
            if locked:
                break
            QTest.qWait(10)
        assert locked == [f"{Why.REVOKED} {at.steps.idle_minutes} 0"]


def test_the_lock_page_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    raw_vault(tmp_path / "kluis").close()
    with desk(tmp_path / "kluis", made=False) as at:
        at.steps.begin(Note(Why.REVOKED, 5, 0))
        at.settle()
        told = [line.text() for line in at.on(UnlockPage).findChildren(QLabel)]
        assert any("vertrouwt" in each or "trusts" in each for each in told)
