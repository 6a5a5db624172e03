"""Key cards: show our own, take one in after its fingerprint was read aloud, withdraw one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.package_ports import Sealer
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import standings
from coach_desktop.domain.identity import Role
from coach_desktop.domain.keycard import CARDS, KeyCard, card_from_value, card_path, read_card
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.sight import Sensitivity


@dataclass(frozen=True, slots=True)
class Kept:
    """A card that was trusted once, and since when; `withdrawn` is when it was withdrawn."""

    card: KeyCard
    since: datetime
    withdrawn: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """The key cards of this vault: who may get a package from here, and who is believed."""

    vault: Vault
    changes: Changes
    sealer: Sealer

    def own(self) -> KeyCard:
        """The card to give to others. Slow."""
        return self.sealer.card()

    def read(self, content: bytes) -> KeyCard:
        """Read somebody's card, before it is trusted.

        Raises InputError `card.unreadable`, `card.newer`, `card.own`, `card.other-keys`.
        """
        card = read_card(content)
        if card.device == self.changes.identity.device.id:
            raise InputError("card.own")
        for known in self.listed():
            same_keys = (known.card.signing_key, known.card.recipient) == (
                card.signing_key,
                card.recipient,
            )
            if known.card.device == card.device and not same_keys:
                raise InputError("card.other-keys")
        return card

    def trust(self, card: KeyCard, heard: str) -> None:
        """Trust a card whose owner read its fingerprint aloud; `heard` is the last group of it.

        Raises InputError `card.fingerprint`; nothing was kept then.
        """
        if heard.strip() != card.fingerprint[-1]:
            raise InputError("card.fingerprint")
        told = Answer(card.to_value())
        path = card_path(card.device)
        self.changes.commit([Draft(CARDS, path, Kind.FACT, told, Sensitivity.S0)])

    def withdraw(self, device: str) -> None:
        """Trust a card no longer: nothing is sealed to it, and nothing signed by it is taken in."""
        path = card_path(device)
        self.changes.commit([Draft(CARDS, path, Kind.TOMBSTONE, NOT_ASKED, Sensitivity.S0)])

    def listed(self) -> Sequence[Kept]:
        """Every card that was trusted once, by name; a withdrawn one comes last."""
        found = [
            kept
            for path in standings(self.vault.heads(CARDS, card_path("")))
            if (kept := _kept(self.vault.history(CARDS, path))) is not None
        ]
        return sorted(
            found,
            key=lambda each: (
                each.withdrawn is not None,
                each.card.identity.author.name,
                each.card.device,
            ),
        )

    def trusted(self) -> Sequence[KeyCard]:
        """The cards that are trusted now, by name."""
        return tuple(each.card for each in self.listed() if each.withdrawn is None)

    def guides(self) -> frozenset[str]:
        """The persons with a trusted card who guide at home, and have the smaller object."""
        return frozenset(each.person for each in self.trusted() if each.role is Role.BEGELEIDER)

    def of(self, person: str) -> Sequence[KeyCard]:
        """The cards of one person that are trusted now: one for each of his devices."""
        return tuple(each for each in self.trusted() if each.person == person)

    def by_signing_key(self) -> Mapping[str, KeyCard]:
        """The trusted cards, by the key that their packages are signed with."""
        return {each.signing_key: each for each in self.trusted()}

    def by_device(self) -> Mapping[str, KeyCard]:
        """The trusted cards, by device."""
        return {each.device: each for each in self.trusted()}


def _kept(told: Sequence[Operation]) -> Kept | None:
    """What the history of one card says: the last card in it, and whether it is withdrawn."""
    last = told[-1]
    withdrawn = last.claimed_time if last.kind is Kind.TOMBSTONE else None
    for each in reversed(told):
        if each.kind is not Kind.TOMBSTONE:
            return Kept(card_from_value(each.answer.value), each.claimed_time, withdrawn)
    return None
