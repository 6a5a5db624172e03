"""Things beside each other that go on below each other where the line is full, as words do."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """A line that breaks; what is hidden takes no room."""

    def __init__(self, gap: int = 12) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  (Qt's name)
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  (Qt's name)
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  (Qt's name)
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802  (Qt's name)
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        return self._lay(QRect(0, 0, width, 0), moves=False)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """All of it on one line."""
        sizes = [each.sizeHint() for each in self._shown]
        width = sum(each.width() for each in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((each.height() for each in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802  (Qt's name)
        """As narrow as the widest of them."""
        sizes = [each.sizeHint() for each in self._shown]
        return QSize(
            max((each.width() for each in sizes), default=0),
            max((each.height() for each in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  (Qt's name)
        super().setGeometry(rect)
        self._lay(rect, moves=True)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """What stands on each line."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for each in self._shown:
            needed = each.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(each)
            left -= needed + self._gap
        return lines

    def _lay(self, within: QRect, *, moves: bool) -> int:
        """Put each in its place; gives how high all lines are."""
        owner, right_to_left = self.parentWidget(), Qt.LayoutDirection.RightToLeft
        turned = isinstance(owner, QWidget) and owner.layoutDirection() == right_to_left
        top = 0
        for line in self._lines(within.width()):
            high = max(each.sizeHint().height() for each in line)
            left = 0
            for each in line:
                size = each.sizeHint()
                x = within.width() - left - size.width() if turned else left
                y = top + (high - size.height()) // 2
                if moves:
                    each.setGeometry(
                        QRect(within.x() + x, within.y() + y, size.width(), size.height())
                    )
                left += size.width() + self._gap
            top += high + self._gap
        return max(0, top - self._gap)
