"""A dossier, an intake and a PIP in one line each, on a real vault opened by raw key."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from pathlib import Path

from coach_desktop import places
from coach_desktop.app.asking import AMSTERDAM, load_form
from coach_desktop.app.exports import VaultExports
from coach_desktop.casework.agenda import Agenda
from coach_desktop.casework.arranging import Arrangements
from coach_desktop.casework.attachments import Attachments
from coach_desktop.casework.board import Board
from coach_desktop.casework.calls import Calls
from coach_desktop.casework.cbs import Delivery
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.differing import Differences
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.enforcement import Enforcement
from coach_desktop.casework.examples import Examples
from coach_desktop.casework.facts import FactRules
from coach_desktop.casework.figures import Figures
from coach_desktop.casework.intake import Intake, Intakes
from coach_desktop.casework.letters import Letters
from coach_desktop.casework.looking import Looking
from coach_desktop.casework.measuring import Measuring
from coach_desktop.casework.papers.gathering import Papers
from coach_desktop.casework.people import NewPerson, People
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.reasoning import Reasoning
from coach_desktop.casework.records import Records
from coach_desktop.casework.retention import Delivered, NeverDelivered
from coach_desktop.casework.rights import Rights, join_rights
from coach_desktop.casework.today import Today
from coach_desktop.casework.visits import Visits
from coach_desktop.documents.certificate import Seal
from coach_desktop.documents.diary import DiaryWriter
from coach_desktop.documents.printing import PdfPrinter
from coach_desktop.domain import profile
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.identity import Author, Device, Identity, Organisation, Role
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.pip import FreeText, Leerroute, PipContent, Version
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.forms.instance import Plan
from coach_desktop.forms.world import Surroundings
from coach_desktop.law import pack
from coach_desktop.law.days import load_calendar
from coach_desktop.law.local_parts import Target
from coach_desktop.law.pack import Pack
from coach_desktop.law.regelboek import Situation
from coach_desktop.law.toets import Toets
from coach_desktop.plan.goals import LibraryGoal, read_library
from coach_desktop.plan.proposal import Coach
from coach_desktop.plan.reasons import Book, read_book
from coach_desktop.storage.vault import OpenVault
from tests.vaults_for_tests import raw_vault

TODAY = date(2026, 11, 24)
BSN = "999952948"
OTHER_BSN = "999976229"
REAL_BSN = "123456782"
COACH = Coach("Sanne Bakker", "010 000 00 01")
_KEYBOARDS = count(1)


@dataclass
class SetClock:
    """A clock that stands where it was set; a test sets it on another day."""

    day: date = TODAY

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 10, 42, tzinfo=UTC)

    def today(self) -> date:
        return self.day


@dataclass(frozen=True, slots=True)
class NumberedIds:
    """Ids one after another, apart for each time that somebody sat down at a keyboard."""

    keyboard: int = field(default_factory=lambda: next(_KEYBOARDS))
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def new(self) -> str:
        return f"{self.keyboard:08d}-0000-4000-8000-{next(self.numbers):012d}"


PASSPHRASE = "paard tafel wolk fiets regen"


class Passphrase:
    """Knows one passphrase, without Argon2."""

    def is_passphrase(self, text: str) -> bool:
        return text == PASSPHRASE


@cache
def national_pack() -> Pack:
    return pack.load(places.place("resources", "rules", "nederland.toml"))


@cache
def targets() -> Mapping[str, Target]:
    """The targets of all municipalities that have a pack; those of the same name once."""
    found: dict[str, Target] = {}
    for name in ("almelo", "arnhem", "dalfsen", "enschede", "zwolle"):
        found |= pack.load(places.place("resources", "rules", f"{name}.toml")).local.targets
    return found


@cache
def voorbeeld() -> Gemeenteprofiel:
    return profile.load(places.place("resources", "profiles", "voorbeeld.toml"))


@cache
def brede_intake() -> Plan:
    return Plan(load_form())


@cache
def library() -> tuple[LibraryGoal, ...]:
    return read_library(places.place("resources", "goals", "doelen.csv").read_bytes(), "doelen.csv")


@cache
def book() -> Book:
    return read_book(places.place("resources", "reasons", "redenen.toml").read_bytes(), "redenen")


@dataclass(frozen=True, slots=True)
class Office:
    """All verbs on one open vault, joined as the front door joins them."""

    vault: OpenVault
    clock: SetClock
    attachments: Attachments
    changes: Changes
    people: People
    intakes: Intakes
    plans: Plans
    records: Records
    trajecten: Trajecten
    enforcement: Enforcement
    figures: Figures
    delivery: Delivery
    agenda: Agenda
    drafting: Drafting
    reasoning: Reasoning
    arrangements: Arrangements
    letters: Letters
    today: Today
    board: Board
    looking: Looking
    differences: Differences
    visits: Visits
    examples: Examples
    rights: Rights
    papers: Papers

    def dossier(self, achternaam: str = "Haile", **known: str) -> str:
        """A dossier with what is known; facts that are not asked at registration come after."""
        at_once = {name: text for name, text in known.items() if name in NewPerson.__slots__}
        dossier = self.people.register(NewPerson(achternaam, **at_once))
        for name in known.keys() - at_once.keys():
            self.people.record(dossier, name, Answer(known[name]))
        return dossier

    def intake(self, dossier: str = "", **answers: str | Reason) -> Intake:
        """An open intake in which these answers were given and kept."""
        dossier = dossier or self.dossier()
        intake = self.intakes.open(dossier, self.intakes.begin(dossier))
        for address, told in answers.items():
            intake.keep(intake.answer(address, as_answer(told)))
        return intake

    def pip(self, dossier: str = "", content: PipContent | None = None) -> tuple[str, Version]:
        """A concept in a dossier, with the dossier's id."""
        dossier = dossier or self.dossier()
        return dossier, self.plans.begin(dossier, content or whole(), reason="", made_from=())

    def decided(self, dossier: str = "") -> tuple[str, Version]:
        """A version that is vastgesteld today."""
        dossier, concept = self.pip(dossier)
        return dossier, self.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))

    def last(self, dossier: str) -> Version:
        """The last version as the vault tells it."""
        return self.plans.versions(dossier)[-1]

    def told(self, dossier: str, path: str) -> tuple[Operation, ...]:
        """Everything that was ever told at a path."""
        return self.vault.history(dossier, path)

    def example(self, name: str) -> Intake:
        """The finished intake of one of the people to practise with, by family name."""
        found = self.people.find(name)[0]
        return self.intakes.open(found.dossier, self.intakes.find(found.dossier))


