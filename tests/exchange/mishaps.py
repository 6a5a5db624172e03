"""What goes wrong at one request of a round: a lost answer, or a program that ends there."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from coach_desktop.exchange.wire import Call, Reply, Wire
from tests.exchange.offices import case, device
from tests.municipality.town import Mishap, Town

KINDS = (
    "zaken", "rollen", "statussen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten",
    "besluiten", "besluitinformatieobjecten", "objects", "zaakobjecten",
)  # fmt: skip
WHOLE = dict(zip(KINDS, (1, 2, 2, 1, 1, 1, 1, 1, 1), strict=True))
"""How many of each thing one case makes."""

REQUESTS = 18
PDF = b"%PDF-1.7 een plan"


def counted(town: Town) -> dict[str, int]:
    """How many of each thing the municipality has."""
    return {kind: len(town.state.kept.get(kind, {})) for kind in KINDS}


@dataclass
class Ending:
    """A line on which the program ends, before or after one request."""

    wire: Wire
    at: int
    after: bool
    asked: int = 0

    @property
    def ahead(self) -> timedelta:
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        self.asked += 1
        if self.asked == self.at and not self.after:
            raise KeyboardInterrupt
        reply = self.wire.send(call)
        if self.asked == self.at:
            raise KeyboardInterrupt
        return reply


def after_mishap(folder: Path, kind: str, mishap: Mishap) -> tuple[dict[str, int], str]:
    """What the municipality has after a mishap and a second round, and how the dossier stands."""
    town = Town(strict=False)
    with device(folder, town) as here:
        dossier, _ = case(here.office, PDF)
        here.loop().ready()
        town.next(mishap, "POST", kind)
        here.round()
        here.later()
        here.round()
        return counted(town), here.exchange.state(dossier).code


def after_ending(folder: Path, at: int, *, after: bool) -> tuple[dict[str, int], str]:
    """The same after the program ended at one request."""
    town = Town(strict=False)
    with device(folder, town) as here:
        dossier, _ = case(here.office, PDF)
        here.loop().ready()
        usual = here.wire
        here.wire = Ending(usual, at, after)
        with suppress(KeyboardInterrupt):
            here.round()
        here.wire = usual
        here.round()
        return counted(town), here.exchange.state(dossier).code
