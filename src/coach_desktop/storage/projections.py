"""Present state, brought up to each operation in the transaction that writes it."""

from collections.abc import Sequence

from sqlalchemy import delete, select, text

from coach_desktop.casework.facts import Facts, fold_facts
from coach_desktop.domain.dossier import MERGED
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.text import fold, fold_sound
from coach_desktop.storage import operations as log
from coach_desktop.storage import pips, tables
from coach_desktop.storage.engine import Driver
from coach_desktop.storage.statements import (
    Statement,
    given,
    prepare,
    prepare_add,
    prepare_adding,
    prepare_put,
)
from coach_desktop.storage.tables import dossiers, heads

_ADD_HEAD, _ADDING_HEADS = prepare_add(heads), prepare_adding(heads)
_END_HEAD = prepare(
    delete(heads).where(
        heads.c.dossier == given("dossier"),
        heads.c.path == given("path"),
        heads.c.operation == given("operation"),
    )
)
_FOLLOWED = prepare(
    text(
        "SELECT 1 FROM operations, json_each(operations.parents) AS parent "
        "WHERE operations.dossier = :dossier AND operations.path = :path "
        "AND parent.value = :operation LIMIT 1"
    )
)
_PUT_DOSSIER = prepare_put(dossiers, "dossier")
_NUMBER = prepare(select(dossiers.c.number).where(dossiers.c.dossier == given("dossier")))
_FORGET_PERSON = Statement("DELETE FROM people_fts WHERE rowid = :number", {})
_INDEX_PERSON = Statement(
    "INSERT INTO people_fts (rowid, folded, sound, v_nummer, bsn) "
    "VALUES (:number, :folded, :sound, :v_nummer, :bsn)",
    {},
)
_EMPTY = (
    prepare(delete(heads)),
    prepare(delete(tables.board)),
    Statement("DELETE FROM people_fts", {}),
    prepare(delete(dossiers)),
)

_SHOWN = (
    "fact/achternaam",
    "fact/voornamen",
    "fact/roepnaam",
    "fact/geboortedatum",
    "fact/bsn",
    "fact/vnummer",
    "fact/gesprekstaal",
    "fact/doelgroep/",
    MERGED,
)


def project(driver: Driver, operation: Operation) -> None:
    """Bring what stands now up to an operation that was just added to the log."""
    project_beside(driver, operation)
    if is_shown(operation):
        project_dossier(driver, operation.dossier)


def project_beside(driver: Driver, operation: Operation) -> None:
    """The same, but for how its dossier is shown and found."""
    project_head(driver, operation)
    if operation.path.startswith("pip/"):
        pips.project(driver, operation)


def is_shown(operation: Operation) -> bool:
    """Whether it changes how its dossier is shown and found."""
    return operation.path.startswith(_SHOWN)


def rebuild(driver: Driver) -> None:
    """Make the projections anew from the log, inside the caller's transaction.

    A PIP that is vastgesteld stands as it is: the vault refuses to take it out, and it is right.
    """
    for emptied in _EMPTY:
        emptied.run(driver)
    frozen = pips.empty(driver)
    for operation in log.every(driver):
        if operation.path.startswith("pip/") and operation.path.split("/")[1] in frozen:
            project_head(driver, operation)
        else:
            project(driver, operation)


def project_head(driver: Driver, operation: Operation) -> None:
    """An operation is a head for as long as nothing at its path names it as a parent."""
    at = {"dossier": operation.dossier, "path": operation.path}
    for parent in operation.parents:
        _END_HEAD.run(driver, operation=parent, **at)
    if _FOLLOWED.run(driver, operation=operation.id, **at).fetchone() is None:
        _ADD_HEAD.run(driver, operation=operation.id, **at)


def project_heads(driver: Driver, told: Sequence[Operation]) -> None:
    """The same for all operations of a dossier of which there was nothing before."""
    ended = {(each.path, parent) for each in told for parent in each.parents}
    rows = [
        (each.dossier, each.path, each.id) for each in told if (each.path, each.id) not in ended
    ]
    _ADDING_HEADS.run(driver, sorted(rows))


def project_dossier(driver: Driver, dossier: str) -> None:
    """How a dossier is shown and found, out of all that stands in it."""
    facts = fold_facts(log.heads_below(driver, dossier, "fact/"))
    _PUT_DOSSIER.run(
        driver,
        dossier=dossier,
        name=facts.full_name,
        sorted_name=fold(f"{facts.text('achternaam')} {facts.text('voornamen')}"),
        folded_name=name_key(facts.full_name),
        birth=facts.text("geboortedatum"),
        doelgroep=facts.text("doelgroep"),
        v_nummer=without_space(facts.text("vnummer")),
        bsn=facts.text("bsn"),
        language=facts.text("gesprekstaal"),
        merged_into=_merged_into(driver, dossier),
    )
    _index_person(driver, dossier, facts)


def _merged_into(driver: Driver, dossier: str) -> str:
    head = next(iter(log.heads_at(driver, dossier, MERGED)), None)
    return head.answer.text if head is not None and head.kind is not Kind.TOMBSTONE else ""


def _index_person(driver: Driver, dossier: str, facts: Facts) -> None:
    found = _NUMBER.run(driver, dossier=dossier).fetchone()
    number = found[0] if found is not None else None
    names = " ".join((facts.full_name, facts.text("roepnaam")))
    _FORGET_PERSON.run(driver, number=number)
    _INDEX_PERSON.run(
        driver,
        number=number,
        folded=fold(names),
        sound=fold_sound(names),
        v_nummer=without_space(facts.text("vnummer")).casefold(),
        bsn=facts.text("bsn"),
    )


def name_key(name: str) -> str:
    """A name by which the same person is known again, in whatever order its words stand."""
    return " ".join(sorted(fold(name).split()))


def without_space(text: str) -> str:
    """A number as it is compared: without white space."""
    return "".join(text.split())
