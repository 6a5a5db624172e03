"""The sitting in which an open intake goes on: what its rows show, and what is to be kept of it.

Who is present is not known when an intake is opened, also not when a sitting of today goes on:
it is said anew, because nobody knows who came in while the screen was locked.
"""

from collections.abc import Mapping
from datetime import datetime

from coach_desktop.casework.gesprekken import Gesprekken
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.gesprek import PREFIX, Deel, Gesprek
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft

PRESENT = "aanwezig"
_SAME_PEOPLE = ("plaats", PRESENT, "tolk", "tolk_nummer")


class Sitting:
    """One intake's hold on the sittings of its dossier; makes drafts, commits nothing.

    An eindmeting is no part of the brede intake: who is there counts for the screen alone then,
    nothing `is_kept` of it and it knows nothing of the sittings of the nulmeting.
    """

    def __init__(self, gesprekken: Gesprekken, dossier: str, *, is_kept: bool = True) -> None:
        self._gesprekken, self._dossier, self._is_kept = gesprekken, dossier, is_kept
        self._mine: dict[Deel, Gesprek] = {}
        self.gesprek: Gesprek | None = None
        self.goes_on = False
        """Whether people sit at the table now; else something is told of a sitting afterwards."""
        self.before: tuple[str, ...] = ()
        """Who was there when a sitting of today was left; it is said anew."""
        self.has_sat = False
        """Whether it was said here at all if people sit there; before it, that is not known."""

    @property
    def moment(self) -> Moment:
        """Who can hear and see what is asked now."""
        if not self.goes_on or self.gesprek is None:
            return Moment.WITHOUT_CLIENT
        return self.gesprek.moment

    def sit_down(self, deel: Deel) -> None:
        """Go on with the sitting of today for a part, or with a new one; nobody is present yet."""
        found = self._in_hand(deel)
        self.before = found.aanwezig
        self.gesprek = found.with_told(PRESENT, NOT_ASKED)
        self.goes_on = self.has_sat = True

    def pause(self) -> tuple[Draft, ...]:
        """The screen is left; the sitting goes on with the next thing that is told in it."""
        if self.gesprek is None or not self.gesprek.is_going_on:
            return ()
        self.gesprek = self.gesprek.pause(self._now())
        return self._draft(self.gesprek)

    def stand_up(self) -> tuple[Draft, ...]:
        """Nobody but the coach is here; what is to be kept of a sitting that went on."""
        drafts = self.pause()
        self.goes_on, self.has_sat, self.gesprek = False, True, None
        return drafts

    def rows(self) -> Mapping[str, Answer]:
        """What the questions show that ask for something of the sitting, by their mark."""
        if not self._is_kept and self.gesprek is None:
            return {}
        stands = self._gesprekken.standing(self._dossier, self.gesprek, self._mine.values())
        return {PREFIX + name: answer for name, answer in stands.items()}

    def tell(self, deel: Deel, told: Mapping[str, Answer]) -> tuple[Draft, ...]:
        """Something of the sitting is told; outside of one it is told of the last one."""
        gesprek = self.gesprek or self._last() or self._in_hand(deel)
        for name, answer in told.items():
            gesprek = gesprek.with_told(name, answer)
        self.gesprek = self._running(gesprek)
        return self._draft(self.gesprek)

    def answered(self, deel: Deel) -> tuple[Draft, ...]:
        """The client answered a question of a part: the sitting of that part goes on now."""
        before = self.gesprek
        if not self.goes_on or before is None:
            return ()
        if before.deel is deel:
            return self._go_on(before)
        now = self._in_hand(deel)
        for name in _SAME_PEOPLE:
            now = now.with_told(name, before.answer(name))
        ended = self._draft(before.pause(self._now())) if before.is_going_on else ()
        return (*ended, *self._go_on(now))

    def read_anew(self) -> None:
        """A colleague may have told of the same sitting; who is present is as it was said here."""
        stand = {each.id: each for each in self._gesprekken.of(self._dossier)}
        self._mine = {
            deel: stand.get(each.id, each).with_told(PRESENT, each.answer(PRESENT))
            for deel, each in self._mine.items()
        }
        if self.gesprek is not None:
            now = stand.get(self.gesprek.id, self.gesprek)
            self.gesprek = now.with_told(PRESENT, self.gesprek.answer(PRESENT))

    def minutes(self) -> int:
        """Whole minutes of this sitting until now."""
        return self.gesprek.minutes_at(self._now()) if self.gesprek is not None else 0

    def _go_on(self, gesprek: Gesprek) -> tuple[Draft, ...]:
        self.gesprek = self._running(gesprek)
        is_kept = self._mine.get(gesprek.deel) == self.gesprek
        return () if is_kept else self._draft(self.gesprek)

    def _running(self, gesprek: Gesprek) -> Gesprek:
        return gesprek.go_on(self._now()) if self.goes_on else gesprek

    def _last(self) -> Gesprek | None:
        return next(iter(reversed(self._gesprekken.of(self._dossier))), None)

    def _in_hand(self, deel: Deel) -> Gesprek:
        """As it was told last here: what was drafted may not stand in the vault yet."""
        return self._mine.get(deel) or self._gesprekken.in_hand(self._dossier, deel)

    def _draft(self, gesprek: Gesprek) -> tuple[Draft, ...]:
        self._mine[gesprek.deel] = gesprek
        return (self._gesprekken.draft(self._dossier, gesprek),) if self._is_kept else ()

    def _now(self) -> datetime:
        return self._gesprekken.changes.clock.now()
