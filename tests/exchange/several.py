"""Several devices of two people, a line that fails and a server that is put back, by chance."""

from contextlib import ExitStack
from pathlib import Path

from coach_desktop.casework.gone import Gone
from coach_desktop.domain.answer import Answer
from tests.exchange.offices import Device, device
from tests.municipality.town import Mishap, Town
from tests.reliability.dice import Dice

DEVICES = (("d1", "coach"), ("d2", "coach"), ("d3", "collega"))
FACTS = ("telefoon", "email", "moedertaal")
STEPS = 24


def play(folder: Path, seed: int) -> list[str]:
    """Tell, exchange and fail by chance, then heal; what did not hold in the end."""
    dice, town = Dice(seed), Town(strict=False)
    with ExitStack() as open_ones:
        devices = [
            open_ones.enter_context(device(folder, town, name, author=author))
            for name, author in DEVICES
        ]
        first = devices[0]
        dossiers = [first.office.dossier(name) for name in ("Haile", "Hesso")]
        first.round()
        for each in devices[1:]:
            for dossier in dossiers:
                each.office.changes.receive(first.office.vault.log(dossier))
        backup = town.keep()
        for step in range(STEPS):
            at = devices[dice.below(len(devices))]
            match dice.below(8):
                case 0 | 1 | 2:
                    fact, dossier = FACTS[dice.below(3)], dossiers[dice.below(2)]
                    at.office.people.record(dossier, fact, Answer(f"{step}"))
                case 3:
                    backup = town.keep()
                case 4 if dice.below(4) == 0:
                    town.put_back(backup)
                case 5:
                    town.next(list(Mishap)[dice.below(5)], "", "objects")
                    at.round()
                case _:
                    at.round()
        return _healed(devices, dossiers)


def _healed(devices: list[Device], dossiers: list[str]) -> list[str]:
    """After rounds in which nothing fails everybody has everything, and nothing waits."""
    told = {
        each.id for at in devices for dossier in dossiers for each in at.office.vault.log(dossier)
    }
    for _ in range(4):
        for at in devices:
            at.exchange.go_on()
            for dossier in dossiers:
                Gone(at.exchange).send_again(dossier)
            at.later(2)
            at.office.clock.day = devices[0].office.clock.day
            at.round()
    wrong = []
    for at in devices:
        name = at.office.changes.identity.device.id
        have = {each.id for dossier in dossiers for each in at.office.vault.log(dossier)}
        if have != told:
            wrong.append(f"{name} lacks {len(told - have)}")
        wrong += [
            f"{name} {at.exchange.state(dossier).code}"
            for dossier in dossiers
            if at.exchange.state(dossier).code != "sent"
        ]
        wrong += [f"{name} set apart {each.code}" for each in at.exchange.set_apart()]
    return wrong
