"""What a vault goes through while the world is against it: how it begins, what is done, what holds.

`work` runs in a child, with a vault that is open, and says each thing once it may be relied upon.
`check` looks at what was left behind, and may rely on all that was said. Scenarios that touch
keys, slots or whole files stand in `scenarios_of_keys`.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from coach_desktop.casework.ports import Blob
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.pip import PipState
from coach_desktop.storage.checking import check
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import Driver, as_driver, open_driver
from coach_desktop.storage.folder import open_vault
from coach_desktop.storage.migrate import NEWEST
from coach_desktop.storage.standing import DATABASE
from coach_desktop.storage.vault import OpenVault
from tests.builders import NumberedIds, join, nothing_lacks
from tests.reliability.dice import Dice
from tests.storage.tellers import changes, draft
from tests.vaults import pour
from tests.vaults_for_tests import raw_key, raw_vault

Say: TypeAlias = Callable[[str], None]
Told: TypeAlias = Sequence[str]

AFTER = "after"
TROUBLE = "trouble"
FIRST, ANSWERS = 4, 10
"""Answers that are there at the beginning, and those that are given."""

_PAGES_BEFORE_CHECKPOINT = 8


def _by_raw_key(_folder: Path) -> DataKey:
    return raw_key()


def _unsaid(_line: str) -> None:
    """Nobody listens."""


def _nothing(_folder: Path, _told: Told) -> None:
    """Nothing has to be looked at before the vault is opened."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing that is done to a vault."""

    prepare: Callable[[Path], None]
    work: Callable[[OpenVault, Say], None]
    check: Callable[[OpenVault, Told], None]
    before_opening: Callable[[Path, Told], None] = _nothing
    key: Callable[[Path], DataKey] = _by_raw_key
    ends_closed: bool = False


def check_left(scenario: Scenario, folder: Path, told: Told) -> None:
    """Open what was left behind and look whether everything holds."""
    scenario.before_opening(folder, told)
    vault = open_vault(folder, scenario.key(folder))
    try:
        assert check(writer(vault)) == ()
        scenario.check(vault, told)
        if AFTER in told:
            assert [each.answer for each in vault.log("p9")] == [Answer("het gaat verder")]
    finally:
        vault.close()


def go_on(vault: OpenVault) -> None:
    """The next save, once the trouble is over."""
    changes(vault, "d9").commit([draft("intake/i/after", "het gaat verder", dossier="p9")])


def writer(vault: OpenVault) -> Driver:
    """The connection that writes."""
    return as_driver(vault._writer.driver_connection)


def last_number(told: Told, otherwise: int) -> int:
    """The highest number that was said."""
    return max((int(each) for each in told if each.isdigit()), default=otherwise)


# ---- answers


def answer_text(number: int) -> str:
    """The n-th answer: long and short ones, so that pages fill and overflow."""
    return f"antwoord {number} " + "ä" * Dice("answer", number).one_of((3, 60, 900, 2_600))


def with_answers(folder: Path) -> None:
    """A vault in which some answers stand."""
    vault = raw_vault(folder)
    commit(vault, range(FIRST), "d0")
    vault.close()


def commit(vault: OpenVault, numbers: range, device: str, say: Say = _unsaid) -> None:
    """Keep answers, and say each when it is kept."""
    told = changes(vault, device)
    for number in numbers:
        told.commit([draft(f"intake/i/q{number % 7}", answer_text(number))])
        say(str(number))


def checkpoint_often(vault: OpenVault) -> None:
    """Bring the log file over every few pages, so that this is killed and cut off as well."""
    writer(vault).execute(f"PRAGMA wal_autocheckpoint = {_PAGES_BEFORE_CHECKPOINT}").fetchone()


def answers_stand(vault: OpenVault, told: Told) -> None:
    """All that was said, in order, and at most the one that was being written."""
    stand = [each.answer for each in vault.log("p1")]
    acknowledged = last_number(told, FIRST - 1) + 1
    assert stand == [Answer(answer_text(number)) for number in range(len(stand))]
    assert acknowledged <= len(stand) <= acknowledged + 1