def join(
    vault: OpenVault,
    *,
    role: Role = Role.COACH,
    practice: bool = True,
    plan: Plan | None = None,
    goals: tuple[LibraryGoal, ...] | None = None,
    device: str = "d1",
    author: str = "coach",
    ids: NumberedIds | None = None,
    who: Identity | None = None,
    delivered: Delivered | None = None,
    rules: Pack | None = None,
) -> Office:
    """Join the rooms for somebody at the keyboard of this vault."""
    clock, ids = SetClock(), ids or NumberedIds()
    who = who or Identity(
        Author(author, COACH.name, role),
        Organisation("org", "Voorbeeldstad"),
        Device(device, "00" * 32),
    )
    changes = Changes(vault, who, clock, ids, voorbeeld().chosen_s2)
    people = People(vault, changes, FactRules(clock.today, practice))
    plan = plan or brede_intake()
    surroundings = Surroundings(now=clock.now, new_id=ids.new, zone=AMSTERDAM)
    intakes = Intakes(vault, changes, people, plan, surroundings)
    rules = rules or national_pack()
    calendar = load_calendar(places.place("resources", "rules", "dagen.toml"))
    chosen = library() if goals is None else goals
    toets = Toets(rules)
    records = Records(vault, changes, people)
    enforcement = Enforcement(records, Calls(vault, changes), rules)
    records = replace(records, guards=enforcement.guards())
    trajecten = Trajecten(records, toets, calendar, voorbeeld())
    board = Today(vault, people, trajecten)
    looking = Looking(vault, changes)
    figures = Figures(vault, board, trajecten, targets(), VaultExports(vault))
    drafting = Drafting(plan, chosen, voorbeeld(), rules, board.termijn, trajecten.reached)
    rights = join_rights(
        changes,
        people,
        intakes,
        rules,
        voorbeeld(),
        practice=practice,
        delivered=delivered or NeverDelivered(),
        reauth=Passphrase(),
    )
    return Office(
        vault=vault,
        clock=clock,
        attachments=Attachments(vault, changes, PdfPrinter(Seal(b"", ""))),
        changes=changes,
        people=people,
        intakes=intakes,
        plans=Plans(vault, changes, toets),
        records=records,
        trajecten=trajecten,
        enforcement=enforcement,
        figures=figures,
        delivery=Delivery(figures, looking, intakes.gesprekken),
        agenda=Agenda(trajecten, figures, Calls(vault, changes), looking, DiaryWriter()),
        drafting=drafting,
        reasoning=Reasoning(plan, book(), rules, records),
        arrangements=Arrangements(records, rules),
        letters=Letters(changes, drafting, practice),
        today=board,
        board=Board(board, changes, rights.retention.terms),
        looking=looking,
        differences=Differences(vault, changes, intakes, Plans(vault, changes, toets)),
        visits=Visits(vault, changes),
        examples=Examples(places.place("resources", "practice"), people, intakes, changes),
        rights=rights,
        papers=Papers(
            changes, intakes, trajecten, drafting, Measuring(vault, intakes), "", practice
        ),
    )


