"""Where pictures go, in which sizes, under which names, and with how many colours."""

import io
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from coach_desktop.widgets.theme import Mode

SIZES: Mapping[str, tuple[int, int]] = {"1366": (1366, 768), "1920": (1920, 1080)}
MOST_COLOURS = 256


@dataclass(frozen=True, slots=True)
class Album:
    """A folder of pictures; a small one keeps only the colours that are seen most."""

    folder: Path
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=lambda: SIZES)
    called: str = "{name}-{language}-{mode}-{size}.png"
    is_small: bool = False

    def shot(
        self,
        window: QWidget,
        settle: Callable[[], None],
        name: str,
        mode: Mode,
        language: str = "nl",
    ) -> None:
        """Grab a window in every size of this album."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for size, (width, height) in self.sizes.items():
            window.resize(width, height)
            settle()
            told = {"name": name, "language": language, "mode": mode.value, "size": size}
            path = self.folder / self.called.format(**told)
            if self.is_small:
                path.write_bytes(with_few_colours(window.grab()))
            else:
                window.grab().save(str(path))


GUIDE = Album(
    Path("docs/handleiding/beelden"), {"1366": SIZES["1366"]}, "{name}.png", is_small=True
)


def with_few_colours(grabbed: QPixmap) -> bytes:
    """A PNG in which what is seen most keeps its colour to the bit, and the rest comes near."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    grabbed.toImage().save(buffer, "PNG")  # type: ignore[call-overload]  # a device is a place too
    whole = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    seen = sorted(whole.getcolors(whole.width * whole.height) or [], reverse=True)
    colours = [colour for _, colour in seen if isinstance(colour, tuple)]
    most = colours[:MOST_COLOURS]
    places = {colour: place for place, colour in enumerate(most)}
    for colour in colours[MOST_COLOURS:]:
        places[colour] = places[min(most, key=lambda each: math.dist(each, colour))]
    points = whole.tobytes()
    named = (places[each] for each in zip(points[::3], points[1::3], points[2::3], strict=True))
    few = Image.frombytes("P", whole.size, bytes(named))
    few.putpalette([part for colour in most for part in colour])
    made = io.BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()
