"""The client's own session file: encrypted by a key of its own, which is sealed to the vault.

A session is made by the coach's process and filled by the client's, which has its key and no other.
Beside the file stands that key, with the dossier and the intake it belongs to, sealed to the public
key of the vault: without the vault nobody can read it afterwards, the client's process neither.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from coach_desktop.casework.handing import Act, Handed, Told, read_handed
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import force_folder, private_folder, write_whole
from coach_desktop.storage.datakey import KEY_BYTES, SALT_BYTES, DataKey
from coach_desktop.storage.disk import disk_told_in_our_words
from coach_desktop.storage.engine import Driver, Row, open_driver, told_in_our_words

SECRET_BYTES = KEY_BYTES + SALT_BYTES
"""What opens a session: its key and the salt of its database."""

_PURPOSE = "coachdesk/v1|client session"
_DATABASE, _SEALED = ".session", ".sealed"
_BESIDE = ("-wal", "-shm", "-journal", "")

_TABLES = (
    "CREATE TABLE handed (place INTEGER PRIMARY KEY CHECK (place = 1), content BLOB NOT NULL)",
    "CREATE TABLE media (name TEXT PRIMARY KEY, content BLOB NOT NULL)",
    "CREATE TABLE told (number INTEGER PRIMARY KEY, act TEXT NOT NULL, address TEXT NOT NULL, "
    "answer TEXT NOT NULL, reason TEXT NOT NULL, language TEXT NOT NULL)",
)
_HAND = "INSERT INTO handed (place, content) VALUES (1, :content)"
_HANDED = "SELECT content FROM handed"
_ADD = "INSERT INTO media (name, content) VALUES (:name, :content)"
_MEDIA = "SELECT name, content FROM media"
_NEXT = "SELECT coalesce(max(number), 0) + 1 FROM told"
_TELL = "INSERT INTO told VALUES (:number, :act, :address, :answer, :reason, :language)"
_TOLD = (
    "SELECT number, act, address, answer, reason, language FROM told "
    "WHERE number > :after ORDER BY number"
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose session it is, and what opens it; the client's process never learns the first two."""

    dossier: str
    instance: str
    key: DataKey


