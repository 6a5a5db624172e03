"""The card of the municipality's system on the settings page: addresses, log-in, a try."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from coach_desktop.casework.municipal import LoginWords, Municipal, Tried
from coach_desktop.desktop.fields import LineField
from coach_desktop.domain.text import isolate
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, Chip, button, column, heading, label, marked, row
from coach_desktop.widgets.tasks import Lane, Progress, Task, Tasks
from coach_desktop.widgets.wording import worded, wording

T = TypeVar("T")

_NAMES = {
    "zaken": QT_TRANSLATE_NOOP("municipal", "Cases (Zaken)"),
    "documenten": QT_TRANSLATE_NOOP("municipal", "Documents (Documenten)"),
    "besluiten": QT_TRANSLATE_NOOP("municipal", "Decisions (Besluiten)"),
    "catalogi": QT_TRANSLATE_NOOP("municipal", "Catalogue (Catalogi)"),
    "objecten": QT_TRANSLATE_NOOP("municipal", "Objects (Objecten)"),
    "objecttypen": QT_TRANSLATE_NOOP("municipal", "Types of objects (Objecttypen)"),
}


class MunicipalModel(QObject):
    """Logs in and out, keeps the secrets of a pilot, and asks each API one thing."""

    changed = Signal()
    revoked = Signal()

    def __init__(self, municipal: Municipal, tasks: Tasks) -> None:
        super().__init__()
        self._municipal, self._tasks = municipal, tasks
        self._login: Task[str] | None = None
        self.addresses = municipal.addresses
        self.by_browser = municipal.by_browser
        self.can_be_revoked = municipal.can_be_revoked
        self.warning = municipal.warning
        self.is_ready = municipal.is_ready
        self.login_name = municipal.login_name
        self.busy = Field(value=False, parent=self)
        self.waits = Field(value=False, parent=self)
        """Whether somebody is logging in in the browser."""
        self.told: Field[str] = Field("", self)
        self.trouble: Field[str] = Field("", self)
        self.tried: Field[Sequence[Tried]] = Field((), self)

    def log_in(self) -> None:
        """Open the browser and wait for who logs in there."""
        words = LoginWords(
            "nl",
            "Coach Desktop",
            self.tr("You are logged in. You can close this page and go back to Coach Desktop."),
            self.tr("Logging in did not succeed. Close this page and try again in Coach Desktop."),
        )

        def work(progress: Progress) -> str:
            def cancelled() -> bool:
                progress.step(0, 0)
                return False

            return self._municipal.log_in(words, cancelled)

        self.waits.set(value=True)
        self._login = self._start(work, lambda _: self._now(self.tr("You are logged in.")))

    def stop(self) -> None:
        """Wait no longer for the browser."""
        if self._login is not None:
            self._login.cancel()

    def log_out(self) -> None:
        """Forget the log-in."""
        self._start(lambda _: self._municipal.log_out(), lambda _: self._now(""))

    def keep_secrets(self, client_secret: str, objecten_token: str) -> None:
        """Keep the secrets of a pilot."""
        kept = self.tr("Kept in your vault.")
        self._start(
            lambda _: self._municipal.keep_secrets(client_secret, objecten_token),
            lambda _: self._now(kept),
        )

    def try_out(self) -> None:
        """Ask each API one thing that changes nothing."""
        self.tried.set(())
        self._start(lambda _: self._municipal.try_out(), self._tried)

    def bring_revocation(self, path: Path) -> None:
        """Take in a file of revocations by hand."""
        self._start(lambda _: self._municipal.bring_revocation(path), self._brought)

    def _start(self, work: Callable[[Progress], T], then: Callable[[T], None]) -> Task[T] | None:
        if self.busy.value:
            return None
        self.busy.set(True)
        self.told.set("")
        self.trouble.set("")
        task = self._tasks.start(work, Lane.REST)
        task.succeeded.connect(lambda done: self._end(lambda: then(done)))
        task.failed.connect(lambda trouble: self._end(lambda: self.trouble.set(wording(trouble))))
        task.cancelled.connect(lambda: self._end(lambda: None))
        return task

    def _end(self, then: Callable[[], None]) -> None:
        self._login = None
        self.waits.set(False)
        self.busy.set(False)
        then()

    def _tried(self, tried: Sequence[Tried]) -> None:
        self.tried.set(tried)
        is_good = bool(tried) and not any(each.code for each in tried)
        self._now(self.tr("Every part of the municipal system answers.") if is_good else "")

    def _brought(self, is_ours: bool) -> None:  # noqa: FBT001  # what was found
        if is_ours:
            self.revoked.emit()
        else:
            self.told.set(self.tr("This file is not about this laptop. Nothing was changed."))

    def _now(self, told: str) -> None:
        """See again how it stands."""
        self.is_ready, self.login_name = self._municipal.is_ready, self._municipal.login_name
        self.told.set(told)
        self.changed.emit()


class MunicipalCard(QFrame):
    """Lays the model out."""

    def __init__(self, model: MunicipalModel) -> None:
        super().__init__()
        marked(self, role="card")
        self._model = model
        self._chip = Chip("")
        self._told = _line("municipal_told")
        self._trouble = _line("municipal_trouble", tone="bad")
        self._results: dict[str, QLabel] = {}
        self._try = self._button("municipal_try", self.tr("Test the connection"), "refresh")
        self._try.clicked.connect(model.try_out)
        about = self.tr(
            "This is where your work goes once you exchange it. On this laptop everything stays "
            "and goes on working without a network."
        )
        warning = worded(model.warning) if model.warning else ""
        self.setLayout(
            column(
                heading(self.tr("Municipal system"), self._chip),
                label(about, wrap=True),
                label(warning, "small", tone="warn", wrap=True) if warning else None,
                self._by_browser() if model.by_browser else self._by_secret(),
                self._addresses(),
                row(self._try, self._revoking() if model.can_be_revoked else None, STRETCH, gap=12),
                self._told,
                self._trouble,
                gap=12,
                margin=24,
            )
        )
        for field in (model.busy, model.waits):
            field.changed.connect(self._show)
        model.changed.connect(self._show)
        model.tried.changed.connect(self._show_tried)
        model.told.changed.connect(lambda said: _say(self._told, said))
        model.trouble.changed.connect(lambda said: _say(self._trouble, said))
        self._show()

    def _by_browser(self) -> QHBoxLayout:
        model = self._model
        self._log_in = self._button("municipal_log_in", self.tr("Log in with the browser"), "key")
        self._stop = self._button("municipal_stop", self.tr("Stop waiting"), "x")
        self._log_out = self._button("municipal_log_out", self.tr("Log out"), "lock")
        self._log_in.clicked.connect(model.log_in)
        self._stop.clicked.connect(model.stop)
        self._log_out.clicked.connect(model.log_out)
        return row(self._log_in, self._stop, self._log_out, STRETCH, gap=12)

    def _by_secret(self) -> QVBoxLayout:
        hint = self.tr("Leave it empty to keep what is in the vault.")
        client = LineField("client_secret", self.tr("Secret of the program"), hint, hidden=True)
        token = LineField("objecten_token", self.tr("Token for Objecten"), hidden=True)
        keep = self._button("municipal_keep", self.tr("Keep the secrets"), "device-floppy")

        def kept() -> None:
            self._model.keep_secrets(client.text, token.text)
            client.edit.clear()
            token.edit.clear()

        keep.clicked.connect(kept)
        self._keep = keep
        return column(client, token, row(keep, STRETCH), gap=8)

    def _addresses(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (api, address) in enumerate(self._model.addresses.items()):
            name = QCoreApplication.translate("municipal", str(_NAMES[api]))
            where = label(address, "small", wrap=True)
            where.setObjectName(f"municipal_{api}")
            result = label("", "small", wrap=True)
            result.setObjectName(f"municipal_{api}_result")
            result.hide()
            self._results[api] = result
            grid.addWidget(label(name, "strong"), 2 * at, 0)
            grid.addWidget(where, 2 * at, 1)
            grid.addWidget(result, 2 * at + 1, 1)
        return grid

    def _revoking(self) -> QPushButton:
        bring = self._button("municipal_revocation", self.tr("Bring in a revocation"), "folder")
        bring.clicked.connect(self._bring)
        self._revocation = bring
        return bring

    def _bring(self) -> None:
        title = self.tr("The file of revocations of the municipality")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "JSON (*.json)")
        if path:
            self._model.bring_revocation(Path(path))

    def _button(self, name: str, words: str, icon: str) -> QPushButton:
        made = button(words, "secondary", icon)
        made.setObjectName(name)
        return made

    def _show(self, _changed: object = None) -> None:
        model, busy = self._model, self._model.busy.value
        self._chip.say(*self._standing())
        self._try.setDisabled(busy)
        if model.by_browser:
            self._log_in.setVisible(not model.waits.value)
            self._log_in.setDisabled(busy)
            self._stop.setVisible(model.waits.value)
            self._log_out.setVisible(model.is_ready and not model.waits.value)
            self._log_out.setDisabled(busy)
        else:
            self._keep.setDisabled(busy)
        if model.can_be_revoked:
            self._revocation.setDisabled(busy)
        if model.waits.value:
            _say(self._told, self.tr("Log in in your browser. This waits for it."))

    def _standing(self) -> tuple[str, str, str]:
        model = self._model
        if not model.is_ready:
            return self.tr("Not logged in"), "warn", "alert-triangle"
        if not model.by_browser:
            return self.tr("Test and pilot"), "warn", "alert-triangle"
        told = self.tr("Logged in: {name}")
        name = isolate(model.login_name)
        return (
            told.format(name=name) if model.login_name else self.tr("Logged in"),
            "ok",
            "circle-check",
        )

    def _show_tried(self, tried: Sequence[Tried]) -> None:
        for result in self._results.values():
            result.hide()
        for each in tried:
            result = marked(self._results[each.api], tone="bad" if each.code else "ok")
            result.setText(worded(each.code) if each.code else self.tr("Answers as it should."))
            result.style().unpolish(result)
            result.style().polish(result)
            result.show()


def _line(name: str, tone: str = "") -> QLabel:
    made = label("", "small", tone=tone, wrap=True)
    made.setObjectName(name)
    made.hide()
    return made


def _say(line: QLabel, sentence: str) -> None:
    line.setText(sentence)
    line.setVisible(bool(sentence))
