"""The reasons for each route on the plan page: what is told, and where it comes from."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from coach_desktop.casework.intake import Intake
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.answer_words import source_in_words
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.record_words import column_name, kind_name, shown
from coach_desktop.domain.learning import LEERBAARHEIDSTOETS, SECOND_OPINION
from coach_desktop.domain.pip import Leerroute, PipContent
from coach_desktop.domain.record import Record
from coach_desktop.domain.traject import KINDS
from coach_desktop.plan.reasons import Link, Weight, of_route

_WEIGHTS: Mapping[Weight, object] = {
    Weight.FOR: QT_TRANSLATE_NOOP("reasons", "For"),
    Weight.AGAINST: QT_TRANSLATE_NOOP("reasons", "Against"),
    Weight.NOTE: QT_TRANSLATE_NOOP("reasons", "Of note"),
}
_TEST = ("status", "uitslag", "gepland", "toetsbegeleider", "gecertificeerd", "ontheffing")
"""Columns of the test that are told as they stand; the score stands beside what is needed."""

_OPINION = ("verzoek", "door", "antwoord_op", "antwoord", "gevolg")


def weight_in_words(weight: Weight) -> str:
    """Whether a reason speaks for a route, against it, or is of note."""
    return QCoreApplication.translate("reasons", str(_WEIGHTS[weight]))


class Reasons(QObject):
    """Reads the reasons of one dossier anew when it is asked to. It chooses nothing."""

    read = Signal()

    def __init__(self, workplace: Workplace, intake: Intake) -> None:
        super().__init__()
        self._reasoning, self._intake = workplace.reasoning, intake
        self._links: tuple[Link, ...] = ()
        self._where: dict[str, str] = {}

    def load(self) -> None:
        """Read answers and records."""
        self._links = self._reasoning.chain(self._intake)
        self._where = {link.code: self._told_where(link) for link in self._links}
        self.read.emit()

    def of(self, route: Leerroute) -> tuple[Link, ...]:
        """What is said of a route and not of all three alike."""
        alike = self.alike()
        return tuple(link for link in of_route(self._links, route) if link not in alike)

    def alike(self) -> tuple[Link, ...]:
        """What is of note for every route, and speaks for or against none."""
        every = dict.fromkeys(Leerroute, Weight.NOTE)
        return tuple(link for link in self._links if link.argument.weights == every)

    def where(self, link: Link) -> str:
        """Where a reason comes from, in words."""
        return self._where[link.code]

    def needs_consent(self, link: Link) -> bool:
        """Whether the client must agree before it may stand in the plan."""
        return self._reasoning.needs_consent(link)

    def draft(self, content: PipContent, route: Leerroute) -> str:
        """A motivation out of the reasons, to be edited."""
        return self._reasoning.draft(self._links, content, route)

    def test(self) -> tuple[str, ...]:
        """The leerbaarheidstoets, line by line; nothing while nothing is known of it."""
        record = self._reasoning.test(self._intake.dossier)
        lines = list(self._lines(LEERBAARHEIDSTOETS.name, record, _TEST))
        if record.text("afgenomen"):
            lines.insert(1, self._line(LEERBAARHEIDSTOETS.name, record, "afgenomen"))
        if record.text("behaalde_score"):
            lines.append(self._score(record))
        return tuple(lines)

    def opinions(self) -> tuple[tuple[str, ...], ...]:
        """The second opinions, the last one first, each line by line."""
        name = SECOND_OPINION.name
        told = self._reasoning.opinions(self._intake.dossier)
        return tuple(tuple(self._lines(name, each, ("dag", *_OPINION))) for each in told)

    def _score(self, record: Record) -> str:
        score, needed = record.text("behaalde_score"), record.text("benodigde_score")
        if not needed:
            return self.tr("Score: {score}").format(score=score)
        told = self.tr("Score: {score}; needed: {needed}").format(score=score, needed=needed)
        if day := record.text("grens_gelezen_op"):
            read = self.tr("limit read on {day}").format(day=turned(day))
            return f"{told} ({read})"
        return told

    def _lines(self, kind: str, record: Record, names: Iterable[str]) -> Iterable[str]:
        return (self._line(kind, record, name) for name in names if record.text(name))

    def _line(self, kind: str, record: Record, name: str) -> str:
        column = KINDS[kind].column(name)
        return f"{column_name(KINDS[kind], column)}: {shown(column, record.text(name))}"

    def _told_where(self, link: Link) -> str:
        if link.record:
            return kind_name(KINDS[link.record])
        told = []
        for origin in self._reasoning.origins(self._intake, link):
            words = self.tr("Question {number}").format(number=origin.number)
            told.append(f"{words}, {source_in_words(origin.source)}" if origin.source else words)
        return "; ".join(told)
