"""The figures of this vault: counted for one day, and shown so that nobody is to be found in them.

What was exported is kept, so that a later export never differs from it by a few people.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coach_desktop.casework.ports import Vault
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.summary import Found
from coach_desktop.casework.today import Today
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import name_at
from coach_desktop.domain.history import order
from coach_desktop.domain.inburgeraar import age_on
from coach_desktop.domain.pip import active
from coach_desktop.domain.record import Record
from coach_desktop.domain.traject import KINDS
from coach_desktop.law.doelen import Persoon, Stay, mean_months, weighed
from coach_desktop.law.indicatoren import TOTAL, Cell, Figure, Published, published
from coach_desktop.law.local_parts import Since, Target, Unit

EVERYBODY = "allen"
_PAGE = 500
_UNKNOWN = "onbekend"
_CLIENT = "client"
_MEASURED = ("lad_trede", "zrm_huisvesting", "zrm_financien")
_ASKED_OF_EACH = ("kennisgeving", "inschrijving_brp", "doelgroep", "lbt_uitslag", "gesprekstaal")
_MOST_ACTIVE = ("werk", "opleiding", "werkervaring", "stage", "taalstage", "vrijwilligerswerk")
_EXAMS = frozenset({"LE", "LU", "SC", "SP", "KNM"})


class Exports(Protocol):
    """Keeps what was published before; no name is in it."""

    def former(self) -> Sequence[Mapping[Cell, int]]:
        """The counts of every former export."""
        ...

    def keep(self, counts: Mapping[Cell, int]) -> None:
        """Keep the counts of one export more."""
        ...


@dataclass(frozen=True, slots=True)
class Aim:
    """A target with what was reached: a share of hundred, or tenths of months; None is hidden.

    `people` is of how many, None when that is hidden; `is_known` is False for what this program
    cannot count.
    """

    target: Target
    wanted: int | None
    reached: int | None
    people: int | None
    is_known: bool


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one day, with what is hidden already hidden."""

    day: date
    figures: tuple[Figure, ...]
    told: Published
    aims: tuple[Aim, ...]
    lacking: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts the dossiers of this vault."""

    vault: Vault
    today: Today
    trajecten: Trajecten
    targets: Mapping[str, Target]
    exports: Exports

    def report(self, day: date) -> Report:
        """Count everything for a day. Slow: it reads every dossier."""
        people = [self.person(found, day) for found in self.everybody()]
        figures, lacking = tuple(_monitor(people, day)), tuple(_lacking(people))
        aims = {name: weighed(people, each, day) for name, each in self.targets.items()}
        shares = [
            Figure(f"doel.{name}", f"doel.{name}", {"ja": found.yes, "nee": found.no})
            for name, found in aims.items()
            if found is not None
        ]
        told = published(
            (*figures, *lacking, *shares, *_averaged(people, self.targets)),
            self.exports.former(),
            _TIES,
        )
        return Report(day, figures, told, tuple(self._aims(people, told, day)), lacking)

    def exported(self, report: Report) -> None:
        """Keep what a report published, before it leaves the program."""
        self.exports.keep(report.told.counts)

    def person(self, found: Found, day: date) -> Persoon:
        """What is known of one person at a day."""
        trajecten, dossier = self.trajecten, found.dossier
        facts = trajecten.records.people.facts(dossier)
        versions = tuple(self.vault.pip_versions(dossier))
        plan, term, termijn = (
            active(versions),
            trajecten.term(dossier),
            self.today.termijn(dossier, facts),
        )
        signed = [
            row.on
            for version in versions
            for row in version.signatures
            if version.is_final and row.state.is_signed and row.signer.casefold() == _CLIENT
        ]
        first = min((at for each in versions if (at := each.dagtekening)), default=None)
        told = {name: trajecten.records.of(dossier, kind) for name, kind in KINDS.items()}
        days = {
            Since.KENNISGEVING: _day(facts.text("kennisgeving")),
            Since.PLICHT: _day(facts.text("kennisgeving")),
            Since.VESTIGING: _day(facts.text("inschrijving_brp")),
            Since.HUISVESTING: _day(facts.text("inschrijving_brp")),
            Since.TERMIJN: term.start if term else None,
        }
        return Persoon(
            days={since: at for since, at in days.items() if at is not None},
            group=facts.text("doelgroep"),
            is_asiel=trajecten.is_asiel(facts),
            route=plan.content.leerroute.value if plan and plan.content.leerroute else "",
            age=age_on(facts.birth, day) if facts.birth else None,
            signed_on=min(signed, default=None),
            pip_on=first,
            pip_last=termijn.legal if termijn else None,
            term_last=term.last if term else None,
            started_on=_started(told),
            passed_on=_passed(told),
            stays=tuple(_stays(told["plaatsing"])),
            answers={**self._answers(dossier), **_known(facts.answers)},
        )

    def everybody(self) -> Iterator[Found]:
        """Every dossier of this vault."""
        for offset in range(0, self.vault.count(), _PAGE):
            yield from self.vault.dossiers(limit=_PAGE, offset=offset)

    def _answers(self, dossier: str) -> dict[str, str]:
        """The last answers to the few questions that a target asks."""
        heads = order(self.vault.heads(dossier, "intake/"))
        return {
            name: each.answer.text
            for each in heads
            if (name := name_at(each.path)) in _MEASURED and each.answer.text
        }

    def _aims(self, people: Sequence[Persoon], told: Published, day: date) -> Iterator[Aim]:
        for name, target in self.targets.items():
            wanted = target.wanted(day.year)
            if target.unit is Unit.MONTHS:
                yield _mean(people, target, wanted, told.count((f"doel.{name}", _COUNTED)))
                continue
            figure = f"doel.{name}"
            yes, total = told.count((figure, "ja")), told.count((figure, ""))
            share = round(100 * yes / total) if yes is not None and total else None
            is_known = (figure, "ja") in told.hidden or yes is not None
            yield Aim(target, wanted, share, total, is_known=is_known)


def _monitor(people: Sequence[Persoon], day: date) -> Iterator[Figure]:
    """The monthly monitor: by group, by route, and by what people do most actively now."""
    groups = ["onbekend" if p.is_asiel is None else _GROUPS[p.is_asiel] for p in people]
    routes = [person.route or "geen_plan" for person in people]
    active_in = [
        next((sort for sort in _MOST_ACTIVE if sort in person.stays_on(day)), "niets")
        for person in people
    ]
    yield _counted("groep", groups, ("asiel", "gezin_overig", "onbekend"))
    yield _counted("route", routes, ("B", "O", "Z", "geen_plan"))
    yield _counted("plaatsing", active_in, (*_MOST_ACTIVE, "niets"))


_GROUPS = {True: "asiel", False: "gezin_overig"}


_COUNTED = "geteld"

_TIES = (
    frozenset(
        {("groep", "onbekend"), ("bekend.doelgroep", "geweigerd"), ("bekend.doelgroep", "onbekend")}
    ),
    frozenset({("groep", "asiel"), ("groep", "gezin_overig"), ("bekend.doelgroep", "bekend")}),
    frozenset({("doel.gehuisvest", "ja"), ("bekend.inschrijving_brp", "bekend")}),
    frozenset({("doel.gehuisvest", TOTAL), (EVERYBODY, TOTAL)}),
)
"""Cells of different figures that tell the same of the same people."""


def _averaged(people: Sequence[Persoon], targets: Mapping[str, Target]) -> Iterator[Figure]:
    """Of each mean of how many people it is, so that two means never differ by a few of them."""
    mean = mean_months(people)
    for name, target in targets.items():
        if target.unit is Unit.MONTHS and mean is not None:
            yield Figure(f"doel.{name}", f"doel.{name}", {_COUNTED: mean[1]})


def _mean(
    people: Sequence[Persoon], target: Target, wanted: int | None, counted: int | None
) -> Aim:
    """A mean of months; of a number of people that is hidden, it is hidden too."""
    mean = mean_months(people)
    if mean is None or counted is None:
        return Aim(target, wanted, None, None, is_known=True)
    return Aim(target, wanted, *mean, is_known=True)


def _lacking(people: Sequence[Persoon]) -> Iterator[Figure]:
    """How often each thing is known, refused or not known yet."""
    for name in _ASKED_OF_EACH:
        states = [person.answers.get(f"{name}?", _UNKNOWN) for person in people]
        yield _counted(f"bekend.{name}", states, ("bekend", "geweigerd", _UNKNOWN))


def _counted(name: str, told: Sequence[str], cells: Sequence[str]) -> Figure:
    return Figure(name, EVERYBODY, {cell: told.count(cell) for cell in cells})


def _known(facts: Mapping[str, Answer]) -> dict[str, str]:
    """Of each fact that a report asks for whether it is known, refused or neither."""
    found = {}
    for name in _ASKED_OF_EACH:
        answer = facts.get(name, NOT_ASKED)
        if answer.is_given:
            found[f"{name}?"] = "bekend" if answer.reason is None else "geweigerd"
    return found


def _stays(records: Sequence[Record]) -> Iterator[Stay]:
    for each in records:
        begin = date.fromisoformat(each.text("dag"))
        yield Stay(each.text("soort"), begin, _day(each.text("einde")))


def _started(told: Mapping[str, Sequence[Record]]) -> date | None:
    """The day of the first lesson that was recorded, or on which a course was to begin."""
    days = [_day(each.text("verwachte_start")) for each in told["aanbod"]]
    lessons = [each for each in told["uren"] if each.text("soort") == "taal_knm"]
    days += [_day(each.text("dag")) for each in lessons]
    return min((day for day in days if day is not None), default=None)


def _passed(told: Mapping[str, Sequence[Record]]) -> date | None:
    """The day on which the last exam was passed, or the Z-route was completed."""
    done = [_day(each.text("afgerond")) for each in told["z_route"]]
    passed = {
        each.text("onderdeel"): each.text("dag")
        for each in told["examen"]
        if each.text("uitslag") == "Geslaagd"
    }
    if passed.keys() >= _EXAMS:
        done.append(_day(max(passed.values())))
    return min((day for day in done if day is not None), default=None)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
