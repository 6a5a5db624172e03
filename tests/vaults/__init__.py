"""One frozen vault per release, as text, poured into a real SQLCipher file by raw key."""

from pathlib import Path

from coach_desktop.machine.files import private_folder
from coach_desktop.storage.engine import open_driver
from coach_desktop.storage.standing import DATABASE
from tests.vaults_for_tests import raw_key

FROZEN = Path(__file__).parent
RELEASES = tuple(sorted(path.stem for path in FROZEN.glob("*.sql")))


def pour(release: str, folder: Path) -> Path:
    """Make the vault of a release in a folder, as that release left it; gives the folder."""
    private_folder(folder)
    driver = open_driver(folder / DATABASE, raw_key().keyspec(), create=True)
    driver.execute("BEGIN", {})
    for line in (FROZEN / f"{release}.sql").read_text(encoding="utf-8").splitlines():
        driver.execute(line, {})
    driver.execute("COMMIT", {})
    driver.close()
    return folder
