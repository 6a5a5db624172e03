"""Register and find a dossier, record facts, tie the members of a household."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.facts import FactRules, Facts, class_of, fold_facts
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.summary import Found
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import (
    DoelgroepPeriod,
    current_period,
    doelgroep_path,
    fact_path,
    household_path,
    id_begin,
)
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import parse_bsn
from coach_desktop.domain.operation import Draft, Kind, Source
from coach_desktop.domain.shown import Receiver, Screen
from coach_desktop.domain.sight import Sensitivity, screens, sight

MOST_FOUND, MOST_ALIKE = 20, 5

_BEFORE_INTAKE = ("achternaam", "voornamen", "geboortedatum", "vnummer", "bsn")
_BEFORE_VISIT = ("achternaam", "voornamen", "roepnaam", "gesprekstaal", "telefoon")


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What is typed when a dossier begins; a text that is '' is not known yet."""

    achternaam: str
    voornamen: str = ""
    roepnaam: str = ""
    geboortedatum: str = ""
    bsn: str = ""
    vnummer: str = ""
    gesprekstaal: str = ""
    doelgroep: str = ""
    telefoon: str = ""

    def __repr__(self) -> str:
        return "<NewPerson>"


@dataclass(frozen=True, slots=True)
class People:
    """The dossiers of this vault."""

    vault: Vault
    changes: Changes
    rules: FactRules

    @property
    def asked(self) -> tuple[str, ...]:
        """What is asked when a dossier begins: what an intake goes on with, or a first visit."""
        open_to = screens(self.changes.identity.author.role)
        if Screen.REGISTER not in open_to:
            return ()
        return _BEFORE_INTAKE if Screen.INTAKE in open_to else _BEFORE_VISIT

    def register(self, person: NewPerson) -> str:
        """Make a dossier and give its id; raises InputError, and then there is no dossier."""
        dossier = self.changes.ids.new()
        drafts = [
            self._fact(dossier, name, checked)
            for name in NewPerson.__slots__
            if name != "doelgroep" and (checked := self.rules.checked(name, getattr(person, name)))
        ]
        if not any(draft.path == fact_path("achternaam") for draft in drafts):
            raise InputError("input.name-missing")
        if person.doelgroep:
            drafts.append(self._period(dossier, self._new_period(person.doelgroep, "")))
        self.changes.commit(drafts)
        return dossier

    def facts(self, dossier: str) -> Facts:
        """What is known of this person now."""
        operations = (*self.vault.heads(dossier, "fact/"), *self.vault.heads(dossier, "household/"))
        return fold_facts(operations)

    def draft_fact(
        self, dossier: str, name: str, answer: Answer, source: Source = Source.COACH
    ) -> Draft:
        """The change that records a fact, checked; the group goes to its current period."""
        if answer.reason is None:
            answer = Answer(self.rules.checked(name, answer.text))
        if name != "doelgroep":
            return Draft(dossier, fact_path(name), Kind.FACT, answer, class_of(name), source)
        now = current_period(self.facts(dossier).periods)
        period = replace(now or self._new_period("", ""), code=answer.text, reason=answer.reason)
        return self._period(dossier, period)

    def record(
        self, dossier: str, name: str, answer: Answer, source: Source = Source.COACH
    ) -> None:
        """Keep a fact with who or what told it; raises InputError when it cannot be kept."""
        self.changes.commit([self.draft_fact(dossier, name, answer, source)])

    def begin_period(self, dossier: str, code: str, begin: date) -> None:
        """DUO gave another group from this day on; the former period ends the day before."""
        now = current_period(self.facts(dossier).periods)
        drafts = [self._period(dossier, self._new_period(code, begin.isoformat()))]
        if now is not None:
            if now.begin and now.begin >= begin.isoformat():
                raise InputError("input.period-order")
            last = (begin - timedelta(days=1)).isoformat()
            drafts.insert(0, self._period(dossier, replace(now, end=last)))
        self.changes.commit(drafts)

    def tie(self, dossier: str, other: str, relation: str, back: str) -> None:
        """Tie two dossiers of one household; `back` is the relation seen from the other one."""
        if dossier == other:
            raise InputError("input.household-self")
        self.changes.commit(
            [
                self._tie(dossier, other, Kind.FACT, relation),
                self._tie(other, dossier, Kind.FACT, back),
            ]
        )

    def untie(self, dossier: str, other: str) -> None:
        """End the tie on both sides; that it was there stays in the log."""
        self.changes.commit(
            [
                self._tie(dossier, other, Kind.TOMBSTONE, "ontbonden"),
                self._tie(other, dossier, Kind.TOMBSTONE, "ontbonden"),
            ]
        )

    def find(self, words: str) -> Sequence[Found]:
        """Search as you type: beginnings of names, a V-nummer, and a BSN where the role may.

        A whole number of a dossier finds that dossier first.
        """
        digits = "".join(words.replace(".", " ").split())
        by_bsn = sight(self.changes.identity.author.role, Receiver.SEARCH).bsn
        bsn = digits if by_bsn and digits.isdecimal() else ""
        begin = id_begin(words)
        numbered = tuple(self.vault.numbered(begin)) if begin else ()
        found = self.vault.search(words, bsn=bsn, limit=MOST_FOUND)
        others = (each for each in found if each not in numbered)
        return (*numbered, *others)[:MOST_FOUND]

    def duplicates(self, person: NewPerson) -> Sequence[Found]:
        """Dossiers that may be the same person: by BSN, V-nummer, or folded name and birth year."""
        name = " ".join(filter(None, (person.voornamen, person.achternaam)))
        return self.vault.same(
            bsn=_bsn_or_nothing(person.bsn),
            v_nummer=person.vnummer.replace(" ", ""),
            name=name,
            birth_year=person.geboortedatum.strip()[:4],
        )

    def sounding_alike(self, person: NewPerson) -> Sequence[Found]:
        """Dossiers of other spellings of this name, which may be the same person."""
        name = " ".join(filter(None, (person.voornamen, person.achternaam)))
        known = {each.dossier for each in self.duplicates(person)}
        found = self.vault.sounding(name=name, birth_year=person.geboortedatum.strip()[:4])
        return tuple(each for each in found if each.dossier not in known)[:MOST_ALIKE]

    def _fact(self, dossier: str, name: str, text: str) -> Draft:
        return Draft(dossier, fact_path(name), Kind.FACT, Answer(text), class_of(name))

    def _new_period(self, code: str, begin: str) -> DoelgroepPeriod:
        return DoelgroepPeriod(self.changes.ids.new(), code, begin)

    def _period(self, dossier: str, period: DoelgroepPeriod) -> Draft:
        return Draft(
            dossier,
            doelgroep_path(period.id),
            Kind.FACT,
            Answer(period.to_value()),
            class_of("doelgroep"),
            Source.REGISTER,
        )

    def _tie(self, dossier: str, other: str, kind: Kind, relation: str) -> Draft:
        return Draft(dossier, household_path(other), kind, Answer(relation), Sensitivity.S2)


def names_of(found: Iterable[Found]) -> tuple[str, ...]:
    """The names in a list of dossiers, for a sentence that warns."""
    return tuple(each.name for each in found)


def _bsn_or_nothing(text: str) -> str:
    try:
        return parse_bsn(text).digits
    except InputError:
        return ""
