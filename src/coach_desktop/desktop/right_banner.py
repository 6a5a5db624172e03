"""The reminder that the right to talk alone is told first; it warns and blocks nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coach_desktop.widgets.parts import button, column, label, marked, picture, row


class RightBanner(QFrame):
    """Stands above a question about money, family, health or safety while it was not told."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="banner")
        self.setObjectName("right_banner")
        head = self.tr("First tell the client of the right to talk alone")
        why = self.tr(
            "This question is about money, family, health or safety. What you fill in is kept."
        )
        go = button(self.tr("Tell and record it"), "secondary", "message-circle")
        go.setObjectName("tell_right")
        go.clicked.connect(self.wanted)
        words = column(label(head, "strong", wrap=True), label(why, "small", wrap=True), gap=2)
        line = row(picture("info-circle", "warn"), gap=12, margin=16)
        line.addLayout(words, 1)
        line.addWidget(go)
        self.setLayout(line)
        self.setAccessibleName(head)
