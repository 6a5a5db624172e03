"""What was published of figures before, kept in the vault itself: counts, and no name."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from coach_desktop.law.indicatoren import Cell

if TYPE_CHECKING:
    from coach_desktop.domain.answer import Value
    from coach_desktop.storage.vault import OpenVault

EXPORTS = "published_figures"
"""Setting: the counts of every export, each as a table of `figure/cell`."""

_BETWEEN = "/"


class VaultExports:
    """The exports of an open vault; fulfils `casework.figures.Exports`."""

    __slots__ = ("_vault",)

    def __init__(self, vault: "OpenVault") -> None:
        self._vault = vault

    def former(self) -> Sequence[Mapping[Cell, int]]:
        """The counts of every former export."""
        return [
            {_cell(name): count for name, count in each.items() if isinstance(count, int)}
            for each in self._kept()
            if isinstance(each, dict)
        ]

    def keep(self, counts: Mapping[Cell, int]) -> None:
        """Keep the counts of one export more; the same ones are kept once."""
        told: dict[str, Value] = {_BETWEEN.join(cell): n for cell, n in sorted(counts.items())}
        kept = self._kept()
        if told not in kept:
            with self._vault.writing() as writing:
                writing.settle(EXPORTS, [*kept, told])

    def _kept(self) -> "list[Value]":
        found = self._vault.setting(EXPORTS)
        return found if isinstance(found, list) else []


def _cell(name: str) -> Cell:
    figure, _, count = name.partition(_BETWEEN)
    return figure, count
