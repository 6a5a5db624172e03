"""The brede intake with one inburgeraar: answer, decline, pause, and go on where it stopped.

An answer changes what is asked at once; keeping it is a separate step that the vault's own lane
takes, so that the screen can say "saved" after the durable commit and not before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coach_desktop.casework.begun import Begun
from coach_desktop.casework.checked import checked
from coach_desktop.casework.conversation import short_place
from coach_desktop.casework.given import Given
from coach_desktop.casework.intake_reading import IntakeReading
from coach_desktop.casework.provenance import is_put, of_sitting, signed
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import (
    answer_path,
    note_path,
    read_back_path,
)
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.text import clean_answer
from coach_desktop.forms.definition import Question
from coach_desktop.forms.instance import Changed

_ROW = "rij"


@dataclass(frozen=True, slots=True)
class Intakes(Begun):
    """The intakes of this vault, in the questionnaire that is in force."""

    def open(self, dossier: str, instance: str, moment: Moment = Moment.UNKNOWN) -> "Intake":
        """Go on with an intake where it stopped; `moment` is who can look along."""
        return Intake(self, dossier, instance, moment)


class Intake(IntakeReading):
    """One intake while it is open: the session, and the verbs that change it."""

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
