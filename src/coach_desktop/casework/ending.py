"""The end of an agreement: the dossier goes from the vault of who was let in by it, by itself.

Not before all that he told of it himself is known to be elsewhere: the municipality was read back
to have it, or a receipt says that somebody took it in. Until then he is told, and nothing goes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.ledger import Place
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.sharing import Sharing
from coach_desktop.casework.summary import Found
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.sight import may_hand_on


@dataclass(frozen=True, slots=True)
class Ended:
    """A dossier whose agreement ended: on which day, and how much is still only here."""

    found: Found
    until: str
    only_here: int


@dataclass(frozen=True, slots=True)
class Endings:
    """The agreements that ended in this vault; `place` is the municipal system agreed on."""

    vault: Vault
    changes: Changes
    sharing: Sharing
    place: Callable[[], Place | None]

    def ended(self) -> Sequence[Ended]:
        """The dossiers that are due to go, in order of name; none for who hands on himself."""
        who = self.changes.identity.author
        if may_hand_on(who.role):
            return ()
        found = self.vault.dossiers(limit=self.vault.count())
        ends = ((each, self._until(each.dossier, who.id)) for each in found)
        return tuple(
            Ended(each, until, self._only_here(each.dossier, who.id))
            for each, until in ends
            if until
        )

    def settle(self) -> tuple[int, Sequence[Ended]]:
        """Take out what may go; gives how many went, and those that wait. Slow.

        Raises VaultError `vault.not-scrubbed` when they are gone but their free pages wait.
        """

        def choose() -> Sequence[str]:
            return [each.found.dossier for each in self.ended() if not each.only_here]

        if not choose():
            return 0, self.ended()
        gone = self.changes.purge_chosen(choose, Ground.AGREEMENT_ENDED)
        self.vault.scrub()
        return len(gone), self.ended()

    def _until(self, dossier: str, person: str) -> str:
        """The last day of the agreements that let him in; '' while one stands or none has an end.

        One that was withdrawn stops what would come; what was given stays until its own last day.
        """
        mine = [each.until for each in self.sharing.of(dossier) if each.receiver == person]
        if not all(mine):
            return ""
        last = max(mine, default="")
        return last if last < self.sharing.today.isoformat() else ""

    def _only_here(self, dossier: str, person: str) -> int:
        """How much he told himself that nobody else is known to have."""
        told = {each.id for each in self.vault.log(dossier) if each.author == person}
        held = set[str]().union(*self.vault.received(dossier).values())
        if (place := self.place()) is not None:
            waiting = {each.id for each in self.vault.waiting(place, dossier)}
            held |= told - waiting
        return len(told - held)
