"""The sittings of a brede intake: begin one or go on with it, say who is there, end it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.uniting import anew, tables
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import gesprek_path
from coach_desktop.domain.gesprek import (
    NAMES,
    RECHT,
    Deel,
    Gesprek,
    gesprek_from_value,
    in_order,
)
from coach_desktop.domain.history import order
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.sight import Sensitivity

_ROOM = "gesprek/"


@dataclass(frozen=True, slots=True)
class Gesprekken:
    """The sittings of this vault. A change is a new operation; nothing is overwritten."""

    vault: Vault
    changes: Changes

    def of(self, dossier: str) -> Sequence[Gesprek]:
        """All sittings of a dossier, the first one first."""
        return in_order(
            gesprek_from_value(path.partition("/")[2], told)
            for path, told in tables(self.vault, dossier, _ROOM)
        )

    def going_on(self, dossier: str) -> Gesprek | None:
        """The sitting of today that goes on; one of an earlier day was left without an end."""
        today = self.changes.clock.today().isoformat()
        going = [each for each in self.of(dossier) if each.is_going_on and each.datum == today]
        return going[-1] if going else None

    def in_hand(self, dossier: str, deel: Deel) -> Gesprek:
        """The sitting of today for a part of the intake; a new one is kept once something is told.

        Who is present is not known in a new one: it is asked anew each time.
        """
        today = self.changes.clock.today().isoformat()
        for each in reversed(self.of(dossier)):
            if each.deel is deel and each.datum == today:
                return each
        return Gesprek(
            id=self.changes.ids.new(),
            deel=deel,
            gevoerd_door=self.changes.identity.author.name,
            told={"datum": Answer(today)},
        )

    def begin(self, dossier: str, deel: Deel) -> Gesprek:
        """Begin a sitting of today, or go on with the one that was begun for this part."""
        gesprek = self.in_hand(dossier, deel).go_on(self.changes.clock.now())
        return self.keep(dossier, gesprek)

    def end(self, dossier: str, gesprek: Gesprek) -> Gesprek:
        """Pause or end a sitting; `begin` goes on with it on the same day."""
        return self.keep(dossier, gesprek.pause(self.changes.clock.now()))

    def tell(self, dossier: str, gesprek: Gesprek, name: str, answer: Answer) -> Gesprek:
        """Tell one of NAMES of a sitting: somebody came in, another interpreter, another place."""
        return self.keep(dossier, gesprek.with_told(name, answer))

    def led_by(self, dossier: str, gesprek: Gesprek, who: str) -> Gesprek:
        """Tell who led a sitting."""
        return self.keep(dossier, replace(gesprek, gevoerd_door=who))

    def keep(self, dossier: str, gesprek: Gesprek) -> Gesprek:
        """Keep a sitting as it is now."""
        self.changes.commit([self.draft(dossier, gesprek)])
        return gesprek

    def draft(self, dossier: str, gesprek: Gesprek) -> Draft:
        """The change that keeps it, for whoever commits it with something else."""
        path = gesprek_path(gesprek.id)
        told = anew(self.vault, self.changes.identity, dossier, path, gesprek.to_value())
        return Draft(dossier, path, Kind.FACT, Answer(told), Sensitivity.S1)

    def standing(
        self, dossier: str, in_hand: Gesprek | None = None, newer: Iterable[Gesprek] = ()
    ) -> dict[str, Answer]:
        """What the rows of a questionnaire show: of the sitting in hand, else of the last one.

        The right to talk alone stands as it was told last, in whichever sitting. `newer` are
        sittings as they stand now when they may not have been kept yet.
        """
        by_id = {each.id: each for each in (*self.of(dossier), *newer)}
        every = in_order(by_id.values())
        if in_hand is not None:
            every = [*(each for each in every if each.id != in_hand.id), in_hand]
        if not every:
            return {}
        told = {name: every[-1].answer(name) for name in NAMES}
        tellers = [each for each in every if each.answer(RECHT[0]).is_given]
        return told | {name: tellers[-1].answer(name) for name in RECHT if tellers}

    def log(self, dossier: str) -> Sequence[Operation]:
        """Everything that was ever told of all sittings of a dossier, oldest first."""
        every = self.of(dossier)
        return order(each for gesprek in every for each in self.history(dossier, gesprek))

    def told(self, dossier: str, name: str) -> tuple[Operation, ...]:
        """Every time that one of NAMES was told otherwise than before, with what was told of it."""
        found: list[Operation] = []
        for gesprek in self.of(dossier):
            for each in self.history(dossier, gesprek):
                answer = gesprek_from_value(gesprek.id, each.answer.value).answer(name)
                if answer != (found[-1].answer if found else NOT_ASKED):
                    found.append(replace(each, answer=answer))
        return tuple(found)

    def history(self, dossier: str, gesprek: Gesprek) -> Sequence[Operation]:
        """Everything that was ever told of a sitting, oldest first."""
        return order(self.vault.history(dossier, gesprek_path(gesprek.id)))
