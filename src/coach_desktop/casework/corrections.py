"""Correct a fact or an answer, with the reason: what was told first stays visible as corrected.

The reason is an operation of its own, at the path of the operation that was wrong, in its class.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.facts import class_of
from coach_desktop.casework.intake import Intake, Intakes
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.provenance import of_sitting
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import answer_path, correction_path, doelgroep_path, fact_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import standing, standings
from coach_desktop.domain.operation import Draft, Kind, Operation, Source
from coach_desktop.domain.sight import Sensitivity, Sight
from coach_desktop.domain.text import clean_answer
from coach_desktop.forms.definition import Question, text_in


@dataclass(frozen=True, slots=True)
class Correctable:
    """A fact or an answer that can be corrected: what was asked, and what stands there now.

    `address` is '' for a fact; else it is where the answer stands in the questionnaire.
    `of_sitting` is the name of what was told of a sitting, and stands there.
    """

    name: str
    address: str
    question: str
    answer: Answer
    sensitivity: Sensitivity
    choices: Mapping[str, str] = field(default_factory=dict)
    of_sitting: str = ""

    def __repr__(self) -> str:
        return f"<Correctable {self.name}>"

    @property
    def key(self) -> str:
        """By what it is told apart from the others of its dossier."""
        return self.address or f"fact/{self.name}"


@dataclass(frozen=True, slots=True)
class Told:
    """One of the things that were told at a place, and why it was corrected; '' when it was not."""

    answer: Answer
    moment: datetime
    reason: str

    def __repr__(self) -> str:
        return "<Told>"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of this vault."""

    vault: Vault
    changes: Changes
    people: People
    intakes: Intakes

    def listed(self, dossier: str, seen: Sight) -> tuple[Correctable, ...]:
        """Everything that can be corrected and may be seen, in the order of the questionnaire."""
        return tuple(
            each
            for each in (*self._facts(dossier), *self._answers(dossier))
            if seen.allows(each.sensitivity, each.name) and (each.name != "bsn" or seen.bsn)
        )

    def correct(
        self,
        dossier: str,
        wrong: Correctable,
        answer: Answer,
        reason: str,
        source: Source = Source.CLIENT,
    ) -> None:
        """Put another answer in its place and keep why, both or neither.

        Raises InputError `input.reason-missing`, `input.same`, or what the field itself refuses.
        """
        reason = clean_answer(reason).strip()
        if not reason:
            raise InputError("input.reason-missing")
        if wrong.address:
            intake = self._intake(dossier)
            drafts = list(intake.answer(wrong.address, answer).drafts)
        else:
            drafts = [self.people.draft_fact(dossier, wrong.name, answer, source)]
        reasons = [each for draft in drafts for each in self._reasons(draft, wrong, answer, reason)]
        self.changes.commit([*drafts, *reasons])

    def history(self, dossier: str, correctable: Correctable) -> tuple[Told, ...]:
        """Everything that was told there, oldest first, each with why it was corrected."""
        reasons = self.reasons(dossier)
        return tuple(
            Told(each.answer, each.claimed_time, reasons.get(each.id, ""))
            for each in self._told(dossier, correctable)
        )

    def reasons(self, dossier: str) -> Mapping[str, str]:
        """Why an operation was corrected, by the id of the operation that was wrong."""
        stands = standings(self.vault.heads(dossier, correction_path("")))
        return {path.partition("/")[2]: each.answer.text for path, each in stands.items()}

    def _told(self, dossier: str, correctable: Correctable) -> Iterator[Operation]:
        if correctable.of_sitting:
            yield from self.intakes.gesprekken.told(dossier, correctable.of_sitting)
            return
        for path in self._paths(dossier, correctable):
            yield from self.vault.history(dossier, path)

    def _paths(self, dossier: str, correctable: Correctable) -> Iterator[str]:
        if correctable.address:
            instance = self.intakes.find(dossier)
            talk = self.intakes.conversation(dossier, instance)
            yield from talk.paths(answer_path(instance, correctable.address))
        elif correctable.name == "doelgroep":
            for period in self.people.facts(dossier).periods:
                yield doelgroep_path(period.id)
        else:
            yield fact_path(correctable.name)

    def _reasons(
        self, draft: Draft, wrong: Correctable, answer: Answer, reason: str
    ) -> Iterator[Draft]:
        told = standing(self.vault.history(draft.dossier, draft.path)).heads
        if wrong.of_sitting:
            told = self.intakes.gesprekken.told(draft.dossier, wrong.of_sitting)[-1:]
        for each in told:
            if each.answer == (answer if wrong.of_sitting else draft.answer):
                raise InputError("input.same")
            path = correction_path(each.id)
            yield Draft(draft.dossier, path, Kind.NOTE, Answer(reason), draft.sensitivity)

    def _facts(self, dossier: str) -> Iterator[Correctable]:
        asking = {
            question.marks.bron: question
            for question in self.intakes.plan.form.questions()
            if question.marks.bron
        }
        facts = self.people.facts(dossier)
        names = [*asking, *sorted(facts.answers.keys() - asking.keys())]
        for name in names:
            if (answer := facts.answers.get(name)) is not None and answer.is_given:
                question = asking.get(name)
                yield Correctable(
                    name=name,
                    address="",
                    question=question_text(question, name),
                    answer=answer,
                    sensitivity=question.marks.gevoelig if question else class_of(name),
                    choices=choices_of(question),
                )

    def _answers(self, dossier: str) -> Iterator[Correctable]:
        if not self.intakes.find(dossier):
            return
        intake = self._intake(dossier)
        told, rows = self._answered(intake), intake.seat.rows()
        for address in intake.instance.addresses():
            question = intake.instance.question(address)
            answer, sensitivity = told.get(address, (NOT_ASKED, question.marks.gevoelig))
            if not (answer := rows.get(address, answer)).is_given:
                continue
            yield Correctable(
                name=question.name,
                address=address,
                question=question_text(question, question.name),
                answer=answer,
                sensitivity=sensitivity,
                choices=choices_of(question),
                of_sitting=of_sitting(question),
            )

    def _answered(self, intake: Intake) -> Mapping[str, tuple[Answer, Sensitivity]]:
        prefix = f"intake/{intake.id}/"
        stands = standings(intake.conversation.below(prefix))
        return {
            path.removeprefix(prefix): (each.answer, each.heads[0].sensitivity)
            for path, each in stands.items()
        }

    def _intake(self, dossier: str) -> Intake:
        return self.intakes.open(dossier, self.intakes.find(dossier))


def question_text(question: Question | None, otherwise: str) -> str:
    """What was asked, in Dutch; a name when nobody asks it."""
    asked = text_in(question.label, "nl", "nl")[0] if question is not None else ""
    return asked or otherwise


def choices_of(question: Question | None) -> Mapping[str, str]:
    """The options of a question: codes and Dutch words."""
    choices = question.choices if question is not None else ()
    return {each.name: text_in(each.label, "nl", "nl")[0] for each in choices}
