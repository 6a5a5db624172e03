"""Who sees what, stated as the product's rule 6 states it."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coach_desktop
from coach_desktop.domain.identity import Role
from coach_desktop.domain.sight import Moment, Receiver, Sensitivity, Sight, sight

ROLES = st.sampled_from(Role)
MOMENTS = st.sampled_from(Moment)


@given(ROLES, MOMENTS)
def test_safety_never_enters_a_pip_a_shared_screen_or_the_search(
    role: Role, moment: Moment
) -> None:
    for receiver in (Receiver.PIP, Receiver.CLIENT_SCREEN, Receiver.SEARCH):
        seen = sight(role, receiver, moment)
        assert not seen.allows(Sensitivity.S4)
        assert not seen.allows_agreed(Sensitivity.S4)


@given(MOMENTS, st.sampled_from(Receiver))
def test_a_begeleider_sees_no_bsn_no_health_and_only_chosen_s2(
    moment: Moment, receiver: Receiver
) -> None:
    seen = sight(Role.BEGELEIDER, receiver, moment, chosen=frozenset({"lid_plek"}))
    assert not seen.bsn
    assert not seen.allows(Sensitivity.S3)
    assert not seen.allows(Sensitivity.S2)
    if receiver is Receiver.OWN_SCREEN:
        assert seen.allows(Sensitivity.S2, "lid_plek")


@pytest.mark.parametrize(
    ("moment", "seen"),
    [
        (Moment.ALONE_WITH_CLIENT, True),
        (Moment.WITHOUT_CLIENT, True),
        (Moment.WITH_OTHERS, False),
        (Moment.UNKNOWN, False),
    ],
)
def test_a_coach_sees_safety_only_when_nobody_else_can(moment: Moment, seen: bool) -> None:
    assert sight(Role.COACH, Receiver.OWN_SCREEN, moment).allows(Sensitivity.S4) is seen


def test_health_enters_a_pip_only_sentence_by_sentence() -> None:
    seen = sight(Role.COACH, Receiver.PIP)
    assert not seen.allows(Sensitivity.S3)
    assert seen.allows_agreed(Sensitivity.S3)
    assert seen.bsn


def test_a_beheerder_sees_process_alone_and_makes_no_pip() -> None:
    assert sight(Role.BEHEERDER, Receiver.OWN_SCREEN).classes == {Sensitivity.S0}
    assert sight(Role.BEHEERDER, Receiver.PIP) == Sight(frozenset())


def test_a_teamleider_sees_status_and_bsn_but_no_health() -> None:
    seen = sight(Role.TEAMLEIDER, Receiver.OWN_SCREEN)
    assert seen.bsn
    assert seen.allows(Sensitivity.S2)
    assert not seen.allows(Sensitivity.S3)


CLASSES = {"S0", "S1", "S2", "S3", "S4"}
BEARERS = {"gevoelig", "sensitivity"}


def _tests_a_class(node: ast.AST) -> bool:
    """Whether a comparison or a case looks at a class, or at something that holds one."""
    if isinstance(node, ast.Compare):
        parts = [part for each in (node.left, *node.comparators) for part in ast.walk(each)]
    elif isinstance(node, ast.match_case):
        parts = list(ast.walk(node.pattern))
    else:
        return False
    return any(
        (isinstance(part, ast.Attribute) and part.attr in CLASSES | BEARERS)
        or (isinstance(part, ast.Constant) and part.value in CLASSES)
        for part in parts
    )


def test_no_other_module_tests_a_class() -> None:
    source = Path(coach_desktop.__file__).parent
    testing = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _tests_a_class(node)
    }
    assert testing <= {"domain/sight.py"}


@pytest.mark.parametrize(
    ("code", "tests"),
    [
        ("a.gevoelig is Sensitivity.S3", True),
        ("x in {_S.S3}", True),
        ("told == 'S4'", True),
        ("seen.allows(a.gevoelig)", False),
        ("a == b", False),
    ],
)
def test_a_test_of_a_class_is_recognised(code: str, tests: bool) -> None:
    assert any(map(_tests_a_class, ast.walk(ast.parse(code)))) is tests
    matched = f"match x:\n case {'_S.S3' if tests else '1'}: pass"
    assert any(map(_tests_a_class, ast.walk(ast.parse(matched)))) is tests
