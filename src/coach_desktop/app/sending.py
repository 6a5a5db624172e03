"""Joins what goes out and comes in: to the municipality, and from hand to hand."""

from typing import TypedDict

from coach_desktop.app.exchanging import VaultRounds
from coach_desktop.app.ground import Ground
from coach_desktop.app.municipal import VaultMunicipal
from coach_desktop.app.sealing import VaultSealer
from coach_desktop.casework.cards import Cards
from coach_desktop.casework.ending import Endings
from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.packages import Packages
from coach_desktop.casework.records import Records
from coach_desktop.casework.sharing import Sharing
from coach_desktop.casework.unpacking import Unpacking


class Sent(TypedDict):
    """The parts of a workplace that send and take in."""

    cards: Cards
    sharing: Sharing
    packages: Packages
    unpacking: Unpacking
    exchange: Exchange
    endings: Endings
    municipal: VaultMunicipal
    rounds: VaultRounds


def join_sent(base: Ground, records: Records) -> Sent:
    """Send to whom the owner knows, as his municipality says."""
    vault, changes, practice = base.vault, base.changes, base.practice
    wires = base.municipality.uitwisseling
    cards = Cards(vault, changes, VaultSealer(vault, base.identity))
    sharing = Sharing(records)
    exchange = Exchange(vault, changes, lambda: sharing.with_any(cards.guides()), wires.recipient)
    municipal = VaultMunicipal(vault, base.safe, wires, base.identity, base.clock)
    rounds = VaultRounds(exchange, base.municipality, lambda: municipal.wire, municipal.hang_up)
    municipal.push = lambda step: rounds.run(step).code
    return Sent(
        cards=cards,
        sharing=sharing,
        packages=Packages(vault, changes, base.people, cards, sharing, practice),
        unpacking=Unpacking(vault, changes, cards, practice),
        exchange=exchange,
        endings=Endings(vault, changes, sharing, exchange.place),
        municipal=municipal,
        rounds=rounds,
    )
