"""Keeps what was read in the vault, beside the reading of what comes next."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from typing import Self

from coach_desktop.casework.ledger import Taken
from coach_desktop.casework.ports import Vault


class Keeping:
    """One batch is kept while the next one is read; all is kept when the block ends well."""

    def __init__(
        self, vault: Vault, take_in: Callable[[Sequence[Taken]], object], *, much: bool
    ) -> None:
        self._vault, self._take_in, self._much = vault, take_in, much
        self._ends = ExitStack()
        self._running: Future[object] | None = None

    def __enter__(self) -> Self:
        if self._much:
            self._ends.enter_context(self._vault.taking_much())
        self._beside = self._ends.enter_context(ThreadPoolExecutor(1))
        return self

    def __exit__(self, _type: object, trouble: BaseException | None, _trace: object) -> None:
        with self._ends:
            if trouble is None:
                self._wait()

    def keep(self, told: Sequence[Taken]) -> None:
        """Begin to keep a batch once the former one is kept; raises what went wrong with that."""
        self._wait()
        self._running = self._beside.submit(self._take_in, told)

    def _wait(self) -> None:
        if self._running is not None:
            self._running.result()
