"""The line of a command to a municipality, as the environment says: addresses and secrets.

`COACH_ZAKEN_URL`, `COACH_DOCUMENTEN_URL`, `COACH_BESLUITEN_URL`, `COACH_CATALOGI_URL`,
`COACH_OBJECTEN_URL` (and `COACH_OBJECTTYPEN_URL`, when that is another one), `COACH_ZGW_CLIENT_ID`,
`COACH_ZGW_SECRET`, `COACH_OBJECTEN_TOKEN`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from coach_desktop.casework.ports import Clock
from coach_desktop.domain.uitwisseling import APIS, ZGW, Uitwisseling
from coach_desktop.exchange.auth import CLIENT_SECRET, OBJECTEN_TOKEN
from coach_desktop.exchange.line import Line
from coach_desktop.exchange.pilot import PilotLogin
from coach_desktop.exchange.transport import HttpWire

_USUAL: Mapping[str, str] = {
    "zaken": "zaken/api/v1",
    "documenten": "documenten/api/v1",
    "besluiten": "besluiten/api/v1",
    "catalogi": "catalogi/api/v1",
    "objecten": "objecten/api/v2",
    "objecttypen": "objecten/api/v2",
}
"""Where the APIs stand below one root, when nothing else is said."""


@dataclass(frozen=True, slots=True)
class _Secrets:
    told: Mapping[str, str]

    def find(self, name: str) -> str:
        names = {CLIENT_SECRET: "COACH_ZGW_SECRET", OBJECTEN_TOKEN: "COACH_OBJECTEN_TOKEN"}
        return self.told.get(names.get(name, ""), "")

    def keep(self, name: str, secret: str) -> None:
        """A command keeps no secret."""


def policy_of(told: Mapping[str, str], root: str = "") -> Uitwisseling:
    """The addresses that the environment names, else those below a root; none lacks or all do."""
    addresses = {
        api: told.get(f"COACH_{api.upper()}_URL") or (root and f"{root.rstrip('/')}/{_USUAL[api]}")
        for api in APIS
    }
    addresses["objecttypen"] = addresses["objecttypen"] or addresses["objecten"]
    whole = addresses if all(addresses.values()) else {}
    return Uitwisseling(whole, login=ZGW, client_id=told.get("COACH_ZGW_CLIENT_ID", ""))


@contextmanager
def wire_of(
    policy: Uitwisseling, told: Mapping[str, str], clock: Clock, user: tuple[str, str]
) -> Iterator[HttpWire]:
    """The line, with the secrets of the environment; `user` is the id and the name of who asks."""
    line = Line(policy, clock.now)
    login = PilotLogin(policy.client_id, *user, _Secrets(told), line.now)
    try:
        yield HttpWire(line, policy.addresses, login)
    finally:
        line.close()
