"""What a check of a questionnaire finds, with the sheet, the row and the name it is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coach_desktop.domain.errors import PackError
from coach_desktop.domain.phrases import Phrases


class Weight(StrEnum):
    """Whether a finding stops the questionnaire, or only asks to be looked at."""

    REFUSED = "refused"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `code` names the sentence, row 0 is the whole sheet or file."""

    code: str
    weight: Weight
    sheet: str = ""
    row: int = 0
    name: str = ""
    what: str = ""

    def sentence(self, say: Phrases) -> str:
        """What is wrong, in words."""
        try:
            return say.say(f"form_check.finding.{self.code}", name=self.name, what=self.what)
        except PackError:
            what = f"{self.code} {self.what}"
            return say.say("form_check.finding.other", name=self.name, what=what)

    def place(self, say: Phrases) -> str:
        """Where it stands, in words; '' when it is about the whole file."""
        if not self.sheet:
            return ""
        where = "form_check.row" if self.row else "form_check.sheet"
        return say.say(where, sheet=self.sheet, row=self.row, name=self.name or "-")


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of the questionnaire is translated into one language."""

    language: str
    told: int
    asked: int

    @property
    def share(self) -> int:
        """The same in whole percents; 100 only when nothing lacks."""
        return 100 * self.told // self.asked if self.asked else 100


@dataclass(frozen=True, slots=True)
class Report:
    """A questionnaire as it was checked; `xml` is '' when it is refused."""

    findings: tuple[Finding, ...]
    languages: tuple[Completeness, ...] = ()
    form: str = ""
    version: str = ""
    questions: int = 0
    xml: str = ""

    @property
    def is_refused(self) -> bool:
        """Whether the questionnaire cannot be used."""
        return any(each.weight is Weight.REFUSED for each in self.findings)

    @property
    def stops(self) -> int:
        """How many findings stop it."""
        return sum(each.weight is Weight.REFUSED for each in self.findings)


@dataclass(frozen=True, slots=True)
class Brought:
    """A questionnaire that somebody brings: the report on it, and what stood beside the file.

    `lists` and `media` hold bytes by file name: the list files that it reads, its pictures and
    its sounds.
    """

    report: Report
    lists: Mapping[str, bytes] = field(default_factory=dict)
    media: Mapping[str, bytes] = field(default_factory=dict)
