"""What figures, and the groups in which they count people, are called on screen and in a file."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.desktop.record_codes import code_name

_FIGURES: dict[str, object] = {
    "groep": QT_TRANSLATE_NOOP("figures", "Group"),
    "route": QT_TRANSLATE_NOOP("figures", "Learning route"),
    "plaatsing": QT_TRANSLATE_NOOP("figures", "Takes part now as"),
    "bekend.kennisgeving": QT_TRANSLATE_NOOP("figures", "Date of DUO's notice"),
    "bekend.inschrijving_brp": QT_TRANSLATE_NOOP("figures", "Date of registration"),
    "bekend.doelgroep": QT_TRANSLATE_NOOP("figures", "Group by DUO"),
    "bekend.lbt_uitslag": QT_TRANSLATE_NOOP("figures", "Result of the learnability test"),
    "bekend.gesprekstaal": QT_TRANSLATE_NOOP("figures", "Language"),
}
_CELLS: dict[str, object] = {
    "asiel": QT_TRANSLATE_NOOP("figures", "Asielstatushouders"),
    "gezin_overig": QT_TRANSLATE_NOOP("figures", "Gezinsmigranten en overige migranten"),
    "onbekend": QT_TRANSLATE_NOOP("figures", "Not known"),
    "B": QT_TRANSLATE_NOOP("figures", "B1-route"),
    "O": QT_TRANSLATE_NOOP("figures", "Onderwijsroute"),
    "Z": QT_TRANSLATE_NOOP("figures", "Z-route"),
    "geen_plan": QT_TRANSLATE_NOOP("figures", "No plan yet"),
    "niets": QT_TRANSLATE_NOOP("figures", "No placement"),
    "bekend": QT_TRANSLATE_NOOP("figures", "Known"),
    "geweigerd": QT_TRANSLATE_NOOP("figures", "Not told"),
    "ja": QT_TRANSLATE_NOOP("figures", "Reached"),
    "nee": QT_TRANSLATE_NOOP("figures", "Not reached"),
}


def figure_name(name: str) -> str:
    """A figure, in the language of the screen."""
    return _told(_FIGURES[name]) if name in _FIGURES else name


def cell_name(cell: str) -> str:
    """What people are counted in, in the language of the screen."""
    return _told(_CELLS[cell]) if cell in _CELLS else code_name(cell)


def _told(words: object) -> str:
    return QCoreApplication.translate("figures", str(words))
