"""The week of somebody: its blocks, what clashes, what the intake proposes, and who lives along."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.records import Records
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.record import Record, checked
from coach_desktop.domain.week import WEEK, Block, BlockSort, block_of
from coach_desktop.law.uren import Norm
from coach_desktop.plan.week import (
    QUESTIONS,
    Clash,
    Limits,
    clashes,
    lesson_minutes,
    limits_of,
    participation_minutes,
    proposed,
)
from coach_desktop.plan.week_ways import alternatives

PARTNER = "partner"
"""The relation of who looks after the children when free."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the same household, with a dossier and a week here."""

    dossier: str
    name: str
    relation: str
    blocks: tuple[Block, ...]

    def __repr__(self) -> str:
        return f"<Member {self.dossier[:8]}>"


@dataclass(frozen=True, slots=True)
class Knot:
    """Something that is wrong, which block could give way, and to where."""

    clash: Clash
    block: Block
    ways: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """A week as it stands, with everything that follows from it."""

    blocks: tuple[Block, ...] = ()
    limits: Limits = field(default_factory=Limits)
    proposals: tuple[Block, ...] = ()
    members: tuple[Member, ...] = ()
    norms: tuple[Norm, ...] = ()

    @property
    def partner(self) -> tuple[Block, ...]:
        """The blocks of a partner."""
        return tuple(
            block for each in self.members if each.relation == PARTNER for block in each.blocks
        )

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """Everything that is wrong with it."""
        return clashes(self.blocks, self.limits, self.partner)

    def knot(self, chosen: str) -> Knot | None:
        """What is wrong with the chosen block, else the first thing that is; and the ways out.

        The chosen block gives way when it can, and children's school and childcare last.
        """
        found = self.clashes
        clash = next((each for each in found if each.names(chosen)), next(iter(found), None))
        if clash is None:
            return None
        both = [each for each in (clash.block, clash.other) if each is not None]
        both.sort(key=lambda each: (each.fixed, each.id != chosen, each.sort.is_elsewhere))
        if not clash.trouble.is_mended_by_moving:
            return Knot(clash, both[0])
        ways = alternatives(both[0], self.blocks, self.limits, self.partner)
        return Knot(clash, both[0], ways)


@dataclass(frozen=True, slots=True)
class Weeks:
    """The weeks of this vault. Nothing is put into one but by who is at the keyboard."""

    records: Records
    trajecten: Trajecten
    intakes: Intakes

    def of(self, dossier: str) -> Week:
        """The week of a dossier."""
        blocks, answers = self.blocks(dossier), self._answers(dossier)
        return Week(
            blocks=blocks,
            limits=limits_of(answers),
            proposals=proposed(answers, blocks),
            members=tuple(self._members(dossier)),
            norms=self.trajecten.planned(
                dossier, lesson_minutes(blocks), participation_minutes(blocks)
            ),
        )

    def blocks(self, dossier: str) -> tuple[Block, ...]:
        """The blocks of a week in their order, of those that may not be seen only the times."""
        sight = self.records.sight()
        return tuple(each.seen_by(sight) for each in blocks_of(self.records, dossier))

    def keep(self, dossier: str, record: Record) -> Block:
        """Keep a block as it was filled in; raises InputError with the column, keeps nothing."""
        told = checked(WEEK, record.told, today=self.trajecten.today.isoformat())
        self._require_sight(dossier, block_of(Record(record.id, WEEK.name, told)))
        return block_of(self.records.keep(dossier, record))

    def put_in(self, dossier: str, blocks: Sequence[Block]) -> None:
        """Keep blocks that were proposed and chosen, all of them or none."""
        for each in blocks:
            self._require_sight(dossier, each)
        self.records.keep_all(dossier, [each.to_record() for each in blocks])

    def take_back(self, dossier: str, block: Block) -> None:
        """Take a block out of the week; kept again, it stands there as before."""
        self._require_sight(dossier, block)
        self.records.withdraw(dossier, block.to_record())

    def _require_sight(self, dossier: str, block: Block) -> None:
        """Nobody keeps, changes or takes back what may not be seen; raises InputError."""
        stood = (each for each in self.blocks(dossier) if each.id == block.id)
        if BlockSort.BUSY in {each.sort for each in (*stood, block.seen_by(self.records.sight()))}:
            raise InputError("block.hidden")

    def _answers(self, dossier: str) -> Mapping[str, Answer]:
        """The answers that make a week, as far as may be seen."""
        instance = self.intakes.find(dossier)
        if not instance:
            return {}
        intake = self.intakes.open(dossier, instance)
        told = intake.answers()
        return {name: told[name] for name in QUESTIONS & told.keys() if intake.may_see(name)}

    def _members(self, dossier: str) -> Iterator[Member]:
        people = self.records.people
        for other, relation in (people.facts(dossier).household or {}).items():
            if not people.vault.is_purged(other):
                known = people.facts(other)
                name = known.text("roepnaam") or known.text("voornamen") or known.full_name
                yield Member(other, name, relation, self.blocks(other))


def blocks_of(records: Records, dossier: str) -> tuple[Block, ...]:
    """The blocks of a week in their order; what cannot be read as one is left out."""
    return tuple(sorted(_read(records, dossier), key=lambda each: (each.span, each.id)))


def _read(records: Records, dossier: str) -> Iterator[Block]:
    for record in records.of(dossier, WEEK):
        try:
            yield block_of(record)
        except InputError:
            continue
