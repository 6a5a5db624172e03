"""One inburgeraar's case: where each thing stands in it, and which facts it knows.

A path names one thing of one dossier: `fact/bsn`, `intake/INSTANCE/lid/ROW/lid_naam`,
`note/INSTANCE/pers_bsn/ID`, `pip/VERSION/staat/ID`. A fact exists once: a question that asks for
one (`coach:bron`) reads and writes the fact's own path.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coach_desktop.domain.answer import Answer, Reason, Value, texts_of
from coach_desktop.domain.sight import Sensitivity

_S = Sensitivity

FACTS: Mapping[str, Sensitivity] = {
    "achternaam": _S.S1,
    "voornamen": _S.S1,
    "roepnaam": _S.S1,
    "geboortedatum": _S.S1,
    "bsn": _S.S2,
    "vnummer": _S.S2,
    "gesprekstaal": _S.S1,
    "moedertaal": _S.S1,
    "telefoon": _S.S1,
    "email": _S.S1,
    "adres": _S.S1,
    "geheimhouding": _S.S1,
    "contactwijze": _S.S1,
    "doelgroep": _S.S2,
    "verblijfsvergunning": _S.S2,
    "wet": _S.S2,
    "koppeling": _S.S2,
    "kennisgeving": _S.S2,
    "huisvestingswet": _S.S0,
    "inschrijving_brp": _S.S2,
    "verhuizing": _S.S2,
    "azc": _S.S1,
    "nidos": _S.S2,
    "voogd": _S.S2,
    "lbt_status": _S.S2,
    "lbt_datum": _S.S2,
    "lbt_score": _S.S2,
    "lbt_uitslag": _S.S2,
    "leerroute": _S.S2,
    "einde_plicht": _S.S2,
    "overleden": _S.S2,
    "coach": _S.S0,
}
"""Facts by name, with the class they have when no question says otherwise."""

MERGED = "merged"
"""Where it stands into which dossier this one was merged, because both were the same person."""


_NUMBER = re.compile("([0-9a-f]{4})[- ]?([0-9a-f]{4})", re.IGNORECASE | re.ASCII)


def number_of(dossier: str) -> str:
    """The number of a dossier as people read it: the first eight signs of its id, 3F2A-91BC."""
    return f"{dossier[:4]}-{dossier[4:8]}".upper()


def id_begin(words: str) -> str:
    """How the id of a dossier with this number begins; '' when it is no number of a dossier."""
    found = _NUMBER.fullmatch(words.strip())
    return f"{found[1]}{found[2]}".lower() if found else ""


def merge_path(other: str) -> str:
    """Where it stands, in the dossier that stays, what a merge with another one wrote."""
    return f"merge/{other}"


def correction_path(operation: str) -> str:
    """Where the reason stands why an operation was followed by another one: it was wrong."""
    return f"correction/{operation}"


def difference_path(path: str) -> str:
    """Where it stands that somebody left open what was told differently at a path, and why."""
    return f"difference/{path}"


def import_path(caseload: str) -> str:
    """Where it stands that a dossier was taken in with a caseload; with '' below what all of it."""
    return f"import/{caseload}"


def fact_path(name: str) -> str:
    """Where a fact stands."""
    return f"fact/{name}"


def doelgroep_path(period: str) -> str:
    """Where one period of the doelgroep stands; a group can change and keeps its dates."""
    return f"fact/doelgroep/{period}"


def household_path(other: str) -> str:
    """Where the tie with another dossier stands."""
    return f"household/{other}"


def instance_path(instance: str) -> str:
    """Where it stands which form this instance is, and of what kind."""
    return f"intake/{instance}"


def answer_path(instance: str, address: str) -> str:
    """Where an answer stands; `address` is the question's key, with row ids in a repeat."""
    return f"intake/{instance}/{address}"


def undo_path(instance: str, mark: str = "") -> str:
    """Where it stands that an answer was told again by undo or redo, and of which one."""
    return f"undo/{instance}/{mark}"


