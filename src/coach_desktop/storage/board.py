"""The board: a summary per dossier, thrown away with each change of it, sorted by what is due."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from sqlalchemy import text

from coach_desktop.casework.summary import (
    UNKNOWN,
    Found,
    Household,
    Summary,
    Wanted,
    household_of,
)
from coach_desktop.storage.engine import Driver, Field, Row
from coach_desktop.storage.statements import prepare, prepare_put
from coach_desktop.storage.tables import board

_PUT = prepare_put(board, "dossier")
_FORGET = prepare(
    text(
        "DELETE FROM board WHERE household = (SELECT household FROM board WHERE dossier = :dossier)"
    )
)
"""The week of a partner is read along, so everybody of a household is looked at anew."""
_MOVE = prepare(text("UPDATE board SET household = :household WHERE dossier = :dossier"))
_STALE = prepare(
    text(
        "SELECT dossiers.dossier FROM dossiers LEFT JOIN board USING (dossier) "
        "WHERE merged_into = '' "
        "AND (board.dossier IS NULL OR rules <> :rules OR until < :today) LIMIT :size"
    )
)
_COLUMNS = ("coach", "station", "doelgroep", "route")
_NAME = prepare(
    text(
        "UPDATE board SET (name, doelgroep) = (SELECT sorted_name, doelgroep FROM dossiers "
        "WHERE dossiers.dossier = board.dossier) WHERE dossier = :dossier"
    )
)
"""What is sorted and filtered by stands in the index `board_rows`, whole: nothing else is read."""

_PASSES = " AND ".join(
    (
        *(f":{name} IN ('', {name}, iif({name} = '', '{UNKNOWN}', ''))" for name in _COLUMNS),
        "(:among = '' OR dossier IN (SELECT value FROM json_each(:among)))",
    )
)
_PAGE = prepare(
    text(
        "WITH households AS MATERIALIZED ("  # noqa: S608  (_PASSES is ours)
        "SELECT household, MIN(due) AS first, MIN(name) AS name_of_first, "
        "CASE WHEN MIN(late) < :today THEN 0 WHEN MIN(due) <= :soon THEN 1 "
        "WHEN MIN(due) < :never THEN 2 ELSE 3 END AS urgency "
        f"FROM board WHERE {_PASSES} GROUP BY household "
        "ORDER BY urgency, first, name_of_first, household LIMIT :size + :from_row), "
        "sorted AS ("
        "SELECT dossier, urgency, first, name_of_first, board.household, due, name "
        f"FROM households CROSS JOIN board USING (household) WHERE {_PASSES} "
        "ORDER BY urgency, first, name_of_first, board.household, due, name, dossier "
        "LIMIT :size OFFSET :from_row) "
        "SELECT dossiers.dossier, dossiers.name, birth, dossiers.doelgroep, v_nummer, "
        "dossiers.language, rules, until, board.due, late, station, coach, route, "
        "board.household, lacks, waits, kept, told, urgency "
        "FROM sorted JOIN board USING (dossier) JOIN dossiers USING (dossier) "
        "ORDER BY urgency, first, name_of_first, sorted.household, sorted.due, sorted.name, "
        "dossiers.dossier"
    )
)
_TOTAL = prepare(text(f"SELECT COUNT(*) FROM board WHERE {_PASSES}"))  # noqa: S608  (_PASSES is ours)
_VALUES = {
    name: prepare(text(f"SELECT {name}, COUNT(*) FROM board GROUP BY {name} ORDER BY {name}"))  # noqa: S608  (a column of ours)
    for name in _COLUMNS
}
_HOUSEHOLDS = prepare(
    text(
        "SELECT household, COUNT(*), group_concat(lacks, ' '), group_concat(waits, ' ') FROM board "
        "WHERE household IN (SELECT value FROM json_each(:among)) "
        "GROUP BY household HAVING COUNT(*) > 1"
    )
)
_KEPT = prepare(
    text(
        "SELECT dossiers.dossier, dossiers.name, birth, dossiers.doelgroep, v_nummer, "
        "dossiers.language FROM board JOIN dossiers USING (dossier) WHERE kept <= :today"
    )
)
_AT = 6
"""Where the columns of a summary begin, after those of a dossier in a list."""


def forget(driver: Driver, dossier: str) -> None:
    """Something changed: what was worked out does not hold any more."""
    _FORGET.run(driver, dossier=dossier)


def keep(driver: Driver, summary: Summary, household: Sequence[str]) -> None:
    """Keep what was worked out; everybody of a household stands with the others."""
    _PUT.run(driver, **asdict(summary), name="", doelgroep="")
    _NAME.run(driver, dossier=summary.dossier)
    for each in household:
        _MOVE.run(driver, dossier=each, household=summary.household)


def stale(driver: Driver, *, rules: str, today: str, limit: int) -> tuple[str, ...]:
    """Dossiers of which nothing holds, by these rules and on this day."""
    found = _STALE.run(driver, rules=rules, today=today, size=limit).fetchall()
    return tuple(str(row[0]) for row in found)


def page(
    driver: Driver, wanted: Wanted, *, today: str, soon: str, never: str, limit: int, offset: int
) -> tuple[tuple[Found, Summary, int], ...]:
    """Dossiers with their summary and their urgency (0 late to 3 no term), the most urgent first.

    A household stands together, where the most urgent of it stands.
    """
    rows = _PAGE.run(
        driver, **_told(wanted), today=today, soon=soon, never=never, size=limit, from_row=offset
    ).fetchall()
    return tuple(
        (
            Found(*map(str, row[:_AT])),
            _summary(row),
            _number(row[-1]),
        )
        for row in rows
    )


def total(driver: Driver, wanted: Wanted) -> int:
    """How many dossiers are wanted."""
    row = _TOTAL.run(driver, **_told(wanted)).fetchone()
    return _number(row[0]) if row is not None else 0


def values(driver: Driver) -> Mapping[str, Mapping[str, int]]:
    """What can be filtered by: for each column its values, with how many dossiers have them."""
    return {
        name: {str(row[0]): _number(row[1]) for row in statement.run(driver).fetchall()}
        for name, statement in _VALUES.items()
    }


def kept_long_enough(driver: Driver, today: str) -> tuple[Found, ...]:
    """Dossiers of which a term of keeping has passed on this day."""
    return tuple(Found(*map(str, row)) for row in _KEPT.run(driver, today=today).fetchall())


def households(driver: Driver, among: Sequence[str]) -> Mapping[str, Household]:
    """The households among these in which more than one has a dossier."""
    rows = _HOUSEHOLDS.run(driver, among=json.dumps(list(among))).fetchall()
    return {str(row[0]): household_of(_number(row[1]), str(row[2]), str(row[3])) for row in rows}


def _summary(row: Row) -> Summary:
    return Summary(str(row[0]), *map(str, row[_AT:-1]))


def _number(field: Field) -> int:
    return field if isinstance(field, int) else 0


def _told(wanted: Wanted) -> dict[str, str]:
    told = {name: str(getattr(wanted, name)) for name in _COLUMNS}
    among = "" if wanted.among is None else json.dumps(list(wanted.among))
    return {**told, "among": among}
