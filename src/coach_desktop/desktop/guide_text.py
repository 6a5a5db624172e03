"""Shows one page of the guide: text and pictures out of its own folder, and nothing from elsewhere.

Qt would read any file that a text names. What lies outside the folder is answered with nothing.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser

from coach_desktop.widgets.theme import theme

_PICTURE = 1366
"""Widest picture in px; a narrower column has it smaller."""

_BODY = 15
_HEADS = {1: 24, 2: 17}
"""Size in px of a heading by its level."""

_LINE = 125
_AIR = 10
_AIR_IN_LIST = 4
_AIR_ABOVE_HEAD = 20
_AIR_ABOVE_ALL = 12
_INDENT = 28
_PERCENT = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_END = QTextCursor.MoveOperation.EndOfBlock
_PLAIN = QTextDocument.MarkdownFeature(
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class GuideText(QTextBrowser):
    """A text of the guide, to be read, scrolled and followed by keyboard."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder.resolve()
        self._markdown = ""
        self._width = 0
        # never from inside a resize: one comes while the text is being laid out
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._lay_again)
        self.setObjectName("guide_text")
        self.setAccessibleName(self.tr("Text of the guide"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT)
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{self._folder}/"))

    def show_text(self, markdown: str) -> None:
        """Show a text from its beginning."""
        self._markdown = markdown
        self._lay()
        self.verticalScrollBar().setValue(0)

    def inside(self, link: QUrl) -> Path | None:
        """The file of the guide that a link names; None when it names anything else."""
        whole = self.document().baseUrl().resolved(link)
        if not whole.isLocalFile() or whole.host():
            return None
        path = Path(whole.toLocalFile()).resolve()
        return path if path.is_relative_to(self._folder) and path.is_file() else None

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray:  # noqa: N802  (Qt's name)
        """Give a picture of the guide, as wide as the column; for all else something empty.

        Something, since Qt looks for the file by itself where it is given nothing at all.
        """
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray(b" ")
        path = self.inside(QUrl(name))
        if path is None or path.suffix != ".png":
            blank = QImage(1, 1, QImage.Format.Format_ARGB32)
            blank.fill(0)
            return blank
        return self._fitted(QImage(str(path)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        if self._markdown and self.viewport().width() != self._width:
            self._again.start()

    def _lay_again(self) -> None:
        """Fit the pictures to another width, and stay where was read."""
        bar = self.verticalScrollBar()
        read = bar.value() / max(1, bar.maximum())
        self._lay()
        bar.setValue(round(read * bar.maximum()))

    def _lay(self) -> None:
        self._again.stop()
        self._width = self.viewport().width()
        self.document().clear()  # the pictures too: they were made for another width
        self.document().setMarkdown(self._markdown, _PLAIN)
        block = self.document().begin()
        while block.isValid():
            _space(block)
            block = block.next()
        self.setTextCursor(QTextCursor(self.document()))

    def _fitted(self, picture: QImage) -> QImage:
        scale = self.devicePixelRatioF()
        width = round(min(_PICTURE, self._width) * scale)
        fitted = picture.convertToFormat(QImage.Format.Format_RGB32)
        if width < fitted.width():
            fitted = fitted.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        painter = QPainter(fitted)
        painter.setPen(QPen(theme().colour("edge"), 1))
        painter.drawRect(fitted.rect().adjusted(0, 0, -1, -1))
        painter.end()
        fitted.setDevicePixelRatio(scale)
        return fitted


def _space(block: QTextBlock) -> None:
    """Give a paragraph its air, a heading its size, and a link more than its colour."""
    shape = QTextBlockFormat()
    shape.setLineHeight(_LINE, _PERCENT)
    level = block.blockFormat().headingLevel()
    above = _AIR_ABOVE_HEAD if level else 0
    shape.setTopMargin(_AIR_ABOVE_ALL if block.blockNumber() == 0 else above)
    goes_on = block.textList() is not None and block.next().textList() is not None
    shape.setBottomMargin(_AIR_IN_LIST if goes_on else _AIR)
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(shape)
    if level:
        look = QTextCharFormat()  # a whole one: the size that Markdown gives would go before ours
        look.setProperty(QTextCharFormat.Property.FontPixelSize.value, _HEADS.get(level, _BODY))
        look.setFontWeight(700)
        cursor.movePosition(_END, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)
    lined = QTextCharFormat()
    lined.setFontUnderline(True)
    for begin, end in _links(block):
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(lined)


def _links(block: QTextBlock) -> list[tuple[int, int]]:
    """Where the links of a paragraph begin and end."""
    found = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        if piece.charFormat().isAnchor():
            found.append((piece.position(), piece.position() + piece.length()))
        at += 1
    return found
