"""What the ways of meeting somebody and the signals for the coach are called on the screen."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.domain.visit import Alert, Contact

_CONTACTS = {
    Contact.HOME: QT_TRANSLATE_NOOP("visits", "Home visit"),
    Contact.OFFICE: QT_TRANSLATE_NOOP("visits", "At the office"),
    Contact.ELSEWHERE: QT_TRANSLATE_NOOP("visits", "Somewhere else"),
    Contact.TELEPHONE: QT_TRANSLATE_NOOP("visits", "By telephone"),
    Contact.MESSAGE: QT_TRANSLATE_NOOP("visits", "By message"),
}
_ALERTS = {
    Alert.NONE: QT_TRANSLATE_NOOP("visits", "No signal"),
    Alert.QUESTION: QT_TRANSLATE_NOOP("visits", "A question for the coach"),
    Alert.CALL: QT_TRANSLATE_NOOP("visits", "Coach, please call me"),
    Alert.AT_ONCE: QT_TRANSLATE_NOOP("visits", "Coach, please call me today"),
}


def contact_name(contact: Contact) -> str:
    """The way of meeting, in the language of the screen."""
    return QCoreApplication.translate("visits", str(_CONTACTS[contact]))


def alert_name(alert: Alert) -> str:
    """The signal, in the language of the screen."""
    return QCoreApplication.translate("visits", str(_ALERTS[alert]))
