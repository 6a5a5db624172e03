"""What a municipality lays down is asked before a vault is opened, and loses nobody a word."""

import shutil
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from coach_desktop.app.doors import VaultDoors
from coach_desktop.app.gate import Gate, policy_of
from coach_desktop.app.municipal import VaultMunicipal
from coach_desktop.casework.access import NewOwner, Progress
from coach_desktop.casework.people import NewPerson
from coach_desktop.domain.errors import CoachError, VaultError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.lease import REST_AFTER, WARN_AFTER
from coach_desktop.domain.revocation import Revocation
from coach_desktop.exchange.revocation import write
from coach_desktop.storage import kdf
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import SlotType, read_slots
from coach_desktop.storage.standing import FORMER, REVOCATION, slot_places
from coach_desktop.storage.vault import OpenVault
from tests.builders import SetClock
from tests.desk import settle
from tests.exchange.profiles import serve_profile
from tests.exchange.servers import saying, serving
from tests.vaults_for_tests import raw_vault

KEY = bytes(range(32))
PUBLIC = Ed25519PrivateKey.from_private_bytes(KEY).public_key().public_bytes_raw().hex()
OWNER = NewOwner("Marieke de Boer", Role.COACH, "Gemeente Voorbeeldstad", "voorbeeld")
OTHER_WORDS = "paard boom wolk fiets tafel"
WORDS = "paard tafel wolk fiets regen"
DAY = timedelta(days=1)
MONDAY = date(2026, 11, 23)
NOTHING = write(Revocation(), KEY)


@pytest.fixture(autouse=True)
def _least_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)


@dataclass
class Address:
    """Where the revocations stand: says what it is told to, on the day that it is told."""

    content: bytes = NOTHING
    day: date = MONDAY
    asked: int = 0

    def answer(self, connection: socket.socket, request: bytes) -> None:
        self.asked += 1
        date_line = datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=UTC)
        told = f"Date: {date_line:%a, %d %b %Y %H:%M:%S} GMT"
        saying(self.content, "200 OK", told)(connection, request)


def told(monkeypatch: pytest.MonkeyPatch, folder: Path, at: str = "", **keys: str) -> None:
    """A profile with a lease and, at an address, revocations."""
    if at:
        keys |= {"revocation": f'"{at}/intrekkingen.json"', "public_key": f'"{PUBLIC}"'}
    serve_profile(monkeypatch, folder / "profielen", **{"lease": "true", **keys})


def raw(folder: Path) -> OpenVault:
    vault = raw_vault(folder / "kluis")
    if vault.setting("identity") is None:
        settle(vault)
    return vault


def day_by_day(folder: Path, gate: Gate, clock: SetClock, days: int) -> None:
    """Open the vault once on each of so many days."""
    vault = raw(folder)
    for _ in range(days):
        clock.day += DAY
        gate.entered(vault)
    vault.close()


def test_a_vault_without_a_server_has_nothing_of_it(tmp_path: Path) -> None:
    vault = raw(tmp_path)
    gate = Gate(tmp_path / "kluis", SetClock())
    gate.ask()
    gate.entered(vault)
    gate.answered(vault, MONDAY, let_in=True)
    vault.close()
    file = read_slots(read_copy(tmp_path / "kluis"))
    assert (file.profile, file.device, file.lease, file.revoked) == ("", "", "", False)
    assert not gate.is_revoked
    gate.require()


def test_a_place_without_a_vault_is_asked_nothing(tmp_path: Path) -> None:
    gate = Gate(tmp_path / "kluis", SetClock())
    gate.ask()
    gate.require()
    assert not gate.is_revoked
    assert not gate.bring(NOTHING)


