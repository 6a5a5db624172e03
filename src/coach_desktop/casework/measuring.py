"""The measurements of a dossier: what was scored when and by whom, and then beside now.

Nothing is kept here. It is read out of the log, as far as whoever is at the keyboard may see it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from coach_desktop.casework.asking import EINDMETING, NULMETING
from coach_desktop.casework.intake import Intake, Intakes
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.rows import row_name
from coach_desktop.casework.seeing import Hidden, sees
from coach_desktop.casework.suggesting import Suggesting, Suggestion
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import instance_path
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.sight import Sight
from coach_desktop.forms.definition import Group, Question
from coach_desktop.plan.instruments import (
    INSTRUMENTS,
    Change,
    Instrument,
    Measured,
    Occasion,
    Score,
    change,
    measured,
    scale_of,
)

_NOTHING_HIDDEN = Hidden(0, 0)


@dataclass(frozen=True, slots=True)
class Chart:
    """One instrument: the items that may be seen, what was measured, and what is proposed.

    `suggested` holds, by item, the level that the answers of the last talk lead to.
    """

    instrument: Instrument
    items: tuple[Question, ...]
    measured: tuple[Measured, ...]
    hidden: int
    suggested: Mapping[str, Suggestion] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compared:
    """One row that was asked at first or at the end; `row` names whom it is about, if anybody."""

    topic: Group
    question: Question
    address: str
    row: str
    then: Answer
    now: Answer
    change: Change

    def __repr__(self) -> str:
        return f"<Compared {self.question.key}>"


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that was measured of one dossier, as far as it may be seen at a moment."""

    nulmeting: str
    eindmeting: str
    charts: tuple[Chart, ...] = ()
    compared: tuple[Compared, ...] = ()
    hidden: Hidden = _NOTHING_HIDDEN
    left: int = 0
    """Rows of the eindmeting that may be seen and were not dealt with."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """The measurements in this vault."""

    vault: Vault
    intakes: Intakes

    def overview(self, dossier: str, moment: Moment = Moment.UNKNOWN) -> Overview:
        """Read the measurements anew. Slow: call it off the UI thread."""
        ids = {kind: self.intakes.find(dossier, kind) for kind in (NULMETING, EINDMETING)}
        talks = {
            kind: self.intakes.open(dossier, instance, moment)
            for kind, instance in ids.items()
            if instance
        }
        if not talks:
            return Overview("", "")
        seen, scores = self.intakes.sight(moment), tuple(self._scores(dossier, talks))
        end = talks.get(EINDMETING)
        last = end or talks[NULMETING]
        days = {score.item: score.on for score in scores if score.answer.is_given}
        suggesting = Suggesting(last, last.answers(), days, seen)
        reader = _Reader(talks, last, seen, scores, suggesting)
        unwatched = self.intakes.sight(Moment.WITHOUT_CLIENT)
        return Overview(
            nulmeting=ids[NULMETING],
            eindmeting=ids[EINDMETING],
            charts=tuple(map(reader.chart, INSTRUMENTS)),
            compared=tuple(reader.compared()) if end else (),
            hidden=reader.hidden(unwatched),
            left=sum(each.total - each.done for each in end.session.progress()) if end else 0,
        )

    def _scores(self, dossier: str, talks: Mapping[str, Intake]) -> Iterator[Score]:
        """What was told in each talk, in its order, without what was wrong and was corrected."""
        log = self.vault.log(dossier)
        wrong = {each.path.partition("/")[2] for each in log if each.path.startswith("correction/")}
        zone = self.intakes.surroundings.zone
        for kind, talk in talks.items():
            below = instance_path(talk.id) + "/"
            for each in log:
                path = talk.conversation.read(each.path)
                if path.startswith(below) and each.id not in wrong:
                    told = replace(each, path=path)
                    yield _score(told, below, told.claimed_time.astimezone(zone).date(), kind)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads open talks with one sight; of an answer that is not asked any more it tells nothing."""

    talks: Mapping[str, Intake]
    last: Intake
    seen: Sight
    scores: tuple[Score, ...]
    suggesting: Suggesting

    def chart(self, instrument: Instrument) -> Chart:
        asked = [self.last.instance.plan.by_key.get(item) for item in instrument.items]
        known = [each for each in asked if isinstance(each, Question)]
        items = tuple(each for each in known if sees(self.seen, each))
        shown = {each.key for each in items}
        told = (each for each in self.scores if each.item in shown and self._stands(each))
        found = (self.suggesting.level(each.key) for each in items)
        return Chart(
            instrument,
            items,
            measured(told),
            len(known) - len(items),
            {each.item: each for each in found if each is not None},
        )

    def compared(self) -> Iterator[Compared]:
        """The rows in the order of the form, with what was told at first and what stands now."""
        made = measured(each for each in self.scores if self._stands(each))
        first = next((each.scores for each in made if each.occasion is Occasion.NULMETING), {})
        last = next((each.scores for each in made if each.occasion is Occasion.EINDMETING), {})
        for address in self.last.instance.addresses():
            question = self.last.instance.question(address)
            is_asked = question.marks.nulmeting and question.is_asked and sees(self.seen, question)
            topic = self.last.session.topic_of(address)
            then = first[address].answer if address in first else NOT_ASKED
            now = last[address].answer if address in last else NOT_ASKED
            if is_asked and topic is not None and (then.is_given or now.is_given):
                scale = scale_of([choice.name for choice in question.choices])
                differs = change(then, now, scale)
                name = row_name(self.last.instance, address, self.seen)
                yield Compared(topic, question, address, name, then, now, differs)

    def hidden(self, unwatched: Sight) -> Hidden:
        """How many of the rows that are measured wait for a moment, or are of other roles."""
        rows = [each for each in self.last.instance.form.questions() if each.marks.nulmeting]
        unseen = [each for each in rows if not sees(self.seen, each)]
        waiting = sum(sees(unwatched, each) for each in unseen)
        return Hidden(waiting, len(unseen) - waiting)

    def _stands(self, score: Score) -> bool:
        """Whether it answers a question that is asked in its own talk now."""
        instance = self.talks[EINDMETING if score.at_the_end else NULMETING].instance
        try:
            return instance.is_relevant(score.item)
        except KeyError:
            return False


def _score(told: Operation, below: str, day: date, kind: str) -> Score:
    answer = NOT_ASKED if told.kind is Kind.TOMBSTONE else told.answer
    return Score(told.path.removeprefix(below), answer, day, told.source, kind == EINDMETING)
