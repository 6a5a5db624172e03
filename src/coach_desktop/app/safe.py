"""By which secrets an open vault is opened, and what was noticed when it was."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from coach_desktop.domain.errors import CoachError, VaultError

if TYPE_CHECKING:
    from coach_desktop.casework.access import Progress
    from coach_desktop.casework.ports import Clock
    from coach_desktop.storage.datakey import DataKey
    from coach_desktop.storage.vault import OpenVault

CONFIRMED = "recovery_confirmed"
"""Setting: whether the recovery code was typed back; before that no dossier is begun."""

KEYRING_HOURS = 12
"""How long the computer's keyring opens the vault after the passphrase did."""


@dataclass(frozen=True, slots=True)
class VaultSafe:
    """The secrets of an open vault; fulfils `casework.access.Safe`."""

    vault: "OpenVault"
    key: "DataKey"
    clock: "Clock"

    @property
    def noticed(self) -> tuple[str, ...]:
        """Codes of what was noticed when it was opened."""
        return self.vault.noticed

    @property
    def is_confirmed(self) -> bool:
        """Whether the recovery code was typed back once."""
        return self.vault.setting(CONFIRMED) is not False

    def confirm(self) -> None:
        """Remember that it was typed back."""
        with self.vault.writing() as writing:
            writing.settle(CONFIRMED, value=True)

    def renew_code(self) -> str:
        """Make another recovery code in place of the former one, and give it."""
        from coach_desktop.storage import entry

        return entry.renew_code(self.vault.folder, self.key)

    def is_passphrase(self, text: str) -> bool:
        """Whether this is the passphrase; slow."""
        from coach_desktop.storage import entry

        try:
            entry.unlock_by_passphrase(self.vault.folder, text).wipe()
        except VaultError as wrong:
            if wrong.code == "vault.wrong-passphrase":
                return False
            raise
        return True

    def change_passphrase(self, passphrase: str, progress: "Progress") -> None:
        """Let another passphrase open the vault; slow."""
        from coach_desktop.storage import entry

        entry.change_passphrase(self.vault.folder, self.key, passphrase, progress)

    def renew_key(self, passphrase: str, progress: "Progress") -> None:
        """Encrypt the vault anew under another key, and close it; slow.

        The recovery code is another one too: it is shown and typed back at the next unlocking.
        """
        from coach_desktop.machine.files import FolderLock
        from coach_desktop.storage import rekey
        from coach_desktop.storage.standing import LOCK

        folder, key = self.vault.folder, self.key.copy()
        new, _, slots = rekey.next_secrets(folder, key, passphrase, progress)
        with self.vault.writing() as writing:
            writing.settle(CONFIRMED, value=False)
        self.vault.close()
        lock = FolderLock(folder / LOCK)
        try:
            rekey.rekey(folder, key, new, slots)
        finally:
            lock.release()
            key.wipe()
            new.wipe()

    def leave_for_rescue(self) -> None:
        """Destroy what opens it but recovery code and escrow."""
        from coach_desktop.storage import entry

        entry.leave_for_rescue(self.vault.folder, self.key)

    def ways(self) -> frozenset[str]:
        """What opens it besides passphrase and recovery code."""
        from coach_desktop.storage import entry

        return frozenset(kind.value for kind in entry.added_slots(self.vault.folder))

    def add_keyring(self) -> None:
        """Let the computer's keyring open the vault for some hours from now on."""
        from coach_desktop.storage import entry

        until = self.clock.now() + timedelta(hours=KEYRING_HOURS)
        entry.add_keyring(self.vault.folder, self.key, until)

    def add_escrow(self, recipient: str) -> None:
        """Let the municipality open the vault with the key that it keeps offline."""
        from coach_desktop.storage import entry

        entry.add_escrow(self.vault.folder, self.key, recipient)

    def remove(self, way: str) -> None:
        """Take an added way away."""
        from coach_desktop.storage import entry
        from coach_desktop.storage.slotfile import SlotType

        entry.remove_slot(self.vault.folder, self.key, SlotType(way))

    def refresh_keyring(self) -> None:
        """The passphrase was given again: begin the hours anew, where the keyring was chosen.

        A keyring that is gone costs nothing: the passphrase goes on opening the vault.
        """
        if "keyring" in self.ways():
            try:
                self.add_keyring()
            except CoachError:
                return


def give_another_device(vault: "OpenVault") -> None:
    """A copy, or one put back, writes as another device: two chains of one device would cross."""
    from coach_desktop.domain.identity import Device, Identity
    from coach_desktop.exchange.auth import OF_THIS_DEVICE
    from coach_desktop.machine.clock import RandomIds
    from coach_desktop.storage.device_key import make_device_key

    private, public = make_device_key()
    before = Identity.from_value(vault.setting("identity") or {})
    now = Identity(before.author, before.organisation, Device(RandomIds().new(), public))
    with vault.writing() as writing:
        for name in OF_THIS_DEVICE:
            writing.settle(name, "")
        writing.settle("identity", now.to_value())
        writing.settle("device_key", private.hex())
    vault.settle_in()
