"""The form that removes a dossier for good: asks twice, and the passphrase again."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_desktop.casework.retention import Warnings
from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.rights_model import RightsModel
from coach_desktop.domain.purge import DECISIONS, Ground
from coach_desktop.widgets.parts import STRETCH, button, clear, column, label, picture, row

_GROUNDS = {
    Ground.TERM_PASSED: QT_TRANSLATE_NOOP("rights", "The term has passed (Besluit 9.9)"),
    Ground.ERASURE_REQUEST: QT_TRANSLATE_NOOP("rights", "The client asked for it (AVG 17)"),
    Ground.MADE_BY_MISTAKE: QT_TRANSLATE_NOOP("rights", "The dossier was made by mistake"),
    Ground.MUNICIPALITY: QT_TRANSLATE_NOOP("rights", "Another decision of the municipality"),
}


class PurgeForm(QWidget):
    """First the ground; then what that means, and the passphrase."""

    def __init__(self, model: RightsModel) -> None:
        super().__init__()
        self._model = model
        grounds = {each.value: ground_name(each) for each in DECISIONS}
        ground, self._ground = choice_field("purge_ground", self.tr("Why it must go"), grounds)
        self._sure = QWidget()
        self._warnings = QVBoxLayout()
        self._words = LineField("purge_passphrase", self.tr("Your passphrase"), hidden=True)
        on = button(self.tr("Go on"), "secondary", "arrow-right")
        on.setObjectName("purge_go_on")
        on.clicked.connect(self._ask)
        transferred = button(self.tr("The municipality has it"), "quiet", "circle-check")
        transferred.setObjectName("purge_transferred")
        transferred.clicked.connect(model.purge_after_transfer)
        act = button(self.tr("Remove this dossier for good"), "danger", "trash")
        act.setObjectName("purge")
        act.clicked.connect(self._purge)
        self._sure.setLayout(column(self._warnings, self._words, row(act, STRETCH), gap=10))
        self._sure.hide()
        self.setLayout(column(ground, row(on, transferred, STRETCH), self._sure, gap=10))

    def _ask(self) -> None:
        """Say what goes, and ask the passphrase."""
        clear(self._warnings)
        for sentence in self._told(self._model.warnings()):
            line = row(picture("alert-triangle", "warn"), gap=10)
            line.addWidget(label(sentence, "small", wrap=True), 1)
            self._warnings.addLayout(line)
        self._sure.show()
        self._words.edit.setFocus()

    def _purge(self) -> None:
        words = self._words.edit.text()
        self._words.edit.clear()
        self._model.purge(chosen(self._ground), words)

    def _told(self, warnings: Warnings) -> list[str]:
        sentences = [
            self.tr("Everything of this dossier goes from this laptop. Nobody can undo it.")
        ]
        if not warnings.is_confirmed:
            sentences.append(
                self.tr("The municipality has not confirmed that it has this dossier.")
            )
        if warnings.has_decision:
            sentences.append(
                self.tr("A decided plan is in it. The municipality must keep that one.")
            )
        if warnings.only_here:
            sentences.append(self.tr("Data about safety is in it, which stands nowhere else."))
        if warnings.merged:
            sentences.append(self.tr("%n merged dossier(s) go with it.", "", warnings.merged))
        if warnings.household:
            sentences.append(self.tr("Family members keep their dossiers; their tie with it ends."))
        return sentences


def ground_name(ground: Ground) -> str:
    """A ground in words."""
    return QCoreApplication.translate("rights", str(_GROUNDS[ground]))
