"""The brede intake with one inburgeraar: answer, decline, pause, and go on where it stopped.

An answer changes what is asked at once; keeping it is a separate step that the vault's own lane
takes, so that the screen can say "saved" after the durable commit and not before.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from coach_desktop.casework.asking import (
    EINDMETING,
    NULMETING,
    asks,
    by_fact,
    kinds,
    outside_rows,
    with_former,
)
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.checked import checked
from coach_desktop.casework.conversation import Conversation, conversations, short_place
from coach_desktop.casework.facts import Facts
from coach_desktop.casework.gesprekken import Gesprekken
from coach_desktop.casework.given import Given
from coach_desktop.casework.kept import Kept, kept
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.provenance import is_put, of_sitting, signed
from coach_desktop.casework.seat import Seat
from coach_desktop.casework.seeing import Hidden, hidden, sees
from coach_desktop.casework.sitting import Sitting
from coach_desktop.domain.answer import NOT_ASKED, Answer, Value
from coach_desktop.domain.dossier import (
    answer_path,
    fact_path,
    instance_path,
    note_path,
    read_back_path,
)
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind, Operation, Source
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sensitivity, Sight, sight
from coach_desktop.domain.text import clean_answer
from coach_desktop.forms.definition import Form, Item, Question
from coach_desktop.forms.instance import Changed, Instance, Plan
from coach_desktop.forms.session import Session
from coach_desktop.forms.world import Surroundings

_ROW = "rij"


@dataclass(frozen=True, slots=True)
class Intakes:
    """The intakes of this vault, in the questionnaire that is in force."""

    vault: Vault
    changes: Changes
    people: People
    plan: Plan
    surroundings: Surroundings
    former: Callable[[str, str], Form | None] = lambda _form, _version: None
    """Gives a version of a questionnaire that is no longer in force, by its id and version."""

    def find(self, dossier: str, kind: str = NULMETING) -> str:
        """The id of the dossier's nulmeting, or of another kind; '' when none was begun."""
        found = self._conversations(dossier).get(kind)
        return found.id if found is not None else ""

    def conversation(self, dossier: str, instance: str) -> Conversation:
        """All that was begun of the same kind: several people may each have begun it."""
        found = self._conversations(dossier).values()
        alone = Conversation(self.vault, dossier, (instance,), self.changes.identity.author.id)
        return next((each for each in found if instance in each.ids), alone)

    def _conversations(self, dossier: str) -> Mapping[str, Conversation]:
        return conversations(self.vault, dossier, self.changes.identity.author.id)

    def kind(self, dossier: str, instance: str) -> str:
        """What was begun under this id; '' when nothing was."""
        return kinds(self.vault.history(dossier, instance_path(instance))).get(instance, "")

    def begin(self, dossier: str, kind: str = NULMETING) -> str:
        """Begin a nulmeting, or another kind, and give its id; a begun one is given again."""
        if existing := self.find(dossier, kind):
            return existing
        instance = self.changes.ids.new()
        form = self.plan.form
        value: dict[str, Value] = {"form": form.id, "kind": kind, "version": form.version}
        path = instance_path(instance)
        self.changes.commit([Draft(dossier, path, Kind.FACT, Answer(value), Sensitivity.S0)])
        return instance

    def open(self, dossier: str, instance: str, moment: Moment = Moment.UNKNOWN) -> "Intake":
        """Go on with an intake where it stopped; `moment` is who can look along."""
        return Intake(self, dossier, instance, moment)

    @property
    def gesprekken(self) -> Gesprekken:
        """The sittings in which intakes go on."""
        return Gesprekken(self.vault, self.changes)

    def sight(self, moment: Moment) -> Sight:
        """What whoever is at the keyboard sees of an intake at this moment."""
        changes = self.changes
        role = changes.identity.author.role
        return sight(role, Receiver.OWN_SCREEN, moment, chosen=changes.chosen)


