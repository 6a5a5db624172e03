"""The reading log: add a line, read those of a dossier, and see whether the chain still holds."""

from sqlalchemy import desc, select

from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import time_from_text, time_to_text
from coach_desktop.domain.reading import Act, Reading
from coach_desktop.storage.engine import Driver, Row
from coach_desktop.storage.statements import given, prepare, prepare_add
from coach_desktop.storage.tables import reading_log

_ADD = prepare_add(reading_log)
_LAST = prepare(select(reading_log.c.hash).order_by(desc(reading_log.c.number)).limit(1))
_COLUMNS = ("moment", "author", "role", "organisation", "device", "dossier", "act", "why", "hash")
_LINES = select(*(reading_log.c[name] for name in _COLUMNS)).order_by(reading_log.c.number)
_ALL = prepare(_LINES)
_OF_DOSSIER = prepare(_LINES.where(reading_log.c.dossier == given("dossier")))


def note(driver: Driver, reading: Reading) -> None:
    """Add a line; its hash names the line before it."""
    last = _LAST.run(driver).fetchone()
    _ADD.run(
        driver,
        moment=time_to_text(reading.moment),
        author=reading.author,
        role=reading.role.value,
        organisation=reading.organisation,
        device=reading.device,
        dossier=reading.dossier,
        act=reading.act.value,
        why=reading.why,
        hash=reading.hash(str(last[0]) if last is not None else ""),
    )


def of_dossier(driver: Driver, dossier: str) -> tuple[Reading, ...]:
    """Every line about a dossier, the oldest first."""
    return tuple(_line(row) for row in _OF_DOSSIER.run(driver, dossier=dossier).fetchall())


def chain_holds(driver: Driver) -> bool:
    """Whether no line was altered, put in between or taken out."""
    previous = ""
    for row in _ALL.run(driver).fetchall():
        if row[-1] != _line(row).hash(previous):
            return False
        previous = str(row[-1])
    return True


def _line(row: Row) -> Reading:
    moment, author, role, organisation, device, dossier, act, why = map(str, row[:8])
    return Reading(
        time_from_text(moment), author, Role(role), organisation, device, dossier, Act(act), why
    )
