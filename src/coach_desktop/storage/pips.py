"""The PIP versions of a dossier as tables that the vault freezes once they are vastgesteld."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Table, delete, select

from coach_desktop.domain.answer import Value, texts_of
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.pip import (
    DocumentRow,
    PipContent,
    PipState,
    SignatureRow,
    SignatureState,
    StateRow,
    Version,
)
from coach_desktop.storage import operations as log
from coach_desktop.storage.engine import Driver, Field
from coach_desktop.storage.statements import Statement, given, prepare, prepare_put
from coach_desktop.storage.tables import pip_documents, pip_signatures, pip_states, pip_versions

_BESIDE: Mapping[str, Table] = {
    "staat": pip_states,
    "document": pip_documents,
    "handtekening": pip_signatures,
}
_PUT = {part: prepare_put(table, "id") for part, table in _BESIDE.items()}
_TAKE_OUT = {
    part: prepare(delete(table).where(table.c.id == given("id"))) for part, table in _BESIDE.items()
}
_PUT_VERSION = prepare_put(pip_versions, "version")
_TAKE_OUT_VERSION = prepare(delete(pip_versions).where(pip_versions.c.version == given("version")))
_VERSIONS = prepare(
    select(
        pip_versions.c.version,
        pip_versions.c.number,
        pip_versions.c.reason,
        pip_versions.c.replaces,
        pip_versions.c.content,
        pip_versions.c.made_from,
    )
    .where(pip_versions.c.dossier == given("dossier"))
    .order_by(pip_versions.c.number, pip_versions.c.version)
)


def _rows_beside(table: Table, *columns: str) -> Statement:
    names = ("version", "id", "state", "on_day", *columns)
    return prepare(
        select(*(table.c[name] for name in names))
        .where(table.c.dossier == given("dossier"))
        .order_by(table.c.lamport, table.c.operation)
    )


_STATES = _rows_beside(pip_states, "author")
_DOCUMENTS = _rows_beside(pip_documents, "sha256", "language")
_SIGNATURES = _rows_beside(pip_signatures, "signer", "reason", "document")

_FROZEN = prepare(select(pip_states.c.version).where(pip_states.c.state == "vastgesteld"))
_NOT_FROZEN = "version NOT IN (SELECT version FROM pip_states WHERE state = 'vastgesteld')"
_EMPTY = tuple(
    Statement(f"DELETE FROM {table.name} WHERE {_NOT_FROZEN}", {})  # noqa: S608  # our own names
    for table in (pip_versions, pip_documents, pip_signatures, pip_states)
)


def project(driver: Driver, operation: Operation) -> None:
    """Bring the rows at `pip/...` up to what stands there now; a frozen row refuses.

    During a rebuild nothing stands there yet when what follows this operation is still to come.
    """
    _, version, *beside = operation.path.split("/")
    head = next(iter(log.heads_at(driver, operation.dossier, operation.path)), None)
    if head is None:
        return
    if not beside:
        _project_version(driver, version, head)
    elif len(beside) == 2 and beside[0] in _BESIDE:
        _project_beside(driver, version, beside, head)


def empty(driver: Driver) -> frozenset[str]:
    """Take out what is not frozen, so that it can be made anew from the log; gives what stays."""
    for emptied in _EMPTY:
        emptied.run(driver)
    return frozenset(str(row[0]) for row in _FROZEN.run(driver).fetchall())


def versions(driver: Driver, dossier: str) -> tuple[Version, ...]:
    """Every version of a dossier's PIP, the first one first, with what stands beside it."""
    states = _grouped(_STATES, driver, dossier)
    documents = _grouped(_DOCUMENTS, driver, dossier)
    signatures = _grouped(_SIGNATURES, driver, dossier)
    return tuple(
        Version(
            id=str(version),
            number=int(number or 0),
            reason=str(reason),
            replaces=str(replaces),
            content=PipContent.from_value(json.loads(str(content))),
            made_from=tuple(json.loads(str(made_from))),
            states=tuple(map(_state, states[str(version)])),
            documents=tuple(map(_document, documents[str(version)])),
            signatures=tuple(map(_signature, signatures[str(version)])),
        )
        for version, number, reason, replaces, content, made_from in _VERSIONS.run(
            driver, dossier=dossier
        ).fetchall()
    )


def _project_version(driver: Driver, version: str, head: Operation) -> None:
    if head.kind is Kind.TOMBSTONE:
        _TAKE_OUT_VERSION.run(driver, version=version)
        return
    value = head.answer.value if isinstance(head.answer.value, dict) else {}
    number = value.get("number", 0)
    _PUT_VERSION.run(
        driver,
        version=version,
        dossier=head.dossier,
        operation=head.id,
        number=number if isinstance(number, int) else 0,
        reason=_text(value, "reason"),
        replaces=_text(value, "replaces"),
        content=json.dumps(value.get("content", {}), sort_keys=True, ensure_ascii=False),
        made_from=json.dumps(value.get("made_from", [])),
    )


def _project_beside(driver: Driver, version: str, beside: Sequence[str], head: Operation) -> None:
    part, row = beside
    if head.kind is Kind.TOMBSTONE:
        _TAKE_OUT[part].run(driver, id=row)
        return
    told = texts_of(head.answer.value)
    common = {"id", "version", "dossier", "operation", "lamport", "on_day"}
    values: dict[str, Field] = {
        each.name: told.get(each.name, "")
        for each in _BESIDE[part].columns
        if each.name not in common
    }
    _PUT[part].run(
        driver,
        id=row,
        version=version,
        dossier=head.dossier,
        operation=head.id,
        lamport=head.lamport,
        on_day=told.get("on", ""),
        **values,
    )


def _grouped(statement: Statement, driver: Driver, dossier: str) -> Mapping[str, list[list[str]]]:
    by_version: defaultdict[str, list[list[str]]] = defaultdict(list)
    for row in statement.run(driver, dossier=dossier).fetchall():
        version, *rest = map(str, row)
        by_version[version].append(rest)
    return by_version


def _state(row: Sequence[str]) -> StateRow:
    id_, state, on_day, author = row
    return StateRow(id_, PipState(state), date.fromisoformat(on_day), author)


def _document(row: Sequence[str]) -> DocumentRow:
    id_, state, on_day, sha256, language = row
    return DocumentRow(id_, sha256, PipState(state), date.fromisoformat(on_day), language)


def _signature(row: Sequence[str]) -> SignatureRow:
    id_, state, on_day, signer, reason, document = row
    return SignatureRow(
        id_, signer, SignatureState(state), date.fromisoformat(on_day), reason, document
    )


def _text(value: Mapping[str, Value], name: str) -> str:
    found = value.get(name, "")
    return found if isinstance(found, str) else ""
