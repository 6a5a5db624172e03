"""What went out and came in sealed: ids and codes alone, so that it may outlive a dossier."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import desc, select, text, update

from coach_desktop.casework.package_ports import Content, Passed, Way
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import time_from_text, time_to_text
from coach_desktop.storage.engine import Driver, Row
from coach_desktop.storage.statements import given, prepare, prepare_add
from coach_desktop.storage.tables import package_operations, packages

_ADD = prepare_add(packages)
_ADD_CONTENT = prepare_add(package_operations)
_NAMES = ("package", "digest", "way", "person", "role", "device", "moment", "received")
_COLUMNS = select(*(packages.c[name] for name in _NAMES))
_EVERY = prepare(_COLUMNS.order_by(desc(packages.c.moment), packages.c.package))
_ONE = prepare(_COLUMNS.where(packages.c.package == given("package")))
_CONTENTS = prepare(
    select(
        package_operations.c.dossier,
        package_operations.c.operation,
        package_operations.c.is_kept,
    )
    .where(package_operations.c.package == given("package"))
    .order_by(package_operations.c.dossier, package_operations.c.operation)
)
_RECEIVED = prepare(
    update(packages).where(packages.c.package == given("which")).values(received=given("moment"))
)
_KEPT = prepare(
    text(
        "UPDATE package_operations SET is_kept = :is_kept "
        "WHERE package = :package AND (:operation = '' OR operation = :operation)"
    )
)
_CAME_FROM = prepare(
    text(
        "SELECT DISTINCT person, role FROM packages JOIN package_operations USING (package) "
        "WHERE dossier = :dossier AND way = 'in' AND is_kept = 1 ORDER BY moment"
    )
)
_SENT = prepare(
    text(
        "SELECT person, operation FROM packages JOIN package_operations USING (package) "
        "WHERE dossier = :dossier AND way = 'out' ORDER BY moment DESC, package"
    )
)
_HELD = prepare(
    text(
        "SELECT person, operation FROM packages JOIN package_operations USING (package) "
        "WHERE dossier = :dossier AND way = 'out' AND is_kept = 1 AND :role IN ('', role)"
    )
)


def note(driver: Driver, passed: Passed, contents: Sequence[Content]) -> None:
    """Keep a package with what was in it; one that is known stays as it is."""
    _ADD.run(
        driver,
        package=passed.package,
        digest=passed.digest,
        way=passed.way.value,
        person=passed.person,
        role=passed.role.value,
        device=passed.device,
        moment=time_to_text(passed.moment),
        received="",
    )
    for each in contents:
        _ADD_CONTENT.run(
            driver,
            package=passed.package,
            dossier=each.dossier,
            operation=each.operation,
            is_kept=int(each.is_kept),
        )


def settle_receipt(
    driver: Driver, package: str, moment: datetime, refused: Collection[str]
) -> None:
    """The receiver has what was in it, but for the refused ones."""
    _RECEIVED.run(driver, which=package, moment=time_to_text(moment))
    _KEPT.run(driver, package=package, operation="", is_kept=1)
    for each in refused:
        _KEPT.run(driver, package=package, operation=each, is_kept=0)


def every(driver: Driver) -> tuple[Passed, ...]:
    """All packages, the last one first."""
    return tuple(_passed(row) for row in _EVERY.run(driver).fetchall())


def one(driver: Driver, package: str) -> Passed | None:
    """One package by its id, or None."""
    row = _ONE.run(driver, package=package).fetchone()
    return None if row is None else _passed(row)


def contents(driver: Driver, package: str) -> tuple[Content, ...]:
    """The operations of a package."""
    rows = _CONTENTS.run(driver, package=package).fetchall()
    return tuple(Content(str(dossier), str(each), kept == 1) for dossier, each, kept in rows)


def came_from(driver: Driver, dossier: str) -> Mapping[str, Role]:
    """From whom operations of a dossier came in."""
    rows = _CAME_FROM.run(driver, dossier=dossier).fetchall()
    return {str(person): Role(str(role)) for person, role in rows}


def sent(driver: Driver, dossier: str) -> Mapping[str, frozenset[str]]:
    """What went to each receiver, by person, the last one first."""
    return _by_person(_SENT.run(driver, dossier=dossier).fetchall())


def received(driver: Driver, dossier: str, role: Role | None) -> Mapping[str, frozenset[str]]:
    """What each receiver said that he has, by person."""
    asked = role.value if role is not None else ""
    return _by_person(_HELD.run(driver, dossier=dossier, role=asked).fetchall())


def _by_person(rows: Sequence[Row]) -> Mapping[str, frozenset[str]]:
    held: dict[str, set[str]] = {}
    for person, operation in rows:
        held.setdefault(str(person), set()).add(str(operation))
    return {person: frozenset(told) for person, told in held.items()}


def _passed(row: Row) -> Passed:
    package, digest, way, person, role, device, moment, told = map(str, row)
    return Passed(
        package=package,
        digest=digest,
        way=Way(way),
        person=person,
        role=Role(role),
        device=device,
        moment=time_from_text(moment),
        received=time_from_text(told) if told else None,
    )
