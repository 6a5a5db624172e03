"""Reads a practice person out of resources/practice: answers, rows of repeats, what is expected."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.pip import SignatureState
from coach_desktop.domain.text import clean

_OLD_REFUSAL = "geen_antwoord"
"""How older files write a refusal in a list; it is the state, not a value."""


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person."""

    name: str
    peildatum: date
    answers: Mapping[str, Answer]
    rows: Mapping[str, tuple[Mapping[str, Answer], ...]]
    expected: Mapping[str, object]
    signing: Mapping[str, tuple[SignatureState, str]]

    def answer(self, name: str) -> Answer:
        """What this person says to a question; nothing when the file does not say."""
        return self.answers.get(name, Answer())

    def answer_at(self, address: str, row_ids: Callable[[str], Sequence[str]]) -> Answer:
        """What this person says at an address; `row_ids` gives the rows of a repeat, in order."""
        match address.split("/"):
            case [repeat, row, name]:
                told = self.rows.get(repeat, ())
                at = list(row_ids(repeat)).index(row)
                return told[at].get(name, Answer()) if at < len(told) else Answer()
            case _:
                return self.answer(address)

    def lacking_rows(self, repeat: str, present: int) -> int:
        """How many rows of a repeat must still be added."""
        return max(0, len(self.rows.get(repeat, ())) - present)


def read_person(path: Path) -> Person:
    """Read a file; raises PackError when it cannot be used."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
        peildatum = tree["peildatum"]
        answers = {name: _answer(told) for name, told in tree["antwoorden"].items()}
        rows = {
            repeat: tuple({name: _answer(told) for name, told in row.items()} for row in told)
            for repeat, told in tree.get("herhaling", {}).items()
        }
        signing = _signing(tree.get("tekenen", {}))
    except (
        tomllib.TOMLDecodeError,
        UnicodeDecodeError,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
    ) as broken:
        raise PackError("practice.unreadable", file=path.name) from broken
    if not isinstance(peildatum, date) or not answers.get("pers_achternaam", Answer()).text:
        raise PackError("practice.unreadable", file=path.name)
    return Person(path.stem, peildatum, answers, rows, tree.get("verwacht", {}), signing)


def _answer(told: object) -> Answer:
    if told == _OLD_REFUSAL:
        return Answer(reason=Reason.WIL_NIET_ZEGGEN)
    if isinstance(told, dict):
        return Answer(reason=Reason(told["reden"]))
    if isinstance(told, list):
        return Answer(" ".join(str(each) for each in told))
    return Answer(told.isoformat() if isinstance(told, date) else clean(str(told)).text)


def _signing(told: Mapping[str, str]) -> dict[str, tuple[SignatureState, str]]:
    reason = str(told.get("reden", ""))
    return {
        signer: (SignatureState(str(state)), reason)
        for signer, state in told.items()
        if signer != "reden"
    }
