"""What the world does to a vault: kills and a full disk. Nothing acknowledged is lost."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.history import chain_breaks
from coach_desktop.storage.folder import open_vault
from tests.vaults_for_tests import raw_key, raw_vault

pytestmark = pytest.mark.skipif(os.name == "nt", reason="not this system")

_KILLS = 8


def _child(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.committing", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(("src", "."))},
    )


def _moment(kill: int) -> int:
    """After how many acknowledged answers this kill comes: by chance, the same on each run."""
    return 1 + hashlib.sha256(bytes([kill])).digest()[0] % 60


def test_kills_at_random_moments_lose_no_acknowledged_answer(tmp_path: Path) -> None:
    folder, acknowledged = tmp_path / "vault", -1
    raw_vault(folder).close()
    for kill in range(_KILLS):
        with _child(str(folder)) as child:
            assert child.stdout is not None
            for _ in range(_moment(kill)):
                acknowledged = int(child.stdout.readline())
            child.kill()
            acknowledged = max([acknowledged, *map(int, child.stdout.read().split())])
        vault = open_vault(folder, raw_key())
        log = vault.log("p1")
        assert acknowledged < len(log) <= acknowledged + 2
        assert [each.answer for each in log] == [Answer(f"{n}") for n in range(len(log))]
        for device in {each.device for each in log}:
            assert chain_breaks([each for each in log if each.device == device]) == ()
        with vault.writing() as writing:
            told = writing.driver.execute("PRAGMA integrity_check", {}).fetchall()
        assert [tuple(row) for row in told] == [("ok",)]
        vault.close()


def test_a_full_disk_is_told_and_the_vault_goes_on_when_there_is_room(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    raw_vault(folder).close()
    with _child(str(folder), str(400_000)) as child:
        told, _ = child.communicate(timeout=60)
    assert child.returncode == 0
    *numbers, code = told.split()
    assert code in {"vault.disk-full", "vault.not-written"}
    assert len(numbers) > 3
    vault = open_vault(folder, raw_key())
    answers = [each.answer.text for each in vault.log("p1")]
    assert answers == [*numbers, "het gaat verder"]
    vault.close()
