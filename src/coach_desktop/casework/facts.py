"""What a dossier knows, each fact once: checked on its way in, folded from the log when read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import (
    FACTS,
    DoelgroepPeriod,
    current_period,
    period_from_value,
)
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import standings
from coach_desktop.domain.inburgeraar import (
    PartialDate,
    is_usual_v_nummer,
    parse_bsn,
    parse_partial_date,
)
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.sight import Sensitivity, Sight
from coach_desktop.domain.text import clean_answer

EARLIEST_BIRTH = 1900

_NEVER_IN_FUTURE = frozenset(
    {"koppeling", "kennisgeving", "inschrijving_brp", "lbt_datum", "einde_plicht", "overleden"}
)
_LINES = frozenset({"adres"})
"""Facts of more than one line; a name in lines could pretend to be a line of a letter."""

DATES = _NEVER_IN_FUTURE | {"verhuizing"}
"""Facts that are a whole day."""


@dataclass(frozen=True, slots=True)
class FactRules:
    """Checks a fact before it is kept; a practice vault takes no BSN of a real person."""

    today: Callable[[], date]
    practice: bool

    def checked(self, name: str, text: str) -> str:
        """The text as it is kept; raises InputError, and then nothing was changed."""
        text = clean_answer(text).strip()
        if name not in _LINES:
            text = " ".join(text.split())
        if not text:
            return ""
        if name == "bsn":
            return self._bsn(text)
        if name == "geboortedatum":
            return self._birth(text)
        if name in DATES:
            return self._day(name, text)
        return text

    def warnings(self, name: str, text: str) -> tuple[str, ...]:
        """Codes of what is unusual but kept."""
        if name == "vnummer" and text and not is_usual_v_nummer(text):
            return ("input.v-nummer-unusual",)
        return ()

    def _bsn(self, text: str) -> str:
        bsn = parse_bsn(text)
        if self.practice and not bsn.is_practice:
            raise InputError("input.bsn-not-for-practice")
        return bsn.digits

    def _birth(self, text: str) -> str:
        born = parse_partial_date(text)
        if born.earliest > self.today():
            raise InputError("input.date-in-future")
        if born.year < EARLIEST_BIRTH:
            raise InputError("input.date-too-old", year=EARLIEST_BIRTH)
        return str(born)

    def _day(self, name: str, text: str) -> str:
        day = parse_partial_date(text)
        if not day.is_complete:
            raise InputError("input.date-incomplete")
        if name in _NEVER_IN_FUTURE and day.earliest > self.today():
            raise InputError("input.date-in-future")
        return str(day)


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one dossier as they stand now."""

    answers: Mapping[str, Answer]
    periods: tuple[DoelgroepPeriod, ...] = ()
    household: Mapping[str, str] | None = None

    def text(self, name: str) -> str:
        """The value of a fact; '' when there is none."""
        return self.answers.get(name, NOT_ASKED).text

    @property
    def full_name(self) -> str:
        """First names and family name, as the pass has them."""
        return " ".join(filter(None, (self.text("voornamen"), self.text("achternaam"))))

    @property
    def birth(self) -> PartialDate | None:
        """The birth date as far as it is known."""
        text = self.text("geboortedatum")
        return parse_partial_date(text) if text else None

    @property
    def has_settled_on(self) -> date | None:
        """The day of registration in this municipality, or None."""
        text = self.text("inschrijving_brp")
        return date.fromisoformat(text) if text else None

    def seen_by(self, sight: Sight) -> "Facts":
        """Only what this sight allows; asked here so that no page tests a class."""
        allowed = {
            name: answer for name, answer in self.answers.items() if self._is_seen(sight, name)
        }
        periods = self.periods if "doelgroep" in allowed else ()
        household = self.household if sight.allows(class_of("household")) else {}
        return Facts(allowed, periods, household)

    def _is_seen(self, sight: Sight, name: str) -> bool:
        if name == "bsn":
            return sight.bsn
        if name == "adres":
            return sight.allows_address(secret=self.text("geheimhouding") == "ja")
        return sight.allows(class_of(name), name)


def class_of(name: str) -> Sensitivity:
    """The class of a fact; one that we do not know is treated as S2."""
    return FACTS.get(name, Sensitivity.S2)


def fold_facts(operations: Iterable[Operation]) -> Facts:
    """Fold the operations below `fact/` and `household/` into what is known."""
    answers: dict[str, Answer] = {}
    periods: list[DoelgroepPeriod] = []
    household: dict[str, str] = {}
    for path, stands in standings(operations).items():
        head = stands.heads[0]
        if head.kind is Kind.TOMBSTONE:
            continue
        room, _, name = path.partition("/")
        if room == "household":
            household[name] = str(stands.answer.value)
        elif name.startswith("doelgroep/"):
            period = name.removeprefix("doelgroep/")
            periods.append(period_from_value(period, stands.answer.value))
        else:
            answers[name] = stands.answer
    if (now := current_period(periods)) is not None:
        answers["doelgroep"] = now.answer
    periods.sort(key=lambda period: (period.begin, period.id))
    return Facts(answers, tuple(periods), household)
