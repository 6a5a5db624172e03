"""Two ways of counting weeks and months.

Within so much after an event (E): the day of the event does not count; a month ends on the same
day number, or on its last day when it has no such day. A term that starts on a day and lasts so
long (S): it ends before the same day number, and where that day does not exist before the first of
the month after it, so that no day is lost.
"""

from calendar import monthrange
from datetime import date, timedelta

_MONTHS = 12


def weeks_after(event: date, weeks: int) -> date:
    """The last day within so many weeks after an event (E)."""
    return event + timedelta(weeks=weeks)


def months_after(event: date, months: int) -> date:
    """The last day within so many months after an event (E); less than none counts back."""
    year, month = _month(event, months)
    return date(year, month, min(event.day, monthrange(year, month)[1]))


def last_day(start: date, months: int) -> date:
    """The last day of a term that starts on a day and lasts so many months (S)."""
    year, month = _month(start, months)
    if start.day <= monthrange(year, month)[1]:
        return date(year, month, start.day) - timedelta(days=1)
    return date(year, month, monthrange(year, month)[1])


def _month(day: date, months: int) -> tuple[int, int]:
    years, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    return years, month + 1
