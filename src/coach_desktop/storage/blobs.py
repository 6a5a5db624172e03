"""PDFs, scans and attachments, by SHA-256; each dossier keeps its own, under a key of its own.

The key of a dossier stands in the vault beside what it opens: it goes with the dossier at a purge,
and what was copied out of the vault by itself opens nowhere else.
"""

import hashlib
import secrets

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select

from coach_desktop.casework.ports import Blob
from coach_desktop.storage.engine import Driver
from coach_desktop.storage.statements import given, prepare, prepare_add
from coach_desktop.storage.tables import blobs, dossier_keys

_KEY_BYTES = 32
_NONCE_BYTES = 12
_ADD = prepare_add(blobs)
_ADD_KEY = prepare_add(dossier_keys)
_KEY = prepare(select(dossier_keys.c.dossier_key).where(dossier_keys.c.dossier == given("dossier")))
_BY_HASH = prepare(
    select(blobs.c.dossier, blobs.c.media_type, blobs.c.nonce, blobs.c.content)
    .where(blobs.c.sha256 == given("sha256"))
    .limit(1)
)


def keep(driver: Driver, dossier: str, blob: Blob) -> None:
    """Keep bytes for a dossier; raises ValueError when they are not what their name says."""
    if hashlib.sha256(blob.content).hexdigest() != blob.sha256:
        raise ValueError("sha256")
    _ADD_KEY.run(driver, dossier=dossier, dossier_key=secrets.token_bytes(_KEY_BYTES))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    bound = _bound(dossier, blob.sha256, blob.media_type)
    _ADD.run(
        driver,
        sha256=blob.sha256,
        dossier=dossier,
        media_type=blob.media_type,
        nonce=nonce,
        content=AESGCM(_key(driver, dossier)).encrypt(nonce, blob.content, bound),
    )


def find(driver: Driver, sha256: str) -> Blob | None:
    """Bytes by their SHA-256, or None."""
    row = _BY_HASH.run(driver, sha256=sha256).fetchone()
    if row is None or not isinstance(row[2], bytes) or not isinstance(row[3], bytes):
        return None
    dossier, media_type = str(row[0]), str(row[1])
    bound = _bound(dossier, sha256, media_type)
    return Blob(sha256, media_type, AESGCM(_key(driver, dossier)).decrypt(row[2], row[3], bound))


def _key(driver: Driver, dossier: str) -> bytes:
    row = _KEY.run(driver, dossier=dossier).fetchone()
    if row is None or not isinstance(row[0], bytes):
        raise TypeError("key")
    return row[0]


def _bound(dossier: str, sha256: str, media_type: str) -> bytes:
    return f"coachdesk/v1|blob|{dossier}|{sha256}|{media_type}".encode()
