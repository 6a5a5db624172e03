"""Freezes the vault of this release as text: everything in it that is ours, statement by statement.

Run once per release, before anything of the next one is written: `python -m tests.vaults.freeze
0.1.0`. The tests pour it into a SQLCipher file and bring it up under kills and on a full disk. A
database itself is never committed. Its people are invented.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from coach_desktop.domain.answer import Reason
from coach_desktop.storage.engine import Driver, Field
from tests.builders import join
from tests.desk import settle
from tests.vaults import FROZEN
from tests.vaults_for_tests import raw_vault

_SHADOW = "people_fts_"


def main(release: str) -> None:
    """Write tests/vaults/RELEASE.sql."""
    with tempfile.TemporaryDirectory() as folder:
        vault = raw_vault(Path(folder) / "vault")
        settle(vault)
        office = join(vault)
        dossier, version = office.decided(office.dossier("Haile", voornamen="Yonas"))
        answers = {"beo_kracht": "Ik kan goed koken.", "wens_droom": "Een eigen bakkerij."}
        office.intake(dossier, **answers, ond_hoogste=Reason.WIL_NIET_ZEGGEN)
        office.plans.keep_document(dossier, version, b"%PDF-1.7 verzonnen", "ti")
        office.dossier("Noori", voornamen="Mursal", gesprekstaal="fa")
        with vault.writing() as writing:
            writing.settle("seal_key", "00")  # a private key has no place in a file of the tests
            lines = list(_dump(writing.driver))
        vault.close()
    (FROZEN / f"{release}.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _dump(driver: Driver) -> Iterator[str]:
    master = driver.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid", {}
    ).fetchall()
    made = [(kind, name, sql) for kind, name, sql in master if not str(name).startswith(_SHADOW)]
    for kind, name, sql in made:
        if kind == "table":
            yield str(sql).replace("\n", " ").replace("\t", " ") + ";"
            yield from _rows(driver, str(name))
    for kind, _, sql in made:
        if kind != "table":
            yield str(sql) + ";"


def _rows(driver: Driver, table: str) -> Iterator[str]:
    columns = "rowid, *" if table == "people_fts" else "*"
    names = "(rowid, folded, sound, v_nummer, bsn) " if table == "people_fts" else ""
    for row in driver.execute(f"SELECT {columns} FROM {table}", {}).fetchall():
        yield f"INSERT INTO {table} {names}VALUES ({', '.join(map(_literal, row))});"


def _literal(field: Field) -> str:
    match field:
        case None:
            return "NULL"
        case int():
            return str(field)
        case bytes():
            return f"X'{field.hex()}'"
        case _:
            return "'" + field.replace("'", "''") + "'"


if __name__ == "__main__":
    main(*sys.argv[1:])
