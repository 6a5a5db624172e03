"""Qt's file dialog writes in which folders it was; a folder's name may name somebody."""

from PySide6.QtCore import QSettings

_PLACES = ("FileDialog/history", "FileDialog/lastVisited")


def forget_places() -> None:
    """Take the folders that were visited out of what Qt remembers for this user."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for name in _PLACES:
        kept.remove(name)
    kept.sync()
