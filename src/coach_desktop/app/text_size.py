"""How large the text on the client's screen is, kept in the vault itself."""

from typing import TYPE_CHECKING

from coach_desktop.casework.access import text_percent

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault

TEXT = "client_text_percent"
"""Setting: the percent that was chosen; absent until somebody chose."""


class VaultTextSize:
    """The size of the client's text of an open vault; fulfils `casework.access.TextSize`."""

    __slots__ = ("_percent", "_vault")

    def __init__(self, vault: "OpenVault") -> None:
        self._vault = vault
        self._percent = text_percent(vault.setting(TEXT))

    @property
    def percent(self) -> int:
        """What was chosen, as it was read when the vault was opened."""
        return self._percent

    def keep(self, percent: int) -> None:
        """Choose another size."""
        with self._vault.writing() as writing:
            writing.settle(TEXT, percent)
        self._percent = text_percent(percent)
