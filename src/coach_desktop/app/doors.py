"""The way into a vault. What is heavy is imported when the coach asks for it, off the UI thread."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop import places
from coach_desktop.storage.standing import has_vault

if TYPE_CHECKING:
    from coach_desktop.casework.access import NewOwner, Progress
    from coach_desktop.casework.ports import Clock
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.domain.answer import Value
    from coach_desktop.domain.identity import Role
    from coach_desktop.storage.datakey import DataKey


class VaultDoors:
    """The way into one vault folder; fulfils `casework.workplace.Doors`.

    The seal is dated by the computer's own clock, whatever day the work is set to.
    """

    def __init__(self, folder: Path, clock: "Clock | None" = None) -> None:
        self._folder = folder
        self._clock = clock

    def has_vault(self) -> bool:
        """Whether a vault stands in this place."""
        return has_vault(self._folder)

    def propose_passphrase(self) -> str:
        """Five words by chance."""
        from coach_desktop.storage.words import make_passphrase

        return make_passphrase()

    def profiles(self) -> Mapping[str, str]:
        """Profiles to choose from: file stem and name."""
        from coach_desktop.domain import profile

        found = sorted(places.place("resources", "profiles").glob("*.toml"))
        return {path.stem: profile.load(path).name for path in found}

    def roles(self, profile: str) -> "Mapping[Role, str]":
        """The roles, as the municipality of a profile calls them."""
        from coach_desktop.domain.identity import Role
        from coach_desktop.domain.profile import load

        named = load(places.place("resources", "profiles", f"{profile}.toml"))
        return {role: named.role_name(role) for role in Role}

    def make(self, owner: "NewOwner", passphrase: str, progress: "Progress") -> str:
        """Make a vault and give its recovery code."""
        from coach_desktop.app.recovery import CONFIRMED
        from coach_desktop.casework.access import new_identity
        from coach_desktop.documents.certificate import make_seal
        from coach_desktop.machine.clock import RandomIds, SystemClock
        from coach_desktop.storage import entry
        from coach_desktop.storage.device_key import make_device_key
        from coach_desktop.storage.folder import create_vault

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

    def unlock(self, passphrase: str) -> "Workplace":
        """Open the vault."""
        from coach_desktop.storage import entry

        return self._enter(entry.unlock_by_passphrase(self._folder, passphrase))

    def unlock_by_code(self, code: str) -> "Workplace":
        """Open the vault with the recovery code."""
        from coach_desktop.storage import entry

        return self._enter(entry.unlock_by_code(self._folder, code))

    def _enter(self, key: "DataKey") -> "Workplace":
        from coach_desktop.app.joining import join
        from coach_desktop.app.recovery import Recovery
        from coach_desktop.machine.clock import SystemClock
        from coach_desktop.storage import entry
        from coach_desktop.storage.folder import open_vault

        vault = open_vault(self._folder, key)
        try:
            recovery = Recovery(vault, lambda: entry.renew_code(self._folder, key))
            return join(vault, self._clock or SystemClock(), recovery)
        except BaseException:
            vault.close()
            raise
