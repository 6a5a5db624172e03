"""The projections are what the log says, whatever was told in whatever order."""

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.history import order, standings
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import changes, draft, operation, people, person
from tests.vaults_for_tests import raw_vault

_SHOWN = {
    "heads": "dossier, path, operation",
    "dossiers": "dossier, name, sorted_name, folded_name, birth, doelgroep, v_nummer, bsn,"
    " language",
    "people_fts": "folded, sound, v_nummer, bsn",
    "pip_versions": "*",
    "pip_states": "*",
    "pip_documents": "*",
    "pip_signatures": "*",
}

_PATHS = (
    "fact/achternaam",
    "fact/bsn",
    "fact/doelgroep/d",
    "household/p2",
    "intake/i/q",
    "pip/v",
    "pip/v/staat/s",
    "pip/v/staat/t",
    "pip/v/document/d",
    "pip/v/handtekening/h",
)
_TABLES: tuple[Value, ...] = (
    {"code": "asiel", "begin": "2026-01-01", "end": ""},
    {"number": 1, "reason": "a", "replaces": "", "content": {"leerroute": "B"}, "made_from": ["x"]},
    {"state": "vastgesteld", "on": "2026-03-02", "author": "coach"},
    {"state": "concept", "on": "2026-03-02", "author": "coach"},
)

_VALUES: st.SearchStrategy[Value] = st.sampled_from(("Haile", "999990019", *_TABLES))

_SELECTS = {table: f"SELECT {shown} FROM {table}" for table, shown in _SHOWN.items()}


def _projected(vault: OpenVault) -> dict[str, list[str]]:
    with vault.writing() as writing:
        return {
            table: sorted(
                map(repr, writing.driver.execute(f"SELECT {shown} FROM {table}", {}).fetchall())
            )
            for table, shown in _SHOWN.items()
        }


@st.composite
def _logs(draw: st.DrawFn) -> list[Operation]:
    """Up to twelve operations of two devices that know or do not know of each other."""
    told: list[Operation] = []
    for number in range(1, draw(st.integers(1, 12)) + 1):
        path = draw(st.sampled_from(_PATHS))
        before = [each.lamport for each in told if each.path == path]
        told.append(
            operation(
                number,
                path=path,
                value=draw(_VALUES),
                parents=draw(st.lists(st.sampled_from(before), unique=True)) if before else [],
                device=draw(st.sampled_from(["d1", "d2"])),
                kind=draw(st.sampled_from([Kind.FACT, Kind.FACT, Kind.FACT, Kind.TOMBSTONE])),
            )
        )
    return told


def _tell(vault: OpenVault, told: Sequence[Operation]) -> list[Operation]:
    """Tell each in a transaction of its own; gives what was not refused."""
    kept = []
    for each in told:
        with suppress(VaultError):
            with vault.writing() as writing:
                writing.append(each)
            kept.append(each)
    return kept


@settings(max_examples=40)
@given(_logs())
def test_a_rebuild_gives_what_was_there(told: list[Operation]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        vault = raw_vault(Path(folder) / "vault")
        kept = _tell(vault, told)
        before = _projected(vault)
        vault.rebuild()
        assert _projected(vault) == before
        assert list(vault.log("p1")) == order(kept)
        vault.close()


@settings(max_examples=40)
@given(_logs(), st.data())
def test_heads_are_those_of_the_fold_in_whatever_order_they_come(
    told: list[Operation], data: st.DataObject
) -> None:
    without_plans = [each for each in told if not each.path.startswith("pip/")]
    shuffled = data.draw(st.permutations(without_plans))
    with tempfile.TemporaryDirectory() as folder:
        vault = raw_vault(Path(folder) / "vault")
        _tell(vault, shuffled)
        expected = [
            head
            for _, standing in sorted(standings(without_plans).items())
            for head in standing.heads
        ]
        assert list(vault.heads("p1")) == expected
        vault.close()


def test_a_rebuild_keeps_a_frozen_plan_and_makes_the_rest_anew(vault: OpenVault) -> None:
    people(vault).register(person("Haile", geboortedatum="2001", doelgroep="gezinsmigrant"))
    told = changes(vault, "d2")
    told.commit(
        [
            draft("pip/v1", {"number": 1, "content": {}}, Kind.PIP),
            draft("pip/v1/staat/s1", _TABLES[2], Kind.PIP),
            draft("pip/v1/handtekening/h1", {"signer": "client", "state": "later"}, Kind.SIGNATURE),
            draft("pip/v2", {"number": 2, "content": {}}, Kind.PIP),
        ]
    )
    before = _projected(vault)
    with vault.writing() as writing:
        for table in ("heads", "dossiers", "people_fts"):
            writing.driver.execute(f"DELETE FROM {table}", {})
    vault.rebuild()
    assert _projected(vault) == before
    assert vault.count() == 1