def test_a_lease_runs_from_the_first_contact_on_and_rests_after_thirty_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, tmp_path)
    clock = SetClock(MONDAY)
    gate = Gate(tmp_path / "kluis", clock)
    day_by_day(tmp_path, gate, clock, 3)
    assert read_slots(read_copy(tmp_path / "kluis")).lease == ""
    vault = raw(tmp_path)
    gate.answered(vault, MONDAY, let_in=True)
    vault.close()
    day_by_day(tmp_path, gate, clock, REST_AFTER - 1)
    gate.require()
    day_by_day(tmp_path, gate, clock, 1)
    with pytest.raises(VaultError, match=r"vault\.lease-rests"):
        gate.require()
    clock.day = MONDAY - 400 * DAY
    with pytest.raises(VaultError, match=r"vault\.lease-rests"):
        gate.require()
    vault = raw(tmp_path)
    gate.entered(vault, woken=True)
    vault.close()
    gate.require()


def test_a_refusal_of_the_server_tells_the_days_but_is_no_contact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, tmp_path)
    gate = Gate(tmp_path / "kluis", SetClock(MONDAY))
    vault = raw(tmp_path)
    gate.answered(vault, MONDAY, let_in=True)
    assert gate.answered(vault, MONDAY + 20 * DAY, let_in=False).days == 20
    assert gate.answered(vault, MONDAY + 20 * DAY, let_in=True).days == 0
    vault.close()


def test_a_profile_that_takes_the_lease_away_ends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, tmp_path)
    clock = SetClock(MONDAY)
    gate = Gate(tmp_path / "kluis", clock)
    vault = raw(tmp_path)
    gate.answered(vault, MONDAY, let_in=True)
    vault.close()
    told(monkeypatch, tmp_path, lease="false")
    day_by_day(tmp_path, gate, clock, 1)
    assert read_slots(read_copy(tmp_path / "kluis")).lease == ""


def test_the_address_of_the_revocations_wakes_the_passphrase_without_a_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = Address(day=MONDAY)
    with serving(address.answer) as server:
        told(monkeypatch, tmp_path, server.address)
        clock = SetClock(MONDAY)
        folder = tmp_path / "kluis"
        doors = VaultDoors(folder, clock)
        code = doors.make(OWNER, WORDS, lambda *_: None)
        doors.unlock(WORDS).close()
        doors.ask_municipality()
        doors.unlock(WORDS).close()
        file = read_slots(read_copy(folder))
        assert file.lease.startswith("0 2026-11-23")
        assert (file.profile, len(file.device)) == ("voorbeeld", 36)
        address.content = b"{}"
        vault = _by_code(folder, code)
        Gate(folder, clock).answered(vault, MONDAY + REST_AFTER * DAY, let_in=False)
        vault.close()
        address.day = MONDAY + 3 * DAY
        fresh = VaultDoors(folder, clock)
        for unlock in (lambda: fresh.unlock(WORDS), fresh.unlock_by_keyring):
            with pytest.raises(VaultError, match=r"vault\.lease-rests"):
                unlock()
        address.content = NOTHING
        fresh.unlock(WORDS).close()
        assert read_slots(read_copy(folder)).lease.startswith("0 2026-11-26")


def _by_code(folder: Path, code: str) -> OpenVault:
    """The vault alone, without Argon2."""
    from coach_desktop.storage.entry import unlock_by_code
    from coach_desktop.storage.folder import open_vault

    return open_vault(folder, unlock_by_code(folder, code))


def test_the_recovery_code_opens_what_rests_and_wakes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, tmp_path)
    clock = SetClock(MONDAY)
    doors = VaultDoors(tmp_path / "kluis", clock)
    code = doors.make(OWNER, WORDS, lambda *_: None)
    vault = _by_code(tmp_path / "kluis", code)
    gate = Gate(tmp_path / "kluis", clock)
    gate.answered(vault, MONDAY, let_in=True)
    gate.answered(vault, MONDAY + 90 * DAY, let_in=False)
    vault.close()
    with pytest.raises(VaultError, match=r"vault\.lease-rests"):
        doors.unlock(WORDS)
    doors.unlock_by_code(code).close()
    doors.unlock(WORDS).close()


