"""An intake that was begun in a former version of the questionnaire: what is new, what lapsed.

The same name keeps its answer. What is not asked any more stays in the log and is shown as lapsed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.kept import is_row, kept
from coach_desktop.domain.answer import Answer, Value, texts_of
from coach_desktop.domain.dossier import instance_path
from coach_desktop.domain.history import standings
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms.definition import Form, Question
from coach_desktop.forms.versions import Move, move


@dataclass(frozen=True, slots=True)
class Lapsed:
    """An answer to a question that is not asked any more; `question` is None when it is unknown."""

    address: str
    answer: Answer
    version: str
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """What the version in force asks otherwise than the one in which an intake was begun."""

    before: str
    now: str
    new: tuple[Question, ...]
    vanished: tuple[Question, ...]
    doubtful: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Moving:
    """The intakes of this vault, as far as their questionnaire changed."""

    intakes: Intakes

    def moved(self, dossier: str, instance: str) -> Moved | None:
        """What changed since somebody last saw it; None when nothing did."""
        told, form = self._begun_in(dossier, instance), self.intakes.plan.form
        before = told.get("version", "")
        if before == form.version or told.get("form") != form.id:
            return None
        old = self.intakes.former(form.id, before)
        if old is None:
            return Moved(before, form.version, (), (), ())
        step = self._move(dossier, instance, old)
        asked = {each.key: each for each in old.questions()}
        asks = {each.key: each for each in form.questions()}
        return Moved(
            before,
            form.version,
            tuple(asks[key] for key in step.new),
            tuple(asked[key] for key in step.vanished),
            tuple(asks[key] for key in step.doubtful),
        )

    def lapsed(
        self, dossier: str, instance: str, moment: Moment = Moment.UNKNOWN
    ) -> Sequence[Lapsed]:
        """Answers that have no place any more, as far as they may be seen, by their address."""
        seen = self.intakes.sight(moment)
        former = cache(self.intakes.former)
        return tuple(
            Lapsed(
                address,
                head.answer,
                head.form_version,
                _question(former(head.form, head.form_version), address),
            )
            for address, head in self._left(dossier, instance)
            if seen.allows(head.sensitivity, address.rpartition("/")[2])
        )

    def seen(self, dossier: str, instance: str) -> None:
        """Somebody saw what changed: the intake goes on in the version that is in force."""
        value: dict[str, Value] = dict(self._begun_in(dossier, instance))
        value["version"] = self.intakes.plan.form.version
        path = instance_path(instance)
        self.intakes.changes.commit(
            [Draft(dossier, path, Kind.FACT, Answer(value), Sensitivity.S0)]
        )

    def _begun_in(self, dossier: str, instance: str) -> Mapping[str, str]:
        told = self.intakes.vault.history(dossier, instance_path(instance))
        return texts_of(told[-1].answer.value) if told else {}

    def _move(self, dossier: str, instance: str, old: Form) -> Move:
        heads = self.intakes.conversation(dossier, instance).below(instance_path(instance) + "/")
        stands = kept(heads, instance, self.intakes.people.facts(dossier), {})
        return move(old, self.intakes.plan.form, stands.rows, stands.answers)

    def _left(self, dossier: str, instance: str) -> Iterator[tuple[str, Operation]]:
        """Addresses without a place in the version in force, with what was told there last."""
        prefix = instance_path(instance) + "/"
        heads = standings(self.intakes.conversation(dossier, instance).below(prefix))
        told = {path.removeprefix(prefix): each for path, each in heads.items()}
        answers = {
            address: each.answer
            for address, each in told.items()
            if not is_row(address) and each.answer.is_given
        }
        form = self.intakes.plan.form
        for address in sorted(move(form, form, (), answers).left):
            yield address, told[address].heads[0]


def _question(form: Form | None, address: str) -> Question | None:
    key = address.rpartition("/")[2]
    asked = form.questions() if form is not None else ()
    return next((each for each in asked if each.key == key), None)
