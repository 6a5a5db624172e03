"""Whether the recovery code of a vault was typed back, and another one in its place."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault

CONFIRMED = "recovery_confirmed"
"""Setting: whether the recovery code was typed back; before that no dossier is begun."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """The recovery code of an open vault; fulfils `casework.workplace.Recovery`."""

    vault: "OpenVault"
    renew: Callable[[], str]

    @property
    def is_confirmed(self) -> bool:
        """Whether the code was typed back once."""
        return self.vault.setting(CONFIRMED) is not False

    def confirm(self) -> None:
        """Remember that it was typed back."""
        with self.vault.writing() as writing:
            writing.settle(CONFIRMED, value=True)
