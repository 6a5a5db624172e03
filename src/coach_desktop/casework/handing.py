"""What the client's screen is given and what it gives back: all that passes between two processes.

It names no dossier, and it holds no question that the client may not see.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.errors import FormError, VaultError
from coach_desktop.forms import written
from coach_desktop.forms.definition import Form
from coach_desktop.forms.media import in_turn

MOST_MEDIA = 32_000_000
"""Bytes of pictures and sounds that one session holds at most; what does not fit stays behind."""


class Act(StrEnum):
    """What somebody did on the client's screen."""

    ANSWER = "answer"
    ROW = "row"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was told there: an answer, or a row that came or went.

    `number` counts up within one session; `language` is the one that the question was shown in.
    """

    number: int
    act: Act
    address: str
    answer: Answer = NOT_ASKED
    language: str = ""

    def __repr__(self) -> str:
        return f"<Told {self.number} {self.act}>"


@dataclass(frozen=True, slots=True)
class Handed:
    """What a session begins with: a cut-down form, what may be asked in it, and what is known."""

    form: Form
    asked: frozenset[str]
    language: str
    place: str
    rows: tuple[tuple[str, str], ...]
    answers: Mapping[str, Answer]
    media: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures and sounds of an imported form by name; `write` leaves them to the session file."""

    def __repr__(self) -> str:
        return f"<Handed {self.form.id}>"

    def write(self) -> bytes:
        """As bytes; `read_handed` gives an equal one back."""
        told = {
            "asked": sorted(self.asked),
            "language": self.language,
            "place": self.place,
            "rows": [list(row) for row in self.rows],
            "answers": {address: answer_to_list(each) for address, each in self.answers.items()},
        }
        head = json.dumps(told, ensure_ascii=False).encode()
        return head + b"\n" + written.write(self.form)


def with_media(handed: Handed, fetch: Callable[[str], bytes | None]) -> Handed:
    """With the pictures and sounds that its form names, and that fit. Slow."""
    taken: dict[str, bytes] = {}
    room = MOST_MEDIA
    for name in in_turn(handed.form, handed.language):
        content = fetch(name)
        if content is not None and len(content) <= room:
            taken[name] = content
            room -= len(content)
    return replace(handed, media=taken)


def read_handed(content: bytes) -> Handed:
    """Read what `Handed.write` wrote; raises VaultError `vault.damaged`."""
    head, _, form = content.partition(b"\n")
    try:
        told = json.loads(head)
        return Handed(
            form=written.read(form),
            asked=frozenset(map(str, told["asked"])),
            language=str(told["language"]),
            place=str(told["place"]),
            rows=tuple((str(repeat), str(row)) for repeat, row in told["rows"]),
            answers={each: answer_from_list(pair) for each, pair in told["answers"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, FormError) as broken:
        raise VaultError("vault.damaged") from broken


def answer_to_list(answer: Answer) -> list[str]:
    """An answer as its text and its reason, one of which is ''."""
    return [answer.text, answer.reason.value if answer.reason is not None else ""]


def answer_from_list(pair: object) -> Answer:
    """Read what `answer_to_list` wrote; raises ValueError for anything else."""
    match pair:
        case [str() as text, ""]:
            return Answer(text)
        case ["", str() as reason]:
            return Answer(reason=Reason(reason))
        case _:
            raise ValueError("answer")