class Intake:
    """One intake while it is open: the session, and the verbs that change it."""

    def __init__(self, intakes: Intakes, dossier: str, instance: str, moment: Moment) -> None:
        self._intakes = intakes
        self._sight = intakes.sight(moment)
        self.dossier = dossier
        self.conversation = intakes.conversation(dossier, instance)
        self.id = self.conversation.id
        self.language = "nl"
        running = Instance(intakes.plan, intakes.surroundings)
        self._by_fact = by_fact(intakes.plan.form)
        self.kind = intakes.kind(dossier, self.id)
        sitting = Sitting(intakes.gesprekken, dossier, is_kept=self.kind != EINDMETING)
        self.seat = Seat(self, sitting)
        self.told_by = Source.CLIENT
        """Who answers what is put to the client; a document can answer what the coach asks."""
        stands = self._stands()
        running.restore(stands.rows, stands.answers)
        self._unkept = running.begun - stands.answers.keys()
        self.short = self.conversation.place(short_place) != ""
        """Whether only the questions of a first talk are walked; what was answered stays."""
        self.session = Session(running, self.conversation.place(str), self._is_walked)

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

    def answer(self, address: str, answer: Answer) -> Given:
        """Take an answer; raises InputError, and then nothing was changed.

        What it returns must be given to `keep` before the screen may call it saved.
        """
        question = self.instance.question(address)
        answer = checked(question, answer)
        if name := of_sitting(question):
            return self.seat.tell({name: answer})
        if question.marks.bron:
            draft = self._intakes.people.draft_fact(self.dossier, question.marks.bron, answer)
            answer = draft.answer if question.marks.bron != "doelgroep" else answer
        else:
            path = answer_path(self.id, address)
            draft = Draft(self.dossier, path, Kind.ANSWER, answer, question.marks.gevoelig)
        changed = self.session.answer(answer, address)
        sat = self.seat.answered(address) if is_put(question) else ()
        told = self.conversation.placed(self._signed(draft, question))
        drafts = (*sat, *told, *self.set_by_form(changed))
        rules = self._intakes.people.rules
        warnings = rules.warnings(question.marks.bron, answer.text)
        return Given(address, changed, drafts, warnings)

    def add_row(self, repeat: str, row: str = "") -> tuple[str, Given]:
        """Add a row to a repeat; gives its id, which was chosen beforehand or is made now."""
        row = row or self._intakes.changes.ids.new()
        changed = self.instance.add_row(repeat, row)
        path = answer_path(self.id, f"{repeat}/{row}")
        draft = Draft(self.dossier, path, Kind.ANSWER, Answer(_ROW), Sensitivity.S1)
        return row, Given(repeat, changed, (draft, *self.set_by_form(changed)))

    def remove_row(self, repeat: str, row: str) -> Given:
        """Take a row away; what was told in it stays in the log."""
        changed = self.instance.remove_row(repeat, row)
        path = answer_path(self.id, f"{repeat}/{row}")
        draft = Draft(self.dossier, path, Kind.TOMBSTONE, NOT_ASKED, Sensitivity.S1)
        return Given(repeat, changed, self.conversation.placed(draft))

    def finish(self) -> Given:
        """A plan is made of it: the form sets what it sets at the end of a talk."""
        changed = self.instance.finish()
        return Given(self.session.place, changed, tuple(self.set_by_form(changed)))

    def note(self, address: str, text: str) -> Given:
        """The coach's margin note on a question; never shown to the client."""
        path = note_path(self.id, address)
        sensitivity = self.instance.question(address).marks.gevoelig
        draft = Draft(self.dossier, path, Kind.NOTE, Answer(clean_answer(text)), sensitivity)
        return Given(address, Changed(), self.conversation.placed(draft))

    def read_back(self, address: str) -> Given:
        """The answer was read back to the client, in the language shown."""
        path = read_back_path(self.id, address)
        draft = Draft(self.dossier, path, Kind.READ_BACK, Answer("ja"), Sensitivity.S0)
        return Given(address, Changed(), (replace(draft, language_shown=self.language),))

    def note_on(self, address: str) -> str:
        """The margin note as it stands; '' while the question may not be seen."""
        if not self._is_seen(self.instance.question(address)):
            return ""
        told = self.conversation.history(note_path(self.id, address))
        return told[-1].answer.text if told else ""

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

    def keep(self, given: Given) -> None:
        """Write it durably. Raises VaultError; the answer stays on the screen then."""
        self._intakes.changes.commit(given.drafts)

    def bookmark(self, place: str) -> None:
        """Remember on this device where the coach is, and how long a form is walked."""
        changes = self._intakes.changes
        changes.bookmark(self.dossier, self.id, place)
        changes.bookmark(self.dossier, short_place(self.id), "kort" if self.short else "")

    def walk_short(self, *, short: bool) -> None:
        """Walk the questions of a first talk alone, or all of them; no answer is touched."""
        self.short = short
        self.session.settle()

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

    def set_by_form(self, changed: Changed) -> Iterator[Draft]:
        """What the form set of itself is kept too, but for a fact: that is told by somebody."""
        once, self._unkept = self._unkept, frozenset()
        for address in sorted(changed.acted | once):
            question, answer = self.instance.question(address), self.instance.answer(address)
            if not question.marks.bron:
                path = answer_path(self.id, address)
                draft = Draft(self.dossier, path, Kind.ANSWER, answer, question.marks.gevoelig)
                yield from self.conversation.placed(self._signed(draft, question))

    def _signed(self, draft: Draft, question: Question) -> Draft:
        return signed(draft, question, self.instance.form, self.told_by, self.language)
