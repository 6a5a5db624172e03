"""The reading side of the open vault: from any thread, never waiting for the writer."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import Engine

from coach_desktop.casework.package_ports import Content, Passed
from coach_desktop.casework.ports import Blob
from coach_desktop.casework.summary import NEVER, Found, Household, Summary, Wanted
from coach_desktop.domain.answer import Value
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.pip import Version
from coach_desktop.domain.purge import Link
from coach_desktop.domain.reading import Reading
from coach_desktop.storage import blobs, board, device, operations, packages, pips, readings, search
from coach_desktop.storage.engine import Driver, reading
from coach_desktop.storage.ledger_reading import LedgerReading


@dataclass(frozen=True, slots=True)
class _Held:
    dossier: str
    heads: tuple[Operation, ...]
    versions: tuple[Version, ...]


class VaultReading(LedgerReading):
    """What can be asked of an open vault."""

    def __init__(self, folder: Path, engine: Engine) -> None:
        self.folder = folder
        self._engine = engine
        self._once = threading.local()

    @contextmanager
    def once(self, dossier: str) -> Iterator[int]:
        """Read a dossier once for everything that this thread asks of it until the block ends.

        Gives how many operations it had. What is written meanwhile is not seen in it.
        """
        with self._reading() as driver:
            seen = operations.count(driver, dossier)
            heads = operations.heads_below(driver, dossier, "")
            self._once.held = _Held(dossier, heads, pips.versions(driver, dossier))
        try:
            yield seen
        finally:
            self._once.held = None

    def heads(self, dossier: str, prefix: str = "") -> Iterator[Operation]:
        """What stands below a path: every head, path by path, the last told first."""
        if (held := self._held(dossier)) is not None:
            return (each for each in held.heads if each.path.startswith(prefix))
        with self._reading() as driver:
            return iter(operations.heads_below(driver, dossier, prefix))

    def history(self, dossier: str, path: str) -> tuple[Operation, ...]:
        """Everything that was ever told at a path, oldest first."""
        with self._reading() as driver:
            return operations.at_path(driver, dossier, path)

    def came_after(
        self, mark: int, device: str, dossier: str, path: str = ""
    ) -> tuple[Operation, ...]:
        """What other devices told of a dossier that came in after a mark, the first come first."""
        with self._reading() as driver:
            return operations.came_after(driver, mark, device, dossier, path)

    def log(self, dossier: str) -> tuple[Operation, ...]:
        """Every operation of a dossier, in the order of history.order."""
        with self._reading() as driver:
            return operations.of_dossier(driver, dossier)

    def brought(self, prefix: str) -> tuple[tuple[Operation, int], ...]:
        """What stands below a path in any dossier, each with how many operations that one has."""
        with self._reading() as driver:
            return operations.brought(driver, prefix)

    def divided(self) -> tuple[Found, ...]:
        """Dossiers in which something stands twice that ought to stand once, in order of name."""
        with self._reading() as driver:
            return search.divided(driver)

    def links(self, device: str) -> tuple[Link, ...]:
        """What stays of a device's purged operations, in the order of its chain."""
        with self._reading() as driver:
            return operations.purged(driver, device)

    def is_purged(self, dossier: str) -> bool:
        """Whether a dossier was taken out."""
        with self._reading() as driver:
            return operations.is_purged(driver, dossier)

    def purged_on(self, dossier: str) -> str:
        """On which ground a dossier was taken out; '' when it was not."""
        with self._reading() as driver:
            return operations.purged_on(driver, dossier)

    def dossiers(self, *, limit: int, offset: int = 0) -> tuple[Found, ...]:
        """Dossiers in order of name."""
        with self._reading() as driver:
            return search.page(driver, limit=limit, offset=offset)

    def dossier(self, dossier: str) -> Found | None:
        """One dossier by its id, or None."""
        with self._reading() as driver:
            return search.one(driver, dossier)

    def count(self) -> int:
        """How many dossiers there are."""
        with self._reading() as driver:
            return search.count(driver)

    def search(self, words: str, *, bsn: str, limit: int) -> tuple[Found, ...]:
        """Dossiers by the beginnings of words of a name or by number; best first."""
        with self._reading() as driver:
            return search.search(driver, words, bsn=bsn, limit=limit)

    def numbered(self, begin: str) -> tuple[Found, ...]:
        """Dossiers whose id begins so, in order of name."""
        with self._reading() as driver:
            return search.numbered(driver, begin)

    def stale(self, *, rules: str, today: str, limit: int) -> tuple[str, ...]:
        """Dossiers of which the board knows nothing that holds by these rules on this day."""
        with self._reading() as driver:
            return board.stale(driver, rules=rules, today=today, limit=limit)

    def board(
        self, wanted: Wanted, *, today: str, soon: str, limit: int, offset: int = 0
    ) -> tuple[tuple[Found, Summary, int], ...]:
        """Dossiers with their summary and urgency (0 late to 3 no term), most urgent first."""
        with self._reading() as driver:
            return board.page(
                driver, wanted, today=today, soon=soon, never=NEVER, limit=limit, offset=offset
            )

    def wanted(self, wanted: Wanted) -> int:
        """How many dossiers the board has of what is wanted."""
        with self._reading() as driver:
            return board.total(driver, wanted)

    def choices(self) -> Mapping[str, Mapping[str, int]]:
        """What the board can be filtered by: per column its values, with how many have them."""
        with self._reading() as driver:
            return board.values(driver)

    def households(self, among: Sequence[str]) -> Mapping[str, Household]:
        """The households among these in which more than one has a dossier."""
        with self._reading() as driver:
            return board.households(driver, among)

    def kept_long_enough(self, today: str) -> tuple[Found, ...]:
        """Dossiers of which the board knows that a term of keeping has passed."""
        with self._reading() as driver:
            return board.kept_long_enough(driver, today)

    def same(self, *, bsn: str, v_nummer: str, name: str, birth_year: str) -> tuple[Found, ...]:
        """Dossiers that may be the same person: same BSN, V-nummer, or folded name and year."""
        with self._reading() as driver:
            return search.same(driver, bsn=bsn, v_nummer=v_nummer, name=name, birth_year=birth_year)

    def sounding(self, *, name: str, birth_year: str) -> tuple[Found, ...]:
        """Dossiers whose whole name sounds so, but for those of another year of birth."""
        with self._reading() as driver:
            return search.sounding(driver, name=name, birth_year=birth_year)

    def place(self, dossier: str, instance: str) -> str:
        """Where the coach was in a questionnaire on this device; '' when nowhere yet."""
        with self._reading() as driver:
            return device.place(driver, dossier, instance)

    def merged_into(self, dossier: str) -> tuple[Found, ...]:
        """The dossiers that were merged into this one, in order of name."""
        with self._reading() as driver:
            return search.merged_into(driver, dossier)

    def blobs(self, dossier: str) -> tuple[Blob, ...]:
        """All bytes that belong to a dossier, in the order in which they came."""
        with self._reading() as driver:
            return blobs.of_dossier(driver, dossier)

    def blob(self, sha256: str) -> Blob | None:
        """Bytes by their SHA-256, or None."""
        with self._reading() as driver:
            return blobs.find(driver, sha256)

    def readings(self, dossier: str) -> tuple[Reading, ...]:
        """The reading log of a dossier, the oldest line first."""
        with self._reading() as driver:
            return readings.of_dossier(driver, dossier)

    def pip_versions(self, dossier: str) -> tuple[Version, ...]:
        """The versions of a dossier's PIP, oldest first, with what stands beside each."""
        if (held := self._held(dossier)) is not None:
            return held.versions
        with self._reading() as driver:
            return pips.versions(driver, dossier)

    def packages(self) -> tuple[Passed, ...]:
        """All packages that went out and came in, the last one first."""
        with self._reading() as driver:
            return packages.every(driver)

    def package(self, package: str) -> Passed | None:
        """One package by its id, or None."""
        with self._reading() as driver:
            return packages.one(driver, package)

    def package_contents(self, package: str) -> tuple[Content, ...]:
        """The operations of a package; those of a purged dossier are gone."""
        with self._reading() as driver:
            return packages.contents(driver, package)

    def came_from(self, dossier: str) -> Mapping[str, Role]:
        """The persons from whom operations of a dossier came in, and their role."""
        with self._reading() as driver:
            return packages.came_from(driver, dossier)

    def sent(self, dossier: str) -> Mapping[str, frozenset[str]]:
        """By person: the operations of a dossier that went to him."""
        with self._reading() as driver:
            return packages.sent(driver, dossier)

    def received(self, dossier: str, role: Role | None = None) -> Mapping[str, frozenset[str]]:
        """By person, and of one role if that is asked: the operations that he said that he has."""
        with self._reading() as driver:
            return packages.received(driver, dossier, role)

    def setting(self, name: str) -> "Value | None":
        """A setting of this vault, or None when it was never made."""
        with self._reading() as driver:
            return device.setting(driver, name)

    def _held(self, dossier: str) -> _Held | None:
        held: _Held | None = getattr(self._once, "held", None)
        return held if held is not None and held.dossier == dossier else None

    def _reading(self) -> AbstractContextManager[Driver]:
        return reading(self._engine, self.folder)
