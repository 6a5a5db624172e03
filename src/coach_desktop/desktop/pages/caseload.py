"""Taking a running caseload in: the file, its columns, what would happen, and the way back."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.access import Progress as Told
from coach_desktop.casework.caseload import Preview
from coach_desktop.casework.caseload_undo import Import, Undone
from coach_desktop.casework.listing import Listing
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain.errors import InputError
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Task, Tasks
from coach_desktop.widgets.wording import wording

T = TypeVar("T")


class CaseloadModel(QObject):
    """Reads a file, looks at its rows, and takes them in when that is asked."""

    opened = Signal()
    mapped = Signal()
    previewed = Signal()
    last_known = Signal()
    progressed = Signal(int, int)
    taken_in = Signal(int)
    undone = Signal(int, int)
    stopped = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self._caseloads, self._imports = workplace.caseloads, workplace.imports
        self.fields = self._caseloads.fields
        self.listing: Listing | None = None
        self.columns: dict[int, str] = {}
        self.preview: Preview | None = None
        self.anyhow: set[int] = set()
        self.last: Import | None = None
        self.busy: Field[str] = Field("", self)
        self.trouble: Field[str] = Field("", self)
        self._running: Task[object] | None = None
        self._is_writing = False

    @property
    def count(self) -> int:
        """How many dossiers would be made."""
        return len(self.preview.chosen(self.anyhow)) if self.preview is not None else 0

    def load(self) -> None:
        """Find the last import."""
        task = self._tasks.start(lambda _: self._imports.last(), Lane.VAULT)
        task.succeeded.connect(self._found_last)
        task.failed.connect(self._failed)

    def open(self, path: Path) -> None:
        """Read a file; nothing of it is kept. While dossiers are made or go, it waits."""
        if self._is_writing:
            return
        self._forget()
        self.busy.set(self.tr("The file is being read."))
        task = self._tasks.start(lambda _: self._caseloads.reader.read(path), Lane.REST)
        task.succeeded.connect(self._read)
        task.failed.connect(self._failed)

    def map(self, column: int, name: str) -> None:
        """Say of which field a column is; '' of none. The field leaves the column it was of."""
        if self._is_writing:
            self.mapped.emit()
            return
        self.columns = {at: told for at, told in self.columns.items() if told != name}
        self.columns.pop(column, None)
        if name:
            self.columns[column] = name
        self.mapped.emit()
        self._look()

    def take_anyhow(self, row: int) -> None:
        """Take a row in that may be somebody known, or skip it again."""
        self.anyhow ^= {row}

    def take_in(self) -> None:
        """Make the dossiers, all of them or none."""
        preview = self.preview
        if preview is None or not self.count or self.busy.value:
            return
        rows = preview.chosen(self.anyhow)
        self.trouble.set("")
        self.busy.set(self.tr("The dossiers are being made."))

        def work(step: Told) -> int:
            self._caseloads.take_in(rows, step)
            return len(rows)

        self._is_writing = True
        self._run(work, self._took_in)

    def undo(self) -> None:
        """Take the last import out again, but for what was worked on since."""
        last = self.last
        if last is None or self.busy.value:
            return
        self.trouble.set("")
        self.busy.set(self.tr("The dossiers are being taken out."))
        self._is_writing = True
        self._run(lambda step: self._imports.undo(last.id, step), self._undid)

    def cancel(self) -> None:
        """Stop what runs; then nothing of it was kept."""
        if self._running is not None:
            self._running.cancel()

    def _look(self) -> None:
        """Look at every row with these columns; what was looked at before is out of date."""
        self.cancel()
        self.preview = None
        self.anyhow = set()
        self.trouble.set("")
        self.previewed.emit()
        listing, columns = self.listing, dict(self.columns)
        if listing is None:
            return
        self.busy.set(self.tr("The rows are being looked at."))
        self._run(lambda step: self._caseloads.preview(listing, columns, step), self._looked)

    def _run(self, work: Callable[[Told], T], then: Callable[[T], None]) -> None:
        """Work in the vault's lane that tells how far it is; only the last one begun is heard."""
        task = self._tasks.start(lambda progress: work(progress.step), Lane.VAULT)
        self._running = task  # type: ignore[assignment]  # asked to stop, never for what it gives

        def heard(result: T) -> None:
            if self._ends(task):
                then(result)

        def failed(trouble: Exception) -> None:
            if self._ends(task):
                self._failed(trouble)

        def cancelled() -> None:
            if self._ends(task):
                self.stopped.emit()

        task.progressed.connect(self.progressed)
        task.succeeded.connect(heard)
        task.failed.connect(failed)
        task.cancelled.connect(cancelled)

    def _ends(self, task: QObject) -> bool:
        if task is not self._running:
            return False
        self._running, self._is_writing = None, False
        self.busy.set("")
        return True

    def _forget(self) -> None:
        self.cancel()
        self._running = None
        self.listing, self.preview, self.columns, self.anyhow = None, None, {}, set()
        self.trouble.set("")
        self.opened.emit()
        self.previewed.emit()

    def _read(self, listing: Listing) -> None:
        self.busy.set("")
        self.listing = listing
        self.columns = self._caseloads.proposed(listing)
        self.opened.emit()
        self._look()

    def _looked(self, preview: Preview) -> None:
        self.preview = preview
        self.previewed.emit()

    def _took_in(self, count: int) -> None:
        self._forget()
        self.taken_in.emit(count)
        self.load()

    def _undid(self, undone: Undone) -> None:
        self.undone.emit(undone.gone, undone.stay)
        self.load()
        if self.listing is not None:
            self._look()

    def _found_last(self, last: Import | None) -> None:
        self.last = last
        self.last_known.emit()

    def _failed(self, trouble: Exception) -> None:
        self.busy.set("")
        self.trouble.set(wording(trouble))
        if not isinstance(trouble, InputError):
            self.load()
