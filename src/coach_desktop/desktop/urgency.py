"""How near a term is: the tone, the icon and the words, the same on every page."""

from PySide6.QtCore import QCoreApplication

from coach_desktop.casework.today import PLAN, Step, Urgency
from coach_desktop.desktop.deadlines_card import deadline_name

TONES = {
    Urgency.LATE: ("bad", "alert-triangle"),
    Urgency.THIS_WEEK: ("warn", "clock"),
    Urgency.LATER: ("plain", "calendar-event"),
    Urgency.NO_TERM: ("plain", "circle"),
}


def due_in_words(step: Step) -> str:
    """How many days what is told first is late or has left; '' when nothing is due."""
    if (due := step.pressing) is None:
        return ""
    left = step.left(due)
    if due.code == PLAN and left < 0:
        told = QCoreApplication.translate("urgency", "%n day(s) late", "", abs(left))
    elif due.code == PLAN:
        told = QCoreApplication.translate("urgency", "%n day(s) left for the plan", "", abs(left))
    elif left < 0:
        told = QCoreApplication.translate("urgency", "%n day(s) past: {what}", "", abs(left))
    else:
        told = QCoreApplication.translate("urgency", "%n day(s): {what}", "", abs(left))
    return told.format(what=deadline_name(due.code))
