"""A vault lies where the coach put it, whatever that place is called."""

import sys
from pathlib import Path

import pytest

from coach_desktop.storage.kdf import FLOOR, key_of_passphrase
from coach_desktop.storage.standing import DATABASE
from coach_desktop.storage.words import require_strong
from tests.vaults_for_tests import raw_vault

ODD = ["kluis?mode=ro&vfs=x", "100%41 kluis#1", "ቤት بيت", "'; drop table people; --"]


@pytest.mark.skipif(sys.platform == "win32", reason="not this system")
@pytest.mark.parametrize("name", ODD)
def test_the_name_of_a_folder_is_a_name_and_nothing_else(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    raw_vault(folder).close()
    reopened = raw_vault(folder)
    reopened.close()
    assert {path.name.removesuffix("-sleutels") for path in tmp_path.iterdir()} == {name}
    assert (folder / DATABASE).is_file()


def test_a_long_passphrase_counts_to_its_last_sign() -> None:
    long = "appel boom fiets lamp water " + "x" * 200
    require_strong(long)
    salt = bytes(16)
    assert key_of_passphrase(long, salt, FLOOR) != key_of_passphrase(long[:-1] + "y", salt, FLOOR)
