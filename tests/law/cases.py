"""Runs worked examples of terms out of a file: `python -m tests.law.cases FILE.csv`.

Columns `id, rule, given, expected`; `given` and `expected` are JSON with days in ISO form. Prints
what fails and one last line `N passed, M failed`; the exit status is 0 when nothing failed, else 1.
"""

import csv
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from coach_desktop import places
from coach_desktop.law import pack, termijnen
from coach_desktop.law.counting import months_after
from coach_desktop.law.days import load_calendar
from coach_desktop.law.termijnen import Notice, Termijn

PACK = pack.load(places.place("resources", "rules", "nederland.toml"))
CALENDAR = load_calendar(places.place("resources", "rules", "dagen.toml"))

Given = Mapping[str, object]
Told = dict[str, str]


def main(path: str) -> int:
    """Run a file and say what came of it."""
    passed = failed = 0
    for name, told, expected in outcomes(Path(path)):
        if told == expected:
            passed += 1
        else:
            failed += 1
            print(f"{name}: {told}, expected {expected}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def outcomes(path: Path) -> Iterator[tuple[str, Told, Told]]:
    """Each case with what the program says and what was expected."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            given, expected = json.loads(row["given"]), json.loads(row["expected"])
            told = _RULES[row["rule"]](given) if row["rule"] in _RULES else {"rule": "unknown"}
            yield row["id"], told, expected


def _pip(given: Given) -> Told:
    housed = given.get("gehuisvest_art_28")
    notice = Notice(
        _day(given, "kennisgeving"),
        _day(given, "brp_inschrijving") if given.get("brp_inschrijving") else None,
        housed if isinstance(housed, bool) else None,
    )
    term = termijnen.pip_ten_weeks(notice, CALENDAR, PACK.entry(termijnen.PIP))
    return _both(term) if term is not None else {}


def _weeks(rule: str, event: str) -> Callable[[Given], Told]:
    return lambda given: _both(termijnen.weeks(_day(given, event), PACK.entry(rule), CALENDAR))


def _aanbod(given: Given) -> Told:
    entry, day = PACK.entry(termijnen.AANBOD), _day(given, "dagtekening")
    return {
        "datum": _text(termijnen.months(day, entry).legal),
        "start_onderwijsroute": _text(termijnen.months(day, entry, "start_onderwijsroute").legal),
    }


def _inburgering(given: Given) -> Told:
    term = termijnen.inburgeringstermijn(_day(given, "dagtekening"), PACK)
    return {
        "start": _text(term.start),
        "laatste_dag": _text(term.last),
        "einddatum_duo": _text(term.einddatum_duo),
    }


def _schakelen(given: Given) -> Told:
    return {"laatste_dag": _text(termijnen.schakelen(_day(given, "dagtekening"), PACK).legal)}


def _ontzorgen(given: Given) -> Told:
    extended = bool(given.get("verlengd"))
    term = termijnen.ontzorgen(_day(given, "bijstand"), PACK, extended=extended)
    return {"laatste_dag": _text(term.legal)}


def _local_months(event: str) -> Callable[[Given], Told]:
    return lambda given: {
        "datum": _text(months_after(_day(given, event), int(str(given["maanden"]))))
    }


def _local_weeks(event: str) -> Callable[[Given], Told]:
    def run(given: Given) -> Told:
        term = termijnen.local_weeks(_day(given, event), int(str(given["weken"])), CALENDAR)
        return {"datum": _text(term.day), "advies": _text(term.advised)}

    return run


def _boetebesluit(given: Given) -> Told:
    entry = PACK.entry(termijnen.BOETEBESLUIT)
    return {"datum": _text(termijnen.fixed_weeks(_day(given, "rapport"), entry).legal)}


def _both(term: Termijn) -> Told:
    return {"rekenkundig": _text(term.raw), "wettelijk": _text(term.legal)}


def _day(given: Given, name: str) -> date:
    return date.fromisoformat(str(given[name]))


def _text(day: date) -> str:
    return day.isoformat()


_RULES: Mapping[str, Callable[[Given], Told]] = {
    "pip_tien_weken": _pip,
    "pip_na_verhuizing": _weeks(termijnen.VERHUIZING, "inschrijving"),
    "aanbod_drie_maanden": _aanbod,
    "informatie_derden_twee_weken": _weeks(termijnen.DERDEN, "ontvangst"),
    "bezwaar_zes_weken": _weeks(termijnen.BEZWAAR, "bekendmaking"),
    "inburgeringstermijn": _inburgering,
    "schakelen_achttien_maanden": _schakelen,
    "ontzorgen": _ontzorgen,
    "ontzorgen_toets_lokaal": _local_months("dagtekening"),
    "welkomgesprek_lokaal": _local_weeks("koppeling"),
    "vragenlijst_lokaal": _local_weeks("welkomgesprek"),
    "vrijwilligerswerk_drie_maanden": _local_months("start"),
    "boetebesluit_dertien_weken": _boetebesluit,
}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
