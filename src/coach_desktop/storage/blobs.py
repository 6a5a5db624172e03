"""PDFs, scans and attachments, by SHA-256; each dossier keeps its own, so that it can be purged."""

import hashlib

from sqlalchemy import select

from coach_desktop.casework.ports import Blob
from coach_desktop.storage.engine import Driver
from coach_desktop.storage.statements import given, prepare, prepare_add
from coach_desktop.storage.tables import blobs

_ADD = prepare_add(blobs)
_BY_HASH = prepare(
    select(blobs.c.media_type, blobs.c.content).where(blobs.c.sha256 == given("sha256")).limit(1)
)


def keep(driver: Driver, dossier: str, blob: Blob) -> None:
    """Keep bytes for a dossier; raises ValueError when they are not what their name says."""
    if hashlib.sha256(blob.content).hexdigest() != blob.sha256:
        raise ValueError("sha256")
    _ADD.run(
        driver,
        sha256=blob.sha256,
        dossier=dossier,
        media_type=blob.media_type,
        content=blob.content,
    )


def find(driver: Driver, sha256: str) -> Blob | None:
    """Bytes by their SHA-256, or None."""
    row = _BY_HASH.run(driver, sha256=sha256).fetchone()
    if row is None or not isinstance(row[1], bytes):
        return None
    return Blob(sha256, str(row[0]), row[1])
