"""How near a term is: the tone, the icon and the words, the same on every page."""

from PySide6.QtCore import QCoreApplication

from coach_desktop.casework.today import Step, Urgency

TONES = {
    Urgency.LATE: ("bad", "alert-triangle"),
    Urgency.THIS_WEEK: ("warn", "clock"),
    Urgency.LATER: ("plain", "calendar-event"),
    Urgency.NO_TERM: ("plain", "circle"),
}


def due_in_words(step: Step) -> str:
    """How many days the plan is late or has left; '' when no term runs."""
    if step.days_left is None:
        return ""
    if step.days_left < 0:
        return QCoreApplication.translate("urgency", "%n day(s) late", "", -step.days_left)
    return QCoreApplication.translate("urgency", "%n day(s) left for the plan", "", step.days_left)
