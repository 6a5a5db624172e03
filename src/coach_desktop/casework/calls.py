"""The calls to come to the parts of a brede intake, and who came: facts, never a sanction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.uniting import anew, tables
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import oproep_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import parse_partial_date
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.oproep import Oproep, Verschijning, oproep_from_value
from coach_desktop.domain.record import clock, minutes
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.text import clean_answer

_ROOM = oproep_path("")


@dataclass(frozen=True, slots=True)
class Calls:
    """The calls of this vault. Each change is a new operation; nothing is overwritten."""

    vault: Vault
    changes: Changes

    def of(self, dossier: str) -> Sequence[Oproep]:
        """All calls of a dossier, the first one first."""
        found = [
            oproep_from_value(path.removeprefix(_ROOM), told)
            for path, told in tables(self.vault, dossier, _ROOM)
        ]
        return sorted(found, key=lambda each: (each.verzonden, each.afspraak, each.id))

    def call(self, dossier: str, oproep: Oproep) -> Oproep:
        """Keep a call that was made and give it its id; raises InputError `call.*`, `input.*`."""
        sent, day = whole_day(oproep.verzonden), whole_day(oproep.afspraak)
        if sent > self._today():
            raise InputError("call.sent-later")
        if day < sent:
            raise InputError("call.day-before-sent")
        told = replace(
            oproep,
            id=self.changes.ids.new(),
            verzonden=sent,
            afspraak=day,
            tijd=_time(oproep.tijd),
        )
        return self._keep(dossier, told)

    def appeared(
        self, dossier: str, oproep: Oproep, came: Verschijning, reason: str = ""
    ) -> Oproep:
        """Keep whether somebody came; raises InputError `call.not-yet` before the day itself."""
        is_of_the_day = came not in {Verschijning.ONBEKEND, Verschijning.AFGEZEGD}
        if is_of_the_day and oproep.afspraak > self._today():
            raise InputError("call.not-yet")
        told = replace(oproep, verschijning=came, reden=clean_answer(reason).strip())
        return self._keep(dossier, told)

    def _keep(self, dossier: str, oproep: Oproep) -> Oproep:
        path = oproep_path(oproep.id)
        told = anew(self.vault, self.changes.identity, dossier, path, oproep.to_value())
        draft = Draft(dossier, path, Kind.FACT, Answer(told), Sensitivity.S2)
        self.changes.commit([draft])
        return oproep

    def _today(self) -> str:
        return self.changes.clock.today().isoformat()


def _time(text: str) -> str:
    """A time that was typed, as HH:MM; raises InputError when it is none."""
    if not text.strip():
        return ""
    if (minute := minutes(text)) is None:
        raise InputError("record.time", column="tijd")
    return clock(minute)


def whole_day(text: str) -> str:
    """A day that was typed, as an ISO text; raises InputError while it is not whole."""
    day = parse_partial_date(text)
    if not day.is_complete:
        raise InputError("input.date-incomplete")
    return str(day)
