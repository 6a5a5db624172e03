"""How long a vault may be away from its municipality, when that laid a limit down.

A clock of a laptop can be set, so it is never believed: days count when the clock of the server
told them, or by at most one per start of the program. Whether the passphrase rests is read off
what was counted before, never off a clock: no jump begins it, and none ends it.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

WARN_AFTER = 14
"""Days without contact after which the coach is warned."""

REST_AFTER = 30
"""Days without contact after which the passphrase rests."""


class Standing(StrEnum):
    """What the days mean."""

    FINE = "fine"
    WARNS = "warns"
    RESTS = "rests"


@dataclass(frozen=True, slots=True)
class Lease:
    """The days that were counted since the last contact.

    `contact` is its day by the server's clock, None after the recovery code woke the passphrase;
    `last` is the day by this computer's clock when a start was last looked at. Before the first
    contact of all nothing runs.
    """

    runs: bool = False
    days: int = 0
    contact: date | None = None
    last: date | None = None

    @property
    def standing(self) -> Standing:
        """What the days that were counted mean."""
        if self.days >= REST_AFTER:
            return Standing.RESTS
        return Standing.WARNS if self.days >= WARN_AFTER else Standing.FINE

    def started(self, today: date) -> "Lease":
        """The program was started, on a day as this computer says it."""
        if not self.runs:
            return self
        is_later = self.last is not None and today > self.last
        return replace(self, days=self.days + is_later, last=today)

    def seen(self, day: date) -> "Lease":
        """The server told its day, but it was no contact: it did not let us in."""
        if not self.runs:
            return self
        since = self.contact or day - timedelta(days=self.days)
        return replace(self, days=max(self.days, (day - since).days), contact=since)

    def contacted(self, day: date, today: date) -> "Lease":
        """The municipality let us in, on a day by its clock."""
        return Lease(runs=True, days=0, contact=day, last=today)

    def woken(self, today: date) -> "Lease":
        """The recovery code was typed: the days begin anew, by whatever clock comes first."""
        return replace(self, days=0, contact=None, last=today) if self.runs else self

    def to_text(self) -> str:
        """As it stands in the slot file; '' when it does not run."""
        if not self.runs:
            return ""
        contact = self.contact.isoformat() if self.contact else "-"
        return f"{self.days} {contact} {self.last.isoformat() if self.last else '-'}"


def lease_from_text(text: str) -> Lease:
    """Read what `to_text` wrote; raises ValueError for anything else."""
    if not text:
        return Lease()
    days, contact, last = text.split(" ")
    return Lease(runs=True, days=int(days), contact=_day(contact), last=_day(last))


def _day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)
