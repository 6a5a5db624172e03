"""Devices of a coach that exchange with a municipality, and a case that is ready to go."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach_desktop.casework.exchange import Exchange, Round
from coach_desktop.domain.pip import Version
from coach_desktop.exchange.catalogue import names_of
from coach_desktop.exchange.loop import CountingWire, Loop
from coach_desktop.exchange.wire import Wire
from tests.builders import BSN, TODAY, Office, opened, voorbeeld
from tests.municipality.line import TownWire
from tests.municipality.town import Town


@dataclass
class Device:
    """One vault with its line to the municipality."""

    office: Office
    exchange: Exchange
    wire: Wire

    def round(self) -> Round:
        """One round with the municipality."""
        return self.loop().run(lambda done, total: None)

    def loop(self) -> Loop:
        names = names_of(voorbeeld())
        wire = CountingWire(self.wire)
        return Loop(self.exchange, wire, names, voorbeeld().name, lambda: 0.5)

    def told(self, dossier: str, path: str) -> list[object]:
        """What stands at a path, as values."""
        return [each.answer.value for each in self.office.vault.heads(dossier, path)]

    def later(self, days: int = 1) -> None:
        """The clock of this device goes on, so that what waited for a time is due."""
        self.office.clock.day = self.office.clock.day.fromordinal(
            self.office.clock.day.toordinal() + days
        )


@contextmanager
def device(folder: Path, town: Town, name: str = "d1", **how: object) -> Iterator[Device]:
    """A vault in a folder of its own, on a device of that name."""
    with opened(folder / name, device=name, **how) as office:
        town.clock.told = office.clock.now
        exchange = Exchange(office.vault, office.changes)
        yield Device(office, exchange, TownWire(town, laptop=office.clock.now))


def case(office: Office, pdf: bytes = b"%PDF-1.7 plan") -> tuple[str, Version]:
    """A dossier with a BSN, and a plan that is vastgesteld, with its PDF."""
    dossier, version = office.decided(office.dossier("Haile", bsn=BSN))
    office.plans.keep_document(dossier, version, pdf, "ti")
    return dossier, office.last(dossier)


__all__ = ["TODAY", "Device", "case", "device"]
