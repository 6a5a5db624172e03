"""One line of the reading log: who looked at which dossier, when, what was done and why.

Modelled on NEN 7513:2018 (event, time, client, user, responsible body). A line holds ids and codes
only, never a name, a number or a text that somebody typed, so that it can outlive the dossier.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import canonical_json, time_to_text


class Act(StrEnum):
    """What was done with a dossier, apart from changing it."""

    OPENED = "opened"
    NUMBER_SHOWN = "number-shown"
    EXPORTED = "exported"
    INZAGE = "inzage"
    ATTACHMENT_SHOWN = "attachment-shown"
    MERGED = "merged"
    UNMERGED = "unmerged"
    PURGED = "purged"
    LOG_READ = "log-read"
    UNLOCKED = "unlocked"
    PACKED = "packed"
    TAKEN_IN = "taken-in"
    RECEIPT = "receipt"
    PACKAGE_REFUSED = "package-refused"


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as it is written. `why` is a code of ours: a page, a document, a ground."""

    moment: datetime
    author: str
    role: Role
    organisation: str
    device: str
    dossier: str
    act: Act
    why: str

    def hash(self, previous: str) -> str:
        """SHA-256 in hex over this line and the hash of the line before it ('' for the first)."""
        told = {
            "act": self.act.value,
            "author": self.author,
            "device": self.device,
            "dossier": self.dossier,
            "moment": time_to_text(self.moment),
            "organisation": self.organisation,
            "previous": previous,
            "role": self.role.value,
            "why": self.why,
        }
        return hashlib.sha256(canonical_json(dict(told))).hexdigest()
