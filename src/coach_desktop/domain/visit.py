"""A visit by a begeleider: when, how, how long, what was done and agreed, and what the coach hears.

It is ordinary (S1): health and safety do not stand in it. A worry reaches the coach as a signal,
which is a code without a text, so that nothing is told here that this vault may not hold.
"""

from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.domain.answer import Value, texts_of


class Contact(StrEnum):
    """In which way somebody was met."""

    HOME = "home"
    OFFICE = "office"
    ELSEWHERE = "elsewhere"
    TELEPHONE = "telephone"
    MESSAGE = "message"


class Alert(StrEnum):
    """What the coach is to do after this visit."""

    NONE = "none"
    QUESTION = "question"
    CALL = "call"
    AT_ONCE = "at_once"


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit as it stands. Days are ISO texts; '' is no next visit."""

    id: str
    day: str
    contact: Contact
    minutes: int
    done: str
    agreement: str = ""
    next_day: str = ""
    alert: Alert = Alert.NONE

    def __repr__(self) -> str:
        return f"<Visit {self.id[:8]}>"

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; `visit_from_value` reads it back."""
        return {
            "agreement": self.agreement,
            "alert": self.alert.value,
            "contact": self.contact.value,
            "day": self.day,
            "done": self.done,
            "minutes": str(self.minutes),
            "next": self.next_day,
        }


def visit_from_value(visit: str, value: Value) -> Visit:
    """Read a visit by its id; what a later version would add or name otherwise is passed over."""
    told = texts_of(value)
    minutes = told.get("minutes", "")
    contacts = {each.value: each for each in Contact}
    alerts = {each.value: each for each in Alert}
    return Visit(
        id=visit,
        day=told.get("day", ""),
        contact=contacts.get(told.get("contact", ""), Contact.ELSEWHERE),
        minutes=int(minutes) if minutes.isdecimal() else 0,
        done=told.get("done", ""),
        agreement=told.get("agreement", ""),
        next_day=told.get("next", ""),
        alert=alerts.get(told.get("alert", ""), Alert.NONE),
    )
