"""A page out of ui/: what stands still in it comes from a Qt Designer form, by type and name."""

from typing import TypeVar

from PySide6.QtCore import QFile, QIODevice, QObject
from PySide6.QtUiTools import QUiLoader  # noqa: TID251  (the one place that loads pages)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_desktop import places

C = TypeVar("C", bound=QObject)


def load_page(name: str, into: QWidget) -> QWidget:
    """Load ui/NAME.ui into a widget and give the loaded page; it retranslates by itself."""
    loader = QUiLoader()
    loader.clearPluginPaths()  # only Qt's own widgets stand in ui/: no folder is searched for more
    loader.setLanguageChangeEnabled(True)
    source = QFile(str(places.place("ui", f"{name}.ui")))
    if not source.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"ui/{name}.ui")
    page = loader.load(source, into)
    source.close()
    if into.layout() is None:
        QVBoxLayout(into)
    layout = into.layout()
    if layout is not None:
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
    return page


def part(page: QWidget, kind: type[C], name: str) -> C:
    """A named part of a page; raises LookupError when the page has none of that kind and name."""
    found = page.findChild(kind, name)
    if found is None:
        raise LookupError(f"{kind.__name__} {name}")
    return found
