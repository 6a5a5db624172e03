"""Our engine beside JavaRosa itself, on forms that are walked by chance."""

import json
from pathlib import Path

import pytest
from pyxform.xls2xform import convert

from coach_desktop import places
from coach_desktop.app.asking import FORM
from tests.conformance import javarosa, walk

FORMS = places.place("resources", "forms")
SEEDS = pytest.mark.parametrize("seeds", [4, pytest.param(20, marks=pytest.mark.slow)])
"""How many walks there are: all of them by `make conformance`."""

SINK = """
| survey | | | | | | | | | | | |
| | type | name | label | relevant | constraint | calculation | trigger | default | repeat_count | choice_filter | parameters |
| | integer | n | N | | . < 20 | | | | | | |
| | decimal | d | D | ${n} > 3 | | | | 2.5 | | | |
| | text | t | T | | string-length(.) < 6 | | | | | | |
| | date | dag | Dag | | . < today() | | | | | | |
| | select_one kleur | k | K | | | | | | | | |
| | select_multiple kleur | km | KM | | count-selected(.) < 3 | | | | | | randomize=true,seed=${n} |
| | select_one tint | tint | Tint | | | | | | | kleur = ${k} | |
| | rank kleur | volgorde | Volgorde | | | | | | | | |
| | acknowledge | ja | Ja | selected(${km}, 'rood') | | | | | | | |
| | calculate | gezet | | | | concat(${t}, '-', ${n}) | ${t} | | | | |
| | calculate | c1 | | | | coalesce(${d}, 0) * 2 + round(${n} div 3, 1) | | | | | |
| | calculate | c2 | | | | if(${n} > 5, substr(${t}, 0, 2), join('/', ${t}, ${k})) | | | | | |
| | calculate | c3 | | | | format-date(${dag}, '%e-%n-%Y') | | | | | |
| | calculate | c4 | | | | selected-at(${km}, 1) | | | | | |
| | calculate | c5 | | | | pow(${n}, 2) + abs(-${n}) + int(${d}) + ${n} mod 3 | | | | | |
| | calculate | c6 | | | | translate(normalize-space(concat(' ', ${t}, '  ')), 'abc', 'xy') | | | | | |
| | calculate | c7 | | | | regex(${t}, '[a-z]+') or contains(${t}, 'x') or starts-with(${t}, 'F') | | | | | |
| | calculate | c8 | | | | checklist(1, 2, ${n} > 3, ${t} = 'abc', ${k} = 'rood') | | | | | |
| | calculate | c9 | | | | jr:choice-name(${k}, '${k}') | | | | | |
| | calculate | c10 | | | | decimal-date-time(${dag}) - decimal-date-time(date('2000-01-01')) | | | | | |
| | calculate | c11 | | | | digest(${t}, 'SHA-256', 'hex') | | | | | |
| | calculate | c12 | | | | substring-before(${t}, 'b') | | | | | |
| | calculate | c13 | | | | weighted-checklist(3, 9, ${n} > 3, 4, ${k} = 'rood', 5) | | | | | |
| | calculate | c14 | | | | string(boolean-from-string(${t})) | | | | | |
| | begin_repeat | rij | Rij | | | | | | ${n} mod 4 | | |
| | text | naam | Naam | | | | | position(..) | | | |
| | integer | jaar | Jaar | ${naam} != '' | | | | | | | |
| | calculate | plek | | | | position(..) * 10 + count(${rij}) | | | | | |
| | begin_repeat | diep | Diep | ${jaar} > 4 | | | | | | | |
| | integer | punt | Punt | | | | | | | | |
| | begin_repeat | dieper | Dieper | | | | | | | | |
| | integer | stip | Stip | | | | | | | | |
| | calculate | samen | | | | ${stip} + ${punt} + ${jaar} | | | | | |
| | end_repeat | | | | | | | | | | |
| | end_repeat | | | | | | | | | | |
| | end_repeat | | | | | | | | | | |
| | calculate | som | | | | sum(${jaar}) + sum(${stip}) | | | | | |
| | calculate | tel | | | | count(${rij}) + count-non-empty(${naam}) | | | | | |
| | calculate | meest | | | | max(${jaar}) | | | | | |
| | calculate | eerste | | | | indexed-repeat(${naam}, ${rij}, 1) | | | | | |
| | note | slot | Slot ${som} | ${tel} > 2 | | | | | | | |
| choices | | | |
| | list_name | name | label | kleur |
| | kleur | rood | Rood | |
| | kleur | groen | Groen | |
| | kleur | blauw | Blauw | |
| | tint | licht | Licht | rood |
| | tint | donker | Donker | rood |
| | tint | gras | Gras | groen |
| settings | |
| | form_title | form_id |
| | Alles | alles |
"""  # noqa: E501  (a sheet is a table)
"""A form with every kind of question and rule that a walk can meet."""


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not javarosa.is_there():
        pytest.skip("Java absent: no second opinion on the forms")
    return javarosa.built(tmp_path_factory.mktemp("javarosa"))


def differences(classes: Path, form: Path, folder: Path, seeds: int) -> tuple[int, list[str]]:
    """How many leaves and steps were compared over all seeds, and what went otherwise."""
    said: list[str] = []
    lines = javarosa.told(classes, "walk", str(form), str(folder), "1", str(seeds)).splitlines()
    assert len(lines) == seeds
    for line in lines:
        recorded: walk.Recorded = json.loads(line)
        said += walk.repeated(form.read_bytes(), recorded, folder)
    return len(said), [each for each in said if each]


@SEEDS
def test_the_questionnaire_ends_as_in_javarosa(classes: Path, seeds: int) -> None:
    compared, failed = differences(classes, FORMS / FORM, FORMS, seeds)
    assert failed == []
    assert compared > seeds * 300


@SEEDS
def test_a_form_with_every_kind_of_rule_ends_as_in_javarosa(
    classes: Path, tmp_path: Path, seeds: int
) -> None:
    form = tmp_path / "alles.xml"
    form.write_text(convert(xlsform=SINK, validate=False).xform, encoding="utf-8")
    compared, failed = differences(classes, form, tmp_path, seeds)
    assert failed == []
    assert compared > seeds * 60
