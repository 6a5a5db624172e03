"""The week of somebody: blocks that are moved, what clashes, and the way out of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.weeks import Knot, Member, Week
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.week_words import drawn
from coach_desktop.domain.errors import CoachError, InputError
from coach_desktop.domain.record import Record
from coach_desktop.domain.shown import Screen
from coach_desktop.domain.week import Block, BlockSort
from coach_desktop.plan.week import Clash
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.week_sheet import Drawn
from coach_desktop.widgets.wording import wording


class WeekModel(QObject):
    """One week while it is made. Every change is kept when it is made."""

    changed = Signal()
    marked = Signal()
    kept = Signal(str)
    refused = Signal(str, str)

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks, self.dossier = workplace, tasks, dossier
        self.trouble: Field[str] = Field("", self)
        self.week = Week()
        self.clashes: Sequence[Clash] = ()
        self.knot: Knot | None = None
        self.chosen = ""
        self.beside = ""
        self.gone: Block | None = None
        """The block that was taken back last, and can be put back."""

    @property
    def name(self) -> str:
        """Whose week it is."""
        return self._workplace.people.facts(self.dossier).full_name

    @property
    def members(self) -> tuple[Member, ...]:
        """Who of the household has a week to show beside this one."""
        return tuple(each for each in self.week.members if each.blocks)

    def load(self) -> None:
        """Read the week anew."""
        weeks, dossier = self._workplace.weeks, self.dossier
        self._do(lambda: weeks.of(dossier), self._show)

    def block(self, block: str) -> Block | None:
        """A block of this week by its id."""
        return next((each for each in self.week.blocks if each.id == block), None)

    def choose(self, block: str) -> None:
        """Mark a block; what is wrong with it is shown first."""
        if block != self.chosen:
            self.chosen = block
            self._tie()
            self.marked.emit()

    def keep(self, record: Record) -> None:
        """Keep a block as it was filled in; what lacks is said beside its field."""
        weeks, dossier = self._workplace.weeks, self.dossier
        self._do(lambda: weeks.keep(dossier, record), self._kept)

    def move(self, block: str, day: int, begin: int) -> None:
        """Put a block at another time."""
        found = self.block(block)
        if found is not None:
            self.keep(found.moved(day, begin).to_record())

    def take_back(self, block: str) -> None:
        """Take a block out of the week; it can be put back."""
        found = self.block(block)
        if found is None:
            return
        if found.sort is BlockSort.BUSY:
            self.trouble.set(wording(InputError("block.hidden")))
            return
        weeks, dossier = self._workplace.weeks, self.dossier
        self.gone = found
        self._do(lambda: weeks.take_back(dossier, found), lambda _: self._done(""))

    def put_back(self) -> None:
        """Put back what was taken back last."""
        if self.gone is not None:
            record, self.gone = self.gone.to_record(), None
            self.keep(record)

    def put_in(self, blocks: Sequence[Block]) -> None:
        """Put blocks in that were proposed and chosen."""
        weeks, dossier = self._workplace.weeks, self.dossier
        self._do(lambda: weeks.put_in(dossier, blocks), lambda _: self._done(self.chosen))

    def show_beside(self, dossier: str) -> None:
        """Show the week of somebody of the household along; '' shows nobody's."""
        self.beside = dossier
        if dossier:
            looking = self._workplace.looking
            self._do(lambda: looking.opened(dossier, Screen.WEEK), lambda _: None)
        self.changed.emit()

    def drawn(self) -> tuple[Drawn, ...]:
        """Everything that the grid draws."""
        told = {
            each.id: clash
            for clash in sorted(self.clashes, key=lambda one: not one.trouble.warns)
            for each in (clash.block, clash.other)
            if each is not None
        }
        own = (drawn(each, told.get(each.id)) for each in self.week.blocks)
        beside = (
            drawn(block, None, whose=member.name)
            for member in self.members
            if member.dossier == self.beside
            for block in member.blocks
        )
        return (*own, *beside)

    def _show(self, week: Week) -> None:
        self.week, self.clashes = week, week.clashes
        if self.block(self.chosen) is None:
            self.chosen = ""
        self._tie()
        self.changed.emit()

    def _tie(self) -> None:
        """Look for the way out of what is wrong with the chosen block, else of the first thing."""
        self.knot = self.week.knot(self.chosen)

    def _kept(self, block: Block) -> None:
        self._done(block.id)

    def _done(self, chosen: str) -> None:
        self.chosen = chosen
        self.kept.emit(chosen)
        self.load()

    def _do(self, verb: Callable[[], object], then: Callable[..., None]) -> None:
        self.trouble.set("")
        task = self._tasks.start(lambda _: verb(), Lane.VAULT)
        task.succeeded.connect(then)
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self.trouble.set(wording(trouble))
        if name := str(trouble.details.get("column", "")):
            self.refused.emit(name, wording(trouble))
        self.changed.emit()
