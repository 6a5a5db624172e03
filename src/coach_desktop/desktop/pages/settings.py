"""Settings: look, the installation's seal with its fingerprint, and what this program is."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from coach_desktop.casework.access import TEXT_CHOICES
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exporting import export_file
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.desktop.idle_card import IdleCard, IdleModel
from coach_desktop.desktop.laptop_card import LaptopCard, LaptopModel
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.desktop.text_card import OwnTextModel, TextCard, TextModel
from coach_desktop.domain.shown import Screen
from coach_desktop.domain.sight import screens
from coach_desktop.widgets.parts import STRETCH, button, card, column, heading, label, row, scrolled
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.theme import Mode, theme
from coach_desktop.widgets.wording import wording


class SettingsModel(QObject):
    """What can be set and seen."""

    mode_chosen = Signal(str)
    exported = Signal()
    failed = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.idle = IdleModel(workplace.idle, tasks)
        self.text = TextModel(workplace.text_size, tasks)
        self.text.setParent(self)
        self.own_text = OwnTextModel(workplace.own_text, tasks)
        self.own_text.setParent(self)
        self.laptop = LaptopModel(workplace, tasks)
        self.laptop.setParent(self)
        self.municipality = workplace.profile.name
        self.questionnaire = workplace.in_force.form.version
        role = workplace.identity.author.role
        self.manages_questionnaire = Screen.QUESTIONNAIRE in screens(role)
        self.fingerprint = workplace.seal_fingerprint
        self._certificate = workplace.seal_certificate

    def export_seal(self, path: Path) -> None:
        """Write the seal's certificate, by which others can trust our PDFs; it is no secret."""
        content = self._certificate.encode()
        task = self._tasks.start(lambda _: export_file(path, content), Lane.VAULT)
        task.succeeded.connect(lambda _: self.exported.emit())
        task.failed.connect(lambda trouble: self.failed.emit(wording(trouble)))


class SettingsPage(Page):
    """Lays the model out."""

    to_keys = Signal()
    to_questionnaire = Signal()
    leaving = Signal()

    def __init__(self, model: SettingsModel) -> None:
        super().__init__("settings")
        self._model = model
        modes = {
            Mode.LIGHT.value: self.tr("Light"),
            Mode.DARK.value: self.tr("Dark"),
            Mode.CONTRAST.value: self.tr("High contrast"),
        }
        look, self._mode = choice_field("mode", self.tr("Colours"), modes)
        self._mode.setCurrentIndex(self._mode.findData(theme().mode.value))
        self._mode.currentIndexChanged.connect(lambda: model.mode_chosen.emit(chosen(self._mode)))
        sizes = {str(each): f"{each} %" for each in TEXT_CHOICES}
        size, self._size = choice_field("own_text_percent", self.tr("Size of the text"), sizes)
        self._show_size()
        self._size.currentIndexChanged.connect(
            lambda: model.own_text.choose(int(chosen(self._size)))
        )
        holder = QWidget()
        holder.setLayout(column(look, size, gap=14))
        place = card(heading(self.tr("Municipality")), label(model.municipality))
        asked = self._questionnaire() if model.manages_questionnaire else None
        laptop = LaptopCard(model.laptop)
        client = TextCard(model.text)
        seal = self._seal(model.fingerprint)
        own = (card(holder), client, IdleCard(model.idle), self._access())
        self._cards = column(*own, asked, laptop, seal, place, gap=16)
        self.fill(column(scrolled(narrow(self._cards, 760), margin=0)))
        model.idle.kept.connect(lambda: self.tell(self.tr("Saved"), "ok"))
        model.idle.failed.connect(self.tell)
        model.text.kept.connect(lambda: self.tell(self.tr("Saved"), "ok"))
        model.text.failed.connect(self.tell)
        model.exported.connect(lambda: self.tell(self.tr("Saved"), "ok"))
        model.failed.connect(self.tell)
        model.own_text.failed.connect(self._show_size)
        model.own_text.failed.connect(self.tell)
        self.first = self._mode
        self.act.clicked.connect(self._export)

    def flush(self) -> None:
        """Nothing is typed here that is not kept at once; what waits is told that it ends."""
        self.leaving.emit()

    def _show_size(self) -> None:
        self._size.setCurrentIndex(self._size.findData(str(self._model.own_text.percent)))

    def add_card(self, made: QWidget) -> None:
        """Put another card below the first one."""
        self._cards.insertWidget(1, made)

    def _access(self) -> QFrame:
        keys = button(self.tr("Access to the vault"), "secondary", "lock")
        keys.setObjectName("to_keys")
        keys.clicked.connect(self.to_keys)
        return card(
            heading(self.tr("Passphrase and recovery code")),
            label(self.tr("Change what opens the vault, after your passphrase."), wrap=True),
            row(keys, STRETCH),
        )

    def _seal(self, fingerprint: str) -> QFrame:
        return card(
            heading(self.tr("The seal of this installation")),
            label(self.tr("Every exported plan carries it. Compare this fingerprint:"), wrap=True),
            label(fingerprint, "strong", wrap=True),
        )

    def _questionnaire(self) -> QFrame:
        """The way to the questionnaire, for who manages it."""
        go = button(self.tr("To the questionnaire"), "secondary", "list-check")
        go.setObjectName("to_questionnaire")
        go.clicked.connect(self.to_questionnaire)
        told = self.tr("Version {version} is in force. Check another one and take it into use.")
        return card(
            heading(self.tr("Questionnaire")),
            label(told.format(version=self._model.questionnaire), wrap=True),
            row(go, STRETCH),
        )

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the seal"), "zegel.pem", "PEM (*.pem)"
        )
        if path:
            self._model.export_seal(Path(path))
