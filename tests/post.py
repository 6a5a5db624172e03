"""Offices of several people, each with a vault and a key card, who send each other packages."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach_desktop.app.sealing import VaultSealer
from coach_desktop.casework.cards import Cards
from coach_desktop.casework.packages import Packages, Sealed
from coach_desktop.casework.sharing import CONSENT, Sharing
from coach_desktop.casework.unpacking import Unpacking
from coach_desktop.domain.identity import Author, Device, Identity, Organisation, Role
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.exchange.keys import Keys, make_age_key
from coach_desktop.storage.device_key import make_device_key
from tests.builders import NumberedIds, Office, join
from tests.vaults_for_tests import raw_vault


@dataclass(frozen=True, slots=True)
class Post:
    """An office with everything that packages need."""

    office: Office
    cards: Cards
    sharing: Sharing
    packages: Packages
    unpacking: Unpacking

    @property
    def card(self) -> KeyCard:
        return self.cards.own()

    @property
    def person(self) -> str:
        return self.office.changes.identity.author.id

    def knows(self, other: "Post") -> None:
        """Trust the card of somebody else, after his fingerprint was read aloud."""
        self.cards.trust(self.cards.read(other.card.canonical()), other.card.fingerprint[-1])

    def agree(self, dossier: str, other: "Post", *, ground: str = CONSENT, until: str = "") -> None:
        """Note that the client agreed."""
        purpose = "begeleiding"
        self.sharing.agree(dossier, other.card, purpose=purpose, ground=ground, until=until)

    def pack(self, other: "Post", *dossiers: str) -> Sealed:
        """Make a package for somebody."""
        return self.packages.seal(other.person, dossiers)

    def take_in(self, content: bytes) -> bytes:
        """Look at a package and keep it; gives the receipt."""
        return self.unpacking.keep(self.unpacking.look(content))[1]


PEOPLE = {
    "sanne": ("Sanne Bakker", Role.COACH, "Gemeente Voorbeeldstad"),
    "omar": ("Omar Visser", Role.COACH, "Gemeente Voorbeeldstad"),
    "azc": ("Fatma Kaya", Role.COACH, "AZC Voorbeeldstad"),
    "wim": ("Wim de Boer", Role.BEGELEIDER, "Stichting Welkom"),
    "bea": ("Bea Smit", Role.BEHEERDER, "Gemeente Voorbeeldstad"),
    "tineke": ("Tineke Mulder", Role.TEAMLEIDER, "Gemeente Voorbeeldstad"),
}


def identity_of(person: str) -> tuple[Identity, bytes]:
    """Who somebody is on a new device, with its private key."""
    name, role, organisation = PEOPLE[person]
    private, public = make_device_key()
    device = Device(NumberedIds().new(), public)
    place = Organisation(f"org-{organisation.split()[0].lower()}", organisation)
    return Identity(Author(person, name, role), place, device), private


def card_of(person: str) -> KeyCard:
    """The card of somebody whose vault is somewhere else."""
    return KeyCard(identity_of(person)[0], Keys(b"", (make_age_key(),)).recipients[0])


@contextmanager
def posted(folder: Path, person: str, *, practice: bool = True) -> Iterator[Post]:
    """The office of one of these people; opened again it goes on as the same device."""
    vault = raw_vault(folder / person)
    try:
        told = vault.setting("identity")
        if told is None:
            who, private = identity_of(person)
            with vault.writing() as writing:
                writing.settle("identity", who.to_value())
                writing.settle("device_key", private.hex())
        else:
            who = Identity.from_value(told)
        office = join(vault, role=who.author.role, author=person, who=who, practice=practice)
        cards = Cards(vault, office.changes, VaultSealer(vault, who))
        sharing = Sharing(office.records)
        yield Post(
            office,
            cards,
            sharing,
            Packages(vault, office.changes, office.people, cards, sharing, practice),
            Unpacking(vault, office.changes, cards, practice),
        )
    finally:
        vault.close()


@contextmanager
def posts(folder: Path, *people: str) -> Iterator[list[Post]]:
    """The offices of several people at once, who all know each other."""
    with ExitStack() as stack:
        made = [stack.enter_context(posted(folder, each)) for each in people]
        for one in made:
            for other in made:
                if one is not other:
                    one.knows(other)
        yield made
