"""From a secret that a person knows to a key that wraps: Argon2id, and HKDF for the recovery code.

Argon2id begins at 256 MiB, three rounds, four lanes, and halves the memory until it takes less than
a second and a half here; it never goes below 64 MiB (RFC 9106, second choice).
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import TypeAlias

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from coach_desktop.storage.words import normal

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how many steps are done, and of how many."""

MOST_MEMORY = 256 * 1024
LEAST_MEMORY = 64 * 1024
"""KiB."""
ROUNDS = 3
LANES = 4
LONGEST_SECONDS = 1.5
KEK_BYTES = 32

_HARDEST_MEMORY = 4 * 1024 * 1024
_HARDEST_ROUNDS = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """How hard a guess is: memory in KiB, rounds, lanes."""

    memory: int = MOST_MEMORY
    rounds: int = ROUNDS
    lanes: int = LANES

    @property
    def is_sane(self) -> bool:
        """Whether a file may ask this of us: never easier than the floor, never a memory bomb."""
        return (
            LEAST_MEMORY <= self.memory <= _HARDEST_MEMORY
            and ROUNDS <= self.rounds <= _HARDEST_ROUNDS
            and self.lanes == LANES
        )


FLOOR = Cost(LEAST_MEMORY)


def nothing_to_tell(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def key_of_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytearray:
    """The wrapping key of a passphrase; takes a second or so: not on the UI thread."""
    return bytearray(
        hash_secret_raw(
            normal(passphrase).encode("utf-8"),
            salt,
            time_cost=cost.rounds,
            memory_cost=cost.memory,
            parallelism=cost.lanes,
            hash_len=KEK_BYTES,
            type=Type.ID,
        )
    )


def calibrated(
    passphrase: str,
    salt: bytes,
    *,
    progress: Progress = nothing_to_tell,
    timer: Callable[[], float] = perf_counter,
) -> tuple[Cost, bytearray]:
    """The hardest cost that this computer bears, with the key of the passphrase at that cost."""
    memory, step, steps = MOST_MEMORY, 0, 3
    while True:
        progress(step, steps)
        cost = Cost(memory)
        began = timer()
        key = key_of_passphrase(passphrase, salt, cost)
        if timer() - began < LONGEST_SECONDS or memory <= LEAST_MEMORY:
            progress(steps, steps)
            return cost, key
        memory, step = memory // 2, step + 1


def key_from_strong(secret: bytes | bytearray, *, salt: bytes, purpose: str) -> bytearray:
    """A key for one purpose out of a secret that is chance enough by itself."""
    made = HKDF(SHA256(), KEK_BYTES, salt, purpose.encode("ascii"))
    return bytearray(made.derive(bytes(secret)))
