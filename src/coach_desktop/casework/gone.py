"""What the municipality has no more, or has closed: noticed, asked about, never obeyed by itself.

Nobody but a human knows whether something was destroyed there on purpose or lost. Until he says so
nothing of it is sent anew, and here it stays in any case.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coach_desktop.casework.exchange import Exchange, is_well
from coach_desktop.casework.ledger import LEFT, Known, LedgerWriting, Step, StepState, Trying

GONE = "exchange.gone"
GONE_ZAAK, GONE_DOCUMENT = "exchange.gone-zaak", "exchange.gone-document"
GONE_BESLUIT, GONE_LINK = "exchange.gone-besluit", "exchange.gone-link"
ASKED = frozenset({GONE, GONE_ZAAK, GONE_DOCUMENT, GONE_BESLUIT, GONE_LINK})
"""What stopped because it is not there any more: a human says what becomes of it."""

CLOSED = "exchange_closed"
_HELD = frozenset({StepState.PARKED, StepState.STOPPED})


@dataclass(frozen=True, slots=True)
class Gone:
    """What is to be said of dossiers that are not at the municipality as they were."""

    exchange: Exchange

    def send_again(self, dossier: str) -> None:
        """It was lost there: what is not there is made again in the next round, looked up first.

        What was left there before, counts too. What else stopped in the dossier is tried as well.
        """
        objects, steps = self._objects(dossier), self._steps(dossier)

        def write(writing: LedgerWriting) -> None:
            for known in objects:
                if known.trying.code in {GONE, LEFT}:
                    writing.unconfirm(known.place, dossier)
                    known = replace(known, index=0, confirmed_on="")  # noqa: PLW2901  (as it is now)
                if known.trying.state in _HELD:
                    writing.note_known(replace(known, trying=Trying(StepState.UNKNOWN)))
            for step in steps:
                is_gone = step.trying.code in ASKED | {LEFT}
                if is_gone or step.trying.state in _HELD:
                    remote = "" if is_gone else step.remote
                    again = replace(step, remote=remote, trying=Trying(StepState.UNKNOWN))
                    writing.put_step(again)

        self.exchange.changes.note(write)

    def leave(self, dossier: str) -> None:
        """It was destroyed there on purpose, or it is not known: nothing is sent, and it stays."""
        objects, steps = self._objects(dossier), self._steps(dossier)

        def write(writing: LedgerWriting) -> None:
            for known in objects:
                if known.trying.code == GONE:
                    left = Trying(StepState.STOPPED, LEFT)
                    writing.note_known(replace(known, trying=left))
            for step in steps:
                if step.trying.code in ASKED:
                    writing.put_step(replace(step, trying=Trying(StepState.DONE, LEFT)))

        self.exchange.changes.note(write)

    def closed(self) -> Mapping[str, str]:
        """The dossiers whose zaak was closed when it was looked at last, with the day."""
        told = self.exchange.vault.setting(CLOSED)
        return {name: str(day) for name, day in told.items()} if isinstance(told, dict) else {}

    def calls(self) -> bool:
        """Whether somebody has to look: a round that did not come through, or a question."""
        exchange = self.exchange
        if not is_well(exchange.last_round()) or exchange.question() is not None:
            return True
        place = exchange.place()
        if place is None:
            return False
        tried = [each.trying for each in exchange.vault.known(place).values()]
        tried += [each.trying for each in exchange.vault.open_steps(place.server, place.epoch)]
        return any(each.code in ASKED for each in tried)

    def _objects(self, dossier: str) -> list[Known]:
        """How the server has the objects of a dossier."""
        place, vault = self.exchange.place(), self.exchange.vault
        if place is None:
            return []
        places = (replace(place, kind=kind) for kind in type(place.kind))
        found = (vault.known(each).get(dossier) for each in places)
        return [each for each in found if each is not None]

    def _steps(self, dossier: str) -> tuple[Step, ...]:
        place = self.exchange.place()
        if place is None:
            return ()
        return tuple(self.exchange.vault.steps(place.server, place.epoch, dossier))
