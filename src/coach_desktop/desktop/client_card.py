"""The client's screen, as the coach has it in his pane: give it, follow it, end it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import button, column, label

TURN_KEY, BESIDE_KEY = "F8", "Shift+F8"


class ClientCard(QWidget):
    """Two ways to give the screen, and whether this question on health is open on it."""

    turn_wanted = Signal()
    beside_wanted = Signal()
    end_wanted = Signal()
    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._turn = button(self.tr("Turn the laptop (F8)"), "secondary", "refresh")
        self._turn.setObjectName("client_turn")
        self._turn.clicked.connect(self.turn_wanted)
        self._beside = button(self.tr("Second screen (Shift+F8)"), "secondary", "users")
        self._beside.setObjectName("client_beside")
        self._beside.clicked.connect(self.beside_wanted)
        self._end = button(self.tr("Close the client's screen"), "secondary", "x")
        self._end.setObjectName("client_end")
        self._end.clicked.connect(self.end_wanted)
        self._open = CheckCard(self.tr("Show this question about health to the client"))
        self._open.setObjectName("client_open")
        self._open.clicked.connect(self.open_wanted)
        self._state = label("", "small", wrap=True)
        self._state.setObjectName("client_state")
        self.setLayout(
            column(
                label(self.tr("Give the screen to the client"), "over"),
                self._turn,
                self._beside,
                self._end,
                self._open,
                self._state,
                gap=8,
            )
        )
        self.show_state("", is_beside=False)

    def show_state(self, told: str, *, is_beside: bool) -> None:
        """Say how it is with the client's screen; while one stands beside, it can be ended."""
        self._state.setText(told)
        self._state.setVisible(bool(told))
        self._turn.setVisible(not is_beside)
        self._beside.setVisible(not is_beside)
        self._end.setVisible(is_beside)

    def show_question(self, *, may_open: bool, is_open: bool) -> None:
        """Whether the question here can be opened for the client, and whether it is."""
        self._open.setVisible(may_open)
        self._open.setChecked(is_open)
        self._open.update()
