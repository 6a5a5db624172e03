"""Ondertekenen: who signs, in which language it was read, or why not; then sealed and kept."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.attachments import MOST_BYTES
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.letter import (
    CLIENT_FIELD,
    COACH_FIELD,
    INTERPRETER_FIELD,
    Signing,
)
from coach_desktop.casework.paper_ports import Strokes
from coach_desktop.casework.signers import signers
from coach_desktop.casework.signing_keys import OnCard, OwnCard, OwnKey
from coach_desktop.casework.stamping import StampedPlan
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exporting import export_file
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Value
from coach_desktop.domain.attachment import AttachmentKind
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.operation import canonical_json
from coach_desktop.domain.phrases import Phrases
from coach_desktop.domain.pip import PipState, SignatureState, Version
from coach_desktop.machine.cards import card_library
from coach_desktop.machine.files import read_chosen
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

_RECORD = "-keuring.json"
"""How the file with the record of the validation ends, beside the exported PDF."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing the plan says: what it is about, and its words in both languages."""

    key: str
    other: str
    dutch: str


class SigningModel(QObject):
    """Collects who signs and who does not, seals the letter and keeps it in the vault."""

    changed = Signal()
    sealed = Signal()
    stamping = Signal()
    stamped = Signal(object)
    unstamped = Signal(str)
    cards_found = Signal(object)
    exported = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, intake: Intake, language: str) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.intake = intake
        self.phrases: Phrases = phrases.load(language)
        self.signer: Field[str] = Field(CLIENT_FIELD, self)
        self.trouble: Field[str] = Field("", self)
        self.states: dict[str, tuple[SignatureState, str]] = {}
        self.names: dict[str, str] = {}
        self._drawn: dict[str, Strokes] = {}
        self._scans: dict[str, bytes] = {}
        self._own: OwnKey | OwnCard | None = None
        self._library = workplace.profile.ondertekening.card
        told = workplace.intakes.gesprekken.standing(intake.dossier)
        self._interpreter = told["tolk_nummer"].text if told else ""
        birth = workplace.letters.facts(intake, self.version).birth
        by = told["tolk"].text if told else ""
        self.signers = signers(birth, workplace.clock.today(), by)
        self.pdf = b""
        self.record: Mapping[str, Value] = {}
        self.pages = 0

    @property
    def version(self) -> Version:
        """The version that is signed: the last one."""
        return self._workplace.plans.versions(self.intake.dossier)[-1]

    def name_of(self, signer: str) -> str:
        """Who a signer is; of a guardian and an interpreter as it is typed here."""
        if signer == COACH_FIELD:
            return self._workplace.identity.author.name
        if signer == CLIENT_FIELD:
            return self._workplace.letters.facts(self.intake, self.version).full_name
        known = self._interpreter if signer == INTERPRETER_FIELD else ""
        return self.names.get(signer, known)

    def summary(self) -> tuple[Sentence, ...]:
        """The plan in a few sentences: in the client's language and in Dutch."""
        told = tuple(self._sentence(key, details) for key, details in self._told())
        route = self.version.content.leerroute
        if route is None:
            return told
        key = f"route.{route.value}"
        chosen = Sentence(
            "route",
            self.phrases.say("sign.route", route=self.phrases.say(key)),
            phrases.load("nl").say("sign.route", route=phrases.load("nl").say(key)),
        )
        return (chosen, *told)

    def draw(self, strokes: Strokes) -> None:
        """The one whose turn it is drew; the drawing goes into the sealed PDF and nowhere else."""
        self._drawn[self.signer.value] = strokes
        self.states[self.signer.value] = (SignatureState.DRAWN, "")
        self._turn()

    def name(self, told: str) -> None:
        """Who the one is whose turn it is."""
        self.names[self.signer.value] = " ".join(told.split())

    def sign_by_key(self, path: Path, passphrase: str) -> None:
        """The coach signs by an own key; it is used once and kept nowhere."""
        try:
            self._own = OwnKey(read_chosen(path, most=MOST_BYTES), passphrase)
        except InputError as trouble:
            self._failed(trouble)
            return
        self.states[COACH_FIELD] = (SignatureState.OWN_KEY, "")
        self._turn()

    def look_for_cards(self, library: str) -> None:
        """See what certificates there are on cards, by a library or by that of the profile."""
        self.trouble.set("")
        self._library = library or self._library
        told, printer = self._library, self._workplace.printer
        task = self._tasks.start(lambda _: printer.cards(card_library(told)), Lane.REST)
        task.succeeded.connect(self.cards_found)
        task.failed.connect(self._no_cards)

    def sign_by_card(self, card: OnCard, pin: str) -> None:
        """The coach signs by a card; the PIN is used once and kept nowhere."""
        library = str(card_library(self._library))
        self._own = OwnCard(library, card.label, card.certificate, pin)
        self.states[COACH_FIELD] = (SignatureState.OWN_KEY, "")
        self._turn()

    def _no_cards(self, trouble: Exception) -> None:
        self._failed(trouble)
        self.cards_found.emit(())

    def sign_on_paper(self, path: Path, reason: str) -> None:
        """The one whose turn it is signed on paper; the scan is attached when all is sealed."""
        try:
            self._scans[self.signer.value] = read_chosen(path, most=MOST_BYTES)
        except InputError as trouble:
            self._failed(trouble)
            return
        self.states[self.signer.value] = (SignatureState.ON_PAPER, reason)
        self._turn()

    def decline(self, state: SignatureState, reason: str) -> None:
        """The one whose turn it is does not sign; that blocks nothing."""
        self._drawn.pop(self.signer.value, None)
        self.states[self.signer.value] = (state, reason)
        self._turn()

    def seal(self) -> None:
        """Lay the letter out, put in what was drawn, seal it and keep it."""
        self.trouble.set("")
        states = {name: self.states.get(name, (SignatureState.LATER, "")) for name in self.signers}
        drawn = dict(self._drawn)
        task = self._tasks.start(lambda _: self._sealed(states, drawn), Lane.VAULT)
        task.succeeded.connect(self._done)
        task.failed.connect(self._not_sealed)

    def export(self, path: Path) -> None:
        """Write the sealed PDF to a file, once its line stands; an old file stays until then."""
        self.trouble.set("")
        task = self._tasks.start(lambda _: self._exported(path), Lane.VAULT)
        task.succeeded.connect(lambda _: self.exported.emit())
        task.failed.connect(self._failed)

    def _exported(self, path: Path) -> None:
        self._workplace.looking.exported(self.intake.dossier, "pip")
        export_file(path, self.pdf)
        export_file(path.with_name(f"{path.stem}{_RECORD}"), canonical_json(dict(self.record)))

    def _sealed(
        self, states: Mapping[str, tuple[SignatureState, str]], drawn: Mapping[str, Strokes]
    ) -> bytes:
        workplace, dossier, version = self._workplace, self.intake.dossier, self.version
        if version.state is PipState.CONCEPT:
            version = workplace.plans.discuss(dossier, version, workplace.clock.today())
        signings = [
            Signing(name, self.name_of(name), state, reason, self._read_in(name, state))
            for name, (state, reason) in states.items()
        ]
        letter = workplace.letters.gather(self.intake, version, self.phrases.language, signings)
        paper = workplace.printer.letter(letter)
        pdf = workplace.printer.sealed(paper, drawn, self._own)
        self.record = workplace.printer.validated(pdf, workplace.identity.author.id)
        scans = {name: self._attached(content) for name, content in self._scans.items()}
        kept = workplace.plans.keep_document(
            dossier, version, pdf, self.phrases.language, checked=self.record
        )
        workplace.plans.sign(dossier, version, states, document=kept.id, scans=scans)
        self.pages = paper.pages
        return pdf

    def _attached(self, scan: bytes) -> str:
        """Attach the scan of a signature on paper."""
        title = phrases.load("nl").say("seal.scan_title")
        kind = AttachmentKind.LETTER
        return self._workplace.attachments.attach(self.intake.dossier, scan, kind, title=title).id

    def _read_in(self, signer: str, state: SignatureState) -> str:
        """The language in which it was read aloud, by an interpreter who signs for it."""
        is_told = signer == INTERPRETER_FIELD and state.is_signed
        return self.phrases.language if is_told else ""

    def _done(self, pdf: bytes) -> None:
        self._drawn, self._scans, self._own = {}, {}, None
        self.pdf = pdf
        self.sealed.emit()
        self._ask_stamp()

    def _ask_stamp(self) -> None:
        """Ask the time of others, off this thread; the plan is signed and kept without it."""
        stamping, dossier = self._workplace.stamping, self.intake.dossier
        waiting = stamping.waiting(dossier, hashlib.sha256(self.pdf).hexdigest())
        if waiting is not None:
            self.stamping.emit()
            task = self._tasks.start(lambda _: stamping.stamp(dossier, *waiting), Lane.REST)
            task.succeeded.connect(self._stamped)
            task.failed.connect(lambda trouble: self.unstamped.emit(wording(trouble)))

    def _stamped(self, plan: StampedPlan) -> None:
        self.pdf, self.record = plan.pdf, plan.record
        self.stamped.emit(plan)

    def _not_sealed(self, trouble: Exception) -> None:
        """An own key or card that did not work is asked for again: a PIN is not tried twice."""
        if self._own is not None:
            self._own = None
            self.states.pop(COACH_FIELD, None)
            self._turn()
        self._failed(trouble)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))

    def _turn(self) -> None:
        left = [name for name in self.signers if name not in self.states]
        self.signer.set(left[0] if left else "")
        self.changed.emit()

    def _told(self) -> tuple[tuple[str, dict[str, str | int]], ...]:
        content = self.version.content
        facts: tuple[tuple[str, str, str | int | None], ...] = (
            ("hours", "hours", content.uren_per_week),
            ("talks", "count", content.voortgangsgesprekken),
            ("help", "name", content.contactpersoon or None),
        )
        return tuple((key, {name: told}) for key, name, told in facts if told is not None)

    def _sentence(self, key: str, details: dict[str, str | int]) -> Sentence:
        dutch = phrases.load("nl")
        return Sentence(
            key,
            self.phrases.say(f"sign.{key}", **details),
            dutch.say(f"sign.{key}", **details),
        )
