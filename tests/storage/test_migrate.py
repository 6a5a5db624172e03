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
    """The real first step, and a second and third one; the third breaks."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for name in ("env.py", f"versions/{NEWEST}_first.py"):
        (folder / name).write_text((MIGRATIONS / name).read_text("utf-8"), "utf-8")
    (folder / "versions" / "0002_second.py").write_text(
        _STEP.format(number="0002", before="0001", last="SELECT 1"), "utf-8"
    )
    (folder / "versions" / "0003_third.py").write_text(
        _STEP.format(number="0003", before="0002", last="BROKEN"), "utf-8"
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
        bring_up(vault._engine, steps, "0003")
    made = _master(vault._engine)
    assert "step_0002" in made
    assert "step_0003" not in made
    bring_up(vault._engine, steps, "0002")


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
