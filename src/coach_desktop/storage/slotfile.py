"""The slot file as bytes: JSON with a checksum that anybody can compute and a MAC of the key's own.

So three kinds of trouble are told apart: the checksum says that it is damaged, a slot itself that
a secret is wrong, and the MAC that somebody altered it. Beside the slots it holds what must stand
outside the database: of which vault and which place it is, how far the log had come, and what the
database looked like when it was last closed.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import canonical_json
from coach_desktop.storage.datakey import KEY_BYTES, SALT_BYTES, DataKey
from coach_desktop.storage.kdf import key_from_strong

VERSION = 1
CIPHER: dict[str, Value] = {"name": "sqlcipher", "compatibility": 4, "page": 4096, "raw_key": True}
LARGEST = 64 * 1024
"""Bytes; a slot file above it is not ours."""

NONCE_BYTES = 12
SLOT_SALT_BYTES = 16

_MAC_PURPOSE = "coachdesk/v1|slots mac"
_TAG_BYTES = 16


class SlotType(StrEnum):
    """By what a slot is opened; those after the first two are only ever an addition to them."""

    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a slot, no secret
    RECOVERY = "recovery"
    KEYRING = "keyring"
    ESCROW = "escrow"


@dataclass(frozen=True, slots=True)
class Slot:
    """The key, wrapped: `kdf` says how the wrapping key is made, in words that are bound to it."""

    type: SlotType
    kdf: Mapping[str, Value]
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class SlotFile:
    """What the file says; '' until something is known of it.

    `device_mark` tells the place of the database, `log_head` the last operation that is vouched
    for (`storage.head`), `closed` the SHA-256 of the database when it was last closed. Of a vault
    whose municipality can revoke it or lays a lease down stand here its profile, its device and
    the days that were counted (`domain.lease`): they are asked for before anything is opened.
    `revoked` says that its passphrase and keyring were destroyed for that.
    """

    vault: str
    salt: bytes
    slots: tuple[Slot, ...]
    generation: int = 1
    device_mark: str = ""
    log_head: str = ""
    closed: str = ""
    profile: str = ""
    device: str = ""
    lease: str = ""
    revoked: bool = False

    def slot(self, kind: SlotType) -> Slot | None:
        """The slot of a type, or None."""
        return next((slot for slot in self.slots if slot.type is kind), None)


def write_slots(file: SlotFile, key: DataKey) -> bytes:
    """The bytes of a slot file, with its MAC and checksum."""
    told = _body(file)
    told["mac"] = _mac(told, key)
    told["checksum"] = checksum(told)
    return json.dumps(told, indent=1, sort_keys=True).encode("ascii") + b"\n"


def read_slots(content: bytes) -> SlotFile:
    """Read a slot file; raises VaultError `vault.slots-damaged` or `vault.too-new`."""
    told = _table(content)
    if isinstance(version := told.get("version"), int) and version > VERSION:
        raise VaultError("vault.too-new")
    try:
        if told.get("checksum") != checksum(told):
            raise VaultError("vault.slots-damaged")
        return _file(told)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise VaultError("vault.slots-damaged") from error


def is_vouched_for(content: bytes, key: DataKey) -> bool:
    """Whether the file is as this program wrote it with this key."""
    told = _table(content)
    return hmac.compare_digest(str(told.get("mac")), _mac(told, key))


def checksum(told: Mapping[str, Value]) -> str:
    """SHA-256 in hex over everything but itself."""
    return hashlib.sha256(_without(told, "checksum")).hexdigest()


def _mac(told: Mapping[str, Value], key: DataKey) -> str:
    mac_key = key_from_strong(key.bytes, salt=key.salt, purpose=_MAC_PURPOSE)
    return hmac.new(mac_key, _without(told, "mac", "checksum"), hashlib.sha256).hexdigest()


def _without(told: Mapping[str, Value], *names: str) -> bytes:
    return canonical_json({name: value for name, value in told.items() if name not in names})


def _body(file: SlotFile) -> dict[str, Value]:
    policy: dict[str, Value] = {
        "profile": file.profile,
        "device": file.device,
        "lease": file.lease,
        "revoked": file.revoked,
    }
    return {
        **{name: told for name, told in policy.items() if told},
        "version": VERSION,
        "vault": file.vault,
        "salt": file.salt.hex(),
        "cipher": CIPHER,
        "generation": file.generation,
        "device_mark": file.device_mark,
        "log_head": file.log_head,
        "closed": file.closed,
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
        closed=str(told.get("closed", "")),
        profile=str(told.get("profile", "")),
        device=str(told.get("device", "")),
        lease=str(told.get("lease", "")),
        revoked=told.get("revoked") is True,
    )


def _read_slot(told: Value) -> Slot:
    if not isinstance(told, dict) or not isinstance(kdf := told["kdf"], dict):
        raise TypeError("slot")
    kind = SlotType(str(told["type"]))
    nonce, wrapped = (bytes.fromhex(str(told[name])) for name in ("nonce", "wrapped"))
    if kind is not SlotType.ESCROW:
        lengths = (len(nonce), len(wrapped), len(bytes.fromhex(str(kdf["salt"]))))
        if lengths != (NONCE_BYTES, KEY_BYTES + _TAG_BYTES, SLOT_SALT_BYTES):
            raise ValueError("slot")
    return Slot(kind, kdf, nonce, wrapped)


def _table(content: bytes) -> dict[str, Value]:
    try:
        told = json.loads(content) if len(content) <= LARGEST else None
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise VaultError("vault.slots-damaged")
    return told
