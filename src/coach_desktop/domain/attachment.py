"""What was attached to a dossier: a scan or photo, with a title and a class of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coach_desktop.domain.answer import Value
from coach_desktop.domain.sight import Sensitivity


class AttachmentKind(StrEnum):
    """What the paper is."""

    PASS = "pass"  # noqa: S105  # the paper, no secret
    VERBLIJFSDOCUMENT = "verblijfsdocument"
    DIPLOMA = "diploma"
    LETTER = "brief"
    PHOTO = "foto"
    OTHER = "overig"


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment as it stands in a dossier; its bytes are found by SHA-256."""

    id: str
    sha256: str
    media_type: str
    kind: AttachmentKind
    title: str
    pages: int
    sensitivity: Sensitivity
    added: datetime

    def __repr__(self) -> str:
        return f"<Attachment {self.id[:8]}>"

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; class and moment stand in the operation that carries it."""
        return {
            "sha256": self.sha256,
            "media_type": self.media_type,
            "kind": self.kind.value,
            "title": self.title,
            "pages": self.pages,
        }


def attachment_from_value(
    id_: str, value: Value, sensitivity: Sensitivity, added: datetime
) -> Attachment | None:
    """Read what `to_value` wrote; None when it is not an attachment that we understand."""
    told: Mapping[str, Value] = value if isinstance(value, dict) else {}
    pages = told.get("pages")
    if not isinstance(pages, int) or not isinstance(told.get("sha256"), str):
        return None
    return Attachment(
        id=id_,
        sha256=str(told["sha256"]),
        media_type=str(told.get("media_type", "")),
        kind=next((each for each in AttachmentKind if each == told.get("kind")), _UNKNOWN),
        title=str(told.get("title", "")),
        pages=pages,
        sensitivity=sensitivity,
        added=added,
    )


_UNKNOWN = AttachmentKind.OTHER
"""A kind that a newer program made is shown as another one, not lost."""
