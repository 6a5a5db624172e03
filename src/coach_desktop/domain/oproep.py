"""One call to come to a part of the brede intake, and whether somebody came (Wi2021 14(1)).

Only facts stand here: what follows from not coming is for the college to decide.
"""

from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.domain.answer import Value, texts_of
from coach_desktop.domain.gesprek import Deel


class Uitnodiging(StrEnum):
    """By which way somebody was called."""

    BRIEF = "brief"
    TELEFOON = "telefoon"
    BERICHT = "bericht"
    EMAIL = "email"
    MONDELING = "mondeling"


class Verschijning(StrEnum):
    """Whether somebody came and took part; nothing is said of it before the day."""

    ONBEKEND = "onbekend"
    VERSCHENEN = "verschenen"
    AFGEZEGD = "afgezegd"
    NIET_VERSCHENEN = "niet_verschenen"
    NIET_MEEGEWERKT = "niet_meegewerkt"


@dataclass(frozen=True, slots=True)
class Oproep:
    """A call as it stands. Days are ISO texts; `taal` is the language in which it was made.

    `tijd` is HH:MM and `plaats` a code, both '' while they are not known.
    """

    id: str
    deel: Deel
    verzonden: str
    wijze: Uitnodiging
    afspraak: str
    taal: str = ""
    verschijning: Verschijning = Verschijning.ONBEKEND
    reden: str = ""
    tijd: str = ""
    plaats: str = ""

    def __repr__(self) -> str:
        return f"<Oproep {self.id[:8]}>"

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; `oproep_from_value` reads it back."""
        return {
            "afspraak": self.afspraak,
            "deel": self.deel.value,
            "plaats": self.plaats,
            "reden": self.reden,
            "taal": self.taal,
            "tijd": self.tijd,
            "verschijning": self.verschijning.value,
            "verzonden": self.verzonden,
            "wijze": self.wijze.value,
        }


def oproep_from_value(oproep: str, value: Value) -> Oproep:
    """Read a call by its id; what a later version would name otherwise is passed over."""
    told = texts_of(value)
    delen = {each.value: each for each in Deel}
    ways = {each.value: each for each in Uitnodiging}
    came = {each.value: each for each in Verschijning}
    return Oproep(
        id=oproep,
        deel=delen.get(told.get("deel", ""), Deel.VRAGENLIJST),
        verzonden=told.get("verzonden", ""),
        wijze=ways.get(told.get("wijze", ""), Uitnodiging.MONDELING),
        afspraak=told.get("afspraak", ""),
        taal=told.get("taal", ""),
        verschijning=came.get(told.get("verschijning", ""), Verschijning.ONBEKEND),
        reden=told.get("reden", ""),
        tijd=told.get("tijd", ""),
        plaats=told.get("plaats", ""),
    )