def put_in(examples: Examples, name: str = "hodan", source: Path | None = None) -> int:
    """Put one of the invented people in, where all six would only take time; or somebody else."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy((source or examples.folder) / f"{name}.toml", folder)
        return replace(examples, folder=Path(folder)).put_in()


@contextmanager
def opened(folder: Path, **how: object) -> Iterator[Office]:
    """The office of a vault in a folder, which is closed afterwards; opened again it goes on."""
    vault = raw_vault(folder)
    try:
        yield join(vault, **how)  # type: ignore[arg-type]  # the keywords of join, passed on
    finally:
        vault.close()


def as_answer(told: str | Reason) -> Answer:
    """A text as an answer, or a reason as one."""
    return Answer(reason=told) if isinstance(told, Reason) else Answer(told)


def whole(**changed: object) -> PipContent:
    """The content of a plan to which nothing lacks, with parts of it changed."""
    content = PipContent(
        leerroute=Leerroute.Z,
        motivering={route: f"Onderzocht: {route.value}." for route in Leerroute},
        uren_per_week=12,
        pvt_uren=12,
        map_uren=40,
        voortgangsgesprekken=2,
        ondersteuning=FreeText("De gemeente helpt."),
        contactpersoon=COACH.name,
    )
    return replace(content, **changed)  # type: ignore[arg-type]  # fields by name


def core_questions() -> frozenset[str]:
    """Every question that some rule of the pack wants to be dealt with."""
    asking = (each for each in national_pack().entries.values() if "vragen" in each.numbers)
    return frozenset(name for each in asking for name in each.names("vragen"))


SETTLED: Mapping[str, str] = {
    "inschrijving_brp": "2026-07-13",
    "kennisgeving": "2026-09-28",
    "wet": "wi2021",
    "doelgroep": "asiel",
    "lbt_uitslag": "niet_haalbaar",
    "bsn": BSN,
}
"""Facts of somebody for whom a plan may be decided."""


def nothing_lacks(content: PipContent, on: date = TODAY, /, **answers: str) -> Situation:
    """A situation in which a plan may be vastgesteld, with some answers changed."""
    core = core_questions()
    told = {**dict.fromkeys(core, "ja"), **SETTLED, **answers}
    return Situation(
        content=content,
        answers={name: Answer(text) for name, text in told.items()},
        asked=core,
        birth=None,
        dagtekening=on,
        today=TODAY,
        has_mandate=True,
    )
