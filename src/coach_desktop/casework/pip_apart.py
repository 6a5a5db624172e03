"""What different people did to the plans of a dossier without knowing of each other.

Two versions that were each begun, and say the same, are one: the first begun goes on and the other
is withdrawn with the next thing that is kept of it. When they say different things a human decides,
and so he does of two days on which a version was vastgesteld or bekendgemaakt.
"""

from collections.abc import Iterable, Mapping, Sequence

from coach_desktop.casework.ports import Vault
from coach_desktop.domain.dossier import pip_path
from coach_desktop.domain.history import order, standing
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.pip import PipState, Version

DAYS = (PipState.VASTGESTELD, PipState.BEKENDGEMAAKT)
"""The states of which the day counts: terms run from it."""
DECIDES = "decides"
"""Where a row says which rows it decides between."""
_DAY = "dag"


def as_one(vault: Vault, dossier: str, versions: Iterable[Version]) -> tuple[Version, ...]:
    """The versions without those that were begun apart and say what an earlier begun one says."""
    every = tuple(versions)
    same = {each.id for each in doubles(vault, dossier, every)}
    return tuple(each for each in every if each.id not in same)


def doubles(vault: Vault, dossier: str, versions: Iterable[Version]) -> Sequence[Version]:
    """Open versions that say what another open one, which was begun before, says already."""
    still_open = [each for each in versions if _is_open(each)]
    if len(still_open) < 2:
        return ()
    found, said = [], set()
    begun = {each.id: vault.history(dossier, pip_path(each.id))[0] for each in still_open}
    first = {told.id: place for place, told in enumerate(order(begun.values()))}
    for each in sorted(still_open, key=lambda version: first[begun[version.id].id]):
        says = repr((each.content.to_value(), each.reason, each.replaces, each.state))
        if says in said:
            found.append(each)
        said.add(says)
    return found


def begun_apart(vault: Vault, dossier: str) -> tuple[Operation, ...]:
    """What the open versions say that different people began without knowing of each other."""
    every = as_one(vault, dossier, vault.pip_versions(dossier))
    told = [vault.history(dossier, pip_path(each.id)) for each in every if _is_open(each)]
    if len({each[0].author for each in told}) <= 1:
        return ()
    return tuple(standing(each).heads[0] for each in told)


def days_apart(vault: Vault, dossier: str) -> Mapping[str, tuple[Operation, ...]]:
    """By `day_path` the rows that tell another day of the same step, the last told first."""
    rows: dict[str, list[Operation]] = {}
    decided: set[str] = set()
    for each in vault.heads(dossier, "pip/"):
        version, part = (*each.path.split("/")[1:], "")[:2]
        value = each.answer.value
        if part != "staat" or each.kind is Kind.TOMBSTONE or not isinstance(value, dict):
            continue
        decided |= set(_texts(value.get(DECIDES)))
        if value.get("state") in DAYS:
            rows.setdefault(day_path(version, PipState(str(value["state"]))), []).append(each)
    found = {path: _once(told, decided) for path, told in rows.items()}
    return {path: told for path, told in found.items() if len(told) > 1}


def day_path(version: str, state: PipState) -> str:
    """Under which path a day of a version is put to a human; nothing stands there."""
    return pip_path(version, _DAY, state.value)


def is_day(path: str) -> bool:
    """Whether it is a path of `day_path`."""
    return path.startswith("pip/") and path.split("/")[2:3] == [_DAY]


def day_of(told: Operation) -> str:
    """The day that a row tells, as an ISO text."""
    value = told.answer.value
    return str(value.get("on", "")) if isinstance(value, dict) else ""


def _once(told: Sequence[Operation], decided: set[str]) -> tuple[Operation, ...]:
    """Each day once; () when one person told them all: he knew of what he told."""
    still = [each for each in reversed(order(told)) if each.path.split("/")[3] not in decided]
    if len({each.author for each in still}) <= 1:
        return ()
    return tuple({day_of(each): each for each in reversed(still)}.values())[::-1]


def _is_open(version: Version) -> bool:
    return not version.is_final and version.state is not PipState.INGETROKKEN


def _texts(value: object) -> Iterable[str]:
    return map(str, value) if isinstance(value, list) else ()
