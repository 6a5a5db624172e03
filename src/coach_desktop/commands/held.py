"""A file held against a vault: whether its data are those that the vault has of that plan."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop.domain.answer import Value
from coach_desktop.domain.pip import PipState, Version

if TYPE_CHECKING:
    from coach_desktop.casework.ports import Vault


@dataclass(frozen=True, slots=True)
class Held:
    """Whom the vault trusts (its seal first), and what of the file is not as the vault has it."""

    trust: tuple[str, ...]
    reasons: tuple[str, ...]


def held_against(pdf: bytes, folder: Path, passphrase: str) -> Held:
    """Open the vault, compare, and close it again; raises CoachError when it does not open."""
    from coach_desktop.app.doors import VaultDoors
    from coach_desktop.documents.extracting import attachment

    workplace = VaultDoors(folder).unlock(passphrase)
    try:
        told = attachment(pdf, "pip.json")
        reasons = tuple(differences(pdf, told, workplace.plans.vault))
        issuers = workplace.profile.ondertekening.trusted
        return Held((workplace.seal_certificate, *issuers), reasons)
    finally:
        workplace.close()


def differences(pdf: bytes, attached: bytes | None, vault: "Vault") -> Iterator[str]:
    """Codes of what is not as the vault has it."""
    if attached is None:
        yield "no-data"
        return
    told = _read(attached)
    versions = vault.pip_versions(str(told.get("dossier", "")))
    version = next((each for each in versions if each.id == told.get("version")), None)
    if version is None or not _is_of(version, told):
        yield "differs-from-vault"
    if version is None or not _is_kept(pdf, version, vault):
        yield "not-in-vault"


def _read(attached: bytes) -> dict[str, Value]:
    try:
        told = json.loads(attached)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _is_of(version: Version, told: dict[str, Value]) -> bool:
    """Whether the data are of this version, in a state that it had."""
    known = {row.state.value for row in version.states} | {PipState.CONCEPT.value}
    day = version.dagtekening.isoformat() if version.dagtekening else ""
    return (
        told.get("content") == version.content.to_value()
        and told.get("number") == version.number
        and told.get("replaces") == version.replaces
        and told.get("state") in known
        and told.get("dagtekening") in {"", day}
    )


def _is_kept(pdf: bytes, version: Version, vault: "Vault") -> bool:
    """Whether the vault has this file, or has it without the proofs that were added since."""
    blobs = (vault.blob(each.sha256) for each in version.documents)
    return any(blob is not None and pdf.startswith(blob.content) for blob in blobs)
