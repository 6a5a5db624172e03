"""After the plan: what was recorded kind by kind, how the hours stand, which terms run."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.progress import Deadline
from coach_desktop.casework.transferring import Unfinished
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.agenda_line import AgendaModel
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.record import Record, RecordKind
from coach_desktop.domain.sharing import OVERDRACHT_COLLEGA
from coach_desktop.law.pack import Entry
from coach_desktop.law.uren import Norm
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class ProgressModel(QObject):
    """The records of one dossier, one kind at a time; a trouble leaves the form as it is."""

    changed = Signal()
    kept = Signal()
    refused = Signal(str, str)

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks, self.dossier = workplace, tasks, dossier
        self.trouble: Field[str] = Field("", self)
        self.moment = Moment.UNKNOWN
        self.kinds: Sequence[RecordKind] = workplace.records.kinds()
        self.kind = self.kinds[0]
        self.counts: dict[str, int] = {}
        self.records: Sequence[Record] = ()
        self.deadlines: Sequence[Deadline] = ()
        self.norms: Sequence[Norm] = ()
        self.stand = workplace.enforcement.stand(dossier)
        self.sayings: Sequence[Entry] = ()
        self.unfinished = Unfinished()
        self.agenda = AgendaModel(workplace, tasks, dossier)
        self.agenda.setParent(self)

    @property
    def name(self) -> str:
        """Whose traject it is."""
        return self._workplace.people.facts(self.dossier).full_name

    def load(self) -> None:
        """Read everything anew."""
        records, trajecten = self._workplace.records, self._workplace.trajecten
        self.kinds = records.kinds(self.moment)
        if self.kind not in self.kinds:
            self.kind = self.kinds[0]
        found = {kind.name: records.of(self.dossier, kind, self.moment) for kind in self.kinds}
        self.counts = {
            name: sum(bool(record.told) for record in told) for name, told in found.items()
        }
        self.records = found[self.kind.name]
        enforcement = self._workplace.enforcement
        self.stand = enforcement.stand(self.dossier)
        self.sayings = enforcement.sayings(self.dossier)
        self.deadlines = trajecten.deadlines(self.dossier)
        self.norms = trajecten.norms(self.dossier)
        if self.kind is OVERDRACHT_COLLEGA:
            self.unfinished = self._workplace.transfers.unfinished(self.dossier)
        self.changed.emit()

    def choose(self, kind: str) -> None:
        """Show the records of another kind."""
        self.kind = next(each for each in self.kinds if each.name == kind)
        self.trouble.set("")
        self.load()

    def look(self, moment: Moment) -> None:
        """Somebody else can look along from now on, or nobody any more."""
        self.moment = moment
        self.load()

    def find(self, words: str) -> Sequence[Record]:
        """Records of any kind in which these words stand."""
        return self._workplace.records.search(self.dossier, words)

    def keep(self, record: Record) -> None:
        """Keep a record; what lacks is said beside its field."""
        self.trouble.set("")
        records, dossier = self._workplace.records, self.dossier
        task = self._tasks.start(lambda _: records.keep(dossier, record), Lane.VAULT)
        task.succeeded.connect(lambda _: self._done())
        task.failed.connect(self._failed)

    def withdraw(self, record: Record) -> None:
        """Take a record back because it was not so."""
        records, dossier = self._workplace.records, self.dossier
        task = self._tasks.start(lambda _: records.withdraw(dossier, record), Lane.VAULT)
        task.succeeded.connect(lambda _: self.load())
        task.failed.connect(self._failed)

    def _done(self) -> None:
        self.load()
        self.kept.emit()

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        if name := str(trouble.details.get("column", "")):
            self.refused.emit(name, wording(trouble))
        else:
            self.trouble.set(wording(trouble))
