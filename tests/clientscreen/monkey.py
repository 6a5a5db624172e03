"""Somebody who presses anything at all on the client's screen: keys, mouse and touch by chance.

A chance has a seed, so that what it found can be found again. After each press only the client's
window may be there, whole and open; from the waiting card the door of the vault is the one way on.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeySequence,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from coach_desktop.clientscreen.window import ClientWindow
from tests.reliability.dice import Dice

_KEYS = [key for key in Qt.Key if 0 < key.value < 0x01001200 or 0x20 <= key.value < 0x7F]
_NAMED = [QKeySequence(told) for told in (
    "Esc", "Alt+F4", "F11", "F1", "F8", "F9", "Ctrl+L", "Ctrl+W", "Ctrl+Q", "Ctrl+P", "Ctrl+O",
    "Ctrl+S", "Meta+D", "Alt+Tab", "Alt+Space", "Shift+F10", "Menu", "Ctrl+Shift+Esc",
)]  # fmt: skip
_MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
]
_BUTTONS = [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]


@cache
def _standard() -> list[QKeySequence]:
    """Every key that this system has for a common act; it knows them once there is a program."""
    return [
        sequence
        for each in QKeySequence.StandardKey
        for sequence in QKeySequence.keyBindings(each)
        if not sequence.isEmpty()
    ]


@dataclass
class Monkey:
    """Presses on one window; `escapes` are what it got at beside that."""

    window: QWidget
    dice: Dice
    escapes: list[str] = field(default_factory=list)
    presses: int = 0
    handed_back: int = 0
    _device: QPointingDevice = field(default_factory=QTest.createTouchDevice)

    def play(self, presses: int) -> None:
        """Press so often, and look each time what is there."""
        if isinstance(self.window, ClientWindow):
            self.window.handed_back.connect(self._count)
        acts: list[Callable[[], None]] = [
            self._key, self._key, self._named, self._standard, self._click, self._click,
            self._press_a_button, self._press_a_button, self._touch, self._wheel, self._odd,
        ]  # fmt: skip
        for _ in range(presses):
            self.dice.one_of(acts)()
            self.presses += 1
            if self.presses % 8 == 0:
                QApplication.processEvents()
            self._look()

    def _count(self) -> None:
        self.handed_back += 1

    def _look(self) -> None:
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        if shown != [self.window]:
            self.escapes.append(f"{self.presses}: {[type(each).__name__ for each in shown]}")
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            self.escapes.append(f"{self.presses}: a window over it")
        if QApplication.clipboard().text():
            self.escapes.append(f"{self.presses}: something on the clipboard")

    def _at(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _spot(self) -> QPoint:
        return QPoint(
            self.dice.below(max(1, self.window.width())),
            self.dice.below(max(1, self.window.height())),
        )

    def _key(self) -> None:
        key = self.dice.one_of(_KEYS)
        QTest.keyClick(self._at(), key, self.dice.one_of(_MODIFIERS))

    def _named(self) -> None:
        QTest.keySequence(self._at(), self.dice.one_of(_NAMED))

    def _standard(self) -> None:
        QTest.keySequence(self._at(), self.dice.one_of(_standard()))

    def _click(self) -> None:
        spot = self._spot()
        under = self.window.childAt(spot) or self.window
        button = self.dice.one_of(_BUTTONS)
        place = under.mapFrom(self.window, spot)
        if self.dice.is_under(0.2):
            QTest.mouseDClick(under, button, Qt.KeyboardModifier.NoModifier, place)
        else:
            QTest.mouseClick(under, button, Qt.KeyboardModifier.NoModifier, place)

    def _press_a_button(self) -> None:
        seen = [each for each in self.window.findChildren(QAbstractButton) if each.isVisible()]
        if seen:
            QTest.mouseClick(self.dice.one_of(seen), Qt.MouseButton.LeftButton)

    def _touch(self) -> None:
        spot = self._spot()
        under = self.window.childAt(spot) or self.window
        place = under.mapFrom(self.window, spot)
        touch = QTest.touchEvent(under, self._device)
        touch.press(0, place, under).commit()
        QTest.touchEvent(under, self._device).release(0, place, under).commit()

    def _wheel(self) -> None:
        spot = QPointF(self._spot())
        turned = QPoint(0, 120 if self.dice.is_under(0.5) else -120)
        event = QWheelEvent(
            spot, self.window.mapToGlobal(spot), QPoint(), turned, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.window.childAt(spot.toPoint()) or self.window, event)

    def _odd(self) -> None:
        """What a system or a pen may ask for."""
        at, spot = self._at(), self._spot()
        odd = [
            QContextMenuEvent(
                QContextMenuEvent.Reason.Keyboard, spot, self.window.mapToGlobal(spot)
            ),
            QHelpEvent(QEvent.Type.ToolTip, spot, self.window.mapToGlobal(spot)),
            QHelpEvent(QEvent.Type.WhatsThis, spot, self.window.mapToGlobal(spot)),
            QCloseEvent(),
        ]
        event = self.dice.one_of(odd)
        QApplication.sendEvent(self.window if isinstance(event, QCloseEvent) else at, event)
        if self.dice.is_under(0.3):
            self.window.close()
        if self.dice.is_under(0.1):
            self.window.showMinimized()
