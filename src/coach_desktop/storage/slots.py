"""The slots: the key of the vault, wrapped once by the passphrase and once by a recovery code.

A municipality may ask for a third one, sealed to a key that it keeps offline (escrow), and the
computer's own keyring may open the vault for some hours after the passphrase did. These two are
only ever an addition: losing one of them loses nothing.
"""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import canonical_json, time_from_text, time_to_text
from coach_desktop.storage.codes import read_code
from coach_desktop.storage.datakey import KEY_BYTES, DataKey
from coach_desktop.storage.kdf import (
    Cost,
    Progress,
    calibrated,
    key_from_strong,
    key_of_passphrase,
    nothing_to_tell,
)
from coach_desktop.storage.slotfile import (
    NONCE_BYTES,
    SLOT_SALT_BYTES,
    Slot,
    SlotFile,
    SlotType,
    is_vouched_for,
    read_slots,
)
from coach_desktop.storage.words import require_strong

_AAD = "coachdesk/v1"
_CODE_PURPOSE = "coachdesk/v1|recovery code"
_KEYRING_PURPOSE = "coachdesk/v1|keyring"


def slot_by_passphrase(
    vault: str, key: DataKey, passphrase: str, progress: Progress = nothing_to_tell
) -> Slot:
    """Wrap the key by a passphrase, as hard as this computer bears; not on the UI thread.

    Raises VaultError `vault.passphrase-too-weak`.
    """
    require_strong(passphrase)
    salt = secrets.token_bytes(SLOT_SALT_BYTES)
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
    salt = secrets.token_bytes(SLOT_SALT_BYTES)
    kek = key_from_strong(code, salt=salt, purpose=_CODE_PURPOSE)
    kdf: dict[str, Value] = {"name": "hkdf-sha256", "salt": salt.hex()}
    return _wrap(SlotType.RECOVERY, vault, key, kek, kdf)


def slot_by_keyring(vault: str, key: DataKey, secret: bytes, until: datetime) -> Slot:
    """Wrap the key by 32 bytes that the computer's keyring keeps, to be used until a moment."""
    salt = secrets.token_bytes(SLOT_SALT_BYTES)
    kek = key_from_strong(secret, salt=salt, purpose=_KEYRING_PURPOSE)
    kdf: dict[str, Value] = {
        "name": "hkdf-sha256",
        "salt": salt.hex(),
        "until": time_to_text(until),
    }
    return _wrap(SlotType.KEYRING, vault, key, kek, kdf)


def slot_by_escrow(vault: str, key: DataKey, recipient: str) -> Slot:
    """Seal the key to the public key of a municipality (`age1...`).

    Raises VaultError `vault.escrow-key` when that is no such key.
    """
    import pyrage

    try:
        to = pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError as error:
        raise VaultError("vault.escrow-key") from error
    kdf: dict[str, Value] = {"name": "age-x25519", "recipient": recipient}
    told = _bound(SlotType.ESCROW, vault, kdf) + b"|" + bytes(key.bytes)
    return Slot(SlotType.ESCROW, kdf, b"", pyrage.encrypt(told, [to]))


def with_slot(file: SlotFile, slot: Slot) -> SlotFile:
    """The file in which this slot takes the place of its type."""
    others = tuple(each for each in file.slots if each.type is not slot.type)
    return replace(file, slots=(*others, slot))


def without_slot(file: SlotFile, kind: SlotType) -> SlotFile:
    """The file without an added slot; raises ValueError for the two that a vault must have."""
    if kind in {SlotType.PASSPHRASE, SlotType.RECOVERY}:
        raise ValueError(kind)
    return replace(file, slots=tuple(each for each in file.slots if each.type is not kind))


def rescue_only(file: SlotFile) -> SlotFile:
    """The file that opens by what is not on this computer: recovery code and escrow."""
    kept = {SlotType.RECOVERY, SlotType.ESCROW}
    slots = tuple(each for each in file.slots if each.type in kept)
    return replace(file, slots=slots, revoked=True)


def key_by_passphrase(content: bytes, passphrase: str) -> DataKey:
    """The vault's key; takes a second: not on the UI thread.

    Raises VaultError `vault.wrong-passphrase`, `vault.slots-damaged`, `vault.too-new`, and
    `vault.revoked` when a revocation left only the other ways.
    """
    file = read_slots(content)
    if file.slot(SlotType.PASSPHRASE) is None and file.revoked:
        raise VaultError("vault.revoked")
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


def key_by_keyring(content: bytes, secret: bytes, now: datetime) -> DataKey:
    """The vault's key by what the keyring kept.

    Raises VaultError `vault.keyring-over` after its hours or without it, `vault.slots-damaged`,
    `vault.too-new`.
    """
    file = read_slots(content)
    slot = file.slot(SlotType.KEYRING)
    if slot is None or now >= time_from_text(str(slot.kdf["until"])):
        raise VaultError("vault.keyring-over")
    kek = key_from_strong(secret, salt=_salt(slot), purpose=_KEYRING_PURPOSE)
    return _checked(content, _unwrap(file, slot, kek, "vault.keyring-over"))


def key_by_escrow(content: bytes, identity: str) -> DataKey:
    """The vault's key by the private key of the municipality (`AGE-SECRET-KEY-1...`).

    Raises VaultError `vault.escrow-key`, `vault.slots-damaged`, `vault.too-new`.
    """
    import pyrage

    file = read_slots(content)
    slot = file.slot(SlotType.ESCROW)
    if slot is None:
        raise VaultError("vault.escrow-key")
    try:
        by = pyrage.x25519.Identity.from_str(identity.strip())
        told = pyrage.decrypt(slot.wrapped, [by])
    except (pyrage.IdentityError, pyrage.DecryptError) as error:
        raise VaultError("vault.escrow-key") from error
    bound = _bound(SlotType.ESCROW, file.vault, slot.kdf) + b"|"
    if told[: len(bound)] != bound or len(told) != len(bound) + KEY_BYTES:
        raise VaultError("vault.slots-damaged")
    return _checked(content, DataKey(bytearray(told[len(bound) :]), file.salt))


def _wrap(
    kind: SlotType, vault: str, key: DataKey, kek: bytearray, kdf: Mapping[str, Value]
) -> Slot:
    nonce = secrets.token_bytes(NONCE_BYTES)
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
    if not is_vouched_for(content, key):
        key.wipe()
        raise VaultError("vault.slots-damaged")
    return key


def _slot(file: SlotFile, kind: SlotType) -> Slot:
    found = file.slot(kind)
    if found is None:
        raise VaultError("vault.slots-damaged")
    return found


def _salt(slot: Slot) -> bytes:
    return bytes.fromhex(str(slot.kdf["salt"]))


def _int(slot: Slot, name: str) -> int:
    number = slot.kdf.get(name)
    return number if isinstance(number, int) else 0
