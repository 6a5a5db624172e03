"""Who is asked to sign: the client, a minor's guardian, the interpreter, and the coach."""

from datetime import date

from coach_desktop.casework.letter import (
    CLIENT_FIELD,
    COACH_FIELD,
    GUARDIAN_FIELD,
    INTERPRETER_FIELD,
)
from coach_desktop.domain.inburgeraar import PartialDate, is_of_age

_NOBODY_INTERPRETED = frozenset({"", "geen", "coach"})


def signers(birth: PartialDate | None, day: date, interpreted_by: str) -> tuple[str, ...]:
    """The fields to sign, in their order, by the age on that day and who interpreted.

    Of somebody of whom it is not sure that they are of age, a guardian is asked as well.
    """
    found = [CLIENT_FIELD]
    if birth is not None and not is_of_age(birth, day):
        found.append(GUARDIAN_FIELD)
    if interpreted_by not in _NOBODY_INTERPRETED:
        found.append(INTERPRETER_FIELD)
    return (*found, COACH_FIELD)
