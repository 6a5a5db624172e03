"""Attach a scan or photo to a dossier, list, show, hand out and withdraw it.

What comes from outside is drawn anew before it is kept; how the file was called is not kept at all.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.paper_ports import CleanCopy, Printer
from coach_desktop.casework.ports import Blob, Vault
from coach_desktop.casework.sounds import SOUND_TYPE, clean_sound, is_sound
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.attachment import Attachment, AttachmentKind, attachment_from_value
from coach_desktop.domain.dossier import attachment_path
from coach_desktop.domain.errors import DocumentError, InputError
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.reading import Act
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sensitivity, sight
from coach_desktop.domain.text import clean_answer

LONGEST_TITLE = 200
"""Signs in a title, and in the reason for which an attachment is withdrawn."""

MOST_BYTES = 20 << 20
"""Bytes of a file from outside; a photo of a telephone has three to ten million."""

ATTACHMENT, PIP = "attachment", "pip"
"""Why the reading log says that a document was shown: which sort it was."""

PIP_CLASS = Sensitivity.S2
"""The class of the sealed PDF of a plan."""


@dataclass(frozen=True, slots=True)
class Attachments:
    """The attachments of the dossiers in this vault. Slow: call it off the UI thread."""

    vault: Vault
    changes: Changes
    printer: Printer

    def attach(
        self,
        dossier: str,
        content: bytes,
        kind: AttachmentKind,
        *,
        title: str = "",
        sensitivity: Sensitivity = Sensitivity.S2,
    ) -> Attachment:
        """Keep a clean copy with its row, both or neither.

        Raises DocumentError `documents.attachment-*`, `documents.sound-unreadable` or InputError;
        nothing was kept then.
        """
        title = _line(title)
        copy = _clean_sound(content) if is_sound(content) else self.printer.clean_copy(content)
        attachment = Attachment(
            id=self.changes.ids.new(),
            sha256=hashlib.sha256(copy.content).hexdigest(),
            media_type=copy.media_type,
            kind=kind,
            title=title,
            pages=copy.pages,
            sensitivity=sensitivity,
            added=self.changes.clock.now(),
        )
        draft = Draft(
            dossier,
            attachment_path(attachment.id),
            Kind.FACT,
            Answer(attachment.to_value()),
            sensitivity,
        )
        blob = Blob(attachment.sha256, attachment.media_type, copy.content)
        (kept,) = self.changes.commit([draft], [blob])
        return replace(attachment, added=kept.claimed_time)

    @property
    def classes(self) -> Sequence[Sensitivity]:
        """The classes that this vault may hold, for who attaches something to choose from."""
        return tuple(each for each in Sensitivity if self.changes.holding.allows(each))

    def listed(self, dossier: str, moment: Moment = Moment.UNKNOWN) -> Sequence[Attachment]:
        """What is attached and may be seen now, the last attached first."""
        role, chosen = self.changes.identity.author.role, self.changes.chosen
        seen = sight(role, Receiver.OWN_SCREEN, moment, chosen=chosen)
        heads = sorted(
            self.vault.heads(dossier, attachment_path("")),
            key=lambda each: (each.lamport, each.id),
            reverse=True,
        )
        withdrawn = {each.path for each in heads if each.kind is Kind.TOMBSTONE}
        told = (
            attachment_from_value(
                each.path.partition("/")[2],
                each.answer.value,
                each.sensitivity,
                each.claimed_time,
            )
            for each in heads
            if each.path not in withdrawn and seen.allows(each.sensitivity)
        )
        return tuple(each for each in told if each is not None)

    def open(self, dossier: str, sha256: str, why: str) -> Blob:
        """The bytes to look at; that they were shown is written down first.

        Raises DocumentError `documents.attachment-gone` when the vault does not have them.
        """
        return self._noted(dossier, sha256, Act.ATTACHMENT_SHOWN, why)

    def hand_out(self, dossier: str, sha256: str, why: str) -> Blob:
        """The bytes for a copy outside the vault; that they went out is written down first."""
        return self._noted(dossier, sha256, Act.EXPORTED, why)

    def withdraw(self, dossier: str, attachment: Attachment, reason: str) -> None:
        """Take an attachment off the list, with the reason; the log keeps that it was there."""
        reason = _line(reason)
        if not reason:
            raise InputError("input.reason-missing")
        path = attachment_path(attachment.id)
        draft = Draft(dossier, path, Kind.TOMBSTONE, Answer(reason), attachment.sensitivity)
        self.changes.commit([draft])

    def _noted(self, dossier: str, sha256: str, act: Act, why: str) -> Blob:
        blob = self.vault.blob(sha256)
        if blob is None:
            raise DocumentError("documents.attachment-gone")
        self.changes.read(dossier, act, why)
        return blob


def _clean_sound(content: bytes) -> CleanCopy:
    return CleanCopy(SOUND_TYPE, clean_sound(content), 0)


def _line(text: str) -> str:
    """A typed text on one line, cleaned; raises InputError when it is too long."""
    line = " ".join(clean_answer(text).split())
    if len(line) > LONGEST_TITLE:
        raise InputError("input.too-long", length=len(line), longest=LONGEST_TITLE)
    return line
