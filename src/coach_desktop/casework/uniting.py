"""Records and sittings as several people told them, each column by itself."""

from collections.abc import Iterator

from coach_desktop.casework.knowing import known_heads, known_history
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.answer import Value
from coach_desktop.domain.history import standings
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.operation import Kind
from coach_desktop.domain.uniting import united


def tables(vault: Vault, dossier: str, prefix: str) -> Iterator[tuple[str, Value]]:
    """What stands below a path, without what was withdrawn."""
    for path, stands in standings(vault.heads(dossier, prefix)).items():
        if len(stands.heads) > 1:
            several = united(vault.history(dossier, path))
            if not several.is_withdrawn:
                yield path, several.value
        elif stands.heads[0].kind is not Kind.TOMBSTONE:
            yield path, stands.answer.value


def anew(vault: Vault, who: Identity, dossier: str, path: str, value: Value) -> Value:
    """What is kept when somebody tells a table anew; what is contested he does not decide by it."""
    at = (each for each in vault.heads(dossier, path) if each.path == path)
    heads = known_heads(vault, who, tuple(at), dossier, path)
    if len(heads) <= 1:
        return value
    own = next((each for each in heads if each.author == who.author.id), None)
    return united(known_history(vault, who, dossier, path)).told_anew(own, value)
