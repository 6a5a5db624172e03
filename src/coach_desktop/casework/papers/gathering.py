"""Makes a document for a dossier: asks sight who may, gathers it, and writes down that it left."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.measuring import Measuring
from coach_desktop.casework.paper_content import Chapter, Report
from coach_desktop.casework.papers import (
    card,
    costs,
    declaration,
    final,
    form,
    handover,
    hours,
    intake,
    measures,
    placement,
    plain,
    progress,
    receiver,
    roadmap,
    school,
)
from coach_desktop.casework.papers.case import Case
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.sharing import Agreement, Sharing
from coach_desktop.domain.dossier import answer_path, number_of
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.pip import PipState, Version
from coach_desktop.domain.reading import Act
from coach_desktop.domain.shown import Sheet
from coach_desktop.domain.sight import Sensitivity, paper, sheets

_WRITERS: Mapping[Sheet, Callable[[Case], Iterator[Chapter]]] = {
    Sheet.PLAIN: plain.compose,
    Sheet.ROADMAP: roadmap.compose,
    Sheet.PROGRESS: progress.compose,
    Sheet.HANDOVER: handover.compose,
    Sheet.CARD: card.compose,
    Sheet.SCHOOL: school.compose,
    Sheet.RECEIVER: receiver.compose,
    Sheet.INTAKE: intake.compose,
    Sheet.HOURS: hours.compose,
    Sheet.FINAL: final.compose,
    Sheet.MEASURES: measures.compose,
    Sheet.COSTS_BEGIN: costs.compose,
    Sheet.COSTS_CHECK: costs.compose,
    Sheet.COSTS_END: costs.compose,
    Sheet.PLACEMENT: placement.compose,
    Sheet.DECLARATION: declaration.compose,
    Sheet.FORM: form.compose,
}

IN_DUTCH = frozenset(
    {Sheet.HANDOVER, Sheet.CARD, Sheet.SCHOOL, Sheet.RECEIVER, Sheet.INTAKE, Sheet.FINAL}
)
"""What professionals read: in Dutch alone, whatever language the client speaks."""

_LETTERS = frozenset({Sheet.COSTS_BEGIN, Sheet.COSTS_CHECK, Sheet.COSTS_END})
_SAFE, _UNSAFE = "pers_veilig_bereikbaar", "nee"


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents beside the plan. Gathering is slow: call it off the UI thread."""

    changes: Changes
    intakes: Intakes
    trajecten: Trajecten
    drafting: Drafting
    measuring: Measuring
    telephone: str
    practice: bool

    @property
    def offered(self) -> Sequence[Sheet]:
        """What whoever is at the keyboard may make."""
        return sheets(self.changes.identity.author.role)

    def spoken(self, dossier: str, sheet: Sheet) -> str:
        """The language in which a document of somebody is made beside Dutch."""
        if sheet in IN_DUTCH:
            return DUTCH
        return self.trajecten.records.people.facts(dossier).text("gesprekstaal") or DUTCH

    def receivers(self, dossier: str) -> Sequence[Agreement]:
        """For whom a receiver's copy may be made today: the agreements that stand."""
        sharing = Sharing(self.trajecten.records)
        today = sharing.today.isoformat()
        return tuple(each for each in sharing.of(dossier) if not each.why_not(today))

    def gather(self, dossier: str, sheet: Sheet, language: str, receiver: str = "") -> Report:
        """Everything that a document says; `receiver` is the id of the agreement, else the last.

        Raises InputError `role.no-paper` for a role that makes none, and `papers.*` while what it
        is about is not there.
        """
        if sheet not in self.offered:
            raise InputError("role.no-paper")
        language = DUTCH if sheet in IN_DUTCH else language
        case = self._case(dossier, sheet, language, receiver)
        to: tuple[str, ...] = ()
        if sheet in _LETTERS:
            lines = case.facts.text("adres").splitlines() if case.reachable else []
            to = (case.facts.full_name, *lines)
        return Report(
            sheet=sheet,
            language=language,
            profile=case.profile,
            chapters=tuple(_WRITERS[sheet](case)),
            made_at=case.now,
            practice=self.practice,
            to=to,
            number=number_of(dossier) if sheet is Sheet.FORM else "",
        )

    def exported(self, dossier: str, sheet: Sheet) -> None:
        """A document is about to leave the vault, as a file or on paper."""
        self.changes.read(dossier, Act.EXPORTED, sheet.value)

    def _case(self, dossier: str, sheet: Sheet, language: str, receiver: str = "") -> Case:
        author = self.changes.identity.author
        seen = paper(author.role, sheet, chosen=self.changes.chosen)
        instance = self.intakes.find(dossier)
        return Case(
            dossier=dossier,
            sheet=sheet,
            language=language,
            seen=seen,
            facts=self.trajecten.records.people.facts(dossier).seen_by(seen),
            intake=self.intakes.open(dossier, instance) if instance else None,
            plan=self._plan(dossier),
            gesprekken=tuple(self.intakes.gesprekken.of(dossier)),
            overview=lambda: self.measuring.overview(dossier),
            form=self.intakes.plan.form,
            trajecten=self.trajecten,
            library={each.code: each for each in self.drafting.library},
            author=author,
            telephone=self.telephone,
            now=self.changes.clock.now(),
            reachable=self._is_reachable(dossier, instance),
            agreement=self._agreement(dossier, receiver) if sheet is Sheet.RECEIVER else None,
        )

    def _plan(self, dossier: str) -> Version | None:
        """The last version that was not withdrawn."""
        found = reversed(self.changes.vault.pip_versions(dossier))
        return next((each for each in found if each.state is not PipState.INGETROKKEN), None)

    def _agreement(self, dossier: str, receiver: str) -> Agreement | None:
        """The agreement that was chosen, when it stands today."""
        told = self.receivers(dossier)
        return next((each for each in told if receiver in {"", each.record.id}), None)

    def _is_reachable(self, dossier: str, instance: str) -> bool:
        """Whether address and telephone may be printed.

        A vault that may not know of danger cannot know that there is none: then they are left out.
        """
        if not self.changes.holding.allows(Sensitivity.S4):
            return False
        told = self.intakes.conversation(dossier, instance).heads(answer_path(instance, _SAFE))
        is_unsafe = any(each.answer.text == _UNSAFE for each in told)
        secret = self.trajecten.records.people.facts(dossier).text("geheimhouding") == "ja"
        return not (is_unsafe or secret)
