"""The child in which a scenario is played: `python -m tests.reliability.scenario NAME FOLDER`.

With --serve it plays what is asked of it line by line, each in a child of its own that it forks:
everything is imported by then, so that a run costs what the vault costs and no more. A line is
JSON: name, folder, trace and what harm the shim is to do; so is the answer to it.
"""

import json
import os
import sys
import traceback
from pathlib import Path

from coach_desktop.domain.errors import VaultError
from coach_desktop.storage.folder import open_vault
from coach_desktop.storage.vault import OpenVault
from tests.reliability import shim
from tests.reliability.catalogue import EVERY
from tests.reliability.scenarios import AFTER, TROUBLE, Say, Scenario, go_on

BUG = 70


def play(name: str, folder: Path, say: Say) -> None:
    """Do it; when the vault tells of trouble, the trouble ends and the next save is tried."""
    scenario, vault = EVERY[name], None
    try:
        vault = open_vault(folder, scenario.key(folder))
        scenario.work(vault, say)
    except VaultError as error:
        say(f"{TROUBLE} {error.code}")
        shim.rest()
        go_on(_still_open(scenario, vault, folder))
        say(AFTER)


def _still_open(scenario: Scenario, vault: OpenVault | None, folder: Path) -> OpenVault:
    if vault is not None and not scenario.ends_closed:
        return vault
    if vault is not None:
        vault.close()
    return open_vault(folder, scenario.key(folder))


def _say(line: str) -> None:
    shim.note(line)
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _serve() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        out, into = os.pipe()
        child = os.fork()  # noqa: TID251  # a process that is to be killed
        if child == 0:
            os.dup2(into, 1)
            os.close(into)
            os.close(out)
            _play_and_end(asked)
        os.close(into)
        with os.fdopen(out) as told:
            said = told.read().splitlines()
        _, status = os.waitpid(child, 0)
        answer = {"status": os.waitstatus_to_exitcode(status), "told": said}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _play_and_end(asked: dict[str, str | int]) -> None:
    try:
        harm = shim.Harm(
            int(asked["kill_at"]), int(asked["fail_at"]), int(asked["error"]), bool(asked["lasts"])
        )
        shim.arm(Path(str(asked["folder"])), str(asked["trace"]), harm)
        play(str(asked["name"]), Path(str(asked["vault"])), _say)
        _say(f"calls {shim.calls()}")
    except BaseException:  # the parent tells of it
        _say(json.dumps(traceback.format_exc()))
        os._exit(BUG)
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "--serve":
        _serve()
    else:
        play(sys.argv[1], Path(sys.argv[2]), _say)
