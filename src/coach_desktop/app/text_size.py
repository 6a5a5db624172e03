"""How large the text on the client's screen and on the own one is, kept in the vault itself."""

from typing import TYPE_CHECKING

from coach_desktop.casework.access import text_percent

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault

TEXT, OWN_TEXT = "client_text_percent", "own_text_percent"
"""Settings: the percent that was chosen; absent until somebody chose."""


class VaultTextSize:
    """A size of text of an open vault; fulfils `casework.access.TextSize`."""

    __slots__ = ("_name", "_percent", "_vault")

    def __init__(self, vault: "OpenVault", name: str = TEXT) -> None:
        self._vault, self._name = vault, name
        self._percent = text_percent(vault.setting(name))

    @property
    def percent(self) -> int:
        """What was chosen, as it was read when the vault was opened."""
        return self._percent

    def keep(self, percent: int) -> None:
        """Choose another size."""
        with self._vault.writing() as writing:
            writing.settle(self._name, percent)
        self._percent = text_percent(percent)
