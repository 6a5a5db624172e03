"""How a dossier stands in the exchange, in words that a coach understands."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from coach_desktop.casework.dossier_state import DossierState, Stand
from coach_desktop.casework.exchange import Round, is_well
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.domain.operation import time_from_text
from coach_desktop.machine.clock import AMSTERDAM

_WEEK = timedelta(days=6)


def state_in_words(state: DossierState, now: datetime) -> str:
    """The sentence of a dossier: what waits, what stopped, or since when it is there."""
    if state.code is Stand.ONLY_HERE:
        return QCoreApplication.translate(
            "exchange", "%n entry(ies) stay on this laptop", "", state.only_here
        )
    if state.code is Stand.LEFT:
        return QCoreApplication.translate("exchange", "Gone at the municipality, kept here")
    if state.code is Stand.SENT:
        return QCoreApplication.translate("exchange", "At the municipality since {when}").format(
            when=since(state.since, now)
        )
    if state.code is Stand.NEVER:
        return QCoreApplication.translate("exchange", "Nothing to send")
    if state.code is Stand.STOPPED and not state.waits:
        return QCoreApplication.translate("exchange", "Waits for your answer")
    return QCoreApplication.translate("exchange", "%n change(s) wait", "", state.waits)


def since(told: str, now: datetime) -> str:
    """A day as people say it: today, Tuesday, or its date."""
    day = time_from_text(told).astimezone(AMSTERDAM).date()
    today = now.astimezone(AMSTERDAM).date()
    if day == today:
        return QCoreApplication.translate("exchange", "today")
    if today - _WEEK <= day < today:
        return QLocale().dayName(day.isoweekday())
    return day.strftime("%d-%m-%Y")


def day_in_words(told: str) -> str:
    """A day of the municipality as it is written here; as it came when it is none."""
    day = QDate.fromString(told, Qt.DateFormat.ISODate)
    return day.toString("dd-MM-yyyy") if day.isValid() else told


def round_in_words(last: Round) -> str:
    """When the municipality was asked the last time, and whether that went well; '' for never."""
    if not last.ended:
        return ""
    told = QCoreApplication.translate("exchange", "Last exchange: {when}")
    if not is_well(last):
        told = QCoreApplication.translate("exchange", "Last tried: {when}, without success")
    return told.format(when=moment_in_words(time_from_text(last.ended)))
