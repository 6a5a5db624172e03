"""The ways back with real slots: a passphrase and a recovery code open what was copied."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.app.doors import VaultDoors
from coach_desktop.app.rescue import LOST_NAME
from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.rescue import Opener, Secret
from coach_desktop.domain.errors import VaultError
from coach_desktop.storage import kdf
from coach_desktop.storage.pages import PAGE, Pages
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slots import key_by_code
from coach_desktop.storage.standing import DATABASE
from tests.app.test_app import OWNER


@dataclass(frozen=True, slots=True)
class Kept:
    """A vault with one person in it, its secrets, and a backup of it."""

    doors: VaultDoors
    folder: Path
    words: str
    code: str
    backup: Path


def _no_telling(_done: int, _total: int) -> None:
    """Nobody looks."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)
        folder = tmp_path_factory.mktemp("data") / "kluis"
        stick = tmp_path_factory.mktemp("stick")
        doors = VaultDoors(folder)
        words = doors.propose_passphrase()
        code = doors.make(OWNER, words, _no_telling)
        at_work = doors.unlock(words)
        at_work.people.register(NewPerson("Haile"))
        at_work.backups.choose(stick)
        made = at_work.backups.make(_no_telling)
        at_work.close()
        yield Kept(doors, folder, words, code, stick / made.name)


@pytest.mark.parametrize("opener", Opener)
def test_a_backup_is_restored_by_what_opened_the_vault(
    made: Kept, tmp_path: Path, opener: Opener
) -> None:
    doors = VaultDoors(tmp_path / "kluis")
    (copy,) = doors.rescue.copies(made.backup.parent)
    with pytest.raises(VaultError):
        doors.rescue.restore(copy.folder, Secret(opener, "fout"), _no_telling)
    assert not doors.has_vault()
    told = {Opener.PASSPHRASE: made.words, Opener.CODE: made.code}[opener]
    assert doors.rescue.restore(copy.folder, Secret(opener, told), _no_telling) == ""
    restored = doors.unlock_by_code(made.code)
    assert [each.name for each in restored.people.vault.dossiers(limit=9)] == ["Haile"]
    device = restored.identity.device.id
    assert device != _device_of(made)
    restored.people.register(NewPerson("Tesfay"))
    restored.close()
    again = doors.unlock_by_code(made.code)
    assert again.identity.device.id == device
    again.close()


def _device_of(made: Kept) -> str:
    at_work = made.doors.unlock_by_code(made.code)
    at_work.close()
    return at_work.identity.device.id


def test_a_vault_whose_settings_are_lost_gets_an_owner_and_a_seal_again(
    made: Kept, tmp_path: Path
) -> None:
    secret = Secret(Opener.CODE, made.code)
    copy = made.doors.rescue.copy(tmp_path, _no_telling)
    database = copy.folder / "kluis" / DATABASE
    _lose_settings(database, made)
    doors = VaultDoors(tmp_path / "nieuw" / "kluis")
    assert doors.rescue.look(copy.folder, secret, _no_telling).dossiers == 1
    assert doors.rescue.rebuild(copy.folder, secret, _no_telling) == ""
    found = doors.unlock_by_code(made.code)
    assert found.identity.author.name == LOST_NAME
    assert found.identity.author.role is OWNER.role
    assert [each.name for each in found.people.vault.dossiers(limit=9)] == ["Haile"]
    assert found.seal_certificate
    found.people.register(NewPerson("Tesfay"))
    found.close()


def _lose_settings(database: Path, made: Kept) -> None:
    """Flip every page on which a setting stands, and its index."""
    pages = Pages(database, key_by_code(read_copy(database.parent), made.code))
    content = bytearray(database.read_bytes())
    for number in range(1, pages.total + 1):
        if b"seal_certificate" in (pages.newest(number) or b""):
            content[(number - 1) * PAGE + 900] ^= 1
    database.write_bytes(content)


@pytest.mark.parametrize("place", ["Dropbox", "OneDrive", "Nextcloud"])
def test_no_vault_is_made_in_a_folder_that_a_cloud_copies(tmp_path: Path, place: str) -> None:
    doors = VaultDoors(tmp_path / place / "kluis")
    with pytest.raises(VaultError, match=r"folder\."):
        doors.make(OWNER, "paard tafel wolk fiets regen", _no_telling)
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_dated_by_the_clock_of_the_work(made: Kept) -> None:
    (copy,) = made.doors.rescue.copies(made.backup.parent)
    assert copy.made_on == date.fromisoformat(made.backup.name.split("reservekopie-")[1][:10])
