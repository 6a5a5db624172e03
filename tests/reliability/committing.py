"""A child that commits answers as fast as it can and says each one that was acknowledged.

Used as `python -m tests.reliability.committing FOLDER`; ends when it is killed, or at the first
trouble, whose code it prints.
"""

import resource
import sys
from itertools import count
from pathlib import Path

from coach_desktop.domain.errors import VaultError
from tests.storage.tellers import changes, draft
from tests.vaults_for_tests import raw_vault


def main(folder: str, largest_file: str = "") -> None:
    """Commit answer after answer; with a size the system refuses to let any file outgrow it."""
    vault = raw_vault(Path(folder))
    begin = sum(1 for _ in vault.log("p1"))
    told = changes(vault, f"d{begin}")
    if largest_file:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest_file), resource.RLIM_INFINITY))
    try:
        for number in count(begin):
            told.commit([draft(f"intake/i/q{number % 7}", f"{number}")])
            print(number, flush=True)
    except VaultError as error:
        print(error.code, flush=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    told.commit([draft("intake/i/after", "het gaat verder")])
    vault.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