def test_who_is_away_for_two_weeks_is_warned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, tmp_path)
    clock = SetClock(MONDAY)
    doors = VaultDoors(tmp_path / "kluis", clock)
    doors.make(OWNER, WORDS, lambda *_: None)
    open_now = doors.unlock(WORDS)
    assert open_now.municipal.notices() == ()
    gate = Gate(tmp_path / "kluis", clock)
    assert isinstance(open_now.municipal, VaultMunicipal)
    vault = open_now.municipal._vault
    gate.answered(vault, MONDAY, let_in=True)
    gate.answered(vault, MONDAY + WARN_AFTER * DAY, let_in=False)
    assert open_now.municipal.notices() == ("vault.lease-warns",)
    open_now.close()


@dataclass
class Laptop:
    """A vault of somebody whose municipality can revoke it."""

    folder: Path
    doors: VaultDoors
    code: str
    device: str
    vault: str
    pushed: list[set[SlotType]] = field(default_factory=list)

    def push(self, step: Progress) -> str:
        step(0, 1)
        self.pushed.append(self.slots())
        raise CoachError("exchange.no-connection")

    def slots(self) -> set[SlotType]:
        return {slot.type for slot in read_slots(read_copy(self.folder)).slots}


@pytest.fixture
def address() -> Address:
    return Address()


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: Address) -> Iterator[Laptop]:
    with serving(address.answer) as server:
        told(monkeypatch, tmp_path, server.address, lease="false")
        folder = tmp_path / "kluis"
        doors = VaultDoors(folder, SetClock())
        code = doors.make(OWNER, WORDS, lambda *_: None)
        opened = _by_code(folder, code)
        Gate(folder, SetClock()).entered(opened)
        opened.close()
        file = read_slots(read_copy(folder))
        made = Laptop(folder, doors, code, file.device, file.vault)
        before = VaultMunicipal.give_up

        def give_up(self: VaultMunicipal) -> None:
            self.push = made.push
            before(self)

        monkeypatch.setattr(VaultMunicipal, "give_up", give_up)
        yield made


def test_a_revoked_laptop_sends_first_and_then_destroys_what_opens_it(
    laptop: Laptop, address: Address
) -> None:
    workplace = laptop.doors.unlock(WORDS)
    dossier = workplace.people.register(NewPerson("Haile"))
    workplace.close()
    address.content = write(Revocation(frozenset({laptop.device})), KEY)
    laptop.doors.ask_municipality()
    for unlock in (lambda: laptop.doors.unlock(WORDS), lambda: laptop.doors.unlock(WORDS)):
        with pytest.raises(VaultError, match=r"vault\.revoked"):
            unlock()
    assert laptop.pushed == [{SlotType.PASSPHRASE, SlotType.RECOVERY}]
    for path in slot_places(laptop.folder):
        for copy in (path, path.with_name(FORMER)):
            file = read_slots(copy.read_bytes())
            assert {slot.type for slot in file.slots} == {SlotType.RECOVERY}
    rescued = laptop.doors.unlock_by_code(laptop.code)
    assert rescued.people.find("Haile")[0].dossier == dossier
    assert not rescued.municipal.is_revoked()
    rescued.close()


def test_a_wrong_passphrase_on_a_revoked_laptop_destroys_nothing(
    laptop: Laptop, address: Address
) -> None:
    address.content = write(Revocation(vaults=frozenset({laptop.vault})), KEY)
    laptop.doors.ask_municipality()
    with pytest.raises(VaultError, match=r"vault\.wrong-passphrase"):
        laptop.doors.unlock("heel andere woorden op rij")
    assert SlotType.PASSPHRASE in laptop.slots()
    assert laptop.pushed == []


def test_without_a_network_the_revocation_that_came_before_still_stands(
    laptop: Laptop, address: Address
) -> None:
    address.content = write(Revocation(frozenset({laptop.device})), KEY)
    laptop.doors.ask_municipality()
    address.content = b"no answer"
    assert Gate(laptop.folder, SetClock()).is_revoked


