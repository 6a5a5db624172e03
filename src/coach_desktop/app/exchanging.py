"""Joins the exchange of a vault to the line of its municipality; loads the network when used."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach_desktop.casework.access import Progress
from coach_desktop.casework.exchange import Exchange, Round
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.rounds import Lack
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.pip import DocumentRow
from coach_desktop.domain.profile import Gemeenteprofiel

if TYPE_CHECKING:
    from coach_desktop.exchange.line import Line
    from coach_desktop.exchange.loop import Loop
    from coach_desktop.exchange.wire import Wire
    from coach_desktop.storage.vault import OpenVault

_FINE = 1_000


@dataclass(frozen=True, slots=True)
class VaultRounds:
    """The rounds of an open vault; fulfils `casework.rounds.Rounds`."""

    exchange: Exchange
    profile: Gemeenteprofiel
    line: "Callable[[], Wire]"

    @property
    def has_server(self) -> bool:
        """Whether the profile names a municipal system at all."""
        return self.profile.uitwisseling.has_server

    def run(self, step: Progress) -> Round:
        """One round."""
        return self._loop().run(step)

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


@dataclass(frozen=True, slots=True)
class _Secrets:
    vault: "OpenVault"

    def find(self, name: str) -> str:
        return str(self.vault.setting(name) or "")

    def keep(self, name: str, secret: str) -> None:
        """They are written in Settings, never by a line."""


class VaultLine:
    """The line of an open vault to the system that its profile names, made when it is used."""

    def __init__(self, vault: "OpenVault", profile: Gemeenteprofiel, clock: Clock) -> None:
        self._vault, self._profile, self._clock = vault, profile, clock
        self._line: Line | None = None

    def wire(self) -> "Wire":
        """The line, with the secrets of a pilot."""
        from coach_desktop.exchange.line import Line
        from coach_desktop.exchange.pilot import PilotLogin
        from coach_desktop.exchange.transport import HttpWire

        policy = self._profile.uitwisseling
        who = Identity.from_value(self._vault.setting("identity") or {}).author
        line = self._line = self._line or Line(policy, self._clock.now)
        secrets_of = _Secrets(self._vault)
        login = PilotLogin(policy.client_id, who.id, who.name, secrets_of, line.now)
        return HttpWire(line, policy.addresses, login)

    def close(self) -> None:
        """Close every connection."""
        if self._line is not None:
            self._line.close()
