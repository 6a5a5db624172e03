"""Who can hear and see what is asked now; `sight` decides what may be shown then."""

from collections.abc import Collection
from enum import StrEnum

_CLIENT, _INTERPRETER = "client", "tolk"
_IN_THE_ROOM = "tolk_aanwezig"
_WITHOUT_INTERPRETER = frozenset({"geen", "coach"})
_NO_INTERPRETERS_OF_THEIR_OWN = frozenset({"familie", "sleutelpersoon"})
_ON_THE_LINE = frozenset({"telefoon", "video"})


class Moment(StrEnum):
    """Who can see the screen now; unknown counts as not alone."""

    ALONE_WITH_CLIENT = "alone_with_client"
    WITHOUT_CLIENT = "without_client"
    WITH_OTHERS = "with_others"
    UNKNOWN = "unknown"


def moment_of(present: Collection[str], interprets: str, place: str) -> Moment:
    """Who can hear and see what is asked: told by the codes of a sitting; unknown is not alone.

    Alone is the client with the coach at one table, and with nobody but an interpreter who is
    there as such: somebody at the other end of a line may have others beside him.
    """
    others = set(present) - {_CLIENT, _INTERPRETER}
    if others or interprets in _NO_INTERPRETERS_OF_THEIR_OWN or place in _ON_THE_LINE:
        return Moment.WITH_OTHERS
    if _CLIENT not in present or not interprets or not place:
        return Moment.UNKNOWN
    needs = {_IN_THE_ROOM} if _INTERPRETER in present else {_IN_THE_ROOM, *_WITHOUT_INTERPRETER}
    return Moment.ALONE_WITH_CLIENT if interprets in needs else Moment.WITH_OTHERS
