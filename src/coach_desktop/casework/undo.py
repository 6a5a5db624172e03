"""Undo and redo of the answers of one intake, over sittings and restarts, out of the log alone.

Undo takes nothing away: it is a new operation that tells again what stood there before. Beside it
stands a mark that says of which operation it is the undoing, so that redo can be told from a coach
who changed his mind. Only what this author told is undone, and only while it still stands: what
somebody else told after it, or what was corrected with a reason, stays. What is told of the sitting
itself, like who is there, is changed at the table and not undone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.given import Given
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.kept import is_row, kept_below
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.answer import NOT_ASKED, Answer, Value, texts_of
from coach_desktop.domain.dossier import (
    correction_path,
    instance_path,
    period_from_value,
    undo_path,
)
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import order, standing
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms.instance import Changed

_CORRECTION = correction_path("")
_DOELGROEP = "fact/doelgroep/"


class Act(StrEnum):
    """What was done with an answer that stood in the log."""

    UNDO = "undo"
    REDO = "redo"


_NOTHING = {Act.UNDO: "undo.nothing-to-undo", Act.REDO: "undo.nothing-to-redo"}


@dataclass(frozen=True, slots=True)
class Step:
    """One answer that was told, and what stood at its place before; None is nothing."""

    told: Operation
    former: Operation | None

    def target(self, act: Act) -> Operation | None:
        """What is to stand there after this act."""
        return self.former if act is Act.UNDO else self.told

    def starting_point(self, act: Act) -> Operation | None:
        """What must stand there before this act."""
        return self.told if act is Act.UNDO else self.former


@dataclass(frozen=True, slots=True)
class Undone:
    """What was undone or done again: at which question, and what must still be kept."""

    act: Act
    address: str
    given: Given


@dataclass(frozen=True, slots=True)
class Undoing:
    """Undo and redo for who is at the keyboard of this vault."""

    vault: Vault
    changes: Changes

    def undo(self, intake: Intake) -> Undone:
        """Put back what stood before the last answer; raises InputError `undo.*`."""
        return self._do(intake, Act.UNDO)

    def redo(self, intake: Intake) -> Undone:
        """Tell again what was undone last; raises InputError `undo.*`."""
        return self._do(intake, Act.REDO)

    def acts(self, intake: Intake) -> Mapping[str, Act]:
        """Which operations were made by undo or redo, by id."""
        heads = intake.conversation.below(undo_path(intake.id))
        marks = map(_mark, heads)
        return {made: act for act, _, made in marks if act is not None}

    def _do(self, intake: Intake, act: Act) -> Undone:
        log = self.vault.log(intake.dossier)
        ids = intake.conversation.ids
        told, undone = steps(log, ids, self.changes.identity.author.id)
        known = [step for step in (told if act is Act.UNDO else undone) if _is_known(intake, step)]
        step = next(self._standing(log, known, act), None)
        if step is None:
            raise InputError(_NOTHING[act])
        address = _address(intake, step.told)
        place = _place(address)
        if not intake.session.is_repeat(place) and not intake.may_see(place):
            raise InputError("undo.not-shown")
        drafts = self._drafts(intake, step, act)
        _show(intake, address, drafts[0])
        given = Given(place, Changed(rows=is_row(address)), drafts)
        return Undone(act, place, given)

    def _standing(
        self, log: Sequence[Operation], found: Sequence[Step], act: Act
    ) -> Iterator[Step]:
        """The steps whose starting point is what stands there now, the last told first."""
        for step in reversed(found):
            stands = standing(each for each in log if each.path == step.told.path).heads
            before = step.starting_point(act)
            own = [each for each in stands if each.author == step.told.author]
            if len(own) == len(stands) <= 1 and _says(stands) == _says(_some(before)):
                yield step

    def _drafts(self, intake: Intake, step: Step, act: Act) -> tuple[Draft, Draft]:
        target = step.target(act)
        teller = target or step.told
        made = Draft(
            dossier=intake.dossier,
            path=step.told.path,
            kind=target.kind if target else Kind.TOMBSTONE,
            answer=target.answer if target else NOT_ASKED,
            sensitivity=step.told.sensitivity,
            source=teller.source,
            form=intake.instance.form.id,
            form_version=intake.instance.form.version,
            language_shown=teller.language_shown,
            id=self.changes.ids.new(),
        )
        value: dict[str, Value] = {"act": act.value, "of": step.told.id, "made": made.id}
        path = undo_path(intake.id, self.changes.ids.new())
        mark = Draft(intake.dossier, path, Kind.FACT, Answer(value), Sensitivity.S0)
        return made, mark


def steps(
    log: Iterable[Operation], ids: Sequence[str], author: str
) -> tuple[Sequence[Step], Sequence[Step]]:
    """What an author told in a conversation and did not undo, and what he undid.

    The last told comes last. A new answer ends what could be done again.
    """
    every = order(log)
    marks = {each.id: _mark(each) for each in every if _is_mark(each, ids)}
    by_acts = {made for _, _, made in marks.values()}
    corrected = {
        each.path.removeprefix(_CORRECTION) for each in every if each.path.startswith(_CORRECTION)
    }
    by_id = {each.id: each for each in every}
    told: list[Step] = []
    undone: list[Step] = []
    for each in every:
        if each.author != author or each.id in by_acts:
            continue
        if each.id in marks:
            act, of, _ = marks[each.id]
            came, went = (told, undone) if act is Act.UNDO else (undone, told)
            _move(came, went, of)
        elif _is_answer(each, ids) and not corrected.intersection(each.parents):
            former = order(by_id[parent] for parent in each.parents if parent in by_id)
            told.append(Step(each, former[-1] if former else None))
            undone.clear()
    return told, undone


def _move(came: list[Step], went: list[Step], of: str) -> None:
    for place, step in enumerate(came):
        if step.told.id == of:
            went.append(came.pop(place))
            return


def _is_mark(operation: Operation, ids: Iterable[str]) -> bool:
    return operation.path.startswith(tuple(map(undo_path, ids)))


def _is_answer(operation: Operation, ids: Iterable[str]) -> bool:
    """Whether it answers a question of the conversation, also one that asks for a fact."""
    is_fact = operation.path.startswith("fact/") and operation.form != ""
    return is_fact or operation.path.startswith(tuple(f"{instance_path(each)}/" for each in ids))


def _mark(operation: Operation) -> tuple[Act | None, str, str]:
    """The act, the operation that it was done to, and the one that it made."""
    told = texts_of(operation.answer.value)
    act = {each.value: each for each in Act}.get(told.get("act", ""))
    return act, told.get("of", ""), told.get("made", "")


def _some(operation: Operation | None) -> tuple[Operation, ...]:
    return (operation,) if operation is not None else ()


def _says(heads: Sequence[Operation]) -> tuple[Answer, bool]:
    """What a place says, and whether anything stands there; a tombstone is nothing."""
    if not heads or heads[0].kind is Kind.TOMBSTONE:
        return NOT_ASKED, False
    return heads[0].answer, True


def _address(intake: Intake, operation: Operation) -> str:
    if not operation.path.startswith("fact/"):
        path = intake.conversation.read(operation.path)
        return path.removeprefix(instance_path(intake.id) + "/")
    return intake.asking_for(operation.path.split("/")[1])


def _is_known(intake: Intake, step: Step) -> bool:
    """Whether the form still asks it of somebody; what the form sets of itself is no step."""
    place = _place(_address(intake, step.told))
    try:
        return intake.session.is_repeat(place) or intake.instance.question(place).is_asked
    except KeyError:
        return False


def _place(address: str) -> str:
    """Where on the screen something changes: at the question, or at the repeat of a row."""
    return address.rpartition("/")[0] if is_row(address) else address


def _show(intake: Intake, address: str, made: Draft) -> None:
    """Bring the running form up to what is about to be kept, as if it had been kept before."""
    if not is_row(address):
        intake.instance.restore([], {address: _as_asked(made)})
        return
    repeat, _, row = address.rpartition("/")
    if made.kind is Kind.TOMBSTONE:
        intake.instance.remove_row(repeat, row)
        return
    prefix = f"{instance_path(intake.id)}/{address}/"
    inside = kept_below(intake.conversation.below(prefix), intake.id, within=address)
    intake.instance.restore([(repeat, row), *inside.rows], inside.answers)


def _as_asked(made: Draft) -> Answer:
    """The answer as the question shows it; the group of DUO stands there with its days."""
    if made.path.startswith(_DOELGROEP) and made.kind is not Kind.TOMBSTONE:
        return period_from_value("", made.answer.value).answer
    return made.answer
