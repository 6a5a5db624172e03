"""What a person gets who asks for inzage (AVG 15 and 20): everything that is kept about him.

The JSON for machines, format 1, is one object:

* `format`, `kind` ("inzage"), `made_at` (UTC), `municipality`, `organisation`, `made_by` (name and
  role), `language` of the person, `whole` (false when this vault may not show all it has)
* `dossiers`: first the dossier itself, then each one that was merged into it, with
  * `dossier` (its id), `chapters`: a `chapter` code and its `lines`, what stands now: `path`,
    `question` (Dutch, "" when nobody asks it), `answer` (Dutch words), `reason` when there is none,
    `told_at`, `by` (author id), `role`, `source`, `class`, `language`, `corrected` (why it was
    corrected, or "")
  * `log`: every operation that was ever told, in its canonical form, the oldest first
  * `documents`: `sha256`, `media_type`, `bytes` (how many) and `content` (base64)
  * `readings`: the reading log: `moment`, `author`, `role`, `act`, `why`
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from coach_desktop.domain.answer import Reason, Value
from coach_desktop.domain.identity import Author, Role
from coach_desktop.domain.operation import Operation, Source, time_to_text
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.domain.reading import Reading
from coach_desktop.domain.sight import Sensitivity

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One thing as it stands now: what was asked, what was told, by whom and when."""

    path: str
    question: str
    answer: str
    reason: Reason | None
    told_at: datetime
    by: str
    role: Role
    source: Source
    sensitivity: Sensitivity
    language: str
    corrected: str = ""

    def __repr__(self) -> str:
        return "<Line>"

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values."""
        return {
            "path": self.path,
            "question": self.question,
            "answer": self.answer,
            "reason": self.reason.value if self.reason else "",
            "told_at": time_to_text(self.told_at),
            "by": self.by,
            "role": self.role.value,
            "source": self.source.value,
            "class": self.sensitivity.value,
            "language": self.language,
            "corrected": self.corrected,
        }


@dataclass(frozen=True, slots=True)
class Chapter:
    """Lines of one sort; `code` is a phrase key under `inzage.chapter`."""

    code: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """Bytes that are kept with a dossier."""

    sha256: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """One dossier. `past` holds every operation as a line, the oldest first."""

    dossier: str
    chapters: tuple[Chapter, ...]
    past: tuple[Line, ...]
    log: tuple[Operation, ...]
    documents: tuple[Kept, ...]
    readings: tuple[Reading, ...]

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values."""
        return {
            "dossier": self.dossier,
            "chapters": [
                {"chapter": each.code, "lines": [line.to_value() for line in each.lines]}
                for each in self.chapters
            ],
            "log": [json.loads(each.canonical()) for each in self.log],
            "documents": [_document(each) for each in self.documents],
            "readings": [_reading(each) for each in self.readings],
        }


@dataclass(frozen=True, slots=True)
class Inzage:
    """The whole report, for one person."""

    name: str
    language: str
    made_at: datetime
    made_by: Author
    profile: Gemeenteprofiel
    parts: tuple[Part, ...]
    is_whole: bool
    practice: bool

    def __repr__(self) -> str:
        return "<Inzage>"

    def to_json(self) -> bytes:
        """For a machine; the shape is told above."""
        told: Mapping[str, Value] = {
            "format": FORMAT,
            "kind": "inzage",
            "made_at": time_to_text(self.made_at),
            "municipality": self.profile.name,
            "organisation": self.profile.organisation,
            "made_by": {"name": self.made_by.name, "role": self.made_by.role.value},
            "language": self.language,
            "whole": self.is_whole,
            "dossiers": [each.to_value() for each in self.parts],
        }
        return json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8")


def _document(kept: Kept) -> dict[str, Value]:
    return {
        "sha256": kept.sha256,
        "media_type": kept.media_type,
        "bytes": len(kept.content),
        "content": base64.b64encode(kept.content).decode("ascii"),
    }


def _reading(reading: Reading) -> dict[str, Value]:
    return {
        "moment": time_to_text(reading.moment),
        "author": reading.author,
        "role": reading.role.value,
        "act": reading.act.value,
        "why": reading.why,
    }
