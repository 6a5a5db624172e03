"""The real window while the world is against it: killed, and on a disk that refuses."""

import errno
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coach_desktop.domain.answer import Answer
from coach_desktop.storage.folder import open_vault
from tests.reliability import shim
from tests.reliability.full_page import FIRST, SECOND
from tests.reliability.lives import look, program
from tests.reliability.window import ANSWERS, KEYS
from tests.vaults_for_tests import raw_key

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="not this system")

_LIVES = {ANSWERS: 3, KEYS: 1}


@pytest.mark.long
def test_a_killed_window_loses_nothing_called_saved_and_less_than_a_second_of_typing(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    with program() as killed:
        lives = [
            killed.live(tmp_path / "kluis", mode, number)
            for mode, most in _LIVES.items()
            for number in range(most)
        ]
    found = look(tmp_path / "kluis", lives)
    tell(f"{len(lives)} kills, {found.saved} answers saved, {found.lost_typing:.0f} ms lost")
    assert found.trouble == ()
    assert found.lost_typing < 1_000


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_what_was_typed_stays_on_the_screen_when_the_disk_refuses_and_the_next_save_is_kept(
    tmp_path: Path, library: Path, error: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability.full_page", str(tmp_path / "kluis"), str(error)],
        env={**shim.environment(library), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["shown"] == FIRST
    assert told["trouble"]
    assert told["called saved"] == "False"
    assert told["after"] == SECOND
    vault = open_vault(tmp_path / "kluis", raw_key())
    kept = [each.answer for each in vault.log(told["dossier"]) if each.path.endswith("/roepnaam")]
    vault.close()
    assert kept[-1] == Answer(SECOND)
