"""What is said on the coach's screen of who is at the table."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.interpreting import Care
from coach_desktop.domain.moment import Moment

_MOMENTS = {
    Moment.ALONE_WITH_CLIENT: QT_TRANSLATE_NOOP("talk", "Alone with the client"),
    Moment.WITHOUT_CLIENT: QT_TRANSLATE_NOOP("talk", "Nobody but you"),
    Moment.WITH_OTHERS: QT_TRANSLATE_NOOP("talk", "Not alone with the client"),
    Moment.UNKNOWN: QT_TRANSLATE_NOOP("talk", "Not said yet who is there"),
}
_CARES = {
    Care.CHILD: QT_TRANSLATE_NOOP(
        "talk",
        "A child interprets or answers here. Better ask this with a professional interpreter.",
    ),
    Care.FAMILY: QT_TRANSLATE_NOOP(
        "talk",
        "Family interprets or answers here. Better ask this with a professional interpreter.",
    ),
}


def moment_name(moment: Moment) -> str:
    """Who can look along, in the language of the screen."""
    return QCoreApplication.translate("talk", str(_MOMENTS[moment]))


def care_in_words(care: Care | None) -> str:
    """The warning; '' when there is nothing to warn of."""
    return QCoreApplication.translate("talk", str(_CARES[care])) if care is not None else ""
