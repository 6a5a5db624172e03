"""Work off the UI thread, in a few lanes; answers come back on it."""

from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from enum import Enum
from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Lane(Enum):
    """Where work runs: the vault's lane has one thread, so writes never meet.

    Nobody waits long at the end for what the network still owes.
    """

    VAULT = "vault"
    REST = "rest"
    NETWORK = "network"


_THREADS = {Lane.VAULT: 1, Lane.REST: 2, Lane.NETWORK: 1}
PATIENCE = 2.0
"""Seconds in which work on the network must end when the vault is to be closed."""


class Cancelled(Exception):  # noqa: N818  (it is no error)
    """The work was asked to stop and did, at a step of its own choosing."""


class Progress:
    """Handed to the work: tells how far it is, and stops it when that was asked."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = False

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; raises Cancelled when it should stop."""
        if self._stop:
            raise Cancelled
        self._report(done, total)

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop = True


_QUEUED = Qt.ConnectionType.QueuedConnection


class Task(QObject, Generic[T]):
    """One piece of work. Exactly one of succeeded, failed, cancelled comes, on the UI thread."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    _reported = Signal(int, int)
    _ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._progress = Progress(self._reported.emit)
        self._reported.connect(self.progressed, _QUEUED)
        self._ended.connect(self._finish, _QUEUED)

    def run(self, work: Callable[[Progress], T], pool: "ThreadPoolExecutor") -> None:
        """Hand the work to a lane; it knows what was known where it was begun (`contextvars`)."""
        pool.submit(copy_context().run, work, self._progress).add_done_callback(self._tell)

    def cancel(self) -> None:
        """Ask it to stop."""
        self._progress.stop()

    def _tell(self, future: "Future[T]") -> None:
        with suppress(RuntimeError):  # it ended so late that nobody is there to hear it
            self._ended.emit(future)

    def _finish(self, future: "Future[T]") -> None:
        trouble = future.exception()
        if trouble is None:
            self.succeeded.emit(future.result())
        elif isinstance(trouble, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(trouble)
        self.deleteLater()


class Tasks(QObject):
    """Owns the lanes and the work in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self.is_closed = False

    def start(self, work: Callable[[Progress], T], lane: Lane) -> Task[T]:
        """Begin work; connect to the task before the next turn of the event loop."""
        task: Task[T] = Task(self)
        task.run(work, self._pool(lane))
        return task

    def settle(self) -> None:
        """Let what was begun in the vault's lane end and be told."""
        if Lane.VAULT in self._pools:
            self._pools[Lane.VAULT].submit(int).result()
        QCoreApplication.sendPostedEvents()

    def close(self) -> None:
        """Let what was begun end and be told, and take nothing more."""
        self.is_closed = True
        network = self._pools.get(Lane.NETWORK)
        for pool in self._pools.values():
            pool.shutdown(wait=pool is not network)
        if network is not None:
            self._wait(network)
        QCoreApplication.sendPostedEvents()

    def _wait(self, pool: "ThreadPoolExecutor") -> None:
        """Let the threads of a lane that takes nothing more end, for as long as patience lasts."""
        until = monotonic() + PATIENCE
        for thread in pool._threads:  # it has no way to wait for some time only
            thread.join(max(0.0, until - monotonic()))

    def _pool(self, lane: Lane) -> "ThreadPoolExecutor":
        """The threads of a lane, made when the first work comes: the door needs none."""
        if lane not in self._pools:
            from concurrent.futures import ThreadPoolExecutor

            self._pools[lane] = ThreadPoolExecutor(_THREADS[lane], thread_name_prefix=lane.value)
        return self._pools[lane]
