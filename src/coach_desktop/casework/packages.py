"""Sealed packages: make one for somebody, and mark what he has when his receipt comes back.

Nothing goes that the register does not allow, nor what a vault of the receiver's role may not hold.
Whoever was given a dossier by somebody may always send back to him what he told of it himself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coach_desktop.casework.cards import Cards
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.package_ports import Bundle, Content, Passed, Way
from coach_desktop.casework.packing import Receiver, Selected, select
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.sharing import Sharing
from coach_desktop.domain.dossier import record_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.sharing import DELING
from coach_desktop.domain.sight import holds, may_hand_on, needs


@dataclass(frozen=True, slots=True)
class Offered:
    """A dossier that may be for somebody: what goes and what stays, or why none of it goes."""

    dossier: str
    name: str
    selected: Selected = field(default_factory=Selected)
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A package to write to a file; its name says nothing of anybody."""

    name: str
    content: bytes
    bundle: Bundle


@dataclass(frozen=True, slots=True)
class State:
    """How far a dossier went to somebody: operations in packages, and those he said he has."""

    person: str
    name: str
    sent: int
    received: int


@dataclass(frozen=True, slots=True)
class Packages:
    """The packages of this vault. Slow: call it off the UI thread."""

    vault: Vault
    changes: Changes
    people: People
    cards: Cards
    sharing: Sharing
    practice: bool

    def offers(self, person: str) -> Sequence[Offered]:
        """The dossiers that an agreement names him for or that came from him, by name.

        Raises InputError `package.unknown-receiver`, `package.withdrawn-receiver`,
        `package.receiver-role`.
        """
        to = self._receiver(self._cards_of(person))
        offered = [self._offer(dossier, person, to) for dossier in self._dossiers_for(person)]
        return sorted(offered, key=lambda each: (each.name, each.dossier))

    def seal(self, person: str, dossiers: Sequence[str]) -> Sealed:
        """Make a package with all that may go of these dossiers, and note it before it is given.

        Raises InputError with the code of the first thing that stands in the way, for one
        `package.no-agreement`, `package.agreement-withdrawn`, `package.agreement-over`,
        `package.nothing`, `package.too-large`; then nothing was made.
        """
        cards = self._cards_of(person)
        to = self._receiver(cards)
        offered = [self._offer(dossier, person, to) for dossier in dossiers]
        for each in offered:
            if each.why_not:
                raise InputError(each.why_not)
        operations = tuple(told for each in offered for told in each.selected.operations)
        if not operations:
            raise InputError("package.nothing")
        bundle = Bundle(
            id=self.changes.ids.new(),
            made=self.changes.clock.now(),
            sender=self.changes.identity.device.id,
            receiver=person,
            operations=operations,
            enclosed=tuple(blob for each in offered for blob in each.selected.enclosed),
            practice=self.practice,
        )
        content, digest = self.cards.sealer.seal(bundle, cards)
        passed = Passed(bundle.id, digest, Way.OUT, person, to.role, "", bundle.made)
        self.changes.pack(passed, [Content(each.dossier, each.id) for each in operations])
        return Sealed(f"pakket-{bundle.id[:8]}.coachpakket", content, bundle)

    def take_receipt(self, content: bytes) -> Passed:
        """Mark what a receiver has by his receipt; the same receipt twice changes nothing.

        Raises InputError `receipt.unreadable`, `receipt.unknown-sender`, `receipt.signature`,
        `receipt.other`; nothing was changed then.
        """
        cards = self.cards.by_device()
        receipt = self.cards.sealer.read_receipt(content, cards)
        passed = self.vault.package(receipt.package)
        told = (receipt.digest, cards[receipt.device].person)
        if passed is None or passed.way is not Way.OUT or (passed.digest, passed.person) != told:
            raise InputError("receipt.other")
        if passed.received is None:
            contents = self.vault.package_contents(passed.package)
            self.changes.settle_receipt(passed, receipt.moment, contents, receipt.refused)
        return passed

    def states(self, dossier: str) -> Sequence[State]:
        """To whom a dossier went, and how much of it he said that he has."""
        names = {each.card.person: each.card.identity.author.name for each in self.cards.listed()}
        received = self.vault.received(dossier)
        return tuple(
            State(person, names.get(person, ""), len(told), len(received.get(person, ())))
            for person, told in self.vault.sent(dossier).items()
        )

    def _offer(self, dossier: str, person: str, to: Receiver) -> Offered:
        name = self.people.facts(dossier).full_name
        if code := self._why_not(dossier, person):
            return Offered(dossier, name, why_not=code)
        author = self.changes.identity.author
        selected = select(
            self.vault.log(dossier),
            self.vault.blobs(dossier),
            to=to,
            by=(author.role, author.id),
            secret_address=self.people.facts(dossier).text("geheimhouding") == "ja",
        )
        return Offered(dossier, name, selected, "" if selected.operations else "package.nothing")

    def _why_not(self, dossier: str, person: str) -> str:
        is_guest = not may_hand_on(self.changes.identity.author.role)
        if is_guest and person in self.vault.came_from(dossier):
            return ""
        return self.sharing.why_not(dossier, person)

    def _dossiers_for(self, person: str) -> Iterator[str]:
        """Dossiers with a line in the register for him, and those that came from him."""
        found: dict[str, None] = {}
        for told, _ in self.vault.brought(record_path(DELING.name, "")):
            value = told.answer.value
            if isinstance(value, dict) and value.get("ontvanger") == person:
                found[told.dossier] = None
        for passed in self.vault.packages():
            if passed.way is Way.IN and passed.person == person:
                for each in self.vault.package_contents(passed.package):
                    found[each.dossier] = None
        return (each for each in found if self.vault.dossier(each) is not None)

    def _cards_of(self, person: str) -> Sequence[KeyCard]:
        cards = self.cards.of(person)
        if not cards:
            known = {each.card.person for each in self.cards.listed()}
            is_withdrawn = person in known
            raise InputError(
                "package.withdrawn-receiver" if is_withdrawn else "package.unknown-receiver"
            )
        return cards

    def _receiver(self, cards: Sequence[KeyCard]) -> Receiver:
        roles = {each.role for each in cards}
        role = cards[0].role
        if len(roles) > 1 or not needs(role, "fact"):
            raise InputError("package.receiver-role")
        chosen = self.changes.chosen
        return Receiver(role, holds(role, chosen=chosen), chosen, cards[0].person)