def note_path(instance: str, address: str) -> str:
    """Where the coach's margin note on a question stands."""
    return f"note/{instance}/{address}"


def read_back_path(instance: str, address: str) -> str:
    """Where it stands that a question was read back to the client."""
    return f"read-back/{instance}/{address}"


def misunderstood_path(instance: str, address: str = "") -> str:
    """Where it stands that a question was not understood as it was asked."""
    return f"misunderstood/{instance}/{address}"


def gesprek_path(gesprek: str) -> str:
    """Where one sitting of the intake stands."""
    return f"gesprek/{gesprek}"


def pip_path(version: str, part: str = "", row: str = "") -> str:
    """Where a PIP version stands, or a state, document or signature beside it."""
    return "/".join(filter(None, ("pip", version, part, row)))


def oproep_path(oproep: str) -> str:
    """Where a call to come to a part of the brede intake stands."""
    return f"oproep/{oproep}"


def visit_path(visit: str) -> str:
    """Where a visit by a begeleider stands."""
    return f"visit/{visit}"


def record_path(kind: str, record: str) -> str:
    """Where a record beside the questionnaire stands; with '' as record, below what all of it."""
    return f"record/{kind}/{record}"


def duo_path(message: str) -> str:
    """Where it stands that a message of DUO's was copied over; with '' below what all of it."""
    return f"duo/{message}"


def attachment_path(attachment: str) -> str:
    """Where a scan or photo stands that was attached; its bytes are found by SHA-256."""
    return f"attachment/{attachment}"


QUESTIONNAIRES = "vragenlijsten"
"""Where the imported questionnaires stand, as if they were a dossier: they are about nobody."""


def form_path(form: str) -> str:
    """Where it stands which versions of a questionnaire were imported, the last one in force."""
    return f"form/{form}"


def is_about_nobody(path: str) -> bool:
    """Whether what stands at a path is a questionnaire or a key card, and of no client."""
    return path.startswith(("form/", "card/"))


def name_at(path: str) -> str:
    """The name of the fact or of the question that an answer at this path is of; else ''."""
    room, *parts = path.split("/")
    if room == "fact" and parts:
        return parts[0]
    return parts[-1] if room == "intake" and len(parts) > 1 else ""


def is_table(path: str) -> bool:
    """Whether a record, a sitting or a call stands at a path: each column stands by itself."""
    return path.startswith(("record/", "gesprek/", "oproep/"))


def is_plan(path: str) -> bool:
    """Whether what a version of a plan says stands at a path, and not a row beside it."""
    return path.startswith("pip/") and path.count("/") == 1


def stays_open(path: str) -> bool:
    """Whether a human decides what holds when it was told differently at this path."""
    return name_at(path) != "" or is_table(path) or is_plan(path)


@dataclass(frozen=True, slots=True)
class DoelgroepPeriod:
    """The group that DUO gave, with the days between which it held; '' is not known or open.

    `reason` says why there is no code, when somebody gave one of the four reasons.
    """

    id: str
    code: str
    begin: str = ""
    end: str = ""
    reason: Reason | None = None

    @property
    def answer(self) -> Answer:
        """The group as an answer: its code, or the reason why it is not known."""
        return Answer(self.code, self.reason)

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; `period_from_value` reads it back."""
        told: dict[str, Value] = {"begin": self.begin, "code": self.code, "end": self.end}
        if self.reason is not None:
            told["reason"] = self.reason.value
        return told


def period_from_value(period: str, value: Value) -> DoelgroepPeriod:
    """Read a period by its id; what is not in it, or is none of the four reasons, is left out."""
    told = texts_of(value)
    return DoelgroepPeriod(
        id=period,
        code=told.get("code", ""),
        begin=told.get("begin", ""),
        end=told.get("end", ""),
        reason=next((each for each in Reason if each == told.get("reason")), None),
    )


def current_period(periods: Iterable[DoelgroepPeriod]) -> DoelgroepPeriod | None:
    """The period that has no end; of several the one that began last."""
    still_open = [period for period in periods if not period.end]
    return max(still_open, key=lambda period: period.begin, default=None)
