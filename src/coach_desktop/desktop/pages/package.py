"""Sealed packages: one that is made for somebody, one that comes in, and the receipts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.package_ports import Passed
from coach_desktop.casework.packages import Offered, Sealed
from coach_desktop.casework.unpacking import Preview
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exporting import export_file
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import worded, wording

MOST_FILE_BYTES = 97 << 20
MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Known:
    """What the vault knows: whom a package may go to, and what went out and came in."""

    people: Sequence[KeyCard]
    names: dict[str, str]
    passed: Sequence[Passed]


class PackageModel(QObject):
    """The packages of this vault; `dossier` is the one that the coach came from, '' for none."""

    changed = Signal()
    offered = Signal()
    looked = Signal()
    receipt_made = Signal(str)
    done = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str = "") -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.dossier = dossier
        self.known = Known((), {}, ())
        self.receiver = ""
        self.offers: Sequence[Offered] = ()
        self.chosen: set[str] = set()
        self.preview: Preview | None = None
        self._receipt = b""
        self.trouble: Field[str] = Field("", self)
        """What is wrong with what is made."""
        self.refusal: Field[str] = Field("", self)
        """What is wrong with what came in."""

    def load(self) -> None:
        """Read all of it anew."""
        workplace = self._workplace

        def work() -> Known:
            listed = workplace.cards.listed()
            people = {each.card.person: each.card for each in listed if each.withdrawn is None}
            names = {each.card.person: each.card.identity.author.name for each in listed}
            passed = workplace.packages.vault.packages()[:MOST_SHOWN]
            return Known(tuple(people.values()), names, passed)

        task = self._tasks.start(lambda _: work(), Lane.VAULT)
        task.succeeded.connect(self._loaded)
        task.failed.connect(self._failed)

    def role_name(self, card: KeyCard) -> str:
        """A role as the municipality of this vault calls it."""
        return self._workplace.profile.role_name(card.role)

    def choose(self, person: str) -> None:
        """Whom the package is for."""
        self.trouble.set("")
        self.receiver, self.offers = person, ()
        self.chosen = set()
        self.offered.emit()
        if person:
            task = self._tasks.start(lambda _: self._workplace.packages.offers(person), Lane.VAULT)
            task.succeeded.connect(self._offers_came)
            task.failed.connect(self._failed)

    def tick(self, dossier: str, *, goes: bool) -> None:
        """Let a dossier go along, or not."""
        (self.chosen.add if goes else self.chosen.discard)(dossier)
        self.offered.emit()

    def seal(self, folder: Path) -> None:
        """Make the package and write it into a folder."""
        person = self.receiver
        dossiers = [each.dossier for each in self.offers if each.dossier in self.chosen]

        def work() -> Sealed:
            sealed = self._workplace.packages.seal(person, dossiers)
            export_file(folder / sealed.name, sealed.content)
            return sealed

        self.trouble.set("")
        task = self._tasks.start(lambda _: work(), Lane.VAULT)
        task.succeeded.connect(self._sealed)
        task.failed.connect(self._failed)

    def look(self, path: Path) -> None:
        """Look at a package before it is kept."""
        self.refusal.set("")
        self.preview = None
        self.looked.emit()

        def work() -> Preview:
            return self._workplace.unpacking.look(_content(path))

        task = self._tasks.start(lambda _: work(), Lane.VAULT)
        task.succeeded.connect(self._looked)
        task.failed.connect(self._refused)

    def keep(self) -> None:
        """Keep what was looked at; the receipt can be written then."""
        if (preview := self.preview) is None:
            return
        task = self._tasks.start(lambda _: self._workplace.unpacking.keep(preview), Lane.VAULT)
        task.succeeded.connect(self._was_kept)
        task.failed.connect(self._refused)

    def write_receipt(self, path: Path) -> None:
        """Write the receipt of what was kept."""
        receipt = self._receipt
        self._do(lambda: export_file(path, receipt), self.tr("The receipt is saved. Send it back."))

    def take_receipt(self, path: Path) -> None:
        """Mark what somebody has by his receipt."""
        packages = self._workplace.packages
        self._do(
            lambda: packages.take_receipt(_content(path)),
            self.tr("The receipt is good: the receiver has what was in the package."),
        )

    def _do(self, verb: Callable[[], object], said: str) -> None:
        self.refusal.set("")
        task = self._tasks.start(lambda _: verb(), Lane.VAULT)
        task.succeeded.connect(lambda _: self._ended(said))
        task.failed.connect(self._refused)

    def _ended(self, said: str) -> None:
        self.load()
        self.done.emit(said)

    def _loaded(self, known: Known) -> None:
        self.known = known
        self.changed.emit()
        if not self.receiver and len(known.people) == 1:
            self.choose(known.people[0].person)
            self.changed.emit()

    def _offers_came(self, offers: Sequence[Offered]) -> None:
        self.offers = offers
        may_go = {each.dossier for each in offers if not each.why_not}
        self.chosen = may_go & {self.dossier} if self.dossier else may_go
        self.offered.emit()

    def _sealed(self, sealed: Sealed) -> None:
        self._ended(self.tr("{name} is saved. Bring it over or mail it.").format(name=sealed.name))

    def _looked(self, preview: Preview) -> None:
        self.preview = preview
        self.looked.emit()

    def _was_kept(self, told: tuple[str, bytes]) -> None:
        name, self._receipt = told
        self.preview = None
        self.looked.emit()
        self.receipt_made.emit(name)
        self.load()

    def why_not(self, offered: Offered) -> str:
        """Why nothing of a dossier goes, in words; '' when it goes."""
        return worded(offered.why_not) if offered.why_not else ""

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))

    def _refused(self, trouble: Exception) -> None:
        self.refusal.set(wording(trouble))


def _content(path: Path) -> bytes:
    """What stands in a file, as far as a package goes."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_FILE_BYTES)
    except OSError as error:
        raise InputError("input.file-unreadable") from error
