"""A second device of the same coach: a vault of its own, into which a municipality is pulled."""

from dataclasses import replace
from pathlib import Path

from coach_desktop.app.exchanging import VaultRounds
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.exchange import Exchange, Round
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain.identity import Device
from coach_desktop.exchange.wire import Wire
from coach_desktop.machine.clock import RandomIds
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.folder import create_vault, open_vault


def send(workplace: Workplace, wire: Wire) -> Round:
    """One round of the device on which the work was done."""
    return VaultRounds(workplace.exchange, workplace.profile, lambda: wire).run(_untold)


def receive(workplace: Workplace, wire: Wire, folder: Path, clock: Clock) -> dict[str, object]:
    """Pull into a new vault, and say whether what is there is what the first device has."""
    key = DataKey.make()
    create_vault(folder, key)
    vault = open_vault(folder, key)
    try:
        who = replace(workplace.identity, device=Device(RandomIds().new(), "00" * 32))
        chosen = workplace.profile.chosen_s2
        exchange = Exchange(vault, Changes(vault, who, clock, RandomIds(), chosen))
        rounds = VaultRounds(exchange, workplace.profile, lambda: wire)
        told = rounds.run(_untold)
        first = workplace.exchange
        dossiers = [each.dossier for each in vault.dossiers(limit=vault.count())]
        same = all(
            [each for each in vault.log(dossier)]
            == [each for each in first.vault.log(dossier) if first.travels(first.kind, each)]
            for dossier in dossiers
        )
        rows = [
            (dossier, row)
            for dossier in dossiers
            for version in vault.pip_versions(dossier)
            for row in version.documents
            if version.is_final
        ]
        return {
            "code": told.code,
            "dossiers": len(dossiers),
            "same": same,
            "documents": sum(rounds.fetch(dossier, row) for dossier, row in rows),
        }
    finally:
        vault.close()


def _untold(_done: int, _total: int) -> None:
    """Nobody asks how far it is."""
