"""After how long without input an open vault locks, kept in the vault itself."""

from typing import TYPE_CHECKING

from coach_desktop.casework.access import idle_minutes

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault

IDLE = "idle_minutes"
"""Setting: the minutes that were chosen; absent until somebody chose."""


class VaultIdle:
    """The idle minutes of an open vault; fulfils `casework.access.Idle`."""

    __slots__ = ("_minutes", "_vault")

    def __init__(self, vault: "OpenVault") -> None:
        self._vault = vault
        self._minutes = idle_minutes(vault.setting(IDLE))

    @property
    def minutes(self) -> int:
        """What was chosen, as it was read when the vault was opened."""
        return self._minutes

    def keep(self, minutes: int) -> None:
        """Choose other minutes."""
        with self._vault.writing() as writing:
            writing.settle(IDLE, minutes)
        self._minutes = idle_minutes(minutes)
