"""Find people: by the beginnings of names as typed and by sound, by V-nummer, by BSN when asked.

The index gives at most `_WIDEST` candidates of each kind; ordering them by rank would score every
row that begins with a common letter, so whole words are asked first, then beginnings, then sounds.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Text, and_, cast, func, or_, select, text, union

from coach_desktop.casework.summary import Found
from coach_desktop.domain.text import fold, fold_sound
from coach_desktop.storage.engine import Driver, Row
from coach_desktop.storage.projections import name_key, without_space
from coach_desktop.storage.statements import given, prepare
from coach_desktop.storage.tables import dossiers, heads, operations, pip_states, pip_versions

_WIDEST = 100

_SHOWN = (
    dossiers.c.dossier,
    dossiers.c.name,
    dossiers.c.birth,
    dossiers.c.doelgroep,
    dossiers.c.v_nummer,
    dossiers.c.language,
)
_BY_NAME = (dossiers.c.sorted_name, dossiers.c.dossier)
_STANDS = dossiers.c.merged_into == ""
"""A dossier that was merged into another one is found by way of that one only."""
_PAGE = prepare(
    select(*_SHOWN)
    .where(_STANDS)
    .order_by(*_BY_NAME)
    .limit(given("size"))
    .offset(given("from_row"))
)
_NUMBERED = prepare(
    select(*_SHOWN)
    .where(_STANDS, dossiers.c.dossier.between(given("begin"), given("end")))
    .order_by(*_BY_NAME)
)
_ONE = prepare(select(*_SHOWN).where(dossiers.c.dossier == given("dossier")))
_MERGED_INTO = prepare(
    select(*_SHOWN).where(dossiers.c.merged_into == given("dossier")).order_by(*_BY_NAME)
)
_SEVERAL_AT_ONE = (
    select(heads.c.dossier).group_by(heads.c.dossier, heads.c.path).having(func.count() > 1)
)
_BEGUN_TWICE = (
    select(heads.c.dossier)
    .join(operations, operations.c.id == heads.c.operation)
    .where(heads.c.path.like("intake/%"), heads.c.path.not_like("intake/%/%"))
    .group_by(
        heads.c.dossier,
        func.json_extract(cast(operations.c.canonical, Text), "$.answer.value.kind"),
    )
    .having(func.count() > 1)
)
_OPEN_PLANS = (
    select(pip_versions.c.dossier)
    .where(
        pip_versions.c.version.not_in(
            select(pip_states.c.version).where(
                or_(pip_states.c.state == "vastgesteld", pip_states.c.state == "ingetrokken")
            )
        )
    )
    .group_by(pip_versions.c.dossier)
    .having(func.count() > 1)
)
_DAYS_APART = (
    select(pip_states.c.dossier)
    .where(or_(pip_states.c.state == "vastgesteld", pip_states.c.state == "bekendgemaakt"))
    .group_by(pip_states.c.dossier, pip_states.c.version, pip_states.c.state)
    .having(func.count() > 1)
)
_DIVIDED = prepare(
    select(*_SHOWN)
    .where(
        _STANDS,
        dossiers.c.dossier.in_(union(_SEVERAL_AT_ONE, _BEGUN_TWICE, _OPEN_PLANS, _DAYS_APART)),
    )
    .order_by(*_BY_NAME)
)
_COUNT = prepare(select(func.count()).select_from(dossiers).where(_STANDS))
_MATCHING = prepare(
    select(*_SHOWN, dossiers.c.folded_name, dossiers.c.sorted_name).where(
        _STANDS,
        dossiers.c.number.in_(
            text("SELECT rowid FROM people_fts WHERE people_fts MATCH :match LIMIT :widest")
        ),
    )
)


def _is_told(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    return and_(given(name) != "", column == given(name))


_SAME = prepare(
    select(*_SHOWN)
    .where(
        _STANDS,
        or_(
            _is_told(dossiers.c.bsn, "bsn"),
            _is_told(dossiers.c.v_nummer, "v_nummer"),
            and_(
                _is_told(dossiers.c.folded_name, "name"),
                func.substr(dossiers.c.birth, 1, 4) == given("birth_year"),
            ),
        ),
    )
    .order_by(*_BY_NAME)
)


def page(driver: Driver, *, limit: int, offset: int) -> tuple[Found, ...]:
    """Dossiers in order of family name."""
    return _found(_PAGE.run(driver, size=limit, from_row=offset).fetchall())


def one(driver: Driver, dossier: str) -> Found | None:
    """One dossier by its id, or None."""
    found = _found(_ONE.run(driver, dossier=dossier).fetchall())
    return found[0] if found else None


def divided(driver: Driver) -> tuple[Found, ...]:
    """Dossiers in which something stands twice that ought to stand once, in order of name."""
    return _found(_DIVIDED.run(driver).fetchall())


def merged_into(driver: Driver, dossier: str) -> tuple[Found, ...]:
    """The dossiers that were merged into this one."""
    return _found(_MERGED_INTO.run(driver, dossier=dossier).fetchall())


def count(driver: Driver) -> int:
    """How many dossiers there are."""
    row = _COUNT.run(driver).fetchone()
    return int(row[0] or 0) if row is not None else 0


def search(driver: Driver, words: str, *, bsn: str, limit: int) -> tuple[Found, ...]:
    """Dossiers that match every word, those that are spelled as typed first."""
    typed = fold(words).split()
    best = _candidates(driver, _as_typed(typed, bsn, ""), typed)
    if len(best) < limit:
        begun = _candidates(driver, _as_typed(typed, bsn, " *"), typed)
        known = {str(row[0]) for row in best}
        best += [row for row in begun if str(row[0]) not in known]
    if len(best) < limit:
        known = {str(row[0]) for row in best}
        alike = _candidates(driver, _by_sound(typed), typed)
        best += [row for row in alike if str(row[0]) not in known]
    return _found(best[:limit])


def numbered(driver: Driver, begin: str) -> tuple[Found, ...]:
    """Dossiers whose id begins so."""
    return _found(_NUMBERED.run(driver, begin=begin, end=f"{begin}~").fetchall())


def same(
    driver: Driver, *, bsn: str, v_nummer: str, name: str, birth_year: str
) -> tuple[Found, ...]:
    """Dossiers with the same BSN, the same V-nummer, or the same name and year of birth."""
    rows = _SAME.run(
        driver,
        bsn=bsn,
        v_nummer=without_space(v_nummer),
        name=name_key(name),
        birth_year=birth_year,
    ).fetchall()
    return _found(rows)


def sounding(driver: Driver, *, name: str, birth_year: str) -> tuple[Found, ...]:
    """Dossiers whose names sound like these, in any order; a year that is not known is any."""
    typed = fold(name).split()
    wanted = _sounds(name)
    rows = _candidates(driver, _by_sound(typed, ""), typed) if wanted else []
    found = _found([row for row in rows if _sounds(str(row[-2])) == wanted])
    return tuple(each for each in found if each.birth[:4] in {birth_year, ""} or not birth_year)


def _sounds(name: str) -> list[str]:
    return sorted(fold_sound(name).split())


def _candidates(driver: Driver, match: str, typed: Sequence[str]) -> list[Row]:
    if not match:
        return []
    rows = _MATCHING.run(driver, match=match, widest=_WIDEST).fetchall()
    return sorted(rows, key=lambda row: (_unlike(typed, str(row[-2])), row[-1], row[0]))


def _unlike(typed: Sequence[str], folded_name: str) -> int:
    whole = set(folded_name.split())
    return sum(word not in whole for word in typed)


def _as_typed(typed: Sequence[str], bsn: str, ending: str) -> str:
    """Words as typed: whole with the ending '', as beginnings with ' *'."""
    by_words = " AND ".join(f'({{folded v_nummer}} : "{word}"{ending})' for word in typed)
    by_number = f'(bsn : "{bsn}" *)' if bsn.isdecimal() else ""
    return " OR ".join(filter(None, (f"({by_words})" if by_words else "", by_number)))


def _by_sound(typed: Sequence[str], ending: str = " *") -> str:
    """Words by their sound: whole with the ending '', as beginnings with ' *'."""
    sounds = filter(None, map(fold_sound, typed))
    return " AND ".join(f'(sound : "{sound}"{ending})' for sound in sounds)


def _found(rows: Sequence[Row]) -> tuple[Found, ...]:
    return tuple(Found(*map(str, row[:6])) for row in rows)
