"""PDFs, scans and attachments, by SHA-256; each dossier keeps its own, under a key of its own.

The key of a dossier stands in the vault beside what it opens: it goes with the dossier at a purge,
and what was copied out of the vault by itself opens nowhere else.
"""

import hashlib
import secrets

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select

from coach_desktop.casework.ports import Blob
from coach_desktop.storage.engine import Driver, Row
from coach_desktop.storage.statements import given, prepare, prepare_add
from coach_desktop.storage.tables import blobs, dossier_keys

_KEY_BYTES = 32
_NONCE_BYTES = 12
_ADD = prepare_add(blobs)
_ADD_KEY = prepare_add(dossier_keys)
_KEY = prepare(select(dossier_keys.c.dossier_key).where(dossier_keys.c.dossier == given("dossier")))
_COLUMNS = (blobs.c.dossier, blobs.c.sha256, blobs.c.media_type, blobs.c.nonce, blobs.c.content)
_BY_HASH = prepare(select(*_COLUMNS).where(blobs.c.sha256 == given("sha256")).limit(1))
_OF_DOSSIER = prepare(
    select(*_COLUMNS).where(blobs.c.dossier == given("dossier")).order_by(blobs.c.number)
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
    return None if row is None else _opened(driver, row)


def of_dossier(driver: Driver, dossier: str) -> tuple[Blob, ...]:
    """All bytes that belong to a dossier, in the order in which they came."""
    rows = _OF_DOSSIER.run(driver, dossier=dossier).fetchall()
    return tuple(_opened(driver, row) for row in rows)


def _opened(driver: Driver, row: Row) -> Blob:
    dossier, sha256, media_type, nonce, content = row
    if not isinstance(nonce, bytes) or not isinstance(content, bytes):
        raise TypeError("content")
    bound = _bound(str(dossier), str(sha256), str(media_type))
    key = AESGCM(_key(driver, str(dossier)))
    return Blob(str(sha256), str(media_type), key.decrypt(nonce, content, bound))


def _key(driver: Driver, dossier: str) -> bytes:
    row = _KEY.run(driver, dossier=dossier).fetchone()
    if row is None or not isinstance(row[0], bytes):
        raise TypeError("key")
    return row[0]


def _bound(dossier: str, sha256: str, media_type: str) -> bytes:
    return f"coachdesk/v1|blob|{dossier}|{sha256}|{media_type}".encode()
