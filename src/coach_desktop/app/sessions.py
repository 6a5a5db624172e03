"""The client's sessions of an open vault: their keys are sealed to a key pair that lives in it."""

from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop.casework.handing import Handed, Told
from coach_desktop.casework.table_ports import Found, Left, Opened
from coach_desktop.domain.errors import CoachError, VaultError
from coach_desktop.machine.clock import RandomIds
from coach_desktop.storage import session
from coach_desktop.storage.datakey import DataKey

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault

PRIVATE = "session_key"
"""Setting: the private key; the public one follows from it and stands beside it."""
PUBLIC = "session_key_public"

_FOLDER = "client"


def session_folder(vault: Path) -> Path:
    """Where the sessions of a vault stand: beside its folder."""
    return vault.parent / _FOLDER


class VaultSessions:
    """The sessions of one vault; fulfils `casework.table.Sessions`."""

    __slots__ = ("_folder", "_vault")

    def __init__(self, vault: "OpenVault") -> None:
        self._vault = vault
        self._folder = session_folder(vault.folder)

    def make(self, dossier: str, instance: str, handed: Handed) -> Opened:
        """Make one, durably."""
        name, key = RandomIds().new(), DataKey.make()
        try:
            owner = session.Owner(dossier, instance, key)
            session.make_session(self._folder, name, owner, self._public(), handed)
            return Opened(name, key.bytes + bytearray(key.salt))
        finally:
            key.wipe()

    def told(self, name: str, *, after: int) -> tuple[Told, ...]:
        """What was told in one since this number."""
        return self._read(name, self._private(), after=after).told

    def found(self) -> Found:
        """What stands there; what cannot be read is left as it is."""
        left, unreadable = [], 0
        names = session.sessions(self._folder)
        private = self._private() if names else ""
        for name in names:
            try:
                left.append(self._read(name, private, after=0))
            except CoachError:
                unreadable += 1
        return Found(tuple(left), unreadable)

    def end(self, name: str) -> None:
        """Take one away."""
        session.remove_session(self._folder, name)

    def _read(self, name: str, private: str, *, after: int) -> Left:
        owner = session.owner_of(self._folder, name, private)
        try:
            file = session.SessionFile(self._folder, name, owner.key)
        except VaultError as trouble:
            if trouble.code != "vault.missing":
                raise
            return Left(name, owner.dossier, owner.instance, ())  # nothing could be told in it
        finally:
            owner.key.wipe()
        try:
            told = tuple(file.told(after=after))
        finally:
            file.close()
        return Left(name, owner.dossier, owner.instance, told)

    def _private(self) -> str:
        return str(self._vault.setting(PRIVATE) or "")

    def _public(self) -> str:
        known = str(self._vault.setting(PUBLIC) or "")
        if known:
            return known
        private, public = session.make_pair()
        with self._vault.writing() as writing:
            writing.settle(PRIVATE, private)
            writing.settle(PUBLIC, public)
        return public
