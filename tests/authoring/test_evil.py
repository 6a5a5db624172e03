"""No questionnaire hangs, fills or misleads the program, whoever made it."""

import time
from pathlib import Path

import pytest

from coach_desktop.authoring import archive
from coach_desktop.authoring.checking import MEMORY, check
from coach_desktop.authoring.lint import report
from coach_desktop.commands.form import in_words
from tests.authoring import evil

GATE, CHILD, WORDS = (
    {name: (code, made) for name, code, made in each()}
    for each in (evil.at_the_gate, evil.in_the_child, evil.in_the_words)
)
ALL = {**GATE, **CHILD, **WORDS}


def holds(name: str, folder: Path) -> None:
    code, made = ALL[name]
    begun = time.perf_counter()
    found = check(made(), folder)
    assert time.perf_counter() - begun < 10
    assert found.is_refused is (name not in evil.usable())
    assert not code or {each.code for each in found.findings} & set(code.split())
    told = in_words(found)
    assert "kan niet worden gebruikt (" not in told
    assert told.count("\n") < 600


def test_there_are_enough_of_them() -> None:
    assert len(ALL) >= 40


@pytest.mark.parametrize("name", GATE)
def test_a_file_is_refused_before_it_is_read_as_a_workbook(name: str, tmp_path: Path) -> None:
    assert archive.fault(GATE[name][1]()) == GATE[name][0]
    holds(name, tmp_path)


@pytest.mark.parametrize("name", WORDS)
def test_what_cannot_be_right_is_refused_with_its_row(name: str) -> None:
    code, made = WORDS[name]
    found = report(made())
    assert code in {each.code for each in found.findings}
    assert found.is_refused
    assert found.xml == ""


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.slow if code == "took-too-much" else ())
        for name, (code, _) in CHILD.items()
    ],
)
def test_a_file_without_end_is_stopped_by_the_limits_of_a_child(name: str, tmp_path: Path) -> None:
    assert MEMORY <= 300 << 20
    holds(name, tmp_path)


@pytest.mark.parametrize(
    "name", [name for name, (code, _) in CHILD.items() if code.startswith(("too-many", "long"))]
)
def test_a_sheet_over_a_limit_is_known_by_its_code(name: str) -> None:
    code, made = CHILD[name]
    assert [each.code for each in report(made()).findings] == [code]


@pytest.mark.slow
@pytest.mark.parametrize("name", WORDS)
def test_the_child_says_the_same_of_what_cannot_be_right(name: str, tmp_path: Path) -> None:
    holds(name, tmp_path)
