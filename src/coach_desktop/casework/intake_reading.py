"""An open intake as it stands: the session, what may be seen of it, and what was told before."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import replace

from coach_desktop.casework.asking import (
    EINDMETING,
    asks,
    by_fact,
    outside_rows,
    with_former,
)
from coach_desktop.casework.begun import Begun
from coach_desktop.casework.conversation import Conversation, short_place
from coach_desktop.casework.facts import Facts
from coach_desktop.casework.kept import Kept, kept
from coach_desktop.casework.provenance import of_sitting
from coach_desktop.casework.seat import Seat
from coach_desktop.casework.seeing import Hidden, hidden, sees
from coach_desktop.casework.sitting import Sitting
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import (
    answer_path,
    fact_path,
    instance_path,
    note_path,
)
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Operation, Source
from coach_desktop.forms.definition import Item, Question
from coach_desktop.forms.instance import Changed, Instance
from coach_desktop.forms.session import Session


class IntakeReading(ABC):
    """What can be asked of one intake while it is open."""

    def __init__(self, intakes: Begun, dossier: str, instance: str, moment: Moment) -> None:
        self._intakes = intakes
        self._sight = intakes.sight(moment)
        self.dossier = dossier
        self.conversation = intakes.conversation(dossier, instance)
        self.id = self.conversation.id
        self.language = "nl"
        self._by_fact = by_fact(intakes.plan.form)
        self.kind = intakes.kind(dossier, self.id)
        sitting = Sitting(intakes.gesprekken, dossier, is_kept=self.kind != EINDMETING)
        self.seat = Seat(self, sitting)
        self.told_by = Source.CLIENT
        """Who answers what is put to the client; a document can answer what the coach asks."""
        self.short = self.conversation.place(short_place) != ""
        """Whether only the questions of a first talk are walked; what was answered stays."""
        self._unkept: frozenset[str] = frozenset()
        self.session = self._begun(self.conversation.place(str))

    def read_anew(self) -> None:
        """Read it as it stands now, at the same question and with who sits at the table.

        What was answered here and not kept yet is not in it: keep it before.
        """
        self.conversation = self._intakes.conversation(self.dossier, self.id)
        self.id = self.conversation.id
        self.seat.read_anew()
        self.session = self._begun(self.session.place)

    def _begun(self, place: str) -> Session:
        running = Instance(self._intakes.plan, self._intakes.surroundings)
        running.language = self.language
        stands = self._stands()
        running.restore(stands.rows, stands.answers)
        self._unkept = running.begun - stands.answers.keys()
        return Session(running, place, self._is_walked)

    @property
    def instance(self) -> Instance:
        """The running form."""
        return self.session.instance

    def _stands(self) -> Kept:
        told = self._kept(self.conversation)
        if self.kind != EINDMETING:
            return told
        nulmeting = self._intakes.find(self.dossier)
        former = self._kept(self._intakes.conversation(self.dossier, nulmeting))
        return with_former(self._intakes.plan, former, told)

    def _kept(self, talk: Conversation) -> Kept:
        heads = talk.below(instance_path(talk.id) + "/")
        stands = kept(heads, talk.id, self.facts(), self._by_fact)
        return replace(stands, answers={**stands.answers, **self.seat.rows()})

    def look(self, moment: Moment) -> None:
        """Somebody else can look along from now on: show what may be seen then, no more."""
        self._sight = self._intakes.sight(moment)
        self.session.settle()

    def hidden(self) -> Hidden:
        """How many questions are not on the screen now, and for which of two reasons."""
        asked = filter(self._asks, map(self.instance.question, self.session.asked()))
        see = self._intakes.sight
        unwatched, private = see(Moment.WITHOUT_CLIENT), see(Moment.ALONE_WITH_CLIENT)
        return hidden(asked, now=self._sight, unwatched=unwatched, private=private)

    def _is_seen(self, question: Question) -> bool:
        return sees(self._sight, question)

    def may_see(self, address: str) -> bool:
        """Whether a question and what was told at it may be on the screen now."""
        question = self.instance.question(address)
        return self._asks(question) and self._is_seen(question)

    def asking_for(self, fact: str) -> str:
        """The question that asks for a fact of the dossier; '' when none does."""
        return self._by_fact.get(fact, "")

    def _asks(self, item: Item) -> bool:
        return asks(self.kind, item)

    def _is_walked(self, item: Item) -> bool:
        if not isinstance(item, Question) or not self._asks(item):
            return self._asks(item)
        return (item.marks.kort or not self.short) and self._is_seen(item)

    def facts(self) -> Facts:
        """What the dossier knows now."""
        return self._intakes.people.facts(self.dossier)

    def note_on(self, address: str) -> str:
        """The margin note as it stands; '' while the question may not be seen.

        What colleagues noted without knowing of each other stands below each other: a note says
        what somebody saw, and nobody has to decide about it.
        """
        if not self._is_seen(self.instance.question(address)):
            return ""
        told = reversed(self.conversation.heads(note_path(self.id, address)))
        return "\n\n".join(dict.fromkeys(filter(None, (each.answer.text for each in told))))

    def history(self, address: str) -> tuple[Operation, ...]:
        """Everything that was ever answered here, oldest first, as far as it may be seen."""
        question = self.instance.question(address)
        if not self._is_seen(question):
            return ()
        if name := of_sitting(question):
            return self._intakes.gesprekken.told(self.dossier, name)
        if question.marks.bron:
            return self._intakes.vault.history(self.dossier, fact_path(question.marks.bron))
        return self.conversation.history(answer_path(self.id, address))

    def answers(self) -> Mapping[str, Answer]:
        """Every answer that is relevant now, by question key, and every fact by name.

        Rows of repeats are left out; what the form counts of them is in its calculations.
        """
        asked = {key: self.instance.answer(key) for key in self.asked()}
        return {**self.facts().answers, **asked}

    def asked(self) -> frozenset[str]:
        """Keys of the questions that are relevant now."""
        return frozenset(
            key for key in outside_rows(self.instance.form) if self.instance.is_relevant(key)
        )

    @abstractmethod
    def set_by_form(self, changed: Changed) -> Iterator[Draft]:
        """What is to be kept of what the form set of itself."""
