"""The reasons for each route out of one dossier: which are there, who may read them, a draft."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from coach_desktop.casework.corrections import choices_of
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.inzage import in_words
from coach_desktop.casework.records import Records
from coach_desktop.casework.seeing import sees
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.operation import Source
from coach_desktop.domain.pip import Leerroute, PipContent
from coach_desktop.domain.record import Record
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sensitivity, Sight, sight
from coach_desktop.domain.traject import KINDS
from coach_desktop.forms.condition import Condition, compile_condition, names_in
from coach_desktop.forms.definition import Question
from coach_desktop.forms.instance import Plan
from coach_desktop.forms.registry import Closure
from coach_desktop.law.pack import Pack
from coach_desktop.plan.reasons import Argument, Book, Known, Link, chain, motivation

_NUMBER = re.compile(r"#\{(\S+) (\S+)\}")
_COUNT = "aantal_"
_NEVER = "false()"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a reason comes from: a question with its number, who told it and on which day."""

    question: str
    number: int
    source: Source | None = None
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reasoning:
    """Reads the reasons out of the answers and records of a dossier. It chooses no route."""

    plan: Plan
    book: Book
    rules: Pack
    records: Records
    _compiled: dict[str, tuple[Closure, tuple[str, ...]]] = field(default_factory=dict)

    def chain(self, intake: Intake) -> tuple[Link, ...]:
        """The reasons that are there now, as far as whoever is at the keyboard may see them."""
        answers = intake.answers()
        known = Known(
            compiled=lambda text: self._condition(text, intake),
            is_answered=lambda name: answers.get(name, NOT_ASKED).is_given,
            words=lambda name: self._words(name, answers.get(_asked(name), NOT_ASKED)),
            record=lambda kind: self._last(intake.dossier, kind),
        )
        seen = self._sight(Receiver.OWN_SCREEN)
        found = chain(self.book, known)
        return tuple(link for link in found if all(self._is_seen(seen, link)))

    def needs_consent(self, link: Link) -> bool:
        """Whether it enters a plan only when the client agreed to this very sentence."""
        return link.argument.by_consent or not all(self._is_seen(self._sight(Receiver.PIP), link))

    def may_be_told(self, link: Link, content: PipContent) -> bool:
        """Whether a reason may stand in the plan: safety never, health only when it was agreed."""
        seen = self._sight(Receiver.PIP)
        if not self.needs_consent(link):
            return True
        allowed = (seen.allows_agreed(each) for each in self._classes(link))
        return link.code in content.agreed_health and all(allowed)

    def draft(self, links: Sequence[Link], content: PipContent, route: Leerroute) -> str:
        """A motivation out of the reasons that may stand in the plan, for the coach to edit."""
        told = [link for link in links if self.may_be_told(link, content)]
        return motivation(told, route, content.leerroute, self.book.frame)

    def origins(self, intake: Intake, link: Link) -> tuple[Origin, ...]:
        """The questions that a reason comes from, with who told the answer, and when."""
        return tuple(self._origin(intake, name) for name in link.questions)

    def test(self, dossier: str) -> Record:
        """The leerbaarheidstoets as it was recorded, with what the dossier knows of it."""
        return next(iter(self.records.of(dossier, KINDS["leerbaarheidstoets"])), _NO_TEST)

    def opinions(self, dossier: str) -> tuple[Record, ...]:
        """The second opinions, the last one first."""
        return self.records.of(dossier, KINDS["second_opinion"])

    def _origin(self, intake: Intake, name: str) -> Origin:
        question = self.plan.by_key.get(name)
        number = question.number if isinstance(question, Question) else 0
        told = intake.history(name)
        if not told:
            return Origin(name, number)
        return Origin(name, number, told[-1].source, told[-1].claimed_time)

    def _last(self, dossier: str, kind: str) -> Record | None:
        return next((each for each in self.records.of(dossier, KINDS[kind]) if each.told), None)

    def _condition(self, text: str, intake: Intake) -> Condition:
        if text not in self._compiled:
            what = next(each.code for each in self.book.arguments if each.condition == text)
            source = _NUMBER.sub(lambda found: self._number(*found.groups()), text)
            # a municipality's questionnaire may leave questions out: their reasons are not there
            is_asked = all(name in self.plan.by_key for name in names_in(source))
            self._compiled[text] = compile_condition(
                source if is_asked else _NEVER, self.plan, what
            )
        run, names = self._compiled[text]
        return Condition(run, names, intake.instance)

    def _number(self, rule: str, name: str) -> str:
        return str(self.rules.entry(rule).count(name))

    def _words(self, name: str, answer: Answer) -> str:
        if name.startswith(_COUNT):
            return str(len(answer.text.split()))
        question = self.plan.by_key.get(name)
        choices = choices_of(question if isinstance(question, Question) else None)
        return in_words(answer.text, {code: _in_line(words) for code, words in choices.items()})

    def _is_seen(self, seen: Sight, link: Link) -> list[bool]:
        if link.record:
            return [seen.allows(KINDS[link.record].sensitivity, link.record)]
        return [sees(seen, question) for question in self._read(link.argument)]

    def _classes(self, link: Link) -> set[Sensitivity]:
        return {question.marks.gevoelig for question in self._read(link.argument)}

    def _read(self, argument: Argument) -> list[Question]:
        names = self._compiled[argument.condition][1]
        found = (self.plan.by_key[name] for name in names)
        return [each for each in found if isinstance(each, Question)]

    def _sight(self, receiver: Receiver) -> Sight:
        return sight(self.records.changes.identity.author.role, receiver)


_NO_TEST = Record("", "leerbaarheidstoets")


def _in_line(words: str) -> str:
    """Words of an option as they stand within a sentence."""
    return words[:1].lower() + words[1:]


def _asked(name: str) -> str:
    return name.removeprefix(_COUNT)
