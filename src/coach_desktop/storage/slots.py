"""The slot file: the key of the vault, wrapped once by the passphrase and once by a recovery code.

It stands beside the database, is JSON, and tells three kinds of trouble apart: a checksum anybody
can compute says that it is damaged, the slot itself that the passphrase is wrong, and a code made
with the vault's own key (MAC) that somebody altered it.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import canonical_json
from coach_desktop.storage.codes import read_code
from coach_desktop.storage.datakey import KEY_BYTES, SALT_BYTES, DataKey
from coach_desktop.storage.kdf import (
    Cost,
    Progress,
    calibrated,
    key_from_strong,
    key_of_passphrase,
    nothing_to_tell,
)
from coach_desktop.storage.words import require_strong

VERSION = 1
CIPHER: dict[str, Value] = {"name": "sqlcipher", "compatibility": 4, "page": 4096, "raw_key": True}
LARGEST = 64 * 1024
"""Bytes; a slot file above it is not ours."""

_AAD = "coachdesk/v1"
_MAC_PURPOSE = "coachdesk/v1|slots mac"
_CODE_PURPOSE = "coachdesk/v1|recovery code"
_NONCE_BYTES = 12
_TAG_BYTES = 16
_SALT_BYTES = 16


class SlotType(StrEnum):
    """By what a slot is opened; other types are only ever an addition to these two."""

    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a slot, no secret
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Slot:
    """The key, wrapped: `kdf` says how the wrapping key is made, in words that are bound to it."""

    type: SlotType
    kdf: Mapping[str, Value]
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class SlotFile:
    """What the file says. `device_mark` and `log_head` are '' until something is known of them."""

    vault: str
    salt: bytes
    slots: tuple[Slot, ...]
    generation: int = 1
    device_mark: str = ""
    log_head: str = ""


def slot_by_passphrase(
    vault: str, key: DataKey, passphrase: str, progress: Progress = nothing_to_tell
) -> Slot:
    """Wrap the key by a passphrase, as hard as this computer bears; not on the UI thread.

    Raises VaultError `vault.passphrase-too-weak`.
    """
    require_strong(passphrase)
    salt = secrets.token_bytes(_SALT_BYTES)
    cost, kek = calibrated(passphrase, salt, progress=progress)
    kdf: dict[str, Value] = {
        "name": "argon2id",
        "memory_kib": cost.memory,
        "rounds": cost.rounds,
        "lanes": cost.lanes,
        "salt": salt.hex(),
    }
    return _wrap(SlotType.PASSPHRASE, vault, key, kek, kdf)


def slot_by_code(vault: str, key: DataKey, code: bytes | bytearray) -> Slot:
    """Wrap the key by the 16 bytes of a recovery code."""
    salt = secrets.token_bytes(_SALT_BYTES)
    kek = key_from_strong(code, salt=salt, purpose=_CODE_PURPOSE)
    kdf: dict[str, Value] = {"name": "hkdf-sha256", "salt": salt.hex()}
    return _wrap(SlotType.RECOVERY, vault, key, kek, kdf)


def with_slot(file: SlotFile, slot: Slot) -> SlotFile:
    """The next generation of the file, in which this slot takes the place of its type."""
    others = tuple(each for each in file.slots if each.type is not slot.type)
    return replace(file, slots=(*others, slot), generation=file.generation + 1)


def write_slots(file: SlotFile, key: DataKey) -> bytes:
    """The bytes of a slot file, with its MAC and checksum."""
    told = _body(file)
    told["mac"] = _mac(told, key)
    told["checksum"] = _checksum(told)
    return json.dumps(told, indent=1, sort_keys=True).encode("ascii") + b"\n"


def read_slots(content: bytes) -> SlotFile:
    """Read a slot file; raises VaultError `vault.slots-damaged` or `vault.too-new`."""
    told = _table(content)
    if isinstance(version := told.get("version"), int) and version > VERSION:
        raise VaultError("vault.too-new")
    try:
        if told.get("checksum") != _checksum(told):
            raise VaultError("vault.slots-damaged")
        return _file(told)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise VaultError("vault.slots-damaged") from error


def key_by_passphrase(content: bytes, passphrase: str) -> DataKey:
    """The vault's key; takes a second: not on the UI thread.

    Raises VaultError `vault.wrong-passphrase`, `vault.slots-damaged`, `vault.too-new`.
    """
    file = read_slots(content)
    slot = _slot(file, SlotType.PASSPHRASE)
    cost = Cost(_int(slot, "memory_kib"), _int(slot, "rounds"), _int(slot, "lanes"))
    if slot.kdf.get("name") != "argon2id" or not cost.is_sane:
        raise VaultError("vault.slots-damaged")
    kek = key_of_passphrase(passphrase, _salt(slot), cost)
    return _checked(content, _unwrap(file, slot, kek, "vault.wrong-passphrase"))


def key_by_code(content: bytes, text: str) -> DataKey:
    """The vault's key by the recovery code as typed.

    Raises VaultError `vault.recovery-code-mistyped`, `vault.wrong-recovery-code`,
    `vault.slots-damaged`, `vault.too-new`.
    """
    file = read_slots(content)
    slot = _slot(file, SlotType.RECOVERY)
    kek = key_from_strong(read_code(text), salt=_salt(slot), purpose=_CODE_PURPOSE)
    return _checked(content, _unwrap(file, slot, kek, "vault.wrong-recovery-code"))


def _wrap(
    kind: SlotType, vault: str, key: DataKey, kek: bytearray, kdf: Mapping[str, Value]
) -> Slot:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    wrapped = AESGCM(kek).encrypt(nonce, key.bytes, _bound(kind, vault, kdf))
    kek[:] = bytes(len(kek))
    return Slot(kind, kdf, nonce, wrapped)


def _unwrap(file: SlotFile, slot: Slot, kek: bytearray, wrong: str) -> DataKey:
    key = bytearray(KEY_BYTES)
    try:
        bound = _bound(slot.type, file.vault, slot.kdf)
        AESGCM(kek).decrypt_into(slot.nonce, slot.wrapped, bound, key)
    except InvalidTag:
        raise VaultError(wrong) from None
    finally:
        kek[:] = bytes(len(kek))
    return DataKey(key, file.salt)


def _bound(kind: SlotType, vault: str, kdf: Mapping[str, Value]) -> bytes:
    return b"|".join(
        (_AAD.encode(), kind.value.encode(), vault.encode(), canonical_json(dict(kdf)))
    )


def _checked(content: bytes, key: DataKey) -> DataKey:
    told = _table(content)
    if not hmac.compare_digest(str(told.get("mac")), _mac(told, key)):
        key.wipe()
        raise VaultError("vault.slots-damaged")
    return key


def _mac(told: Mapping[str, Value], key: DataKey) -> str:
    mac_key = key_from_strong(key.bytes, salt=key.salt, purpose=_MAC_PURPOSE)
    return hmac.new(mac_key, _without(told, "mac", "checksum"), hashlib.sha256).hexdigest()


def _checksum(told: Mapping[str, Value]) -> str:
    return hashlib.sha256(_without(told, "checksum")).hexdigest()


def _without(told: Mapping[str, Value], *names: str) -> bytes:
    return canonical_json({name: value for name, value in told.items() if name not in names})


def _body(file: SlotFile) -> dict[str, Value]:
    return {
        "version": VERSION,
        "vault": file.vault,
        "salt": file.salt.hex(),
        "cipher": CIPHER,
        "generation": file.generation,
        "device_mark": file.device_mark,
        "log_head": file.log_head,
        "slots": [
            {
                "type": slot.type.value,
                "kdf": dict(slot.kdf),
                "nonce": slot.nonce.hex(),
                "wrapped": slot.wrapped.hex(),
            }
            for slot in file.slots
        ],
    }


def _file(told: Mapping[str, Value]) -> SlotFile:
    slots, generation = told["slots"], told["generation"]
    salt = bytes.fromhex(str(told["salt"]))
    if told["cipher"] != CIPHER or not isinstance(slots, list) or not isinstance(generation, int):
        raise ValueError("cipher")
    if len(salt) != SALT_BYTES:
        raise ValueError("salt")
    return SlotFile(
        vault=str(told["vault"]),
        salt=salt,
        slots=tuple(_read_slot(slot) for slot in slots),
        generation=generation,
        device_mark=str(told["device_mark"]),
        log_head=str(told["log_head"]),
    )


def _read_slot(told: Value) -> Slot:
    if not isinstance(told, dict) or not isinstance(kdf := told["kdf"], dict):
        raise TypeError("slot")
    nonce, wrapped = (bytes.fromhex(str(told[name])) for name in ("nonce", "wrapped"))
    lengths = (len(nonce), len(wrapped), len(bytes.fromhex(str(kdf["salt"]))))
    if lengths != (_NONCE_BYTES, KEY_BYTES + _TAG_BYTES, _SALT_BYTES):
        raise ValueError("slot")
    return Slot(SlotType(str(told["type"])), kdf, nonce, wrapped)


def _slot(file: SlotFile, kind: SlotType) -> Slot:
    found = next((slot for slot in file.slots if slot.type is kind), None)
    if found is None:
        raise VaultError("vault.slots-damaged")
    return found


def _salt(slot: Slot) -> bytes:
    return bytes.fromhex(str(slot.kdf["salt"]))


def _int(slot: Slot, name: str) -> int:
    number = slot.kdf.get(name)
    return number if isinstance(number, int) else 0


def _table(content: bytes) -> dict[str, Value]:
    try:
        told = json.loads(content) if len(content) <= LARGEST else None
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise VaultError("vault.slots-damaged")
    return told
