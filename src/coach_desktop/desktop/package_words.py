"""What goes into a package and what does not, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.packages import Offered
from coach_desktop.casework.packing import Stays

_CONTEXT = "package"
_STAYS = {
    Stays.NOT_NEEDED: QT_TRANSLATE_NOOP("package", "not needed in this role: {count}"),
    Stays.CLASS: QT_TRANSLATE_NOOP("package", "too delicate for this role: {count}"),
    Stays.NUMBER: QT_TRANSLATE_NOOP("package", "a BSN stands in the text: {count}"),
    Stays.ADDRESS: QT_TRANSLATE_NOOP("package", "the address is secret: {count}"),
    Stays.OTHERS: QT_TRANSLATE_NOOP("package", "told by others: {count}"),
}
_GOES = QT_TRANSLATE_NOOP("package", "Goes along: {operations} entries, {enclosed} documents")
_STAYS_HERE = QT_TRANSLATE_NOOP("package", "Stays here: {reasons}")


def goes(offered: Offered) -> str:
    """How much of a dossier goes."""
    selected = offered.selected
    return _told(_GOES).format(operations=len(selected.operations), enclosed=len(selected.enclosed))


def stays(offered: Offered) -> str:
    """What of a dossier does not go, and why; '' when all of it goes."""
    reasons = [
        _told(_STAYS[why]).format(count=count)
        for why, count in sorted(offered.selected.stays.items())
    ]
    return _told(_STAYS_HERE).format(reasons="; ".join(reasons)) if reasons else ""


def _told(words: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(words))