def test_a_file_that_is_not_signed_or_not_about_this_laptop_changes_nothing(
    laptop: Laptop, address: Address
) -> None:
    for content in (
        write(Revocation(frozenset({"another"}), frozenset({"another"})), KEY),
        NOTHING.replace(b'"devices":[]', b'"devices":["x"]'),
        write(Revocation(frozenset({laptop.device})), bytes(32)),
        b"[]",
        b"{",
        b'{"signature": "zz"}',
    ):
        address.content = content
        laptop.doors.ask_municipality()
        assert not (laptop.folder / REVOCATION).exists()
    assert address.asked == 6
    laptop.doors.unlock(WORDS).close()


def test_what_is_put_beside_the_vault_without_a_signature_is_not_believed(laptop: Laptop) -> None:
    told = write(Revocation(frozenset({laptop.device})), bytes(32))
    (laptop.folder / REVOCATION).write_bytes(told)
    laptop.doors.unlock(WORDS).close()


def test_a_backup_put_back_elsewhere_is_another_device_and_goes_on(
    laptop: Laptop, address: Address, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elders"
    shutil.copytree(laptop.folder, elsewhere)
    address.content = write(Revocation(frozenset({laptop.device})), KEY)
    doors = VaultDoors(elsewhere, SetClock())
    doors.ask_municipality()
    workplace = doors.unlock(WORDS)
    assert workplace.identity.device.id != laptop.device
    assert not workplace.municipal.is_revoked()
    workplace.close()
    assert read_slots(read_copy(elsewhere)).device == workplace.identity.device.id


def test_a_vault_can_be_revoked_with_every_copy_of_it(
    laptop: Laptop, address: Address, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elders"
    shutil.copytree(laptop.folder, elsewhere)
    address.content = write(Revocation(vaults=frozenset({laptop.vault})), KEY)
    doors = VaultDoors(elsewhere, SetClock())
    doors.ask_municipality()
    with pytest.raises(VaultError, match=r"vault\.revoked"):
        doors.unlock(WORDS)


def test_a_revocation_is_brought_by_hand(laptop: Laptop, tmp_path: Path) -> None:
    workplace = laptop.doors.unlock(WORDS)
    path = tmp_path / "intrekkingen.json"
    with pytest.raises(CoachError, match=r"input\.file-unreadable"):
        workplace.municipal.bring_revocation(path)
    path.write_bytes(NOTHING)
    assert not workplace.municipal.bring_revocation(path)
    path.write_bytes(write(Revocation(frozenset({laptop.device})), bytes(32)))
    with pytest.raises(CoachError, match=r"revocation\.signature"):
        workplace.municipal.bring_revocation(path)
    path.write_bytes(b"[]" + b" " * 2_000_000)
    with pytest.raises(CoachError, match=r"revocation\.unreadable"):
        workplace.municipal.bring_revocation(path)
    path.write_bytes(write(Revocation(frozenset({laptop.device})), KEY))
    assert workplace.municipal.bring_revocation(path)
    assert workplace.municipal.is_revoked()
    workplace.municipal.give_up()
    workplace.close()
    assert laptop.slots() == {SlotType.RECOVERY}
    assert laptop.pushed == [{SlotType.PASSPHRASE, SlotType.RECOVERY}]


def test_another_passphrase_after_the_rescue_opens_again(laptop: Laptop, address: Address) -> None:
    address.content = write(Revocation(frozenset({laptop.device})), KEY)
    laptop.doors.ask_municipality()
    with pytest.raises(VaultError, match=r"vault\.revoked"):
        laptop.doors.unlock(WORDS)
    rescued = laptop.doors.unlock_by_code(laptop.code)
    rescued.safe.change_passphrase(OTHER_WORDS, lambda *_: None)
    rescued.close()
    (laptop.folder / REVOCATION).unlink()
    laptop.doors.unlock(OTHER_WORDS).close()


def test_a_profile_that_is_not_there_lays_nothing_down(tmp_path: Path) -> None:
    assert not policy_of("../elders").has_server
    assert not policy_of("bestaat-niet").has_server
