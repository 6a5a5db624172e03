"""Gathers everything about one person, for the person: what stands, what stood, who looked at it.

Coach's notes and what is most delicate are in it: they are about him. What is kept about others of
the household stands in their own dossiers and is left out.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.corrections import Corrections, choices_of, question_text
from coach_desktop.casework.in_dutch import InDutch, turned, under
from coach_desktop.casework.inzage_report import Chapter, Inzage, Kept, Line, Part
from coach_desktop.casework.merging import Merges
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.answer import Value
from coach_desktop.domain.dossier import gesprek_path, name_at
from coach_desktop.domain.gesprek import NAMES, PREFIX, gesprek_from_value
from coach_desktop.domain.history import order, standings
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.domain.reading import Act
from coach_desktop.forms.definition import Question, text_in
from coach_desktop.forms.instance import Plan

WHY = "avg-15"
"""Why the reading log says that everything was gathered: AVG 15."""

CHAPTERS: Mapping[str, str] = {
    "fact": "facts",
    "household": "household",
    "gesprek": "talks",
    "oproep": "talks",
    "intake": "answers",
    "note": "notes",
    "read-back": "read_back",
    "visit": "visits",
    "pip": "plans",
    "attachment": "attachments",
    "correction": "corrections",
    "difference": "corrections",
    "merge": "merges",
    "merged": "merges",
}
"""In which chapter it stands, by the first part of its path; all else stands in `other`."""

_BESIDE = frozenset({"undo"})
"""What only says of another operation how it came about: it stands in the past alone."""

_ASKED = frozenset({"intake", "note", "read-back"})


@dataclass(frozen=True, slots=True)
class Inzages:
    """Reports about the people of this vault. Slow: call it off the UI thread."""

    vault: Vault
    changes: Changes
    people: People
    corrections: Corrections
    merges: Merges
    plan: Plan
    profile: Gemeenteprofiel
    practice: bool

    def gather(self, dossier: str) -> Inzage:
        """Everything about this person; that it was gathered is written down first."""
        self.changes.read(dossier, Act.INZAGE, WHY)
        facts = self.people.facts(dossier)
        whole = (dossier, *(each.dossier for each in self.merges.merged(dossier)))
        parts = tuple(map(self._part, whole))
        told = sum(len(self.vault.log(each)) for each in whole)
        return Inzage(
            name=facts.full_name,
            language=facts.text("gesprekstaal") or "nl",
            made_at=self.changes.clock.now(),
            made_by=self.changes.identity.author,
            profile=self.profile,
            parts=parts,
            is_whole=told == sum(len(part.log) for part in parts),
            practice=self.practice,
        )

    def _part(self, dossier: str) -> Part:
        holding = self.changes.holding
        log = tuple(
            each
            for each in self.vault.log(dossier)
            if holding.allows(each.sensitivity, name_at(each.path))
        )
        words = _Words(self.plan, self.corrections.reasons(dossier), log)
        return Part(
            dossier=dossier,
            chapters=tuple(_chapters(words, log)),
            past=tuple(map(words.line, order(log))),
            log=log,
            documents=tuple(
                Kept(each.sha256, each.media_type, each.content)
                for each in self.vault.blobs(dossier)
            ),
            readings=tuple(self.vault.readings(dossier)),
        )


def _chapters(words: "_Words", log: Sequence[Operation]) -> Iterable[Chapter]:
    by_code: dict[str, list[Line]] = {}
    for path, stands in standings(log).items():
        room = path.partition("/")[0]
        if stands.heads[0].kind is not Kind.TOMBSTONE and room not in _BESIDE:
            code = CHAPTERS.get(room, "other")
            by_code.setdefault(code, []).extend(map(words.line, stands.heads))
    for code in dict.fromkeys((*CHAPTERS.values(), "other")):
        if code in by_code:
            yield Chapter(code, tuple(by_code[code]))


class _Words:
    """Says in Dutch what stands at a path and what was told there."""

    def __init__(self, plan: Plan, reasons: Mapping[str, str], log: Sequence[Operation]) -> None:
        self._by_name = {question.name: question for question in plan.form.questions()}
        self._by_fact = {
            question.marks.bron: question
            for question in plan.form.questions()
            if question.marks.bron
        }
        self._repeats = {
            group.name: text_in(group.label, "nl", "nl")[0] for group in plan.form.root.groups()
        }
        self._reasons = reasons
        self._dutch = InDutch()
        self._paths = {each.id: each.path for each in log}
        self._delen = {
            each.path: gesprek_from_value("", each.answer.value).deel.value
            for each in log
            if each.path.startswith(gesprek_path(""))
        }

    def line(self, operation: Operation) -> Line:
        """One operation as it is read."""
        question = self._question(operation.path)
        return Line(
            path=operation.path,
            question=self._asked(operation.path, question),
            answer=self._in_words(operation, question),
            reason=operation.answer.reason,
            told_at=operation.claimed_time,
            by=operation.author,
            role=operation.role,
            source=operation.source,
            sensitivity=operation.sensitivity,
            language=operation.language_shown,
            corrected=self._reasons.get(operation.id, ""),
        )

    def _in_words(self, operation: Operation, question: Question | None) -> str:
        value = operation.answer.value
        room, _, rest = operation.path.partition("/")
        kind = rest.partition("/")[0]
        if room == "record" and isinstance(value, dict) and self._dutch.kind(kind):
            return self._dutch.record(kind, value)
        if operation.path not in self._delen:
            return in_words(self._unfolded(value), choices_of(question), self._dutch.name)
        gesprek = gesprek_from_value("", value)
        told = [gesprek.gevoerd_door, f"{self._dutch.name('minuten')}: {gesprek.minuten}"]
        for name in NAMES:
            asked = self._by_fact.get(PREFIX + name)
            words = in_words(gesprek.answer(name).text, choices_of(asked))
            told.append(f"{question_text(asked, name)} {words}" if words else "")
        return "\n".join(filter(None, told))

    def _unfolded(self, value: Value) -> Value:
        """A plan tells what was answered by the key of the question: here by its words."""
        match value:
            case {"question": str(key), "value": told} if key in self._by_name:
                question = self._by_name[key]
                return {question_text(question, key): in_words(told, choices_of(question))}
            case dict():
                return {name: self._unfolded(each) for name, each in value.items()}
            case list():
                return [self._unfolded(each) for each in value]
            case _:
                return value

    def _question(self, path: str) -> Question | None:
        room, _, rest = path.partition("/")
        if room == "fact":
            return self._by_fact.get(name_at(path))
        if room == "household":
            return self._by_name.get("lid_relatie")
        return self._by_name.get(rest.rpartition("/")[2]) if room in _ASKED else None

    def _asked(self, path: str, question: Question | None) -> str:
        room, _, rest = path.partition("/")
        if room == "correction":
            about = self._paths.get(rest, "")
            return self._asked(about, self._question(about))
        if path in self._delen:
            return self._delen[path]
        if room == "record":
            return self._dutch.kind(rest.partition("/")[0])
        row_of = self._repeats.get(path.rpartition("/")[0].rpartition("/")[2], "")
        return question_text(question, rest if room == "fact" else row_of)


def in_words(value: Value, choices: Mapping[str, str], named: Callable[[str], str] = str) -> str:
    """A value as it is read: codes of a list in Dutch, a table line by line under its names."""
    match value:
        case str():
            codes = value.split()
            known = bool(codes) and all(code in choices for code in codes)
            return ", ".join(choices[code] for code in codes) if known else value
        case dict():
            told = [(named(name), in_words(each, choices, named)) for name, each in value.items()]
            return "\n".join(under(name, turned(each)) for name, each in told if each)
        case list():
            return "\n".join(filter(None, (in_words(each, choices, named) for each in value)))
        case _:
            return str(value)
