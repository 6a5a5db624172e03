"""The way into a vault. What is heavy is imported when the coach asks for it, off the UI thread."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop import places
from coach_desktop.storage.standing import has_vault

if TYPE_CHECKING:
    from coach_desktop.app.gate import Gate
    from coach_desktop.app.rescue import VaultRescue
    from coach_desktop.app.safe import VaultSafe
    from coach_desktop.casework.access import NewOwner, Progress
    from coach_desktop.casework.ports import Clock
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.domain.answer import Value
    from coach_desktop.domain.identity import Role
    from coach_desktop.storage.datakey import DataKey
    from coach_desktop.storage.vault import OpenVault


class VaultDoors:
    """The way into one vault folder; fulfils `casework.workplace.Doors`.

    The seal is dated by the computer's own clock, whatever day the work is set to.
    """

    def __init__(self, folder: Path, clock: "Clock | None" = None) -> None:
        self._folder = folder
        self._clock = clock
        self._asked: Gate | None = None

    def has_vault(self) -> bool:
        """Whether a vault stands in this place."""
        return has_vault(self._folder)

    @property
    def rescue(self) -> "VaultRescue":
        """The ways back to the vault of this place."""
        from coach_desktop.app.rescue import VaultRescue

        return VaultRescue(self._folder, self._time())

    def propose_passphrase(self) -> str:
        """Five words by chance."""
        from coach_desktop.storage.words import make_passphrase

        return make_passphrase()

    def profiles(self) -> Mapping[str, str]:
        """Profiles to choose from: file stem and name; one that cannot be read shows its stem."""
        from coach_desktop.domain import profile
        from coach_desktop.domain.errors import PackError

        named: dict[str, str] = {}
        for path in sorted(places.place("resources", "profiles").glob("*.toml")):
            try:
                named[path.stem] = profile.load(path).name
            except PackError:
                named[path.stem] = path.stem
        return named

    def roles(self, profile: str) -> "Mapping[Role, str]":
        """The roles, as the municipality of a profile calls them; by their codes if it is wrong."""
        from coach_desktop.app.rules import municipality
        from coach_desktop.domain.errors import PackError
        from coach_desktop.domain.identity import Role

        try:
            named = municipality(profile).profile
        except PackError:
            return {role: role.value for role in Role}
        return {role: named.role_name(role) for role in Role}

    def make(self, owner: "NewOwner", passphrase: str, progress: "Progress") -> str:
        """Make a vault and give its recovery code; raises PackError when its profile is wrong."""
        from coach_desktop.app.rules import municipality
        from coach_desktop.app.safe import CONFIRMED
        from coach_desktop.casework.access import new_identity
        from coach_desktop.documents.certificate import make_seal
        from coach_desktop.domain.errors import VaultError
        from coach_desktop.machine.clock import RandomIds, SystemClock
        from coach_desktop.machine.folders import danger
        from coach_desktop.storage import entry
        from coach_desktop.storage.device_key import make_device_key
        from coach_desktop.storage.folder import create_vault

        if risk := danger(self._folder):
            raise VaultError(risk)
        municipality(owner.profile)
        ids = RandomIds()
        secrets = entry.make_secrets(ids.new(), passphrase, progress)
        private, public = make_device_key()
        identity = new_identity(owner, ids.new, public)
        key, certificate = make_seal(owner.organisation, identity.device.id, SystemClock().now())
        settings: dict[str, Value] = {
            "identity": identity.to_value(),
            "device_key": private.hex(),
            "seal_key": key.hex(),
            "seal_certificate": certificate,
            "profile": owner.profile,
            "telephone": owner.telephone,
            "practice": owner.practice,
            CONFIRMED: False,
        }
        try:
            create_vault(self._folder, secrets.key, slots=secrets.slot_file, settings=settings)
        finally:
            secrets.key.wipe()
        return secrets.recovery_code

    def added_ways(self) -> frozenset[str]:
        """What opens the vault besides passphrase and recovery code."""
        from coach_desktop.storage import entry

        return frozenset(kind.value for kind in entry.added_slots(self._folder))

    def ask_municipality(self) -> None:
        """Ask, where the profile names an address for it, whether this laptop is still trusted."""
        self._gate.ask()

    def unlock(self, passphrase: str, *, as_it_is: bool = False) -> "Workplace":
        """Open the vault."""
        from coach_desktop.storage import slots

        def by_words(content: bytes) -> "DataKey":
            return slots.key_by_passphrase(content, passphrase)

        self._gate.require()
        is_revoked = self._gate.is_revoked
        vault, safe = self._open(by_words, as_it_is=as_it_is)
        safe.refresh_keyring()
        return self._enter_if_trusted(vault, safe, is_revoked=is_revoked)

    def unlock_by_code(self, code: str, *, as_it_is: bool = False) -> "Workplace":
        """Open the vault with the recovery code."""
        from coach_desktop.storage import slots

        def by_code(content: bytes) -> "DataKey":
            return slots.key_by_code(content, code)

        return self._enter(*self._open(by_code, as_it_is=as_it_is), way="recovery")

    def unlock_by_keyring(self, *, as_it_is: bool = False) -> "Workplace":
        """Open the vault with what the computer's keyring kept for some hours."""
        from coach_desktop.machine import keyring
        from coach_desktop.storage import slots
        from coach_desktop.storage.slotfile import read_slots

        def by_keyring(content: bytes) -> "DataKey":
            secret = keyring.find(read_slots(content).vault)
            return slots.key_by_keyring(content, secret, self._time().now())

        self._gate.require()
        is_revoked = self._gate.is_revoked
        vault, safe = self._open(by_keyring, as_it_is=as_it_is)
        return self._enter_if_trusted(vault, safe, is_revoked=is_revoked)

    def unlock_by_escrow(self, identity: str, *, as_it_is: bool = False) -> "Workplace":
        """Open the vault with the key that the municipality keeps offline."""
        from coach_desktop.storage import slots

        def by_escrow(content: bytes) -> "DataKey":
            return slots.key_by_escrow(content, identity)

        return self._enter(*self._open(by_escrow, as_it_is=as_it_is), way="escrow")

    def _open(
        self, by: "Callable[[bytes], DataKey]", *, as_it_is: bool
    ) -> "tuple[OpenVault, VaultSafe]":
        from coach_desktop.app.safe import VaultSafe, give_another_device
        from coach_desktop.storage.folder import open_vault
        from coach_desktop.storage.rekey import fitting_key

        key = fitting_key(self._folder, by)
        vault = open_vault(self._folder, key, as_it_is=as_it_is)
        if vault.noticed:
            give_another_device(vault)
        return vault, VaultSafe(vault, key, self._time())

    def _enter_if_trusted(
        self, vault: "OpenVault", safe: "VaultSafe", *, is_revoked: bool
    ) -> "Workplace":
        """Enter; when the municipality revoked it, send what is unsent and destroy the slots.

        Raises VaultError `vault.revoked` then.
        """
        from coach_desktop.domain.errors import VaultError

        workplace = self._enter(vault, safe)
        if is_revoked:
            try:
                workplace.municipal.give_up()
            finally:
                workplace.close()
            raise VaultError("vault.revoked")
        self._gate.entered(vault)
        return workplace

    def _enter(self, vault: "OpenVault", safe: "VaultSafe", *, way: str = "") -> "Workplace":
        from coach_desktop.app.joining import join
        from coach_desktop.domain.reading import Act

        try:
            workplace = join(vault, self._time(), safe)
            if way:
                workplace.people.changes.read("", Act.UNLOCKED, way)
                self._gate.entered(vault, woken=True)
        except BaseException:
            vault.close()
            raise
        return workplace

    @property
    def _gate(self) -> "Gate":
        from coach_desktop.app.gate import Gate

        if self._asked is None:
            self._asked = Gate(self._folder, self._time())
        return self._asked

    def _time(self) -> "Clock":
        from coach_desktop.machine.clock import SystemClock

        return self._clock or SystemClock()
