"""What can be done on the dossier's page for the rights of the person, and how it went."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.corrections import Correctable, Told, question_text
from coach_desktop.casework.merging import Difference
from coach_desktop.casework.retention import Warnings
from coach_desktop.casework.summary import Found
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exporting import export_file
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import CoachError, InputError
from coach_desktop.domain.operation import Source
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.law.termijnen import Termijn
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

T = TypeVar("T")
MASKED = frozenset({"bsn", "vnummer"})
"""Facts of which the present value is not shown before it is corrected."""


class RightsModel(QObject):
    """The rights of one person; each act runs in the vault's lane and tells how it went."""

    changed = Signal()
    done = Signal()
    purged = Signal()
    corrected = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self._rights = workplace.rights
        self.dossier = dossier
        self.trouble: Field[str] = Field("", self)
        self.told: Field[str] = Field("", self)
        self.terms: tuple[tuple[Termijn, str, bool], ...] = ()
        self.merged: Sequence[Found] = ()
        self.into: Found | None = None

    def load(self) -> None:
        """Read anew what is shown without asking."""
        today = self._workplace.clock.today()
        retention, merges = self._rights.retention, self._rights.merges
        self.terms = tuple(
            (each, retention.sentence(each), each.legal <= today)
            for each in retention.terms(self.dossier)
        )
        self.merged = merges.merged(self.dossier)
        keep = merges.into(self.dossier)
        self.into = self._workplace.people.vault.dossier(keep) if keep else None
        self.changed.emit()

    def correctable(self) -> tuple[Correctable, ...]:
        """What can be corrected and may be seen now."""
        role = self._workplace.identity.author.role
        seen = sight(role, Receiver.OWN_SCREEN, chosen=self._workplace.profile.chosen_s2)
        return self._rights.corrections.listed(self.dossier, seen)

    def history(self, correctable: Correctable) -> tuple[Told, ...]:
        """What was told there before, each with why it was corrected."""
        return self._rights.corrections.history(self.dossier, correctable)

    def correct(self, wrong: Correctable, text: str, reason: str) -> None:
        """Put another answer in its place, with the reason."""
        self._do(
            lambda: self._rights.corrections.correct(
                self.dossier, wrong, Answer(text), reason, Source.CLIENT
            ),
            self.tr("Corrected. What was told first stays in the history, with your reason."),
            self.corrected.emit,
        )

    def record(self, name: str, day: str) -> None:
        """Keep a day from which a term runs."""
        if not day:
            self._failed(InputError("input.date"))
            return
        self._do(
            lambda: self._workplace.people.record(self.dossier, name, Answer(day), Source.REGISTER),
            self.tr("Saved. The terms were counted anew."),
        )

    def give_inzage(self, folder: Path) -> None:
        """Write everything about this person as PDF and JSON into a folder."""
        self._do(
            lambda: self._written(folder),
            self.tr("Two files were written: one to print, one for a computer."),
        )

    def find(self, words: str) -> Sequence[Found]:
        """Dossiers that may be the same person."""
        found = self._workplace.people.find(words) if words.strip() else ()
        return tuple(each for each in found if each.dossier != self.dossier)

    def title(self, name: str) -> str:
        """How a fact is asked for, in Dutch."""
        questions = self._workplace.intakes.plan.form.questions()
        asked = next((each for each in questions if each.marks.bron == name), None)
        return question_text(asked, name)

    def differences(self, other: str) -> tuple[Difference, ...]:
        """What both dossiers know, each otherwise."""
        return self._rights.merges.differences(self.dossier, other) if other else ()

    def merge(self, other: str, take: Sequence[str]) -> None:
        """Let another dossier go up in this one."""
        self._do(
            lambda: self._rights.merges.merge(self.dossier, other, take),
            self.tr("The dossiers are one now. You can undo this."),
        )

    def undo_merge(self, other: str) -> None:
        """Let a merged dossier stand by itself again."""
        self._do(
            lambda: self._rights.merges.undo(other), self.tr("The dossiers stand apart again.")
        )

    def warnings(self) -> Warnings:
        """What to know before this dossier goes."""
        return self._rights.retention.warnings(self.dossier)

    def purge(self, ground: str, passphrase: str) -> None:
        """Take this dossier out for good."""
        self._do(
            lambda: self._rights.retention.purge_by_decision(
                self.dossier, Ground(ground), passphrase
            ),
            "",
            self.purged.emit,
        )

    def purge_after_transfer(self) -> None:
        """Take this dossier out because the municipality has it."""
        today = self._workplace.clock.today()
        self._do(
            lambda: self._rights.retention.purge_after_transfer(self.dossier, today),
            "",
            self.purged.emit,
        )

    def _written(self, folder: Path) -> None:
        report = self._rights.inzages.gather(self.dossier)
        paper = self._workplace.printer.inzage(report)
        stem = _free_name(folder, f"inzage-{self._workplace.clock.today().isoformat()}")
        export_file(folder / f"{stem}.pdf", paper.pdf)
        export_file(folder / f"{stem}.json", report.to_json())

    def _do(
        self, verb: Callable[[], object], sentence: str, after: Callable[[], None] | None = None
    ) -> None:
        self.trouble.set("")
        self.told.set("")
        task = self._tasks.start(lambda _: verb(), Lane.VAULT)
        task.succeeded.connect(lambda _: self._done(sentence, after))
        task.failed.connect(self._failed)

    def _done(self, sentence: str, after: Callable[[], None] | None) -> None:
        self.told.set(sentence)
        if after is not None:
            after()
        if not self._workplace.people.vault.is_purged(self.dossier):
            self.done.emit()

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        if self._workplace.people.vault.is_purged(self.dossier):
            self.purged.emit()
        self.trouble.set(wording(trouble))


def _free_name(folder: Path, stem: str) -> str:
    """A name that no file of the folder has: nothing is overwritten, and nobody is named."""
    try:
        taken = {path.stem for path in folder.iterdir()}
    except OSError as error:
        raise CoachError("output.not-written") from error
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (stem, *numbered) if each not in taken)
