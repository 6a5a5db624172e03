"""A desk to work at in a test: a practice vault by raw key behind the real window and pages."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from coach_desktop.app.joining import join
from coach_desktop.app.rescue import VaultRescue
from coach_desktop.app.safe import VaultSafe
from coach_desktop.casework.access import NewOwner, Progress
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.rescue import Secret
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.steps import Steps
from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.identity import Identity, Role
from coach_desktop.machine.clock import StartedClock
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.device_key import make_device_key
from coach_desktop.storage.vault import OpenVault
from coach_desktop.widgets.tasks import Task, Tasks
from coach_desktop.widgets.theme import Mode, load_client_fonts
from tests.builders import put_in, voorbeeld
from tests.storage.tellers import identity
from tests.vaults_for_tests import raw_key, raw_vault

P = TypeVar("P", bound=QWidget)

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
WORDS = "paard tafel wolk fiets regen"
CODE = "CODE-VAN-DE-TEST"

QUIET = 5
"""Turns of the event loop without work in any lane after which nothing follows any more."""


def settle(
    vault: OpenVault,
    *,
    practice: bool = True,
    confirmed: bool = True,
    role: Role = Role.COACH,
    who: Identity | None = None,
) -> None:
    """Give a vault by raw key what set-up would have written in it."""
    from coach_desktop.documents.certificate import make_seal

    key, certificate = make_seal("Gemeente Voorbeeldstad", "d1", datetime.now(UTC))  # noqa: TID251  # the seal is dated by the machine
    private, public = make_device_key()
    who = who or identity(role=role)
    who = replace(who, device=replace(who.device, public_key=public))
    settings: dict[str, Value] = {
        "identity": who.to_value(),
        "device_key": private.hex(),
        "profile": "voorbeeld",
        "telephone": "010 000 00 01",
        "practice": practice,
        "seal_key": key.hex(),
        "seal_certificate": certificate,
        "recovery_confirmed": confirmed,
    }
    with vault.writing() as writing:
        for name, value in settings.items():
            writing.settle(name, value)


@dataclass(frozen=True, slots=True)
class RawSafe(VaultSafe):
    """The safe of a vault by raw key: five fixed words and one code, and no Argon2."""

    def is_passphrase(self, text: str) -> bool:
        return text == WORDS

    def renew_code(self) -> str:
        return CODE


def raw_safe(vault: OpenVault, clock: Clock) -> RawSafe:
    """The safe of a vault that `raw_vault` opened."""
    return RawSafe(vault, raw_key(), clock)


@dataclass(frozen=True, slots=True)
class RawRescue(VaultRescue):
    """The ways back to a vault by raw key."""

    def key(self, content: bytes, secret: Secret) -> DataKey:
        assert content
        if secret.text not in {WORDS, CODE}:
            raise VaultError("vault.wrong-passphrase")
        return raw_key()


@dataclass(slots=True)
class RawDoors:
    """The way into a vault by raw key: five fixed words and one code, and no Argon2."""

    folder: Path
    clock: Clock
    practice: bool = True

    def has_vault(self) -> bool:
        return (self.folder / "vault.db").exists()

    @property
    def rescue(self) -> VaultRescue:
        return RawRescue(self.folder, self.clock)

    def propose_passphrase(self) -> str:
        return WORDS

    def profiles(self) -> Mapping[str, str]:
        return {"voorbeeld": "Gemeente Voorbeeldstad"}

    def roles(self, profile: str) -> Mapping[Role, str]:
        assert profile == "voorbeeld"
        return {role: voorbeeld().role_name(role) for role in Role}

    def make(self, owner: NewOwner, passphrase: str, progress: Progress) -> str:
        assert owner.name
        assert passphrase == WORDS
        progress(1, 2)
        vault = raw_vault(self.folder)
        settle(vault, practice=owner.practice, confirmed=False, role=owner.role)
        vault.close()
        return CODE

    def added_ways(self) -> frozenset[str]:
        return frozenset()

    def ask_municipality(self) -> None:
        pass

    def unlock(self, passphrase: str, *, as_it_is: bool = False) -> Workplace:
        if passphrase != WORDS:
            raise VaultError("vault.wrong-passphrase")
        return self._enter(as_it_is=as_it_is)

    def unlock_by_code(self, code: str, *, as_it_is: bool = False) -> Workplace:
        if code != CODE:
            raise VaultError("vault.wrong-recovery-code")
        return self._enter(as_it_is=as_it_is)

    def unlock_by_keyring(self, *, as_it_is: bool = False) -> Workplace:
        raise VaultError("vault.keyring-over")

    def unlock_by_escrow(self, identity: str, *, as_it_is: bool = False) -> Workplace:
        raise VaultError("vault.escrow-key")

    def _enter(self, *, as_it_is: bool = False) -> Workplace:
        vault = raw_vault(self.folder, as_it_is=as_it_is)
        return join(vault, self.clock, raw_safe(vault, self.clock))


@dataclass(slots=True)
class Desk:
    """The window with its steps; finds, types and presses as a coach does."""

    window: MainWindow
    steps: Steps
    tasks: Tasks

    @property
    def page(self) -> QWidget:
        page = self.window.page
        assert page is not None
        return page

    def on(self, kind: type[P]) -> P:
        """The page on the screen, which must be of this kind."""
        page = self.page
        assert isinstance(page, kind), type(page).__name__
        return page

    @property
    def workplace(self) -> Workplace:
        return self.steps._open

    def press(self, name: str) -> None:
        button = self.page.findChild(QAbstractButton, name)
        assert button is not None, name
        assert button.isEnabled(), name
        button.click()
        self.settle()

    def put_in(self, name: str = "hodan") -> str:
        """Put one of the invented people in, and show the board anew; gives the dossier."""
        put_in(self.workplace.examples, name)
        self.steps.home()
        self.settle()
        return self.workplace.people.find(name)[0].dossier

    def type(self, name: str, text: str) -> None:
        edit = self.page.findChild(QLineEdit, name)
        assert edit is not None, name
        edit.clear()
        edit.setFocus()
        edit.insert(text)
        edit.textEdited.emit(text)
        edit.editingFinished.emit()

    def settle(self) -> None:
        """Let everything that was begun come to its end, and what follows from it."""
        quiet = 0
        for _ in range(6_000):
            for lane in tuple(self.tasks._pools.values()):
                lane.submit(int).result(timeout=60)
            QTest.qWait(1)
            quiet = 0 if self.tasks.findChildren(Task) else quiet + 1
            if quiet == QUIET:
                return
        raise TimeoutError


@contextmanager
def desk(
    folder: Path,
    *,
    mode: Mode = Mode.LIGHT,
    made: bool = True,
    settled: bool = False,
    role: Role = Role.COACH,
    start: datetime = MONDAY,
) -> Iterator[Desk]:
    """Open a desk; with `made` the vault stands there already (or is made) and is unlocked.

    `settled` says that an earlier desk gave it its settings.
    """
    app = make_application([], mode)
    load_client_fonts()
    if made and not settled:
        vault = raw_vault(folder)
        settle(vault, role=role)
        vault.close()
    window = MainWindow()
    tasks = Tasks(window)
    steps = Steps(window, RawDoors(folder, StartedClock(start)), tasks)
    opened = Desk(window, steps, tasks)
    try:
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, 10_000), "only an active window has the keyboard"
        if made:
            steps.enter(RawDoors(folder, StartedClock(start)).unlock(WORDS))
        else:
            steps.begin()
        opened.settle()
        yield opened
    finally:
        window.close()
        window.deleteLater()
        app.processEvents()