def _answer(vault: OpenVault, say: Say) -> None:
    checkpoint_often(vault)
    commit(vault, range(FIRST, FIRST + ANSWERS), "d1", say)


def _lock(vault: OpenVault, say: Say) -> None:
    commit(vault, range(FIRST, FIRST + 3), "d1", say)
    vault.close()
    say("closed")


# ---- attachments


def attachment(number: int) -> bytes:
    """The n-th attachment."""
    return Dice("attachment", number).bytes(9_000 + 7_000 * number)


def _attach(vault: OpenVault, say: Say) -> None:
    told = changes(vault, "d1")
    for number in range(3):
        content = attachment(number)
        name = hashlib.sha256(content).hexdigest()
        row = draft(f"attachment/{number}", name)
        told.commit([row], [Blob(name, "application/pdf", content)])
        say(str(number))


def _attachments_stand(vault: OpenVault, told: Told) -> None:
    """Row and bytes both, or neither."""
    stand = [each for each in vault.log("p1") if each.path.startswith("attachment/")]
    acknowledged = last_number(told, -1) + 1
    assert acknowledged <= len(stand) <= acknowledged + 1
    for number, each in enumerate(stand):
        _holds(vault, each.answer.text, attachment(number))
    kept = writer(vault).execute("SELECT count(*) FROM blobs", {}).fetchone()
    assert kept is not None
    assert kept[0] == len(stand)


def _holds(vault: OpenVault, sha256: str, content: bytes) -> None:
    blob = vault.blob(sha256)
    assert blob is not None
    assert blob.content == content


# ---- a plan


def _with_concept(folder: Path) -> None:
    vault = raw_vault(folder)
    join(vault, device="d0").pip()
    vault.close()


def _vaststellen(vault: OpenVault, say: Say) -> None:
    office = join(vault, device="d2", ids=NumberedIds(9_999))
    (found,) = vault.dossiers(limit=2)
    version = office.last(found.dossier)
    office.plans.vaststellen(found.dossier, version, nothing_lacks(version.content))
    say("vastgesteld")
    office.plans.keep_document(found.dossier, version, attachment(1), "nl")
    say("document")


def _plan_stands(vault: OpenVault, told: Told) -> None:
    """A concept, or a decision with what was kept beside it."""
    (found,) = (each for each in vault.dossiers(limit=9) if each.name)
    (version,) = vault.pip_versions(found.dossier)
    assert version.is_final or version.state is PipState.CONCEPT
    assert version.is_final or "vastgesteld" not in told
    assert version.documents or "document" not in told
    for document in version.documents:
        _holds(vault, document.sha256, attachment(1))


# ---- a vault of an earlier release


def _migrate(vault: OpenVault, say: Say) -> None:
    say("migrated")
    vault.close()


def _is_old_or_new(folder: Path, told: Told) -> None:
    driver = open_driver(folder / DATABASE, raw_key().keyspec())
    row = driver.execute("SELECT version_num FROM alembic_version", {}).fetchone()
    driver.close()
    assert row is not None
    assert row[0] == NEWEST if "migrated" in told else str(row[0]) <= NEWEST


def _release_stands(vault: OpenVault, _told: Told) -> None:
    (found,) = vault.search("haile", bsn="", limit=5)
    (version,) = vault.pip_versions(found.dossier)
    assert version.is_final
    _holds(vault, version.documents[0].sha256, b"%PDF-1.7 verzonnen")
    assert "Een eigen bakkerij." in {each.answer.text for each in vault.log(found.dossier)}


def of_release(release: str) -> Scenario:
    """The vault of a release is brought up to today."""

    def prepare(folder: Path) -> None:
        pour(release, folder)

    return Scenario(prepare, _migrate, _release_stands, _is_old_or_new, ends_closed=True)


ANSWER = Scenario(with_answers, _answer, answers_stand)
ATTACHMENT = Scenario(with_answers, _attach, _attachments_stand)
VASTSTELLEN = Scenario(_with_concept, _vaststellen, _plan_stands)
LOCK = Scenario(with_answers, _lock, answers_stand, ends_closed=True)
