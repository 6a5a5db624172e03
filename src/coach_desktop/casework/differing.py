"""What people told differently without knowing of each other: both stay until a human decides.

To decide is an operation whose parents are all that stood there, with the reason beside it. Until
then also a new answer leaves the other one standing; see `Changes`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.conversation import Conversation, twice_begun
from coach_desktop.casework.corrections import question_text
from coach_desktop.casework.difference import (
    Difference,
    Left,
    Sort,
    Way,
    cells_of,
    highest,
    ids_of,
    of_day,
    of_plans,
    once,
    said_by,
)
from coach_desktop.casework.facts import class_of
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.pip_apart import begun_apart, days_apart, is_day
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.seeing import sees
from coach_desktop.casework.summary import Found
from coach_desktop.domain.answer import NOT_ASKED, Answer, Value, texts_of
from coach_desktop.domain.dossier import (
    correction_path,
    difference_path,
    is_plan,
    is_table,
    name_at,
    pip_path,
)
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.gesprek import PREFIX
from coach_desktop.domain.history import order, standing, standings
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity, Sight
from coach_desktop.domain.text import clean_answer
from coach_desktop.domain.traject import KINDS
from coach_desktop.domain.uniting import United, united
from coach_desktop.forms.definition import Question

_SORTS = {"record": Sort.RECORD, "gesprek": Sort.SITTING, "oproep": Sort.CALL}
PLANS = "pip"
"""The path of versions of a plan that were each begun without knowing of the other."""


@dataclass(frozen=True, slots=True)
class Differences:
    """What is to be decided in this vault."""

    vault: Vault
    changes: Changes
    intakes: Intakes
    plans: Plans

    def of(self, dossier: str, moment: Moment = Moment.UNKNOWN) -> Sequence[Difference]:
        """What differs in a dossier, as far as it may be on the screen at this moment."""
        seen, talks = self.intakes.sight(moment), self._talks(dossier)
        heads = [_read(talks, each) for each in self.vault.heads(dossier)]
        found = [
            made
            for path, stands in standings(heads).items()
            if stands.in_conflict and self._is_seen(seen, path, stands.heads)
            if (made := self._difference(dossier, path, stands.heads)) is not None
        ]
        if seen.allows(Sensitivity.S2, PLANS):
            if apart := self._apart(dossier):
                found.append(of_plans(PLANS, apart, self._left(dossier, PLANS, apart)))
            days = days_apart(self.vault, dossier).items()
            found += [of_day(path, told, self._left(dossier, path, told)) for path, told in days]
        return tuple(found)

    def begun(self, dossier: str) -> Sequence[Operation]:
        """When and by whom an intake was begun that several people each began; else ()."""
        twice = twice_begun(self.vault, dossier, self.changes.identity.author.id)
        return tuple(each for talk in twice for each in talk.begun())

    def everywhere(self) -> Sequence[tuple[Found, int]]:
        """The dossiers in which something differs, with how much of it is seen; in order of name.

        Slow: call it off the UI thread.
        """
        found = ((each, len(self.of(each.dossier))) for each in self.vault.divided())
        return tuple((each, count) for each, count in found if count)

    def number(self, dossier: str, path: str, said: str) -> str:
        """A masked number in full, once the line stands; '' when it may not be seen."""
        if all(each.path != path for each in self.of(dossier)):
            return ""
        heads = self._heads(dossier, path)
        self.changes.read(dossier, Act.NUMBER_SHOWN, name_at(path))
        return next((each.answer.text for each in heads if each.id == said), "")

    def decide(self, dossier: str, path: str, chosen: str, reason: str) -> None:
        """Let one of the answers hold, with why; what the others told stays in the history.

        Of a record only what differs is decided; what one of them alone changed is kept. Of plans
        that were each begun the other ones are withdrawn. Raises InputError
        `input.reason-missing`, and `differing.changed` when something else stands there by now;
        nothing was changed then.
        """
        heads = self._heads(dossier, path)
        holds = next((each for each in heads if each.id == chosen), None)
        if holds is None:
            raise InputError("differing.changed")
        why, sensitivity = _reason(reason), highest(heads)
        if path == PLANS:
            drafts = self._withdrawn(dossier, chosen)
        elif is_day(path):
            drafts = self.plans.decided_day(holds, heads)
        else:
            drafts = self._kept(path, holds, sensitivity)
        reasons = [
            Draft(dossier, correction_path(each.id), Kind.NOTE, Answer(why), sensitivity)
            for each in heads
            if each.answer != holds.answer
        ]
        self.changes.commit([*drafts, *reasons])

    def leave(self, dossier: str, path: str, way: Way, note: str) -> None:
        """Leave it open and note why: both are true, or the client is to be asked.

        Raises InputError as `decide` does.
        """
        heads = self._heads(dossier, path)
        if not heads:
            raise InputError("differing.changed")
        value: dict[str, Value] = {"way": way.value, "note": _reason(note), "of": ids_of(heads)}
        noted = Draft(dossier, difference_path(path), Kind.NOTE, Answer(value), highest(heads))
        self.changes.commit([noted])

    def _talks(self, dossier: str) -> Mapping[str, Conversation]:
        """By id the conversations that were begun more than once."""
        twice = twice_begun(self.vault, dossier, self.changes.identity.author.id)
        return {each: talk for talk in twice for each in talk.ids}

    def _heads(self, dossier: str, path: str) -> Sequence[Operation]:
        """What is to be decided between; () when nothing is."""
        if path == PLANS:
            return self._apart(dossier)
        if is_day(path):
            return days_apart(self.vault, dossier).get(path, ())
        if is_table(path):
            return self._united(dossier, path).sides
        talk = self._talks(dossier).get(path.split("/")[1])
        told = self.vault.history(dossier, path) if talk is None else talk.history(path)
        stands = standing(told)
        return stands.heads if stands.in_conflict else ()

    def _united(self, dossier: str, path: str) -> United:
        return united(self.vault.history(dossier, path))

    def _apart(self, dossier: str) -> Sequence[Operation]:
        """What the versions say that were each begun, the last told first."""
        found = begun_apart(self.vault, dossier)
        return tuple(reversed(order(found)))

    def _kept(self, path: str, holds: Operation, sensitivity: Sensitivity) -> Sequence[Draft]:
        """What is told so that one of them holds, wherever something stands."""
        kind, answer = holds.kind, holds.answer
        if is_table(path):
            answer = Answer(self._united(holds.dossier, path).chosen(holds))
        made = Draft(
            holds.dossier,
            path,
            kind,
            NOT_ASKED if kind is Kind.TOMBSTONE else answer,
            sensitivity,
            holds.source,
            holds.form,
            holds.form_version,
            holds.language_shown,
            settles=True,
        )
        talk = self._talks(holds.dossier).get(path.split("/")[1])
        return (made,) if talk is None else talk.decided(made)

    def _withdrawn(self, dossier: str, chosen: str) -> Sequence[Draft]:
        """The other versions go back; the one that holds goes on as it is."""
        return [
            self.plans.withdrawal(dossier, each.path.partition("/")[2])
            for each in self._apart(dossier)
            if each.id != chosen
        ]

    def _is_seen(self, seen: Sight, path: str, heads: Sequence[Operation]) -> bool:
        classes = {each.sensitivity for each in heads}
        if is_table(path) or is_plan(path):
            return all(seen.allows(each, path.split("/")[1]) for each in classes)
        name, question = name_at(path), self._question(path)
        if not name or (question is not None and not (question.is_asked and sees(seen, question))):
            return False
        if question is None and path.startswith("fact/"):
            classes.add(class_of(name))
        return all(seen.allows(each, name) for each in classes)

    def _question(self, path: str) -> Question | None:
        """The question that asks for what stands at a path; None for a fact that nobody asks."""
        name, by_key = name_at(path), self.intakes.plan.by_key
        if not path.startswith("fact/"):
            found = by_key.get(name)
            return found if isinstance(found, Question) else None
        return self._asking().get(name)

    def _asking(self) -> Mapping[str, Question]:
        asked = self.intakes.plan.form.questions()
        return {each.marks.bron: each for each in asked if each.marks.bron}

    def _difference(self, dossier: str, path: str, heads: Sequence[Operation]) -> Difference | None:
        if is_table(path):
            return self._table(dossier, path)
        if is_plan(path):
            return self._plan(dossier, path, heads)
        question = self._question(path)
        return Difference(
            path=path,
            name=name_at(path),
            question=question,
            asked=question_text(question, name_at(path)),
            said=tuple(map(said_by, once(heads))),
            left=self._left(dossier, path, heads),
        )

    def _table(self, dossier: str, path: str) -> Difference | None:
        """A record or sitting; None when each changed something else: then nothing differs."""
        several = self._united(dossier, path)
        if not several.contested:
            return None
        room, name = path.split("/")[:2]
        is_record, is_call = room == "record", room == "oproep"
        day = KINDS[name].day if is_record and name in KINDS else "datum"
        day = "afspraak" if is_call else day
        asking = {
            bron.removeprefix(PREFIX): each
            for bron, each in self._asking().items()
            if bron.startswith(PREFIX)
        }
        told = several.told
        return Difference(
            path=path,
            name=name if is_record else room,
            question=None,
            asked="",
            said=tuple(
                said_by(each, tuple(cells_of(each, several.contested, asking)))
                for each in several.sides
            ),
            left=self._left(dossier, path, several.sides),
            sort=_SORTS[room],
            about=str(told.get((day,), told.get(("told", day), ""))),
        )

    def _plan(self, dossier: str, path: str, heads: Sequence[Operation]) -> Difference | None:
        """A version of which two people wrote on; None when it became a decision meanwhile."""
        version = next(
            (each for each in self.plans.versions(dossier) if pip_path(each.id) == path), None
        )
        if version is None or version.is_final:
            return None
        said = tuple(map(said_by, once(heads)))
        left, about = self._left(dossier, path, heads), str(version.number)
        return Difference(path, PLANS, None, "", said, left, Sort.PLAN, about)

    def _left(self, dossier: str, path: str, heads: Sequence[Operation]) -> Left | None:
        """What was noted of these very answers; of other ones it says nothing."""
        for each in self.vault.heads(dossier, difference_path(path)):
            told = texts_of(each.answer.value)
            if each.path == difference_path(path) and told.get("of") == ids_of(heads):
                return Left(Way(told["way"]), told["note"], each.claimed_time, each.author)
        return None


def _read(talks: Mapping[str, Conversation], operation: Operation) -> Operation:
    room, instance, *_ = (*operation.path.split("/", 2), "")
    if room != "intake" or instance not in talks:
        return operation
    return replace(operation, path=talks[instance].read(operation.path))


def _reason(text: str) -> str:
    reason = clean_answer(text).strip()
    if not reason:
        raise InputError("input.reason-missing")
    return reason
