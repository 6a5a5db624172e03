"""The board: the whole caseload by what is due. Only what changed is worked out anew."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.depending import Case, grown_up, lacking, waiting
from coach_desktop.casework.facts import Facts
from coach_desktop.casework.progress import Deadline
from coach_desktop.casework.summary import NEVER, Found, Household, Summary, Wanted
from coach_desktop.casework.today import SET_BY_LAW, SOON, Station, Step, Today, Urgency
from coach_desktop.domain.answer import Value
from coach_desktop.domain.identity import Role
from coach_desktop.domain.learning import AANBOD
from coach_desktop.domain.operation import canonical_json
from coach_desktop.domain.pip import active
from coach_desktop.domain.traject import PLAATSING
from coach_desktop.law.lokaal import TERMS
from coach_desktop.law.pack import Pack
from coach_desktop.law.termijnen import Termijn

_AT_ONCE, _TOGETHER = 1_000, 20
"""Dossiers that are looked up at once, and that are kept in one transaction."""

_LONGEST = timedelta(days=30)
"""After so many days a dossier is looked at again, whatever happened in it."""

_GROUPS = tuple(Urgency)


@dataclass(frozen=True, slots=True)
class Line:
    """One dossier on the board; `group` is that of the most urgent of its household."""

    step: Step
    coach: str
    route: str
    household: str
    group: Urgency


@dataclass(frozen=True, slots=True)
class Board:
    """The caseload of this vault, sorted; nothing is told by it that the dossiers do not tell."""

    today: Today
    changes: Changes
    kept: Callable[[str], Sequence[Termijn]]
    """The terms of keeping that run for a dossier."""

    def refresh(self, told: Callable[[int, int], None] = lambda *_: None) -> None:
        """Work out anew what changed, and tell how far it is; what was done stays done."""
        vault, rules, day = self.today.vault, self._rules(), self._day
        total = vault.count()
        while stale := vault.stale(rules=rules, today=day.isoformat(), limit=_AT_ONCE):
            for place in range(0, len(stale), _TOGETHER):
                some = stale[place : place + _TOGETHER]
                self.changes.summarise([self._summarised(each, rules, day) for each in some])
                told(min(total, vault.wanted(Wanted())), total)

    def page(self, wanted: Wanted, *, limit: int, offset: int = 0) -> tuple[Line, ...]:
        """Dossiers of what is wanted, a household together, the most urgent first."""
        day = self._day
        soon = (day + timedelta(days=SOON)).isoformat()
        found = self.today.vault.board(
            wanted, today=day.isoformat(), soon=soon, limit=limit, offset=offset
        )
        return tuple(_line(each, summary, _GROUPS[group], day) for each, summary, group in found)

    def total(self, wanted: Wanted) -> int:
        """How many dossiers there are of what is wanted."""
        return self.today.vault.wanted(wanted)

    def choices(self) -> Mapping[str, Mapping[str, int]]:
        """What can be filtered by: coach, station, doelgroep and route, each with its numbers."""
        return self.today.vault.choices()

    def households(self, lines: Iterable[Line]) -> Mapping[str, Household]:
        """Of these lines the households of several dossiers, with what their plans wait for."""
        return self.today.vault.households(sorted({each.household for each in lines}))

    @property
    def _day(self) -> date:
        return self.today.trajecten.today

    def _rules(self) -> str:
        """A mark of everything beside a dossier that its summary hangs on."""
        who = self.changes.identity.author
        told = f"{who.role.value}|{who.name}|{_mark(self.today.trajecten.toets.pack)}"
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def _summarised(
        self, dossier: str, rules: str, day: date
    ) -> tuple[Summary, Sequence[str], int]:
        with self.today.vault.once(dossier) as seen:
            together = sorted(self._household(dossier))
            return self._worked_out(dossier, together[0], rules, day), together, seen

    def _worked_out(self, dossier: str, household: str, rules: str, day: date) -> Summary:
        found = self.today.vault.dossier(dossier) or Found(dossier, "", "", "", "", "")
        step, facts = self.today.step(found, day), self.today.people.facts(dossier)
        case = Case(self.today.trajecten.records, step, facts)
        by_law = (each for each in step.dues if each.code in SET_BY_LAW)
        return Summary(
            dossier=dossier,
            rules=rules,
            until=self._until(step, facts, day),
            due=_first(step.dues),
            late=_first(by_law),
            station=step.next.value,
            coach=facts.text("coach") or self._own_name(),
            route=self._route(dossier, facts),
            household=household,
            lacks=lacking(case),
            waits=waiting(case),
            kept=min((each.legal.isoformat() for each in self.kept(dossier)), default=NEVER),
            told=canonical_json(_told(step)).decode(),
        )

    def _own_name(self) -> str:
        who = self.changes.identity.author
        return who.name if who.role is Role.COACH else ""

    def _route(self, dossier: str, facts: Facts) -> str:
        plan = active(self.today.vault.pip_versions(dossier))
        decided = plan.content.leerroute if plan is not None else None
        return decided.value if decided is not None else facts.text("leerroute")

    def _household(self, dossier: str) -> set[str]:
        """Everybody who is tied to somebody who is tied to this one."""
        vault, found, ahead = self.today.vault, {dossier}, [dossier]
        while ahead:
            ties = self.today.people.facts(ahead.pop()).household or {}
            fresh = {each for each in ties if not vault.is_purged(each)} - found
            found |= fresh
            ahead += fresh
        return found

    def _until(self, step: Step, facts: Facts, day: date) -> str:
        """The last day on which all of it is sure to hold."""
        last = day + _LONGEST
        if not TERMS.keys() & self.today.trajecten.toets.pack.entries.keys():
            last = date.max
        ahead = [each for each in self._turns(step, facts) if day <= each <= last]
        turn = min(ahead, default=last)
        if turn == date.max:
            return NEVER
        return max(day, turn - timedelta(days=1)).isoformat()

    def _turns(self, step: Step, facts: Facts) -> Iterator[date]:
        """Days on which another term may begin or end to run, without anybody telling anything."""
        records, dossier = self.today.trajecten.records, step.found.dossier
        for due in step.dues:
            yield from (due.termijn.raw, due.termijn.legal)
        texts = [each.text("verwachte_start") for each in records.of(dossier, AANBOD)]
        for each in records.of(dossier, PLAATSING):
            texts += (each.text("dag"), each.text("einde"))
        yield from (date.fromisoformat(text) for text in texts if text)
        yield grown_up(facts)


def _first(dues: Iterable[Deadline]) -> str:
    return min((each.termijn.legal.isoformat() for each in dues), default=NEVER)


def _mark(pack: Pack) -> str:
    return "|".join(f"{rule}:{entry!r}" for rule, entry in sorted(pack.entries.items()))


def _told(step: Step) -> Value:
    dues: list[Value] = [
        {
            "advised": each.advised.isoformat() if each.advised else "",
            "article": each.termijn.article,
            "code": each.code,
            "legal": each.termijn.legal.isoformat(),
            "raw": each.termijn.raw.isoformat(),
            "rule": each.termijn.rule,
        }
        for each in step.dues
    ]
    reached: list[Value] = [each.value for each in Station if each in step.reached]
    return {"dues": dues, "next": step.next.value, "reached": reached}


def _line(found: Found, summary: Summary, group: Urgency, day: date) -> Line:
    told = json.loads(summary.told)
    step = Step(
        found,
        frozenset(map(Station, told["reached"])),
        Station(told["next"]),
        day,
        tuple(map(_due, told["dues"])),
    )
    return Line(step, summary.coach, summary.route, summary.household, group)


def _due(told: Mapping[str, str]) -> Deadline:
    raw, legal = date.fromisoformat(told["raw"]), date.fromisoformat(told["legal"])
    advised = date.fromisoformat(told["advised"]) if told["advised"] else None
    return Deadline(told["code"], Termijn(raw, legal, told["rule"], told["article"]), advised)
