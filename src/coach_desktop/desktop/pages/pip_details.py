"""What DUO asks of a plan besides the route: level, literacy, KNM, and finishing an education."""

from PySide6.QtWidgets import QComboBox, QGridLayout, QLayout, QVBoxLayout

from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.domain.pip import Leerroute
from coach_desktop.widgets.parts import label

A2, B1 = "A2", "B1"


class Details(QVBoxLayout):
    """Four choices; what the law does not allow yet is not among them."""

    def __init__(self, model: PipModel) -> None:
        super().__init__()
        self._model = model
        self._boxes: dict[str, QComboBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        for place, (name, (title, options)) in enumerate(self._asked().items()):
            grid.addLayout(self._field(name, title, options), place // 2, place % 2)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
        self.addLayout(grid)
        self._level_note = label("", "small", wrap=True)
        self.addWidget(self._level_note)

    def show_content(self) -> None:
        """Show what the plan says."""
        model = self._model
        for name, box in self._boxes.items():
            told = str(getattr(model.content, name))
            box.setCurrentIndex(max(0, box.findData(told)))
            box.setEnabled(not model.is_final)
        self._offer_level()

    def _offer_level(self) -> None:
        """A2 belongs to the B1-route, and only to a plan that follows another one (Besluit 5.5)."""
        model, box = self._model, self._boxes["niveau"]
        is_b1 = model.content.leerroute is Leerroute.B1
        may_lower = model.former is not None or model.content.niveau == A2
        place = box.findData(A2)
        if may_lower and place < 0:
            box.addItem(self.tr("A2, after scaling down"), A2)
        elif not may_lower and place >= 0:
            box.removeItem(place)
        box.setEnabled(not model.is_final and is_b1)
        notes = {
            True: self.tr("The level is told to DUO. A2 can be chosen in a next plan only."),
            False: self.tr("A level belongs to the B1-route alone."),
        }
        self._level_note.setText(notes[is_b1])

    def _asked(self) -> dict[str, tuple[str, dict[str, str]]]:
        none = self.tr("Not filled in")
        return {
            "niveau": (self.tr("Level of the exams"), {"": none, B1: "B1"}),
            "alfabetisering": (
                self.tr("Literacy lessons"),
                {
                    "": none,
                    "A": self.tr("A: learns to read for the first time"),
                    "AA": self.tr("AA: knows another script"),
                    "NVT": self.tr("Not needed"),
                },
            ),
            "knm": (
                self.tr("KNM"),
                {"": none, "examen": self.tr("Exam"), "lessen": self.tr("Within the lessons")},
            ),
            "opleiding_afmaken": (
                self.tr("May finish an education first"),
                {"": none, "ja": self.tr("Yes"), "nee": self.tr("No")},
            ),
        }

    def _field(self, name: str, title: str, options: dict[str, str]) -> QLayout:
        layout, box = choice_field(f"detail_{name}", title, options)
        box.activated.connect(lambda _: self._model.change(**{name: chosen(box)}))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        self._boxes[name] = box
        return layout
