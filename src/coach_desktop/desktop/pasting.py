"""Watches over every field of the window: what does not fit in it is told in a sentence."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from coach_desktop.domain.text import LONGEST
from coach_desktop.widgets.prose import Prose
from coach_desktop.widgets.wording import worded

MOST_IN_LINE = 500
"""Signs in a field of one line that sets no limit of its own."""

_QT_LIMIT = 32_767


class PasteGuard(QObject):
    """Looks at a field when the keyboard comes into it; keeps nothing of it.

    Qt cuts a long paste into a line without a word, so each line is given a limit that is told.
    """

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._came)

    @Slot(QWidget, QWidget)
    def _came(self, _old: QWidget | None, field: QWidget | None) -> None:
        if field is None or not self._is_ours(field):
            return
        if isinstance(field, QLineEdit) and not field.property("watched"):
            field.setProperty("watched", "true")
            if field.maxLength() == _QT_LIMIT and len(field.text()) <= MOST_IN_LINE:
                field.setMaxLength(MOST_IN_LINE)
            if field.maxLength() > len("2026"):  # day, month and year say it by their size
                field.inputRejected.connect(self._cut)
        elif isinstance(field, Prose) and not field.property("watched"):
            field.setProperty("watched", "true")
            field.refused.connect(self._refused)

    def _is_ours(self, field: QWidget) -> bool:
        """Whether it stands in the window, or in a dialog of the window."""
        above: QWidget | None = field
        while above is not None and above is not self.parent():
            above = above.parentWidget()
        return above is not None

    @Slot()
    def _cut(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit) and len(field.text()) >= field.maxLength():
            self.told.emit(worded("input.line-full", longest=field.maxLength()))

    @Slot()
    def _refused(self) -> None:
        self.told.emit(worded("input.paste-too-long", longest=LONGEST))
