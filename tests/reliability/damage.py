"""Damage to the files of a vault: a bit, an old page, an older file, a log file that was cut."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import VaultError
from coach_desktop.storage.checking import check
from coach_desktop.storage.engine import open_driver
from coach_desktop.storage.folder import open_vault
from coach_desktop.storage.noticing import ALTERED, OLDER
from coach_desktop.storage.standing import DATABASE
from tests.builders import join
from tests.reliability.dice import Dice
from tests.reliability.scenarios import answer_text, commit
from tests.vaults_for_tests import raw_key, raw_vault

PAGE, SECTOR = 4096, 512
NOTICED = frozenset({"vault.damaged", ALTERED, OLDER})
LOG = f"{DATABASE}-wal"
OLD, NEW, HEAD_AT = 3, 9, 6
"""Answers in the older file and in the newer one; the head was kept after so many."""


@dataclass(frozen=True, slots=True)
class Files:
    """Everything in and beside the folder of a vault, at some moment."""

    folder: Path
    contents: Mapping[Path, bytes]

    @classmethod
    def of(cls, folder: Path) -> "Files":
        """As it is now."""
        parts = [path for path in folder.parent.rglob("*") if path.is_file()]
        return cls(folder, {path: path.read_bytes() for path in parts})

    @property
    def database(self) -> bytes:
        """The database itself."""
        return self.contents[self.folder / DATABASE]

    def put(self, **changed: bytes | None) -> None:
        """Let these files stand there, some with other contents or gone."""
        replaced = {"database": DATABASE, "log": LOG}
        other = {self.folder / replaced[name]: content for name, content in changed.items()}
        for path, content in {**self.contents, **other}.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        for path in self.folder.glob(f"{DATABASE}-*"):
            if path not in self.contents or other.get(path, b"") is None:
                path.unlink(missing_ok=True)


def closed_files(place: Path) -> tuple[Files, Files]:
    """A vault that was closed, and the same closed again after more was told in it."""
    folder = place / "kluis"
    vault = raw_vault(folder)
    join(vault, device="d0").decided()
    commit(vault, range(OLD), "d1")
    vault.close()
    old = Files.of(folder)
    vault = raw_vault(folder)
    commit(vault, range(OLD, NEW), "d2")
    vault.close()
    return old, Files.of(folder)


def files_of_a_crash(place: Path) -> Files:
    """A vault that was never closed; its head was kept after some answers, before the others."""
    folder = place / "kluis"
    vault = raw_vault(folder)
    commit(vault, range(HEAD_AT), "d1")
    vault.keep_head()
    commit(vault, range(HEAD_AT, NEW), "d2")
    files = Files.of(folder)
    vault.close()
    return files


def flipped(database: bytes) -> Iterator[tuple[int, bytes]]:
    """The database with one bit of each page flipped."""
    for page in range(len(database) // PAGE):
        dice, altered = Dice("bit", page), bytearray(database)
        altered[page * PAGE + dice.below(PAGE)] ^= 1 << dice.below(8)
        yield page + 1, bytes(altered)


def with_old_page(old: bytes, new: bytes) -> Iterator[tuple[int, bytes]]:
    """The newer database with one page of the older one, each page that differs."""
    for page in range(min(len(old), len(new)) // PAGE):
        at = slice(page * PAGE, (page + 1) * PAGE)
        if old[at] != new[at]:
            yield page + 1, new[: at.start] + old[at] + new[at.stop :]


def unnoticed(files: Files, altered: Sequence[tuple[int, bytes]]) -> list[int]:
    """Pages whose alteration is missed: at opening, or by the check that knows no slot file."""
    missed = []
    for page, database in altered:
        files.put(database=database)
        refused = refusal(files.folder)
        files.put(database=database)
        if refused not in NOTICED or is_whole(files.folder):
            missed.append(page)
    return missed


def refusal(folder: Path) -> str:
    """The code with which a vault is refused at opening; '' when it opens."""
    try:
        open_vault(folder, raw_key()).close()
    except VaultError as error:
        return error.code
    return ""


def is_whole(folder: Path) -> bool:
    """Whether the check of a vault finds nothing, without what its slot file says."""
    try:
        driver = open_driver(folder / DATABASE, raw_key().keyspec())
    except VaultError:
        return False
    try:
        return check(driver) == ()
    except Exception:  # a page that cannot be read is noticed as well
        return False
    finally:
        driver.close()


@contextmanager
def _as_it_is(folder: Path) -> Iterator[list[Answer]]:
    vault = open_vault(folder, raw_key(), as_it_is=True)
    try:
        yield [each.answer for each in vault.log("p1")]
    finally:
        vault.close()


def cut(files: Files, length: int | None) -> str:
    """What does not hold when the log file ends after so many bytes, or is gone; '' when all does.

    It opens as a clean beginning; when that is behind the head, it is refused first.
    """
    log = files.contents[files.folder / LOG]
    shorter = None if length is None else log[:length]
    files.put(log=shorter)
    told = refusal(files.folder)
    files.put(log=shorter)
    with _as_it_is(files.folder) as stand:
        if stand != [Answer(answer_text(number)) for number in range(len(stand))]:
            return f"cut at {length}: no beginning"
    if (told == OLDER) != (len(stand) < HEAD_AT) or told not in {"", OLDER}:
        return f"cut at {length}: {len(stand)} answers and '{told}'"
    files.put(log=shorter)
    return "" if is_whole(files.folder) else f"cut at {length}: not whole"
