"""What of a dossier goes into a package and what does not, with the reason of each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from coach_desktop.casework.holding import may_hold, require_held
from coach_desktop.casework.package_ports import Enclosed
from coach_desktop.casework.ports import Blob, Vault
from coach_desktop.domain.answer import Value
from coach_desktop.domain.dossier import name_at, record_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.sharing import DELING
from coach_desktop.domain.sight import Sight, is_for_coaches_alone, may_hand_on, needs

_ADDRESS = "adres"


class Stays(StrEnum):
    """Why something does not go along."""

    NOT_NEEDED = "not-needed"
    CLASS = "class"
    NUMBER = "number"
    ADDRESS = "address"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Receiver:
    """In which role it is received and by whom, what his vault may hold, and the profile's S2."""

    role: Role
    holding: Sight
    chosen: frozenset[str]
    person: str = ""


@dataclass(frozen=True, slots=True)
class Selected:
    """The operations of one dossier that go, the bytes that they name, and how many stay."""

    operations: tuple[Operation, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()
    stays: Mapping[Stays, int] = field(default_factory=dict)


def select(
    log: Sequence[Operation],
    blobs: Iterable[Blob],
    *,
    to: Receiver,
    by: tuple[Role, str],
    secret_address: bool,
) -> Selected:
    """Choose what goes; `by` is the role and the id of who sends it."""
    goes: list[Operation] = []
    stays: Counter[Stays] = Counter()
    for each in log:
        why = _why_not(each, to, by, secret_address=secret_address)
        if why is None:
            goes.append(each)
        else:
            stays[why] += 1
    if all(_is_his_agreement(each, to.person) for each in goes):
        return Selected(stays=dict(stays))  # that it is shared says nothing of what is shared
    return Selected(tuple(goes), tuple(enclosed(goes, blobs)), dict(stays))


def enclosed(operations: Sequence[Operation], blobs: Iterable[Blob]) -> Iterator[Enclosed]:
    """The bytes that operations of one dossier name."""
    named = {text for each in operations for text in _texts(each.answer.value)}
    for blob in blobs:
        if blob.sha256 in named:
            yield Enclosed(operations[0].dossier, blob.sha256, blob.media_type, blob.content)


def names(operation: Operation) -> frozenset[str]:
    """Every text in the value of an operation; the SHA-256 of bytes is one of them."""
    return frozenset(_texts(operation.answer.value))


def _why_not(
    told: Operation, to: Receiver, by: tuple[Role, str], *, secret_address: bool
) -> Stays | None:
    role, person = by
    name = name_at(told.path)
    if not may_hand_on(role) and told.author != person:
        return Stays.OTHERS
    is_his = _is_his_agreement(told, to.person)
    room = told.path.split("/")[0]
    if not needs(to.role, room, name, chosen=to.chosen, is_his_agreement=is_his):
        return Stays.NOT_NEEDED
    if not may_hold(to.holding, told):
        return Stays.CLASS
    if name == _ADDRESS and not to.holding.allows_address(secret=secret_address):
        return Stays.ADDRESS
    try:
        require_held(to.holding, told)
    except InputError:
        return Stays.NUMBER
    return None


def _is_his_agreement(told: Operation, person: str) -> bool:
    value = told.answer.value
    is_line = told.path.startswith(record_path(DELING.name, ""))
    return is_line and isinstance(value, dict) and value.get("ontvanger") == person


def _texts(value: Value) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            for each in value.values():
                yield from _texts(each)
        case _:
            pass


def only_here(vault: Vault, dossier: str) -> bool:
    """Whether something of a dossier that goes by no other way is with no colleague yet."""
    return bool(kept_here(vault, dossier))


def kept_here(vault: Vault, dossier: str) -> frozenset[str]:
    """What goes by no other way and is with no colleague: he has it once his receipt says so."""
    delicate = {each.id for each in vault.log(dossier) if is_for_coaches_alone(each.sensitivity)}
    return frozenset(delicate.difference(*vault.received(dossier, Role.COACH).values()))
