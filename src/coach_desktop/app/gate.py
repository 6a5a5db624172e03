"""Whether a vault may be opened here, as its municipality lays down; asked before it is opened.

What has to be known for that stands in the slot file: the profile, the device, the days of the
lease. Where a profile names no server nothing of it is ever written, and nothing is asked.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop.domain.errors import CoachError, PackError, VaultError
from coach_desktop.domain.lease import REST_AFTER, Lease, Standing, lease_from_text
from coach_desktop.domain.uitwisseling import NONE, Uitwisseling
from coach_desktop.machine.clock import AMSTERDAM
from coach_desktop.machine.device import mark_of
from coach_desktop.machine.files import write_whole
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import SlotFile, SlotType, read_slots
from coach_desktop.storage.standing import DATABASE, REVOCATION

if TYPE_CHECKING:
    from coach_desktop.casework.ports import Clock
    from coach_desktop.storage.vault import OpenVault

SECONDS = 10.0
"""In which the address of the revocations must answer; nobody waits longer for his vault."""

_PROFILE = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ON_HERE = frozenset({SlotType.PASSPHRASE, SlotType.KEYRING})


@dataclass
class Gate:
    """The way to one vault folder. `contact` is the server's day, once it answered."""

    folder: Path
    clock: "Clock"
    contact: date | None = None

    def ask(self) -> None:
        """Ask for the revocations where the profile names their address; without a vault.

        What names this vault or this device is kept; an answer that does not is a contact. No
        network is no trouble: it is asked again.
        """
        if (file := self._file()) is None or not (policy := policy_of(file.profile)).revocation:
            return
        from coach_desktop.exchange import revocation
        from coach_desktop.exchange.line import Line
        from coach_desktop.exchange.wire import Lost, Refused

        line = Line(policy, self.clock.now, SECONDS)
        try:
            self.take_in(revocation.fetch(line, policy), file, policy)
        except (Lost, Refused, CoachError):
            return
        finally:
            line.close()
        if line.seen is not None:
            self.contact = line.seen.astimezone(AMSTERDAM).date()

    def take_in(self, content: bytes, file: SlotFile, policy: Uitwisseling) -> bool:
        """Keep a file of revocations when it is about this laptop, and say whether it is.

        Raises CoachError `revocation.unreadable`, `revocation.signature`.
        """
        from coach_desktop.exchange import revocation

        told = revocation.read(content, policy.public_key)
        if is_ours := told.names(file.vault, self._device(file)):
            write_whole(self.folder / REVOCATION, content)
        return is_ours

    def bring(self, content: bytes) -> bool:
        """The same by hand; raises CoachError."""
        file = self._file()
        return file is not None and self.take_in(content, file, policy_of(file.profile))

    def require(self) -> None:
        """Raise VaultError `vault.lease-rests` while passphrase and keyring rest.

        A contact wakes them: where there was none yet it is tried now.
        """
        file = self._file()
        if file is None or _lease(file).standing is not Standing.RESTS:
            return
        if self.contact is None:
            self.ask()
        if self.contact is None:
            raise VaultError("vault.lease-rests")

    @property
    def is_revoked(self) -> bool:
        """Whether the municipality revoked what opens the vault here, and that still stands."""
        from coach_desktop.exchange import revocation

        file, path = self._file(), self.folder / REVOCATION
        if file is None or not path.is_file() or not any(map(file.slot, _ON_HERE)):
            return False
        try:
            told = revocation.read(path.read_bytes(), policy_of(file.profile).public_key)
        except (OSError, CoachError):
            return False
        return told.names(file.vault, self._device(file))

    def entered(self, vault: "OpenVault", *, woken: bool = False) -> Lease:
        """The vault was opened: count the day, and write what the next start has to know.

        `woken` says that the recovery code or the municipality's own key opened it.
        """
        policy = policy_of(str(vault.setting("profile") or ""))
        today = self.clock.today()

        def changed(file: SlotFile) -> SlotFile:
            lease = _lease(file) if policy.has_lease else Lease()
            lease = lease.woken(today) if woken else lease.started(today)
            if policy.has_lease and self.contact is not None:
                lease = lease.contacted(self.contact, today)
            told = vault.setting("identity")
            return _with(file, vault, lease, str(_device_id(told)) if policy.revocation else "")

        return self._change(vault, changed)

    def answered(self, vault: "OpenVault", day: date, *, let_in: bool) -> Lease:
        """A server of the municipality told its day; `let_in` makes it a contact."""
        policy = policy_of(str(vault.setting("profile") or ""))
        if not policy.has_lease:
            return Lease()

        def changed(file: SlotFile) -> SlotFile:
            before = _lease(file)
            now = before.contacted(day, self.clock.today()) if let_in else before.seen(day)
            return replace(file, lease=now.to_text())

        return self._change(vault, changed)

    def _change(self, vault: "OpenVault", changed: "Callable[[SlotFile], SlotFile]") -> Lease:
        if vault.keeper is None:
            return Lease()
        if changed(vault.keeper.file) != vault.keeper.file:
            with suppress(OSError):  # it is counted the next time
                vault.keeper.change(changed)
        return _lease(vault.keeper.file)

    def _device(self, file: SlotFile) -> str:
        """The device of the slot file, as long as the vault stands where that device has it."""
        try:
            fits = mark_of(self.folder / DATABASE, file.vault) == file.device_mark
        except OSError:
            fits = False
        return file.device if fits else ""

    def _file(self) -> SlotFile | None:
        try:
            return read_slots(read_copy(self.folder))
        except VaultError:
            return None


def policy_of(profile: str) -> Uitwisseling:
    """What the profile of this name lays down; nothing when there is none that can be read."""
    from coach_desktop import places
    from coach_desktop.domain import profile as profiles

    if _PROFILE.fullmatch(profile) is None:
        return NONE
    try:
        return profiles.load(places.place("resources", "profiles", f"{profile}.toml")).uitwisseling
    except (OSError, PackError):
        return NONE


def _with(file: SlotFile, vault: "OpenVault", lease: Lease, device: str) -> SlotFile:
    profile = str(vault.setting("profile") or "") if device else ""
    return replace(file, profile=profile, device=device, lease=lease.to_text())


def _device_id(identity: object) -> str:
    from coach_desktop.domain.identity import Identity

    return Identity.from_value(identity).device.id if isinstance(identity, dict) else ""


def _lease(file: SlotFile) -> Lease:
    """What the file says; one that cannot be read rests, since nobody of ours wrote it."""
    try:
        return lease_from_text(file.lease)
    except ValueError:
        return Lease(runs=True, days=REST_AFTER)
