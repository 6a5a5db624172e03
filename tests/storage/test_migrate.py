import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from coach_desktop.domain.errors import VaultError
from coach_desktop.storage.engine import open_driver, open_engine
from coach_desktop.storage.migrate import MIGRATIONS, NEWEST, bring_up, upgrade
from coach_desktop.storage.standing import DATABASE
from coach_desktop.storage.vault import OpenVault
from tests.vaults import RELEASES, pour
from tests.vaults_for_tests import raw_key, raw_vault

_STEP = """
from alembic import op
revision = "{number}"
down_revision = "{before}"

def upgrade() -> None:
    op.execute("CREATE TABLE step_{number} (a TEXT)")
    op.execute("{last}")
"""


@pytest.fixture
def empty(tmp_path: Path) -> Engine:
    open_driver(tmp_path / DATABASE, raw_key().keyspec(), create=True).close()
    return open_engine(tmp_path / DATABASE, raw_key().keyspec, readers=1)


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    """The real steps, and two more; the last one breaks."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for path in (MIGRATIONS / "env.py", *(MIGRATIONS / "versions").glob("0*.py")):
        copied = folder / path.relative_to(MIGRATIONS)
        copied.write_text(path.read_text("utf-8"), "utf-8")
    for number, before, last in (("9001", NEWEST, "SELECT 1"), ("9002", "9001", "BROKEN")):
        (folder / "versions" / f"{number}_step.py").write_text(
            _STEP.format(number=number, before=before, last=last), "utf-8"
        )
    return folder


def _master(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    return {name: re.sub(r"\s+", "", sql or "") for name, sql in rows}


def test_steps_and_create_all_make_the_same_vault(vault: OpenVault, empty: Engine) -> None:
    upgrade(empty)
    assert _master(empty) == _master(vault._engine)
    assert len(_master(empty)) > 40
    bring_up(empty)
    empty.dispose()


def test_an_older_vault_is_brought_up_step_by_step(vault: OpenVault, steps: Path) -> None:
    with pytest.raises(Exception, match="syntax error"):
        bring_up(vault._engine, steps, "9002")
    made = _master(vault._engine)
    assert "step_9001" in made
    assert "step_9002" not in made
    bring_up(vault._engine, steps, "9001")


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "vault.too-new"),
        ("DELETE FROM alembic_version", "vault.damaged"),
    ],
)
def test_a_vault_that_says_something_else_is_refused_and_left(
    tmp_path: Path, statement: str, code: str
) -> None:
    vault = raw_vault(tmp_path / "vault")
    with vault.writing() as writing:
        writing.driver.execute(statement, {})
    vault.close()
    for _ in range(2):
        with pytest.raises(VaultError, match=code.replace(".", r"\.")):
            raw_vault(tmp_path / "vault")


def test_alembic_is_not_imported_by_a_vault_of_today(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.vaults_for_tests import raw_vault; "
        f"raw_vault(Path({str(tmp_path / 'vault')!r})).close(); "
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_unlock_window_needs_no_sql() -> None:
    program = (
        "import sys; import coach_desktop.storage.entry; "
        "assert not {'sqlalchemy', 'sqlcipher3', 'alembic'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("release", RELEASES)
def test_the_vault_of_each_release_is_brought_up_with_all_that_was_in_it(
    tmp_path: Path, release: str
) -> None:
    folder = pour(release, tmp_path / "vault")
    vault = raw_vault(folder)
    found = vault.search("haile", bsn="", limit=5)
    assert [each.name for each in found] == ["Yonas Haile"]
    (version,) = vault.pip_versions(found[0].dossier)
    assert version.is_final
    blob = vault.blob(version.documents[0].sha256)
    assert blob is not None
    assert blob.content == b"%PDF-1.7 verzonnen"
    assert "Een eigen bakkerij." in {each.answer.text for each in vault.log(found[0].dossier)}
    vault.rebuild()
    vault.close()
