"""What the client's screen is given and what it gives back: all that passes between two processes.

It names no dossier, and it holds no question that the client may not see.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.errors import FormError, VaultError
from coach_desktop.forms import written
from coach_desktop.forms.definition import Form


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
