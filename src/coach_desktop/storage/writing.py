"""The open transaction of a vault: what is added to the log, and what follows from it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlcipher3 import dbapi2

from coach_desktop.casework.package_ports import Content, Passed
from coach_desktop.casework.ports import Blob, Tail
from coach_desktop.casework.summary import Summary
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.purge import Purge
from coach_desktop.domain.reading import Reading
from coach_desktop.storage import (
    blobs,
    board,
    device,
    operations,
    packages,
    projections,
    purging,
    readings,
)
from coach_desktop.storage.ledger import LedgerRows
from coach_desktop.storage.triggers import FROZEN


@dataclass(frozen=True, slots=True)
class OpenWriting(LedgerRows):
    """One open transaction of the one writer; fulfils `casework.ports.Writing`.

    How a dossier is shown and found is worked out once for all that is told of it, at the end.
    """

    added: list[Operation] = field(default_factory=list)
    shown: dict[str, None] = field(default_factory=dict)
    touched: dict[str, None] = field(default_factory=dict)
    _ends: dict[str, Tail] = field(default_factory=dict)

    def tail(self, device: str) -> Tail:
        """The end of this device's chain; `lamport` is the highest counter known of any device.

        Nobody else writes meanwhile: as long as the chain only goes on it is not looked up again.
        """
        if device not in self._ends:
            self._ends[device] = operations.tail(self.driver, device)
        return self._ends[device]

    def heads(self, dossier: str, path: str) -> tuple[Operation, ...]:
        """What stands at a path, the last told first."""
        return operations.heads_at(self.driver, dossier, path)

    def append(self, operation: Operation) -> None:
        """Add to the log and bring the projections up to it; what is there already is left."""
        if told := operations.append(self.driver, operation):
            end = self._ends.get(operation.device)
            self._ends.clear()
            if end is not None and operation.lamport == end.lamport + 1:
                self._ends[operation.device] = Tail(operation.lamport, told)
            self.touched[operation.dossier] = None
            self.added.append(operation)
            projections.project_beside(self.driver, operation)
            if projections.is_shown(operation):
                self.shown[operation.dossier] = None

    def take(self, operation: Operation) -> str:
        """Add to the log what came from elsewhere; the code why it was not kept, or ''.

        What a frozen plan refuses is undone alone, and the rest of the transaction goes on.
        """
        is_of_plan = operation.path.startswith("pip/")
        if is_of_plan:
            self.driver.execute("SAVEPOINT taken")
        try:
            self.append(operation)
        except VaultError as trouble:
            code = trouble.code
        except dbapi2.Error as trouble:
            if FROZEN not in str(trouble):
                raise
            code = "vault.frozen"
            self.driver.execute("ROLLBACK TO taken")
            self._ends.clear()
            self.added.remove(operation)
        else:
            code = ""
        if is_of_plan:
            self.driver.execute("RELEASE taken")
        return code

    def take_all(self, told: Sequence[Operation]) -> Mapping[str, str]:
        """Take what came of one dossier; the codes of what was not kept, by id.

        A dossier of which nothing is here yet is added at once, but for its plans; of one that is
        here what stands there already is left as it is.
        """
        plain = [each for each in told if not each.path.startswith("pip/")]
        if not plain or not operations.append_all(self.driver, plain[0].dossier, plain):
            here = operations.hashes(self.driver, told)
            alone = [each for each in told if here.get(each.id) != each.hash()]
        else:
            alone = [each for each in told if each.path.startswith("pip/")]
            projections.project_heads(self.driver, plain)
            self._ends.clear()
            self.touched[plain[0].dossier] = None
            self.added.extend(plain)
            if any(map(projections.is_shown, plain)):
                self.shown[plain[0].dossier] = None
        codes = ((each.id, self.take(each)) for each in alone)
        return {name: code for name, code in codes if code}

    def finish(self) -> None:
        """Bring what is shown of dossiers up to what was told of them."""
        for dossier in self.touched:
            board.forget(self.driver, dossier)
        for dossier in self.shown:
            projections.project_dossier(self.driver, dossier)

    def keep(self, dossier: str, blob: Blob) -> None:
        """Keep bytes beside the log; the same bytes are kept once per dossier."""
        blobs.keep(self.driver, dossier, blob)

    def bookmark(self, dossier: str, instance: str, place: str) -> None:
        """Remember on this device where the coach is in a questionnaire."""
        device.bookmark(self.driver, dossier, instance, place)

    def note_reading(self, reading: Reading) -> None:
        """Add a line to the reading log."""
        readings.note(self.driver, reading)

    def note_package(self, passed: Passed, contents: Sequence[Content]) -> None:
        """Keep that a package went out or came in, with the operations in it."""
        packages.note(self.driver, passed, contents)

    def settle_receipt(self, package: str, moment: datetime, refused: Collection[str]) -> None:
        """Keep that the receiver of a package has its operations, but for the refused ones."""
        packages.settle_receipt(self.driver, package, moment, refused)

    def purge(self, purge: Purge) -> None:
        """Take a whole dossier out; what the log keeps of it are bare hashes."""
        self.shown.pop(purge.dossier, None)
        board.forget(self.driver, purge.dossier)
        purging.purge(self.driver, purge)

    def let_back(self, dossier: str) -> None:
        """A dossier that went because an agreement ended may be told again."""
        purging.let_back(self.driver, dossier)

    def forget_links(self, dossier: str) -> None:
        """What is back stands in the chain itself again."""
        purging.forget_links(self.driver, dossier)

    def summarise(self, summary: Summary, household: Sequence[str], seen: int) -> None:
        """Keep what the board shows of a dossier that still has as many operations as were seen."""
        if operations.count(self.driver, summary.dossier) == seen:
            board.keep(self.driver, summary, household)
