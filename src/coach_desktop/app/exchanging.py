"""Joins the exchange of a vault to the line of its municipality; loads the network when used."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach_desktop.casework.access import Progress
from coach_desktop.casework.exchange import Exchange, Round
from coach_desktop.casework.rounds import Lack
from coach_desktop.domain.pip import DocumentRow
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.machine.process import without_long_pauses

if TYPE_CHECKING:
    from coach_desktop.exchange.loop import Loop
    from coach_desktop.exchange.wire import Wire

_FINE = 1_000


@dataclass(frozen=True, slots=True)
class VaultRounds:
    """The rounds of an open vault; fulfils `casework.rounds.Rounds`."""

    exchange: Exchange
    profile: Gemeenteprofiel
    line: "Callable[[], Wire]"
    hang_up: Callable[[], None] = lambda: None
    """Ends what waits on the line; what is asked after it goes over a new one."""

    @property
    def has_server(self) -> bool:
        """Whether the profile names a municipal system at all."""
        return self.profile.uitwisseling.has_server

    def run(self, step: Progress) -> Round:
        """One round."""
        with without_long_pauses():
            return self._loop().run(step)

    def break_off(self) -> None:
        """Let what a round waits for on the network end now, as lost."""
        self.hang_up()

    def check(self, *, fill: bool = False) -> Sequence[Lack]:
        """What the server lacks; with `fill` a test server is filled first."""
        today = self.exchange.changes.clock.today().isoformat()
        return check_server(self.line(), self.profile, today, fill=fill)

    def fetch(self, dossier: str, row: DocumentRow) -> bool:
        """Bring the PDF of a plan that another device made; whether it is here now."""
        from coach_desktop.exchange.asking import Failed

        try:
            return self._loop().fetch(dossier, row)
        except Failed:
            return False

    def _loop(self) -> "Loop":
        from coach_desktop.exchange.catalogue import names_of
        from coach_desktop.exchange.loop import CountingWire, Loop

        wire = CountingWire(self.line())
        return Loop(self.exchange, wire, names_of(self.profile), self.profile.name, jitter)


def check_server(
    wire: "Wire", profile: Gemeenteprofiel, today: str, *, fill: bool
) -> tuple[Lack, ...]:
    """What a server lacks for the exchange; with `fill` a test server is filled first."""
    from coach_desktop.exchange.asking import Failed
    from coach_desktop.exchange.catalogue import names_of
    from coach_desktop.exchange.founding import Founding
    from coach_desktop.exchange.readiness import check, look_up

    names = names_of(profile)
    try:
        if fill:
            Founding(wire, names).write(look_up(wire, names, today))
    except Failed as failed:
        return (Lack(failed.code, told=failed.told),)
    found = check(wire, names, today).findings
    return tuple(Lack(each.code, each.name, each.told) for each in found)


def jitter() -> float:
    """A number from 0 to 1 that no other device has."""
    return secrets.randbelow(_FINE) / _FINE
