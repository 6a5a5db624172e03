"""Who was called and did not come, which step may follow, and what the pack says of it."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout

from coach_desktop.law.handhaving import Stand, Stap
from coach_desktop.law.pack import Entry
from coach_desktop.widgets.parts import clear, column, heading, label, marked, picture, row

_STEPS: dict[Stap, object] = {
    Stap.OPROEPEN: QT_TRANSLATE_NOOP("enforcement", "Next: call the client for the intake."),
    Stap.AFWACHTEN: QT_TRANSLATE_NOOP("enforcement", "Next: wait for the appointment."),
    Stap.WAARSCHUWEN: QT_TRANSLATE_NOOP(
        "enforcement", "Next: a written warning with a second call and a new appointment."
    ),
    Stap.OPNIEUW_OPROEPEN: QT_TRANSLATE_NOOP("enforcement", "Next: call the client again."),
    Stap.VOLTOOIEN_IN_AFWEZIGHEID: QT_TRANSLATE_NOOP(
        "enforcement", "Next: the intake can be completed in absence."
    ),
    Stap.GEEN: QT_TRANSLATE_NOOP("enforcement", "No step follows."),
}


class EnforcementCard(QFrame):
    """Facts and words of the law; no amount, and nothing is decided here."""

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="card")
        self._box = QVBoxLayout()
        self.setLayout(column(heading(self.tr("Not coming to the intake")), self._box, margin=24))

    def show_stand(self, stand: Stand, sayings: Sequence[Entry]) -> None:
        """Show how it stands now."""
        clear(self._box)
        told = self.tr("Called {calls} time(s), stayed away {missed} time(s).")
        self._box.addWidget(label(told.format(calls=stand.calls, missed=stand.missed), wrap=True))
        step = QCoreApplication.translate("enforcement", str(_STEPS[stand.step]))
        self._box.addWidget(label(step, "strong", wrap=True))
        for entry in sayings:
            sentence = entry.sentence.format_map(entry.numbers)
            words = column(
                label(sentence, wrap=True), label(entry.article, "small", wrap=True), gap=2
            )
            line = row(picture("alert-triangle", "warn"), gap=10)
            line.addLayout(words, 1)
            self._box.addLayout(line)
