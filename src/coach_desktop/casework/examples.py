"""Puts invented people in a vault for practice, each with the whole intake answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.given import Given
from coach_desktop.casework.intake import Intake, Intakes
from coach_desktop.casework.people import NewPerson, People
from coach_desktop.casework.practice import Person, read_person
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.shown import Screen
from coach_desktop.domain.sight import screens


@dataclass(frozen=True, slots=True)
class Examples:
    """The invented people of a folder; only a vault for practice is given them."""

    folder: Path
    people: People
    intakes: Intakes
    changes: Changes

    def put_in(self) -> int:
        """Put everyone in, and give how many they are: nobody where a role registers nobody.

        Raises PackError on a file we cannot use.
        """
        if not self.people.asked:
            return 0
        persons = [read_person(path) for path in sorted(self.folder.glob("*.toml"))]
        for person in persons:
            self._put_in(person)
        return len(persons)

    def _put_in(self, person: Person) -> None:
        asking = {each.marks.bron: each.key for each in self.intakes.plan.form.questions()}
        told = {name: person.answer(asking[name]).text for name in self.people.asked}
        dossier = self.people.register(NewPerson(**told))
        if Screen.INTAKE not in screens(self.changes.identity.author.role):
            return
        instance = self.intakes.begin(dossier)
        intake = self.intakes.open(dossier, instance)
        drafts = [
            draft
            for moment in (Moment.ALONE_WITH_CLIENT, Moment.WITHOUT_CLIENT)
            for each in self._walk(intake, person, moment)
            for draft in each.drafts
        ]
        self.changes.commit([draft for draft in drafts if self.changes.may_hold(draft)])

    def _walk(self, intake: Intake, person: Person, moment: Moment) -> Sequence[Given]:
        """Answer what is asked at a moment and was not answered before."""
        given: list[Given] = []
        intake.look(moment)
        intake.session.go(intake.session.shown()[0])
        while True:
            place = intake.session.place
            if intake.session.is_repeat(place):
                present = len(intake.instance.rows(place))
                for _ in range(person.lacking_rows(place, present)):
                    given.append(intake.add_row(place)[1])
            elif intake.instance.question(place).is_asked:
                answer = person.answer_at(place, intake.instance.rows)
                if answer.is_given and answer != intake.instance.answer(place):
                    given.append(intake.answer(place, answer))
            if not intake.session.next():
                return given
