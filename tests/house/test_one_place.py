"""What one module decides or writes, no other one does."""

import ast

import pytest

from tests.house.sources import PACKAGE, trees

CLASSES = {"S0", "S1", "S2", "S3", "S4"}
BEARERS = {"gevoelig", "sensitivity"}


def name_of(node: ast.expr) -> str:
    """The last name of `a.b.c`, or the name itself."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def test_only_the_door_to_the_log_makes_operations() -> None:
    making = {
        module
        for module, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node.func) == "Operation"
    }
    reading = {"domain/operation.py", "exchange/records.py"}
    assert making == {"casework/changes.py", *reading}
    for module in reading:
        text = (PACKAGE / module).read_text(encoding="utf-8")
        assert text.count(" Operation(") == 1, "only what reads one that was made"


def test_only_the_door_to_the_log_writes_in_it() -> None:
    writing = {
        module
        for module, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node.func) == "writing"
    }
    settings_and_rebuild = {
        "app/exports.py",
        "app/idle.py",
        "app/municipal.py",
        "app/safe.py",
        "app/sealing.py",
        "app/sessions.py",
        "app/text_size.py",
        "casework/backups.py",
        "storage/vault.py",
    }
    assert writing - settings_and_rebuild == {"casework/changes.py"}


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
    testing = {
        module
        for module, tree in trees().items()
        for node in ast.walk(tree)
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
