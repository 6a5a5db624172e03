"""What is about safety and lies at the municipality, in a file sealed to its own key."""

import hashlib
from collections.abc import Iterable, Sequence

from coach_desktop.casework.ledger import Place, StepState
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.sight import is_for_coaches_alone


def delicate(log: Iterable[Operation]) -> list[Operation]:
    """What is about safety: it goes by no other way than sealed."""
    return [each for each in log if is_for_coaches_alone(each.sensitivity)]


def sealed_key(recipient: str, told: Sequence[Operation]) -> str:
    """The key of the step that brings these, sealed to somebody."""
    named = " ".join([recipient, *sorted(each.id for each in told)])
    return f"verzegeld/{hashlib.sha256(named.encode()).hexdigest()[:32]}"


def is_sealed(vault: Vault, place: Place, recipient: str, dossier: str) -> bool:
    """Whether a file with all of it that a dossier has was read back at a place."""
    if not recipient:
        return False
    key = sealed_key(recipient, delicate(vault.log(dossier)))
    steps = vault.steps(place.server, place.epoch, dossier)
    return any(each.key == key and each.trying.state is StepState.DONE for each in steps)
