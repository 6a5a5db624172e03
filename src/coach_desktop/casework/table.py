"""Hands the screen to the client, and takes the answers back: two sides of one table.

What was told there is durable in a session of its own before anybody here sees it. It comes in
through the one door to the log, under ids that follow from the session: taking it twice adds
nothing, and a crash between two answers loses none.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from coach_desktop.casework.asking import asks
from coach_desktop.casework.given import Given
from coach_desktop.casework.handing import Act, Handed, Told, with_media
from coach_desktop.casework.intake import Intake, Intakes
from coach_desktop.casework.looking import NUMBERS
from coach_desktop.casework.seeing import sees
from coach_desktop.casework.table_ports import Left, Opened, Screens, Sessions
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.operation import Draft, Source
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sight, sight
from coach_desktop.forms.definition import Group, Kind, Question
from coach_desktop.forms.excerpt import Excerpt, excerpt

_SPACE = UUID("6b1d3c52-9a40-4f7e-8c11-2f0f5a7d9e34")

_OF_CLIENT = frozenset({"client", "samen"})
_ANY_MOMENT = frozenset({"", "allen"})
"""What depends on who is in the room is asked by the coach, who sees that."""

_ASKABLE = frozenset(
    {
        Kind.TEXT,
        Kind.INTEGER,
        Kind.DECIMAL,
        Kind.DATE,
        Kind.SELECT_ONE,
        Kind.SELECT_MULTIPLE,
        Kind.ACKNOWLEDGE,
        Kind.NOTE,
    }
)
"""What the client's screen can take; anything else the coach asks."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came in: answers, how many could not be taken, and sessions that cannot be read.

    What was not taken stays in its session.
    """

    answers: int = 0
    refused: int = 0
    unreadable: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether no session was found."""
        return self == TakenIn()


@dataclass(frozen=True, slots=True)
class Table:
    """The two sides of one table, with the sessions that go between them."""

    intakes: Intakes
    sessions: Sessions
    screens: Screens
    media: Callable[[str], bytes | None]
    """Gives a picture or sound of the questionnaire that was imported, by its name."""

    def excerpt(self, intake: Intake, opened: frozenset[str] = frozenset()) -> Excerpt:
        """What of an intake the client may see on a screen; `opened` are questions on health."""
        seen = self._sight(opened)
        return excerpt(
            intake.instance.plan,
            lambda question: asks(intake.kind, question) and _may_ask(seen, question),
            lambda question: _may_read(seen, question),
        )

    def may_open(self, question: Question) -> bool:
        """Whether a question on health is one that the coach may open on the client's screen."""
        opened = self._sight(frozenset({question.key}))
        return _may_ask(opened, question) and not _may_ask(self._sight(frozenset()), question)

    def _sight(self, opened: frozenset[str]) -> Sight:
        changes = self.intakes.changes
        role = changes.identity.author.role
        return sight(role, Receiver.CLIENT_SCREEN, chosen=changes.chosen, opened=opened)

    def hand(self, intake: Intake, opened: frozenset[str] = frozenset()) -> Opened:
        """Make a session out of an intake, at the question where it is. Slow."""
        return self.make(intake, self.cut(intake, opened))

    def make(self, intake: Intake, handed: Handed) -> Opened:
        """Make a session of what was cut out of an intake. Slow."""
        whole = with_media(handed, self.media)
        return self.sessions.make(intake.dossier, intake.id, whole)

    def cut(self, intake: Intake, opened: frozenset[str] = frozenset()) -> Handed:
        """What a session of an intake begins with, at the question where it is."""
        cut = self.excerpt(intake, opened)
        instance = intake.instance
        known = cut.asked | cut.read
        return Handed(
            form=cut.form,
            asked=cut.asked,
            language=intake.language,
            place=intake.session.place,
            rows=tuple(_rows(intake, cut)),
            answers={
                address: answer
                for address in instance.addresses()
                if address.rpartition("/")[2] in known
                and (answer := instance.answer(address)).is_given
            },
        )

    def take(self, intake: Intake, session: str, told: Told) -> Given | None:
        """Take one thing that was told; what it gives must be kept. None when it was taken before.

        Raises InputError or KeyError when the form in force has no place for it.
        """
        language, intake.language = intake.language, told.language
        try:
            given = _done(intake, told)
        finally:
            intake.language = language
        if given is None:
            return None
        drafts = tuple(
            self._signed(draft, session, told.number, place)
            for place, draft in enumerate(given.drafts)
        )
        vault, first = self.intakes.vault, drafts[0]
        if any(each.id == first.id for each in vault.history(intake.dossier, first.path)):
            return None
        return replace(given, drafts=drafts)

    def take_left(self) -> TakenIn:
        """Take in every session that stands beside the vault. Slow."""
        found = self.sessions.found()
        taken = TakenIn(unreadable=found.unreadable)
        for left in found.left:
            answers, refused = self._take_in(left)
            taken = replace(taken, answers=taken.answers + answers, refused=taken.refused + refused)
            if not refused:
                self.sessions.end(left.session)
        return taken

    def _take_in(self, left: Left) -> tuple[int, int]:
        """How much of a session came in, and how much could not; of a purged dossier nothing."""
        if not left.told or self.intakes.vault.is_purged(left.dossier):
            return 0, 0
        intake = self.intakes.open(left.dossier, left.instance)
        answers = refused = 0
        for told in left.told:
            try:
                given = self.take(intake, left.session, told)
                if given is not None:
                    intake.keep(given)
                    answers += told.act is Act.ANSWER
            except (InputError, KeyError):
                refused += 1
        intake.bookmark(left.told[-1].address)
        return answers, refused

    def _signed(self, draft: Draft, session: str, number: int, place: int) -> Draft:
        name = f"{session}/{number}/{place}"
        source = draft.source if place else Source.CLIENT
        return replace(draft, id=str(uuid5(_SPACE, name)), source=source)


def _may_read(seen: Sight, question: Question) -> bool:
    return sees(seen, question) and question.marks.bron not in NUMBERS


def _may_ask(seen: Sight, question: Question) -> bool:
    marks = question.marks
    is_of_client = marks.wie in _OF_CLIENT and question.kind in _ASKABLE
    return is_of_client and marks.aanwezigheid in _ANY_MOMENT and _may_read(seen, question)


def _done(intake: Intake, told: Told) -> Given | None:
    if told.act is Act.ANSWER:
        return intake.answer(told.address, told.answer)
    repeat, _, row = told.address.rpartition("/")
    if told.act is Act.GONE:
        return intake.remove_row(repeat, row)
    return None if row in intake.instance.rows(repeat) else intake.add_row(repeat, row)[1]


def rows_of(intake: Intake) -> Iterator[tuple[str, str]]:
    """Every row of an intake as (repeat, id), outer ones first."""
    instance = intake.instance
    for node in instance.root.below():
        if node.row:
            repeat, _, row = instance.address(node).rpartition("/")
            yield repeat, row


def _rows(intake: Intake, cut: Excerpt) -> Iterator[tuple[str, str]]:
    repeats = {group.key for group in _repeats(cut.form.root)}
    for repeat, row in rows_of(intake):
        if repeat.rpartition("/")[2] in repeats:
            yield repeat, row


def _repeats(root: Group) -> Iterator[Group]:
    return (group for group in root.groups() if group.is_repeat)
