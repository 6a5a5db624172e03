"""What a cell says, as the fact that it is: a whole date, a code, a number without its signs.

* A date is year-month-day, or day-month-year with - / . or nothing between; of a birth date the
  day, or the day and the month, may be unknown (00). A year of two digits is of this century; of a
  birth date that would lie in the future it is of the former one.
* A BSN of eight digits lost its first 0 in a spreadsheet.
* What stands for a choice is its code, its Dutch words, or a word of resources/caseload.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coach_desktop.casework.caseload_words import Words, bare
from coach_desktop.casework.facts import DATES, FactRules
from coach_desktop.domain.errors import InputError
from coach_desktop.forms.definition import Form, Kind, Question, text_in

BIRTH = "geboortedatum"
_NUMBERS = frozenset({"bsn", "vnummer"})
_DAYS = DATES | {BIRTH}

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[-/]([0-9]{4})")
_CLOSED = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_TIME = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?$")
_APART = re.compile(r"[,;/+&|]|\ben\b|\bof\b")
_SHORT_BSN = 8


@dataclass(frozen=True, slots=True)
class Values:
    """Reads the cells of a caseload for this questionnaire."""

    words: Words
    rules: FactRules
    choices: Mapping[str, Mapping[str, str]]
    several: frozenset[str] = field(default=frozenset())

    def read(self, name: str, told: str) -> str:
        """The fact as it is kept, '' when nothing is known; raises InputError."""
        if name in self.choices:
            return self._chosen(name, told)
        if name in _DAYS | _NUMBERS and self.words.says_nothing(told):
            return ""
        if name in _DAYS:
            told = as_day(told, self.rules.today() if name == BIRTH else date.max)
        if name == "bsn":
            told = _with_first_digit(told)
        return self.rules.checked(name, told)

    def _chosen(self, name: str, told: str) -> str:
        codes = self.choices[name]
        if not told.strip():
            return ""
        if bare(told) in codes:
            return codes[bare(told)]
        if self.words.says_nothing(told):
            return ""
        parts = list(filter(str.strip, _APART.split(told))) if name in self.several else [told]
        found = [codes.get(bare(part), "") for part in parts]
        if not found or not all(found):
            raise InputError("caseload.not-a-choice")
        return " ".join(dict.fromkeys(found))


def join_values(words: Words, rules: FactRules, form: Form) -> Values:
    """Read cells by the choices of a questionnaire, and by those of the file of words."""
    asking = {each.marks.bron: each for each in form.questions() if each.marks.bron in words.fields}
    named = {name: question for name, question in asking.items() if question.choices}
    choices = {name: words.codes(name) for name in words.values if name in words.fields}
    for name, question in named.items():
        alike = words.codes("gesprekstaal" if name == "moedertaal" else name)
        known = {choice.name for choice in question.choices}
        told = {word: code for word, code in alike.items() if code in known}
        choices[name] = told | _of_question(question)
    several = {name for name, each in named.items() if each.kind is Kind.SELECT_MULTIPLE}
    return Values(words, rules, choices, frozenset(several))


def _of_question(question: Question) -> dict[str, str]:
    """Code by its Dutch words, and by itself."""
    told = {bare(text_in(each.label, "nl", "nl")[0]): each.name for each in question.choices}
    return told | {bare(each.name): each.name for each in question.choices}


def as_day(told: str, last: date) -> str:
    """A date as it is stored, as far as it is known; what is no date is left as it was.

    `last` is the day that a year of two digits may not lie behind.
    """
    told = _TIME.sub("", told.strip())
    if _YEAR.fullmatch(told):
        return told
    if found := _CLOSED.fullmatch(told) or _YEAR_FIRST.fullmatch(told):
        return _stored(found.group(1), found.group(2), found.group(3) or "")
    if found := _MONTH_FIRST.fullmatch(told):
        return _stored(found.group(2), found.group(1), "")
    if found := _DAY_FIRST.fullmatch(told):
        day, month, year = found.groups()
        return _stored(_whole(year, month, day, last), month, day)
    return told


def _stored(year: str, month: str, day: str) -> str:
    """Without what is unknown: 00 is no month and no day."""
    parts = [year]
    for part in (month, day):
        if not int(part or "0"):
            break
        parts.append(part.zfill(2))
    return "-".join(parts)


def _whole(year: str, month: str, day: str, last: date) -> str:
    if len(year) == 4:
        return year
    first = (2000 + int(year), int(month), int(day))
    return f"19{year}" if first > (last.year, last.month, last.day) else f"20{year}"


def _with_first_digit(told: str) -> str:
    digits = re.sub(r"[\s.]", "", told)
    return digits.zfill(9) if re.fullmatch(rf"[0-9]{{{_SHORT_BSN}}}", digits) else told
