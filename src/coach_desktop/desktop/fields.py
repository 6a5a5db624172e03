"""A labelled line to type in: label above, hint below it, trouble below the line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout

from coach_desktop.widgets.parts import column, label, marked


class LineField(QVBoxLayout):
    """One line with its label."""

    def __init__(self, name: str, title: str, hint: str = "", *, hidden: bool = False) -> None:
        super().__init__()
        self.setSpacing(4)
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(title)
        if hidden:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._trouble = label("", "small", tone="bad", wrap=True)
        self._trouble.hide()
        self._heading = heading = label(title, "strong")
        heading.setBuddy(self.edit)
        for piece in (heading, label(hint, "small", wrap=True) if hint else None, self.edit):
            if piece is not None:
                self.addWidget(piece)
        self.addWidget(self._trouble)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text().strip()

    def name(self, title: str) -> None:
        """Ask for something else."""
        self._heading.setText(title)
        self.edit.setAccessibleName(title)

    def trouble(self, sentence: str) -> None:
        """Say what is wrong with it; '' when nothing is."""
        marked(self.edit, state="bad" if sentence else "")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))


def choice_field(name: str, title: str, options: dict[str, str]) -> tuple[QVBoxLayout, QComboBox]:
    """A short list to choose from, with its label."""
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(title)
    for key, shown in options.items():
        box.addItem(shown, key)
    heading: QLabel = label(title, "strong")
    heading.setBuddy(box)
    return column(heading, box, gap=4), box


def chosen(box: QComboBox) -> str:
    """The key of what is chosen."""
    return str(box.currentData(Qt.ItemDataRole.UserRole))
