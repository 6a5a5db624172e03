"""Argon2 is paid for here and nowhere else, always at the floor."""

import json
import shutil
from collections.abc import Callable
from itertools import count, repeat
from pathlib import Path

import pytest

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.storage import entry, kdf, slotfile, slots, standing
from coach_desktop.storage.codes import write_code
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.folder import create_vault, open_vault
from tests.vaults_for_tests import raw_key

_PASSPHRASE = "appel boom fiets lamp water"
_CODE = bytes(range(16))


@pytest.fixture(scope="module")
def content() -> bytes:
    """A slot file as this program writes it."""
    patch = pytest.MonkeyPatch()
    patch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)
    key = raw_key()
    file = slotfile.SlotFile("v-1", key.salt, (slots.slot_by_passphrase("v-1", key, _PASSPHRASE),))
    file = slots.with_slot(file, slots.slot_by_code("v-1", key, _CODE))
    patch.undo()
    return slotfile.write_slots(file, key)


def _told(content: bytes) -> dict[str, Value]:
    told = json.loads(content)
    assert isinstance(told, dict)
    return told


def _resealed(told: dict[str, Value]) -> bytes:
    told["checksum"] = slotfile.checksum(told)
    return json.dumps(told).encode()


def test_the_passphrase_opens_however_its_accents_and_spaces_are_typed(content: bytes) -> None:
    assert slots.key_by_passphrase(content, f" {_PASSPHRASE} ").bytes == raw_key().bytes


def test_a_wrong_passphrase_is_told_apart_from_a_damaged_file(content: bytes) -> None:
    with pytest.raises(VaultError, match=r"vault\.wrong-passphrase"):
        slots.key_by_passphrase(content, "appel boom fiets lamp wijn")


def test_the_recovery_code_opens(content: bytes) -> None:
    text = write_code(_CODE)
    assert slots.key_by_code(content, text).bytes == raw_key().bytes


def test_the_file_says_generation_vault_and_two_slots(content: bytes) -> None:
    file = slotfile.read_slots(content)
    assert (file.vault, file.generation, file.device_mark, file.log_head) == ("v-1", 1, "", "")
    assert [slot.type for slot in file.slots] == ["passphrase", "recovery"]
    assert file.salt == raw_key().salt


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9, 0.995])
def test_a_truncated_file_is_damaged(content: bytes, part: float) -> None:
    with pytest.raises(VaultError, match=r"vault\.slots-damaged"):
        slots.key_by_passphrase(content[: int(len(content) * part)], _PASSPHRASE)


def test_a_flipped_byte_anywhere_is_never_taken_for_a_wrong_passphrase(content: bytes) -> None:
    for place in range(0, len(content), 7):
        flipped = bytearray(content)
        flipped[place] ^= 1
        with pytest.raises(VaultError) as told:
            slots.key_by_passphrase(bytes(flipped), "appel boom fiets lamp wijn")
        assert told.value.code in {"vault.slots-damaged", "vault.too-new"}


def test_a_file_of_a_newer_program_is_refused(content: bytes) -> None:
    told = _told(content)
    told["version"] = 2
    with pytest.raises(VaultError, match=r"vault\.too-new"):
        slotfile.read_slots(json.dumps(told).encode())


@pytest.mark.parametrize(
    "alter",
    [
        lambda told: told.update(cipher={"name": "none"}),
        lambda told: told.update(slots="none"),
        lambda told: told.update(slots=["none"]),
        lambda told: told.update(salt="00"),
        lambda told: told.update(generation="1"),
        lambda told: told.update(generation=1.5),
        lambda told: told.pop("vault"),
        lambda told: told["slots"][0].update(type="unknown"),
        lambda told: told["slots"][0].update(nonce="zz"),
        lambda told: told["slots"][0].update(wrapped="00"),
        lambda told: told["slots"][0]["kdf"].update(name="scrypt"),
        lambda told: told["slots"][0]["kdf"].update(memory_kib=1024),
        lambda told: told["slots"][0]["kdf"].update(memory_kib=1 << 40),
        lambda told: told["slots"][0]["kdf"].update(rounds="3"),
        lambda told: told["slots"].pop(0),
    ],
)
def test_a_file_that_was_altered_with_care_is_damaged(
    content: bytes, alter: Callable[[dict[str, Value]], object]
) -> None:
    told = _told(content)
    alter(told)
    try:
        altered = _resealed(told)
    except TypeError:
        altered = json.dumps(told).encode()
    with pytest.raises(VaultError, match=r"vault\.slots-damaged"):
        slots.key_by_passphrase(altered, _PASSPHRASE)


