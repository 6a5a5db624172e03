"""What the two processes tell each other; nothing else passes.

A line is a JSON list: a word, then an address, a language or a number. An answer goes only towards
the client's screen, and only where a rule there reads it. What the client answers never passes:
it stands in the session file, where the coach's process reads it.
"""

import json
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.casework.handing import Act, Told, answer_from_list, answer_to_list
from coach_desktop.domain.answer import NOT_ASKED, Answer


class Word(StrEnum):
    """What is said."""

    SHOW = "show"
    SPEAK = "speak"
    TOLD = "told"
    WENT = "went"
    SAVED = "saved"
    SPOKE = "spoke"
    DONE = "done"


TO_CLIENT = frozenset({Word.SHOW, Word.SPEAK, Word.TOLD})
FROM_CLIENT = frozenset({Word.WENT, Word.SAVED, Word.SPOKE, Word.DONE})


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that one process tells the other; `text` is an address or a language."""

    word: Word
    text: str = ""
    act: Act = Act.ANSWER
    answer: Answer = NOT_ASKED

    def __repr__(self) -> str:
        return f"<Message {self.word}>"

    def write(self) -> bytes:
        """As one line, without its end."""
        told: list[object] = [self.word.value, self.text]
        if self.word is Word.TOLD:
            told += [self.act.value, answer_to_list(self.answer)]
        return json.dumps(told).encode()

    @classmethod
    def about(cls, told: Told) -> "Message":
        """What the coach answered."""
        return cls(Word.TOLD, told.address, told.act, told.answer)


def read(line: bytes, expected: frozenset[Word]) -> Message | None:
    """Read a line of one of these words; None for anything else."""
    try:
        match json.loads(line):
            case [str() as word, str() as text] if word in expected - {Word.TOLD}:
                return Message(Word(word), text)
            case [Word.TOLD, str() as text, str() as act, pair] if Word.TOLD in expected:
                return Message(Word.TOLD, text, Act(act), answer_from_list(pair))
            case _:
                return None
    except ValueError:
        return None
