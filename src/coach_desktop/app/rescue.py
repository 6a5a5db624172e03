"""The ways back to a vault that cannot be opened. What is heavy is imported when it is needed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop.casework.rescue import CopyMade, Opener, Readable, Secret, Told

if TYPE_CHECKING:
    from coach_desktop.casework.backups import Reservekopie
    from coach_desktop.casework.ports import Clock
    from coach_desktop.storage.datakey import DataKey
    from coach_desktop.storage.salvage import Salvage
    from coach_desktop.storage.slotfile import SlotFile

LOST_NAME = "—"
"""Stands for a name when the page that held it is damaged; the log does not know names of users."""


@dataclass(frozen=True, slots=True)
class VaultRescue:
    """The ways back to the vault of one folder; fulfils `casework.rescue.Rescue`."""

    folder: Path
    clock: "Clock"

    def key(self, content: bytes, secret: Secret) -> "DataKey":
        """The key out of a slot file."""
        from coach_desktop.storage import slots

        if secret.opener is Opener.CODE:
            return slots.key_by_code(content, secret.text)
        return slots.key_by_passphrase(content, secret.text)

    def copies(self, folder: Path) -> "Sequence[Reservekopie]":
        """The copies in a folder, the newest first."""
        from coach_desktop.storage import shelf

        return shelf.found(folder)

    def restore(self, copy: Path, secret: Secret, told: Told) -> str:
        """Check a copy and put it in place."""
        from coach_desktop.storage import restoring

        with self._opened(copy, secret) as (key, slots):
            on = self.clock.today()
            return restoring.restore(copy, self.folder, key, slots, on=on, told=told)

    def copy(self, into: Path, told: Told) -> CopyMade:
        """Copy everything of the vault to a folder, byte for byte."""
        from coach_desktop.storage import placing

        return placing.copy_whole(self.folder, into, self.clock.today(), told)

    def look(self, copy: Path, secret: Secret, told: Told, keys: Path | None = None) -> Readable:
        """See what can be read in a copy of the vault."""
        from coach_desktop.storage import restoring

        vault = copy / self.folder.name
        with self._opened(keys or vault, secret) as (key, slots):
            return restoring.look(vault, key, slots, told)

    def rebuild(self, copy: Path, secret: Secret, told: Told, keys: Path | None = None) -> str:
        """Make a new vault of what can be read and put it in place."""
        from coach_desktop.storage import restoring

        vault = copy / self.folder.name
        with self._opened(keys or vault, secret) as (key, slots):
            return restoring.rebuild(
                vault,
                self.folder,
                key,
                slots,
                completing=self._complete,
                on=self.clock.today(),
                told=told,
            )

    @contextmanager
    def _opened(self, folder: Path, secret: Secret) -> "Iterator[tuple[DataKey, SlotFile]]":
        from coach_desktop.storage.slotcopies import read_copy
        from coach_desktop.storage.slotfile import read_slots

        content = read_copy(folder)
        key = self.key(content, secret)
        try:
            yield key, read_slots(content)
        finally:
            key.wipe()

    def _complete(self, found: "Salvage") -> None:
        """Give a vault whose settings are lost what it cannot do without: an owner and a seal."""
        from coach_desktop import places
        from coach_desktop.documents.certificate import make_seal
        from coach_desktop.domain.identity import Author, Device, Identity, Organisation
        from coach_desktop.machine.clock import RandomIds
        from coach_desktop.storage.device_key import make_device_key

        told = found.settings
        if "identity" not in told:
            last = found.standing[-1]
            private, public = make_device_key()
            identity = Identity(
                Author(last.author, LOST_NAME, last.role),
                Organisation(last.organisation, LOST_NAME),
                Device(RandomIds().new(), public),
            )
            told |= {"identity": identity.to_value(), "device_key": private.hex()}
        if "seal_key" not in told or "seal_certificate" not in told:
            owner = Identity.from_value(told["identity"])
            seal, certificate = make_seal(
                owner.organisation.name, owner.device.id, self.clock.now()
            )
            told |= {"seal_key": seal.hex(), "seal_certificate": certificate}
        if "profile" not in told:
            told["profile"] = sorted(places.place("resources", "profiles").glob("*.toml"))[0].stem
