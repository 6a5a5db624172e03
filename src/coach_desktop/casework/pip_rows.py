"""The rows beside a version of a plan, as changes: they are only ever added."""

from collections.abc import Sequence

from coach_desktop.casework.pip_apart import DECIDES
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.dossier import pip_path
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.pip import SignatureRow, StateRow
from coach_desktop.domain.sight import Sensitivity


def state_draft(dossier: str, version: str, row: StateRow, decides: Sequence[str] = ()) -> Draft:
    """The change that adds that a state was reached; it may decide between other rows."""
    value: dict[str, Value] = {
        "state": row.state.value,
        "on": row.on.isoformat(),
        "author": row.author,
    }
    if decides:
        value[DECIDES] = list(decides)
    path = pip_path(version, "staat", row.id)
    return Draft(dossier, path, Kind.PIP, Answer(value), Sensitivity.S0)


def signature_draft(dossier: str, version: str, row: SignatureRow) -> Draft:
    """The change that adds what became of a signature."""
    value: dict[str, Value] = {
        "signer": row.signer,
        "state": row.state.value,
        "on": row.on.isoformat(),
        "reason": row.reason,
        "document": row.document,
    }
    path = pip_path(version, "handtekening", row.id)
    return Draft(dossier, path, Kind.SIGNATURE, Answer(value), Sensitivity.S1)
