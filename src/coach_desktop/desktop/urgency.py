"""How near a term is: the tone, the icon and the words, the same on every page."""

from PySide6.QtCore import QCoreApplication

from coach_desktop.casework.today import Step, Urgency
from coach_desktop.desktop.local_words import local_name

TONES = {
    Urgency.LATE: ("bad", "alert-triangle"),
    Urgency.THIS_WEEK: ("warn", "clock"),
    Urgency.LATER: ("plain", "calendar-event"),
    Urgency.NO_TERM: ("plain", "circle"),
}


def due_in_words(step: Step) -> str:
    """How many days the plan is late or has left, or what a local term asks first; '' for none."""
    if step.local_left is not None and step.is_local_first:
        return _local_in_words(step.local[0].rule, step.local_left)
    if step.days_left is None:
        return ""
    if step.days_left < 0:
        return QCoreApplication.translate("urgency", "%n day(s) late", "", -step.days_left)
    return QCoreApplication.translate("urgency", "%n day(s) left for the plan", "", step.days_left)


def _local_in_words(rule: str, left: int) -> str:
    if left < 0:
        said = QCoreApplication.translate("urgency", "%n day(s) past: {what}", "", abs(left))
    else:
        said = QCoreApplication.translate("urgency", "%n day(s): {what}", "", abs(left))
    return said.format(what=local_name(rule))
