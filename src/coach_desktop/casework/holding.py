"""What the vault of a role may hold: asked of every operation before it is kept, from whoever."""

import re
from collections.abc import Iterator

from coach_desktop.domain.answer import Value
from coach_desktop.domain.dossier import FACTS, is_about_nobody, name_at
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import passes_eleven_test
from coach_desktop.domain.operation import Draft, Operation
from coach_desktop.domain.sight import Sensitivity, Sight, is_process

_BSN = "bsn"
_COUNTRY = "".join(rf"(?<!(?:{plus})[0-9]{{{size}}} )" for plus in (r"\+", "00") for size in (2, 3))
_NINE_DIGITS = re.compile(
    rf"(?<![0-9+]){_COUNTRY}[0-9]{{9}}(?![0-9])"
    r"|(?<![0-9+])(?<![0-9][ .-])"
    r"(?:[0-9]{3}([ .-])[0-9]{3}\1[0-9]{3}|[0-9]{4}([ .-])[0-9]{2}\2[0-9]{3})(?![ .-]?[0-9])"
)
"""Nine digits in the ways in which a BSN is written, and not in those of a telephone number."""

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|age1[0-9a-z]{58}")


def may_hold(holding: Sight, told: Draft | Operation) -> bool:
    """Whether a vault with this holding may keep it, apart from numbers typed in a text."""
    if is_about_nobody(told.path):
        return is_process(told.sensitivity)
    if holding.is_whole:
        return True
    name = name_at(told.path)
    if name == _BSN and not holding.bsn:
        return False
    kept_as = {told.sensitivity}
    if told.path.startswith("fact/"):
        kept_as.add(FACTS.get(name, Sensitivity.S2))
    return all(holding.allows(each, name) for each in kept_as)


def require_held(holding: Sight, told: Draft | Operation) -> None:
    """Raise InputError unless a vault with this holding may keep it."""
    if not may_hold(holding, told):
        raise InputError("role.may-not-hold")
    if holding.bsn:
        return
    if any(map(_names_a_bsn, (*told.path.split("/"), *_texts(told.answer.value)))):
        raise InputError("role.bsn-in-text")


def _names_a_bsn(text: str) -> bool:
    """Whether a BSN stands in a text; an id or a key has letters in it and is none."""
    if _ID.fullmatch(text):
        return False
    found = (re.sub(r"[^0-9]", "", each.group()) for each in _NINE_DIGITS.finditer(text))
    return any(map(passes_eleven_test, found))


def _texts(value: Value) -> Iterator[str]:
    match value:
        case str() | int():
            yield str(value)
        case list():
            for each in value:
                yield from _texts(each)
        case _:
            for name, each in value.items():
                yield name
                yield from _texts(each)
