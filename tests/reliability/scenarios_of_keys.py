"""Scenarios that touch keys, slots or whole files: slot change, rekey, purge, backup."""

from datetime import date
from pathlib import Path

from coach_desktop.casework.backups import Reservekopie
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.purge import Ground, Purge
from coach_desktop.storage import entry, purging, rekey, shelf, slots
from coach_desktop.storage.checking import check
from coach_desktop.storage.codes import write_code
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import open_driver
from coach_desktop.storage.folder import create_vault
from coach_desktop.storage.operations import every
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import SlotFile, SlotType, read_slots, write_slots
from coach_desktop.storage.standing import DATABASE, SLOTS
from coach_desktop.storage.vault import OpenVault
from tests.builders import join
from tests.reliability.scenarios import (
    FIRST,
    Say,
    Scenario,
    Told,
    answers_stand,
    commit,
    with_answers,
    writer,
)
from tests.storage.tellers import NOW
from tests.vaults_for_tests import raw_key, raw_vault

PASSPHRASE = "paard tafel wolk fiets regen"
_VAULT = "v-1"
_CODE, _NEXT_CODE = bytes(range(16)), bytes(range(16, 32))
_CODES = {name: write_code(code) for name, code in (("old", _CODE), ("next", _NEXT_CODE))}
_DAY = date(2026, 11, 23)


# ---- slots: the recovery code is renewed


def _with_slots(folder: Path) -> None:
    """Passphrase and code: the one slot of these tests that pays for Argon2."""
    made = (
        slots.slot_by_passphrase(_VAULT, raw_key(), PASSPHRASE),
        slots.slot_by_code(_VAULT, raw_key(), _CODE),
    )
    file = SlotFile(_VAULT, raw_key().salt, made)
    create_vault(folder, raw_key(), slots=write_slots(file, raw_key()))
    vault = raw_vault(folder)
    commit(vault, range(FIRST), "d0")
    vault.close()
    (folder.parent / "passphrase slot").write_bytes(made[0].wrapped)


def _renew(vault: OpenVault, say: Say) -> None:
    code = entry.renew_code(vault.folder, raw_key())
    say(f"code {code}")


def _a_code_opens(folder: Path, told: Told) -> None:
    """The code that was shown, else the former one, or one that was being written.

    Then nobody has seen it, and the passphrase opens: its slot is as it was in every copy.
    """
    shown = next((line.split()[1] for line in told if line.startswith("code ")), "")
    opening = {code for code in (shown, _CODES["old"]) if code and _opens(folder, code)}
    if shown:
        assert opening == {shown}
    elif any(line.startswith("trouble") for line in told):
        assert opening == {_CODES["old"]}
    slot = read_slots(read_copy(folder)).slot(SlotType.PASSPHRASE)
    assert slot is not None
    assert slot.wrapped == (folder.parent / "passphrase slot").read_bytes()


def _opens(folder: Path, code: str) -> bool:
    try:
        key = entry.unlock_by_code(folder, code)
    except VaultError as error:
        if error.code != "vault.wrong-recovery-code":
            raise
        return False
    return key.bytes == raw_key().bytes


# ---- rekey


def _new_key() -> DataKey:
    return DataKey(bytearray(range(32, 64)), raw_key().salt)


def _with_code(folder: Path) -> None:
    file = SlotFile(_VAULT, raw_key().salt, (slots.slot_by_code(_VAULT, raw_key(), _CODE),))
    create_vault(folder, raw_key(), slots=write_slots(file, raw_key()))
    vault = raw_vault(folder)
    commit(vault, range(FIRST), "d0")
    vault.close()


def _rekey(vault: OpenVault, say: Say) -> None:
    vault.close()
    made = (slots.slot_by_code(_VAULT, _new_key(), _NEXT_CODE),)
    rekey.rekey(vault.folder, raw_key(), _new_key(), made)
    say("rekeyed")


def _fitting(folder: Path) -> DataKey:
    """The key that a coach gets who has both codes, as the passphrase opens both."""

    def by(content: bytes) -> DataKey:
        try:
            return slots.key_by_code(content, _CODES["next"])
        except VaultError:
            return slots.key_by_code(content, _CODES["old"])

    return rekey.fitting_key(folder, by)


def _key_is_new(folder: Path, told: Told) -> None:
    assert "rekeyed" not in told or _fitting(folder).bytes == _new_key().bytes


# ---- purge


def _with_two_dossiers(folder: Path) -> None:
    vault = raw_vault(folder)
    office = join(vault, device="d0")
    for name in ("Haile", "Noori"):
        dossier, version = office.decided(office.dossier(name))
        office.plans.keep_document(dossier, version, name.encode() * 4_000, "nl")
    vault.close()


def _purge(vault: OpenVault, say: Say) -> None:
    (found,) = vault.search("haile", bsn="", limit=2)
    say(f"dossier {found.dossier}")
    with vault.writing() as writing:
        writing.purge(Purge(found.dossier, Ground.TERM_PASSED, "coach", NOW))
    say("purged")
    vault.scrub()
    say("scrubbed")


def _one_is_gone_whole(vault: OpenVault, told: Told) -> None:
    """The other dossier stands; this one is whole, or nothing of it is left but a due scrub."""
    (other,) = vault.search("noori", bsn="", limit=2)
    assert vault.pip_versions(other.dossier)[0].documents
    dossier = next((line.split()[1] for line in told if line.startswith("dossier ")), "")
    gone = vault.is_purged(dossier)
    assert gone or "purged" not in told
    assert gone == (vault.search("haile", bsn="", limit=2) == ())
    if gone:
        assert vault.log(dossier) == ()
        assert vault.pip_versions(dossier) == ()
        assert tuple(vault.blobs(dossier)) == ()
        assert purging.scrub_is_due(writer(vault)) or "purged" in told
        assert "scrubbed" not in told or not purging.scrub_is_due(writer(vault))


# ---- backup


def _with_stick(folder: Path) -> None:
    with_answers(folder)
    (folder.parent / "stick").mkdir()


def _back_up(vault: OpenVault, say: Say) -> None:
    commit(vault, range(FIRST, FIRST + 1), "d1", say)
    made = vault.back_up(vault.folder.parent / "stick", _DAY, lambda _done, _total: None)
    say(f"made {made.name}")
    commit(vault, range(FIRST + 1, FIRST + 2), "d2", say)


def _named_copies_are_whole(folder: Path, told: Told) -> None:
    """What has the name of a copy is one; what was said to be made is there."""
    copies: tuple[Reservekopie, ...] = shelf.found(folder.parent / "stick")
    names = [each.folder.name for each in copies]
    for line in told:
        assert not line.startswith("made ") or line.split()[1] in names
    for name in names:
        copy = folder.parent / "stick" / name
        assert read_slots((copy / SLOTS).read_bytes()).vault == _VAULT
        driver = open_driver(copy / DATABASE, raw_key().keyspec())
        assert check(driver) == ()
        assert len(list(every(driver))) == FIRST + 1
        driver.close()


def _answers_stand_still(vault: OpenVault, told: Told) -> None:
    answers_stand(vault, told)
    assert Answer() not in {each.answer for each in vault.log("p1")}


SLOT_CHANGE = Scenario(_with_slots, _renew, answers_stand, _a_code_opens)
REKEY = Scenario(_with_code, _rekey, answers_stand, _key_is_new, key=_fitting, ends_closed=True)
PURGE = Scenario(_with_two_dossiers, _purge, _one_is_gone_whole)
BACKUP = Scenario(_with_stick, _back_up, _answers_stand_still, _named_copies_are_whole)
