"""The past of an answer: who told what, when, in which language and form; and what lapsed.

An answer that is no longer asked is kept and listed here; it is left out of plans and counts, and
stands again when its question is asked again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coach_desktop.casework.corrections import Corrections
from coach_desktop.casework.intake import Intake, Intakes
from coach_desktop.casework.looking import NUMBERS
from coach_desktop.casework.undo import Act, Undoing
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import doelgroep_path, period_from_value
from coach_desktop.domain.gesprek import sitting_at
from coach_desktop.domain.history import order
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Kind, Operation, Source

DOELGROEP = "doelgroep"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was told at a question, with where it comes from.

    `answer` is empty when it `is_masked`: a number is asked for, also a former one. `present` are
    the codes of who was there, `act` says that undo or redo told it again, `reason` why it was
    corrected afterwards.
    """

    id: str
    moment: datetime
    author: str
    role: Role
    source: Source
    language: str
    form: str
    form_version: str
    answer: Answer
    is_masked: bool = False
    present: tuple[str, ...] = ()
    act: Act | None = None
    reason: str = ""

    def __repr__(self) -> str:
        return f"<Told {self.id[:8]}>"


@dataclass(frozen=True, slots=True)
class Lapsed:
    """An answer that is kept, though its question is not asked any more."""

    address: str
    answer: Answer

    def __repr__(self) -> str:
        return f"<Lapsed {self.address}>"


@dataclass(frozen=True, slots=True)
class Pasts:
    """The pasts of the answers in this vault."""

    intakes: Intakes
    corrections: Corrections
    undoing: Undoing

    def of(self, intake: Intake, address: str) -> Sequence[Told]:
        """All that was told at a question, the last first; nothing while it may not be seen."""
        if not intake.may_see(address):
            return ()
        bron = intake.instance.question(address).marks.bron
        acts = self.undoing.acts(intake)
        reasons = self.corrections.reasons(intake.dossier)
        sittings = self.intakes.gesprekken.log(intake.dossier)
        told = []
        for operation in reversed(self._operations(intake, address)):
            sat = sitting_at(sittings, operation)
            told.append(
                Told(
                    id=operation.id,
                    moment=operation.claimed_time,
                    author=operation.author,
                    role=operation.role,
                    source=operation.source,
                    language=operation.language_shown,
                    form=operation.form,
                    form_version=operation.form_version,
                    answer=NOT_ASKED if bron in NUMBERS else _answer(operation, bron),
                    is_masked=bron in NUMBERS and operation.answer.text != "",
                    present=sat.aanwezig if sat is not None else (),
                    act=acts.get(operation.id),
                    reason=reasons.get(operation.id, ""),
                )
            )
        return told

    def _operations(self, intake: Intake, address: str) -> Sequence[Operation]:
        if intake.instance.question(address).marks.bron != DOELGROEP:
            return intake.history(address)
        vault = self.intakes.vault
        paths = [doelgroep_path(period.id) for period in intake.facts().periods]
        return order(each for path in paths for each in vault.history(intake.dossier, path))


def lapsed(intake: Intake) -> tuple[Lapsed, ...]:
    """The answers that stand at questions that are not asked any more, as far as seen now."""
    instance, found = intake.instance, []
    for address in instance.addresses():
        if not instance.is_relevant(address) and instance.question(address).is_asked:
            answer = instance.answer(address)
            if answer.is_given and intake.may_see(address):
                found.append(Lapsed(address, answer))
    return tuple(found)


def _answer(operation: Operation, bron: str) -> Answer:
    """What was told at the question, out of what the operation keeps."""
    if operation.kind is Kind.TOMBSTONE:
        return NOT_ASKED
    if bron == DOELGROEP:
        return period_from_value("", operation.answer.value).answer
    return operation.answer
