"""What the verbs of this room need of the outer rooms."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from coach_desktop.casework.ledger import Ledger, LedgerWriting
from coach_desktop.casework.package_ports import PackageReading, PackageWriting
from coach_desktop.casework.summary import Found, Summaries, Summary
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.pip import Version
from coach_desktop.domain.purge import Link, Purge
from coach_desktop.domain.reading import Reading


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        ...

    def today(self) -> date:
        """The day in Amsterdam."""
        ...


class Ids(Protocol):
    """Ids that nobody else makes."""

    def new(self) -> str:
        """A random UUID in its 36-sign form."""
        ...


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a device's chain: its last counter and hash (0 and '' when it wrote nothing)."""

    lamport: int
    hash: str


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes that belong to a dossier, known by their SHA-256 in hex."""

    sha256: str
    media_type: str
    content: bytes


class Writing(LedgerWriting, PackageWriting, Protocol):
    """One open transaction of the one writer. Nothing of it is kept unless it ends well."""

    def tail(self, device: str) -> Tail:
        """The end of this device's chain; `lamport` is the highest counter known of any device."""
        ...

    def heads(self, dossier: str, path: str) -> tuple[Operation, ...]:
        """What stands at a path, the last told first."""
        ...

    def append(self, operation: Operation) -> None:
        """Add to the log and bring the projections up to it."""
        ...

    def keep(self, dossier: str, blob: Blob) -> None:
        """Keep bytes beside the log; the same bytes are kept once."""
        ...

    def bookmark(self, dossier: str, instance: str, place: str) -> None:
        """Remember on this device where the coach is in a questionnaire; not part of the log."""
        ...

    def note_reading(self, reading: Reading) -> None:
        """Add a line to the reading log."""
        ...

    def summarise(self, summary: Summary, household: Sequence[str], seen: int) -> None:
        """Keep what the board shows of a dossier that still has as many operations as were seen."""
        ...

    def purge(self, purge: Purge) -> None:
        """Take a whole dossier out; of its operations bare hashes stay, for the chain."""
        ...

    def let_back(self, dossier: str) -> None:
        """A dossier that went because an agreement ended may be told again."""
        ...

    def forget_links(self, dossier: str) -> None:
        """What is told again stands in the chain itself, and not as what stayed of it."""
        ...


class Vault(Summaries, Ledger, PackageReading, Protocol):
    """The open vault. Reading never waits for the writer."""

    def writing(self) -> AbstractContextManager[Writing]:
        """Begin the one transaction; it commits durably when the block ends, else undoes all.

        Raises VaultError `vault.disk-full`, `vault.read-only`, `vault.not-written`.
        """
        ...

    def taking_much(self) -> AbstractContextManager[None]:
        """Until the block ends very much is written, in transactions as durable as any other."""
        ...

    def heads(self, dossier: str, prefix: str = "") -> Iterator[Operation]:
        """What stands below a path: every head, path by path, the last told first."""
        ...

    def once(self, dossier: str) -> AbstractContextManager[int]:
        """Read a dossier once for everything that this thread asks of it until the block ends.

        Gives how many operations it had. What is written meanwhile is not seen in it.
        """
        ...

    def history(self, dossier: str, path: str) -> tuple[Operation, ...]:
        """Everything that was ever told at a path, oldest first."""
        ...

    def came_after(
        self, mark: int, device: str, dossier: str, path: str = ""
    ) -> tuple[Operation, ...]:
        """What other devices told of a dossier that came in after a mark, the first come first.

        `mark` is what `newest` gave; with '' as path of all of the dossier.
        """
        ...

    def log(self, dossier: str) -> tuple[Operation, ...]:
        """Every operation of a dossier, in the order of history.order."""
        ...

    def brought(self, prefix: str) -> Sequence[tuple[Operation, int]]:
        """What stands below a path in any dossier, each with how many operations that one has.

        The first told comes first.
        """
        ...

    def divided(self) -> Sequence[Found]:
        """Dossiers in which something stands twice that ought to stand once, in order of name."""
        ...

    def links(self, device: str) -> Sequence[Link]:
        """What stays of a device's purged operations, in the order of its chain."""
        ...

    def is_purged(self, dossier: str) -> bool:
        """Whether a dossier was taken out."""
        ...

    def purged_on(self, dossier: str) -> str:
        """On which ground a dossier was taken out; '' when it was not."""
        ...

    def scrub(self) -> None:
        """Leave nothing of what was purged in free pages, when that is due. Slow.

        Raises VaultError as `writing` does, and `vault.not-scrubbed`; it stays due then.
        """
        ...

    def dossiers(self, *, limit: int, offset: int = 0) -> Sequence[Found]:
        """Dossiers in order of name."""
        ...

    def dossier(self, dossier: str) -> Found | None:
        """One dossier by its id, or None."""
        ...

    def count(self) -> int:
        """How many dossiers there are."""
        ...

    def search(self, words: str, *, bsn: str, limit: int) -> Sequence[Found]:
        """Dossiers by the beginnings of words of a name or by number; best first.

        `words` is matched as typed and by sound; `bsn` is '' unless the role may search by it.
        """
        ...

    def numbered(self, begin: str) -> Sequence[Found]:
        """Dossiers whose id begins so, in order of name."""
        ...

    def same(self, *, bsn: str, v_nummer: str, name: str, birth_year: str) -> Sequence[Found]:
        """Dossiers that may be the same person: same BSN, V-nummer, or folded name and year."""
        ...

    def sounding(self, *, name: str, birth_year: str) -> Sequence[Found]:
        """Dossiers whose whole name sounds so, but for those of another year of birth."""
        ...

    def place(self, dossier: str, instance: str) -> str:
        """Where the coach was in a questionnaire on this device; '' when nowhere yet."""
        ...

    def merged_into(self, dossier: str) -> Sequence[Found]:
        """The dossiers that were merged into this one, in order of name."""
        ...

    def blobs(self, dossier: str) -> Sequence[Blob]:
        """All bytes that belong to a dossier, in the order in which they came."""
        ...

    def blob(self, sha256: str) -> Blob | None:
        """Bytes by their SHA-256, or None."""
        ...

    def readings(self, dossier: str) -> Sequence[Reading]:
        """The reading log of a dossier, the oldest line first."""
        ...

    def pip_versions(self, dossier: str) -> Sequence[Version]:
        """The versions of a dossier, oldest first, with the rows that stand beside them."""
        ...
