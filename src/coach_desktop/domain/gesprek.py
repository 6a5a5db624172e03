"""One sitting of the brede intake: which part, when and where, who was there, who interpreted.

It stands at one path and is told anew at each change, so that the log says of every answer who
was present when it was given. The rows of a questionnaire that ask for it (`coach:bron` is
`gesprek.aanwezig` and the like) read and write it here: it exists once.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason, Value, texts_of
from coach_desktop.domain.moment import Moment, moment_of
from coach_desktop.domain.operation import Operation, time_from_text, time_to_text

PREFIX = "gesprek."
"""How the mark of a question begins that asks for something of the sitting."""

ASKED = ("datum", "plaats", "aanwezig", "tolk", "tolk_nummer")
"""What is asked anew in every sitting."""

RECHT = ("recht_verteld", "recht_taal", "recht_keuze")
"""The right to talk with nobody else there: told once, it stands until it is told again."""

NAMES = (*ASKED, *RECHT)

_MINUTE = 60
_DAY = timedelta(days=1)


class Deel(StrEnum):
    """The four parts of the brede intake, in their order."""

    WELKOMGESPREK = "welkomgesprek"
    VRAGENLIJST = "vragenlijst"
    LEERBAARHEIDSTOETS = "leerbaarheidstoets"
    EINDGESPREK = "eindgesprek"


class Wijze(StrEnum):
    """By which means people talk: the one that is farthest from one table counts."""

    TAFEL = "tafel"
    TELEFOON = "telefoon"
    VIDEO = "video"


_MEANS = {
    "telefoon": Wijze.TELEFOON,
    "tolk_telefoon": Wijze.TELEFOON,
    "video": Wijze.VIDEO,
    "tolk_video": Wijze.VIDEO,
}


@dataclass(frozen=True, slots=True)
class Gesprek:
    """A sitting as it stands. `since` is the moment since which it goes on, '' while it does not.

    `minuten` are those of the stretches that ended; `told` holds what a questionnaire asks of it.
    """

    id: str
    deel: Deel
    gevoerd_door: str = ""
    begun: str = ""
    since: str = ""
    minuten: int = 0
    told: Mapping[str, Answer] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Gesprek {self.id[:8]}>"

    def answer(self, name: str) -> Answer:
        """What was told of one of NAMES."""
        return self.told.get(name, NOT_ASKED)

    def with_told(self, name: str, answer: Answer) -> "Gesprek":
        """The same sitting with one thing told anew."""
        return replace(self, told={**self.told, name: answer})

    @property
    def datum(self) -> str:
        """The day, as an ISO text."""
        return self.answer("datum").text

    @property
    def plaats(self) -> str:
        """Code of the place; `telefoon` and `video` are places too."""
        return self.answer("plaats").text

    @property
    def aanwezig(self) -> tuple[str, ...]:
        """Codes of who is present; () is not known."""
        return tuple(self.answer("aanwezig").text.split())

    @property
    def tolk(self) -> str:
        """Code of who interprets; '' is not known."""
        return self.answer("tolk").text

    @property
    def tolk_nummer(self) -> str:
        """Name or number of the interpreter."""
        return self.answer("tolk_nummer").text

    @property
    def alleen_verteld(self) -> bool:
        """Whether the right to a talk with nobody else there was told in this sitting."""
        return self.answer("recht_verteld").text == "ja"

    @property
    def wijze(self) -> Wijze | None:
        """By which means people talk; None while place and interpreter are not known."""
        if not self.plaats or not self.tolk:
            return None
        return _MEANS.get(self.plaats) or _MEANS.get(self.tolk) or Wijze.TAFEL

    @property
    def moment(self) -> Moment:
        """Who can hear and see what is asked, as far as it was told."""
        return moment_of(self.aanwezig, self.tolk, self.plaats)

    @property
    def is_going_on(self) -> bool:
        """Whether people are talking now."""
        return bool(self.since)

    def go_on(self, now: datetime) -> "Gesprek":
        """Begin, or go on after a pause; one that goes on already stays as it is."""
        if self.since:
            return self
        since = time_to_text(now)
        return replace(self, begun=self.begun or since, since=since)

    def pause(self, now: datetime) -> "Gesprek":
        """Stop for now or for good; the minutes of this stretch are added."""
        return replace(self, since="", minuten=self.minutes_at(now))

    def minutes_at(self, now: datetime) -> int:
        """Whole minutes that people have talked at a moment."""
        if not self.since:
            return self.minuten
        seconds = int((now - time_from_text(self.since)).total_seconds())
        return self.minuten + max(seconds, 0) // _MINUTE

    def lasts_at(self, moment: datetime) -> bool:
        """Whether it goes on at a moment; one that nobody ended is over after a day."""
        return bool(self.since) and moment - time_from_text(self.since) < _DAY

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; `gesprek_from_value` reads it back."""
        told: dict[str, Value] = {
            name: answer.text for name, answer in self.told.items() if answer.text
        }
        reasons: dict[str, Value] = {
            name: answer.reason.value for name, answer in self.told.items() if answer.reason
        }
        return {
            "begun": self.begun,
            "deel": self.deel.value,
            "gevoerd_door": self.gevoerd_door,
            "minuten": str(self.minuten),
            "since": self.since,
            "reasons": reasons,
            "told": told,
        }


def gesprek_from_value(gesprek: str, value: Value) -> Gesprek:
    """Read a sitting by its id; what a later version would add or name otherwise is passed over."""
    texts = texts_of(value)
    table = value if isinstance(value, dict) else {}
    told = {name: Answer(text) for name, text in texts_of(table.get("told", "")).items()}
    reasons = {each.value: each for each in Reason}
    for name, reason in texts_of(table.get("reasons", "")).items():
        told[name] = Answer(reason=reasons.get(reason, Reason.NVT))
    delen = {each.value: each for each in Deel}
    minuten = texts.get("minuten", "")
    return Gesprek(
        id=gesprek,
        deel=delen.get(texts.get("deel", ""), Deel.VRAGENLIJST),
        gevoerd_door=texts.get("gevoerd_door", ""),
        begun=texts.get("begun", ""),
        since=texts.get("since", ""),
        minuten=int(minuten) if minuten.isdecimal() else 0,
        told=told,
    )


def deel_of(talk: str) -> Deel:
    """The part that a topic belongs to, by its mark: `vragenlijst_2` is of the vragenlijst."""
    delen = {each.value: each for each in Deel}
    return delen.get(talk.partition("_")[0], Deel.VRAGENLIJST)


def in_order(gesprekken: Iterable[Gesprek]) -> list[Gesprek]:
    """Sittings by their day, those of one day as they began."""
    return sorted(gesprekken, key=lambda each: (each.datum, each.begun, each.id))


def sitting_at(told: Sequence[Operation], operation: Operation) -> Gesprek | None:
    """How the sitting stood in which an operation was made; None outside of a sitting.

    `told` is all that was ever told of the sittings of its dossier, oldest first.
    """
    before = bisect_left(told, operation.lamport, key=lambda each: each.lamport)
    if before == 0:
        return None
    last = told[before - 1]
    stood = gesprek_from_value(last.path.partition("/")[2], last.answer.value)
    return stood if stood.is_going_on and stood.lasts_at(operation.claimed_time) else None
