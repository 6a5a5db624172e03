"""The help: the page of the guide that belongs to the page below, with ways to the others."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy

from coach_desktop import places
from coach_desktop.desktop.guide_text import GuideText
from coach_desktop.desktop.page import Page
from coach_desktop.widgets.parts import row

CONTENTS = "README"
BACK_KEY = "Alt+Left"
_COLUMN = 880


class HelpModel(QObject):
    """Where somebody reads in the guide, and how he came there."""

    went = Signal()

    def __init__(self, name: str, folder: Path | None = None) -> None:
        """Begin at the page of a name; where the guide has none, at its contents."""
        super().__init__()
        self.folder = folder or places.place("docs", "handleiding")
        self._way = [name if self._has(name) else CONTENTS]

    @property
    def name(self) -> str:
        """The page that is read now."""
        return self._way[-1]

    @property
    def text(self) -> str:
        """Its text, as Markdown."""
        return (self.folder / f"{self.name}.md").read_text(encoding="utf-8")

    @property
    def came_from_another(self) -> bool:
        """Whether there is a way back."""
        return len(self._way) > 1

    def go(self, name: str) -> None:
        """Read another page; one that is not there, or is read already, leads nowhere."""
        if name != self.name and self._has(name):
            self._way.append(name)
            self.went.emit()

    def back(self) -> None:
        """Read again the page before this one."""
        if self.came_from_another:
            self._way.pop()
            self.went.emit()

    def _has(self, name: str) -> bool:
        return name.isidentifier() and (self.folder / f"{name}.md").is_file()


class HelpPage(Page):
    """Lies over the page that it helps with, and takes nothing from it."""

    def __init__(self, model: HelpModel) -> None:
        super().__init__("help", act="x")
        self._model = model
        self.help.hide()
        self._text = GuideText(model.folder)
        self._text.setMaximumWidth(_COLUMN)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._text.anchorClicked.connect(self._follow)
        body = row(gap=0)
        body.setContentsMargins(32, 24, 32, 24)
        body.addStretch(1)
        body.addWidget(self._text, 1_000)
        body.addStretch(1)
        self.fill(body)
        self.first = self._text
        self.back.clicked.connect(model.back)
        self.other.clicked.connect(lambda: model.go(CONTENTS))
        shortcut = QShortcut(QKeySequence(BACK_KEY), self)
        shortcut.activated.connect(model.back)
        model.went.connect(self._show)
        self._show()

    def _show(self) -> None:
        model = self._model
        self.tell("")
        self._text.show_text(model.text)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setVisible(model.came_from_another)
        self.other.setVisible(model.name != CONTENTS)

    def _follow(self, link: QUrl) -> None:
        """Go to a page of the guide; say of any other place where it is, and stay here."""
        path = self._text.inside(link)
        if path is not None and path.suffix == ".md" and path.parent == self._model.folder:
            self._model.go(path.stem)
        elif link.isRelative():
            self.tell(self.tr("This page is not in the guide."))
        else:
            told = self.tr("This address is outside the program and is not opened: {address}")
            self.tell(told.format(address=link.toDisplayString()), "muted")