def make_pair() -> tuple[str, str]:
    """A key pair for a vault: the private one, which stays inside it, and the public one."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def key_of(secret: bytearray) -> DataKey:
    """The key out of the bytes that came through a pipe, which are wiped."""
    if len(secret) != SECRET_BYTES:
        raise VaultError("vault.damaged")
    key = DataKey(secret[:KEY_BYTES], bytes(secret[KEY_BYTES:]))
    secret[:] = bytes(len(secret))
    return key


def make_session(folder: Path, session: str, owner: Owner, public: str, handed: Handed) -> None:
    """Make a session, durably; the key stays the caller's, to be wiped.

    Raises VaultError `vault.disk-full`, `vault.read-only`, `vault.not-written`.
    """
    private_folder(folder)
    with disk_told_in_our_words():
        write_whole(folder / f"{session}{_SEALED}", _seal(session, owner, public))
    driver = open_driver(folder / f"{session}{_DATABASE}", owner.key.keyspec(), create=True)
    try:
        with _transaction(driver, folder):
            for statement in _TABLES:
                driver.execute(statement)
            driver.execute(_HAND, {"content": handed.write()})
            for name, content in handed.media.items():
                driver.execute(_ADD, {"name": name, "content": content})
    finally:
        driver.close()
    with disk_told_in_our_words():
        force_folder(folder)


def sessions(folder: Path) -> tuple[str, ...]:
    """The ids of the sessions that stand in a folder."""
    return tuple(sorted(path.stem for path in folder.glob(f"*{_SEALED}")))


def owner_of(folder: Path, session: str, private: str) -> Owner:
    """Open what is sealed to a vault; raises VaultError `vault.damaged` when it is not to this one.

    The session's key is the caller's then, to be wiped.
    """
    import pyrage

    try:
        sealed = (folder / f"{session}{_SEALED}").read_bytes()
        told = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(private)])
    except (OSError, pyrage.IdentityError, pyrage.DecryptError) as error:
        raise VaultError("vault.damaged") from error
    match told.split(b"\0", 3):
        case [head, dossier, instance, secret] if head == f"{_PURPOSE}|{session}".encode():
            return Owner(dossier.decode(), instance.decode(), key_of(bytearray(secret)))
        case _:
            raise VaultError("vault.damaged")


def remove_session(folder: Path, session: str) -> None:
    """Take a session away; its key goes last, so that a rest of it is never without one."""
    with disk_told_in_our_words():
        for beside in _BESIDE:
            (folder / f"{session}{_DATABASE}{beside}").unlink(missing_ok=True)
        (folder / f"{session}{_SEALED}").unlink(missing_ok=True)
        force_folder(folder)


class SessionFile:
    """An open session: what was handed, and what was told since. Close it."""

    def __init__(self, folder: Path, session: str, key: DataKey) -> None:
        """Raise VaultError `vault.missing`, `vault.damaged`, `vault.read-only`."""
        self._folder = folder
        self._driver = open_driver(folder / f"{session}{_DATABASE}", key.keyspec())

    def handed(self) -> Handed:
        """What it began with; raises VaultError `vault.damaged`."""
        with told_in_our_words(self._folder):
            rows = self._driver.execute(_HANDED).fetchall()
            beside = self._driver.execute(_MEDIA).fetchall()
        media = {str(name): told for name, told in beside if isinstance(told, bytes)}
        match rows:
            case [(bytes() as content,)]:
                return replace(read_handed(content), media=media)
            case _:
                raise VaultError("vault.damaged")

    def keep(self, act: Act, address: str, answer: Answer, language: str) -> Told:
        """Add one thing that was told; when this returns, it is on the disk.

        Raises VaultError `vault.disk-full`, `vault.not-written`; nothing was kept then.
        """
        with _transaction(self._driver, self._folder):
            (row,) = self._driver.execute(_NEXT).fetchall()
            told = Told(int(str(row[0])), act, address, answer, language)
            reason = answer.reason.value if answer.reason is not None else ""
            values = {"number": told.number, "act": act.value, "address": address}
            rest = {"answer": answer.text, "reason": reason, "language": language}
            self._driver.execute(_TELL, {**values, **rest})
        return told

    def told(self, *, after: int = 0) -> Sequence[Told]:
        """What was told since this number, in order; raises VaultError `vault.damaged`."""
        with told_in_our_words(self._folder):
            rows = self._driver.execute(_TOLD, {"after": after}).fetchall()
        try:
            return tuple(map(_as_told, rows))
        except ValueError as broken:
            raise VaultError("vault.damaged") from broken

    def close(self) -> None:
        """Close it."""
        self._driver.close()


@contextmanager
def _transaction(driver: Driver, folder: Path) -> Iterator[None]:
    with told_in_our_words(folder):
        driver.execute("BEGIN IMMEDIATE")
        try:
            yield
            driver.execute("COMMIT")
        finally:
            if driver.in_transaction:
                driver.execute("ROLLBACK")


def _as_told(row: Row) -> Told:
    number, act, address, text, reason, language = map(str, row)
    answer = Answer(reason=Reason(reason)) if reason else Answer(text)
    return Told(int(number), Act(act), address, answer, language)


def _seal(session: str, owner: Owner, public: str) -> bytes:
    import pyrage

    head = f"{_PURPOSE}|{session}".encode()
    secret = bytes(owner.key.bytes) + owner.key.salt
    told = b"\0".join((head, owner.dossier.encode(), owner.instance.encode(), secret))
    sealed: bytes = pyrage.encrypt(told, [pyrage.x25519.Recipient.from_str(public)])
    return sealed
