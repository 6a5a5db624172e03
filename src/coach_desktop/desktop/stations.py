"""What the stations of a dossier's path are called, the same on every page."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.today import Station

_NAMES = {
    Station.OVERDRACHT: QT_TRANSLATE_NOOP("stations", "Handover"),
    Station.WELKOMGESPREK: QT_TRANSLATE_NOOP("stations", "Welcome talk"),
    Station.VRAGENLIJST: QT_TRANSLATE_NOOP("stations", "Questionnaire"),
    Station.LEERBAARHEIDSTOETS: QT_TRANSLATE_NOOP("stations", "Learnability test"),
    Station.EINDGESPREK: QT_TRANSLATE_NOOP("stations", "Closing talk"),
    Station.PIP: QT_TRANSLATE_NOOP("stations", "Plan"),
    Station.VOORTGANG: QT_TRANSLATE_NOOP("stations", "Progress"),
}


def station_name(station: Station) -> str:
    """The name in the language of the screen."""
    return QCoreApplication.translate("stations", str(_NAMES[station]))
