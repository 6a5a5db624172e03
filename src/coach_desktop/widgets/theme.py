"""The theme in force: colours, fonts, icons, style sheet and palette, out of the design tokens."""

import json
import re
from enum import StrEnum
from functools import lru_cache
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from coach_desktop import places
from coach_desktop.domain.language import script
from coach_desktop.widgets.contrast import accent_roles, luminance


class Mode(StrEnum):
    """The three palettes."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_FAMILIES = {"Latn": "Noto Sans", "Arab": "Noto Sans Arabic", "Ethi": "Noto Sans Ethiopic"}
FIRST_FONTS = ("noto-sans",)
CLIENT_FONTS = ("noto-sans-arabic", "noto-sans-ethiopic")
_HALF_LIGHT = 0.5
_FONT_SIZE = re.compile(r"font-size: (\d+)px")

USUAL = 100
"""Percent of the text when nobody chose."""
_LARGE = 150
_LINE_HEIGHTS = {"Latn": 1.45, "Arab": 1.7, "Ethi": 1.55}


class _Sheet(Template):
    """`@role` in the style sheet."""

    delimiter = "@"


class Theme(QObject):
    """Colours of one mode with the municipality's accent worked in; says when it changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        tokens = json.loads(places.place("resources", "theme", "tokens.json").read_text("utf-8"))
        self._palettes: dict[str, dict[str, str]] = tokens["colour"]
        self.mode = Mode.LIGHT
        self.percent = self.for_client = USUAL
        self.colours = dict(self._palettes[Mode.LIGHT])

    def use(
        self, app: QApplication, mode: Mode, accent: str = "", percent: int | None = None
    ) -> None:
        """Put a mode and an accent (#rrggbb, or '' for our own) into force; so much larger text."""
        self.mode = mode
        self.percent = self.percent if percent is None else percent
        self.colours = dict(self._palettes[mode])
        self.colours |= accent_roles(accent, mode, self.colours["surface"])
        app.setPalette(self._palette())
        if app.styleSheet() != (sheet := self.style_sheet()):
            app.setStyleSheet(sheet)
        self.changed.emit()

    @property
    def hairline(self) -> int:
        """Width of an edge in px."""
        return 2 if self.mode is Mode.CONTRAST else 1

    @property
    def look(self) -> str:
        """How the client's process is to look, as one word that `look_of` reads there."""
        return f"{self.mode}-{self.for_client}"

    @property
    def is_large(self) -> bool:
        """Whether texts are so large that what else stands beside each other does not fit."""
        return self.percent >= _LARGE

    def large(self, px: int) -> int:
        """What so many px for a text, or for what holds one, are in the size in force."""
        return round(px * self.percent / USUAL)

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self.colours[role])

    def style_sheet(self) -> str:
        """The style sheet with the colours filled in."""
        source = places.place("resources", "theme", "style.qss").read_text("utf-8")
        told = {
            "bw": f"{self.hairline}px",
            "bw2": f"{self.hairline + 1}px",
            "check": self._check(),
            "arrow": places.place("resources", "theme", self._arrow).as_posix(),
        }
        sheet = _Sheet(source).substitute(self.colours | told)
        return _FONT_SIZE.sub(lambda size: f"font-size: {self.large(int(size[1]))}px", sheet)

    def _check(self) -> str:
        """The tick of a box, in what is read on the accent."""
        shade = "light" if luminance(self.colours["on_accent"]) > _HALF_LIGHT else "dark"
        return places.place("resources", "theme", f"check-{shade}.svg").as_posix()

    @property
    def _arrow(self) -> str:
        """The arrow of a list: what stands in a style sheet by its place has one colour."""
        return f"chevron-down{'-contrast' if self.mode is Mode.CONTRAST else ''}.svg"

    def _palette(self) -> QPalette:
        palette, role = QPalette(), QPalette.ColorRole
        for which, name in (
            (role.Window, "page"), (role.Base, "surface"), (role.AlternateBase, "sunken"),
            (role.Text, "text"), (role.WindowText, "text"), (role.ButtonText, "text"),
            (role.Button, "surface"), (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"), (role.PlaceholderText, "muted"),
            (role.Link, "accent"),
        ):  # fmt: skip
            palette.setColor(which, self.colour(name))
        return palette


def look_of(told: str) -> tuple[Mode, int]:
    """Mode and percent out of what `Theme.look` gave; a mode alone has the usual size."""
    mode, _, percent = told.partition("-")
    return Mode(mode), int(percent or USUAL)


@lru_cache(maxsize=1)
def theme() -> Theme:
    """The one theme of this process."""
    return Theme()


def load_fonts(folders: tuple[str, ...]) -> None:
    """Make our own fonts known to Qt; fonts of the machine are never needed."""
    for folder in folders:
        for path in sorted(places.place("resources", "fonts", folder).glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))


@lru_cache(maxsize=1)
def load_client_fonts() -> None:
    """The fonts that only a client's language needs; once, when the vault opens."""
    load_fonts(CLIENT_FONTS)


def families(language: str) -> list[str]:
    """Families with the script's own first: else Arabic sticks to the top of its field."""
    own = _FAMILIES.get(script(language), _FAMILIES["Latn"])
    return [own, *(family for family in _FAMILIES.values() if family != own)]


def font(px: int, weight: int = 400, language: str = "nl") -> QFont:
    """A font of a size in px and a weight, for texts in a language."""
    made = QFont()
    made.setFamilies(families(language))
    made.setPixelSize(theme().large(px))
    made.setWeight(QFont.Weight(weight))
    return made


def line_height(language: str) -> float:
    """Line height in em for a language's script."""
    return _LINE_HEIGHTS.get(script(language), _LINE_HEIGHTS["Latn"])


def pixmap(name: str, role: str, px: int = 20, *, air: int = 0, stroke: float = 1.75) -> QPixmap:
    """An icon in a theme colour; `air` is empty room right of it, or left of it when negative."""
    app = QApplication.instance()
    scale = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    return _tinted(name, theme().colours.get(role, role), px, air, (stroke, scale))


def icon(name: str, role: str, px: int = 20, *, air: int = 6) -> QIcon:
    """The same as an icon for a button; of one that cannot be pressed as soft as its words."""
    made = QIcon(pixmap(name, role, px, air=air))
    made.addPixmap(pixmap(name, "muted", px, air=air), QIcon.Mode.Disabled)
    return made


def with_dot(name: str, role: str, dot: str, px: int = 20) -> QIcon:
    """An icon with a dot in a corner: something there asks for somebody."""
    made = pixmap(name, role, px).copy()
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(dot))
    painter.drawEllipse(QRectF(px - 10, 0, 10, 10))
    painter.end()
    return QIcon(made)


@lru_cache(maxsize=1024)
def _tinted(name: str, colour: str, px: int, air: int, drawn: tuple[float, float]) -> QPixmap:
    stroke, scale = drawn
    svg = places.place("resources", "icons", f"{name}.svg").read_text("utf-8")
    svg = re.sub(r'stroke-width="[\d.]+"', f'stroke-width="{stroke}"', svg)
    svg = svg.replace("currentColor", colour)
    made = QPixmap(QSize(px + abs(air), px) * scale)
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(max(0, -air), 0, px, px))
    painter.end()
    return made
