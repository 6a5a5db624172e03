"""An observable value, so that a page can follow its model without asking it."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

V = TypeVar("V")


class Field(QObject, Generic[V]):
    """One observable value. Setting it to what it already is says nothing."""

    changed = Signal(object)

    def __init__(self, value: V, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value

    @property
    def value(self) -> V:
        """What it holds."""
        return self._value

    def set(self, value: V) -> None:
        """Hold another value and say so."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)