def test_what_the_mac_guards_cannot_be_altered_behind_the_checksum(content: bytes) -> None:
    told = _told(content)
    told["log_head"] = "another"
    with pytest.raises(VaultError, match=r"vault\.slots-damaged"):
        slots.key_by_code(_resealed(told), write_code(_CODE))


def test_a_slot_cannot_be_moved_to_another_vault(content: bytes) -> None:
    told = _told(content)
    told["vault"] = "v-2"
    with pytest.raises(VaultError, match=r"vault\.wrong-recovery-code"):
        slots.key_by_code(_resealed(told), write_code(_CODE))


def test_a_huge_file_is_not_read(content: bytes) -> None:
    with pytest.raises(VaultError, match=r"vault\.slots-damaged"):
        slotfile.read_slots(content + b" " * slotfile.LARGEST)


def test_the_cost_is_halved_until_it_is_bearable(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def quick(passphrase: str, salt: bytes, cost: kdf.Cost) -> bytearray:
        asked.append(cost.memory)
        return bytearray(32)

    monkeypatch.setattr(kdf, "key_of_passphrase", quick)
    seen: list[tuple[int, int]] = []
    slow = count(0, 2)
    cost, _ = kdf.calibrated(
        "x", b"", progress=lambda *step: seen.append(step), timer=lambda: float(next(slow))
    )
    assert asked == [256 * 1024, 128 * 1024, 64 * 1024]
    assert cost == kdf.FLOOR
    assert seen[-1] == (3, 3)
    fast = repeat(0.0)
    assert kdf.calibrated("x", b"", timer=lambda: next(fast))[0] == kdf.Cost()


def test_a_vault_is_made_opened_recovered_and_given_another_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)
    folder = tmp_path / "vault"
    assert not standing.has_vault(folder)
    with pytest.raises(VaultError, match=r"vault\.missing"):
        entry.unlock_by_passphrase(folder, _PASSPHRASE)
    made = entry.make_secrets("v-1", _PASSPHRASE)
    assert repr(made) == "<NewSecrets>"
    create_vault(folder, made.key, slots=made.slot_file)
    assert standing.has_vault(folder)
    key = entry.unlock_by_code(folder, made.recovery_code)
    open_vault(folder, key.copy()).close()
    entry.change_passphrase(folder, key, "paard tafel wolk regen melk")
    with pytest.raises(VaultError, match=r"vault\.wrong-passphrase"):
        entry.unlock_by_passphrase(folder, _PASSPHRASE)
    open_vault(folder, entry.unlock_by_passphrase(folder, "paard tafel wolk regen melk")).close()
    entry.unlock_by_code(folder, made.recovery_code).wipe()
    shutil.rmtree(standing.second_place(folder))
    for name in (standing.SLOTS, standing.FORMER):
        (folder / name).rename(folder / f"elsewhere.{name}")
    with pytest.raises(VaultError, match=r"vault\.slots-missing"):
        entry.unlock_by_passphrase(folder, _PASSPHRASE)


def test_a_key_shows_nothing_and_is_zeros_when_wiped() -> None:
    key = raw_key()
    assert repr(key) == "<DataKey>"
    assert bytes(key.keyspec()) == (key.bytes.hex() + key.salt.hex()).encode()
    key.wipe()
    assert bytes(key.bytes) == bytes(32)
    with pytest.raises(ValueError, match="key"):
        DataKey(bytearray(3), b"")
