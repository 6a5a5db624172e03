"""A session is read by who has its key, and otherwise by the vault that it was sealed to alone."""

from pathlib import Path

import pyrage
import pytest

from coach_desktop.casework.handing import Act, Handed
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import VaultError
from coach_desktop.storage import session
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import open_driver
from coach_desktop.storage.session import Owner, SessionFile
from tests.forms.xforms import Q, form

NAME = "s-1"
HANDED = Handed(form(Q("een")), frozenset({"een"}), "ar", "een", (), {"een": Answer("Ali")})


@pytest.fixture
def key() -> DataKey:
    return DataKey.make()


def _make(folder: Path, key: DataKey) -> str:
    private, public = session.make_pair()
    session.make_session(folder, NAME, Owner("d-1", "i-1", key), public, HANDED)
    return private


def test_what_was_told_is_there_when_it_is_opened_again(tmp_path: Path, key: DataKey) -> None:
    _make(tmp_path, key)
    file = SessionFile(tmp_path, NAME, key)
    said = (
        file.keep(Act.ANSWER, "een", Answer("Ali"), "ar"),
        file.keep(Act.ANSWER, "een", Answer(reason=Reason.WEET_NIET), "ti"),
        file.keep(Act.GONE, "rij/1", Answer(), "ti"),
    )
    file.close()
    again = SessionFile(tmp_path, NAME, key)
    assert again.handed() == HANDED
    assert again.told() == said
    assert again.told(after=2) == said[2:]
    again.close()


def test_the_vault_finds_whose_it_is_and_its_key(tmp_path: Path, key: DataKey) -> None:
    private = _make(tmp_path, key)
    owner = session.owner_of(tmp_path, NAME, private)
    assert (owner.dossier, owner.instance) == ("d-1", "i-1")
    assert (owner.key.bytes, owner.key.salt) == (key.bytes, key.salt)


@pytest.mark.parametrize(
    "told",
    [b"coachdesk/v1|client session|s-2\0d\0i\0" + bytes(48), b"kort",
     b"coachdesk/v1|client session|s-1\0d\0i\0" + bytes(47)],
)  # fmt: skip
def test_a_seal_that_is_of_something_else_is_refused(
    tmp_path: Path, key: DataKey, told: bytes
) -> None:
    private = _make(tmp_path, key)
    to = pyrage.x25519.Identity.from_str(private).to_public()
    (tmp_path / f"{NAME}.sealed").write_bytes(pyrage.encrypt(told, [to]))
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        session.owner_of(tmp_path, NAME, private)


def test_another_vault_cannot_open_it(tmp_path: Path, key: DataKey) -> None:
    _make(tmp_path, key)
    for private in (session.make_pair()[0], "", "geen sleutel"):
        with pytest.raises(VaultError, match=r"vault\.damaged"):
            session.owner_of(tmp_path, NAME, private)


def test_no_word_of_it_stands_in_its_files(tmp_path: Path, key: DataKey) -> None:
    _make(tmp_path, key)
    file = SessionFile(tmp_path, NAME, key)
    file.keep(Act.ANSWER, "een", Answer("Kanarievogel"), "ar")
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    file.close()
    for word in (b"Kanarievogel", b"d-1", b"i-1", b"Ali", bytes(key.bytes)):
        assert word not in written


@pytest.mark.parametrize("statement", ["DELETE FROM handed", "UPDATE handed SET content = 'x'"])
def test_a_session_without_its_beginning_is_damaged(
    tmp_path: Path, key: DataKey, statement: str
) -> None:
    _make(tmp_path, key)
    driver = open_driver(tmp_path / f"{NAME}.session", key.keyspec())
    driver.execute(statement)
    driver.close()
    file = SessionFile(tmp_path, NAME, key)
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        file.handed()
    file.close()


def test_what_nobody_could_have_told_is_damaged(tmp_path: Path, key: DataKey) -> None:
    _make(tmp_path, key)
    driver = open_driver(tmp_path / f"{NAME}.session", key.keyspec())
    driver.execute("INSERT INTO told VALUES (1, 'zingen', 'een', '', '', 'ar')")
    driver.close()
    file = SessionFile(tmp_path, NAME, key)
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        file.told()
    file.close()


def test_what_is_not_written_is_not_there(tmp_path: Path, key: DataKey) -> None:
    _make(tmp_path, key)
    driver = open_driver(tmp_path / f"{NAME}.session", key.keyspec())
    driver.execute(
        "CREATE TRIGGER never BEFORE INSERT ON told BEGIN "
        "SELECT RAISE(ABORT, 'coachdesk:add-only'); END"
    )
    file = SessionFile(tmp_path, NAME, key)
    with pytest.raises(VaultError):
        file.keep(Act.ANSWER, "een", Answer("Ali"), "ar")
    driver.execute("DROP TRIGGER never")
    driver.close()
    assert file.told() == ()
    assert file.keep(Act.ANSWER, "een", Answer("Ali"), "ar").number == 1
    file.close()


def test_of_a_session_that_is_removed_nothing_stays(tmp_path: Path, key: DataKey) -> None:
    _make(tmp_path, key)
    assert session.sessions(tmp_path) == (NAME,)
    session.remove_session(tmp_path, NAME)
    session.remove_session(tmp_path, NAME)
    assert list(tmp_path.iterdir()) == []


def test_a_secret_is_wiped_once_it_is_a_key(key: DataKey) -> None:
    secret = bytearray(key.bytes + key.salt)
    assert session.key_of(secret).bytes == key.bytes
    assert secret == bytearray(session.SECRET_BYTES)
    with pytest.raises(VaultError):
        session.key_of(bytearray(3))
