"""The operating system is spoken to in one room, and in that room for Windows as well."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import trees

UNIX = frozenset({
    "fcntl", "grp", "posix", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty",
})  # fmt: skip
WINDOWS = frozenset({"_winapi", "msvcrt", "nt", "winreg", "winsound"})
EITHER = frozenset({"_ctypes", "ctypes", "mmap", "multiprocessing", "signal", "subprocess"})
CALLS = (
    "chroot", "exec", "fork", "kill", "nice", "popen", "posix_", "set", "spawn",
    "startfile", "system", "umask",
)  # fmt: skip
"""Beginnings of what `os` offers to change this process, or to make another."""


def test_the_system_is_called_in_machine_alone() -> None:
    found = {
        file: called
        for file, tree in trees().items()
        if not file.startswith("machine/") and (called := sorted(_called(tree)))
    }
    assert found == {}


def test_a_module_of_one_system_is_imported_where_that_system_was_asked_for() -> None:
    inside = {file: tree for file, tree in trees().items() if file.startswith("machine/")}
    assert any(_named(tree) & UNIX for tree in inside.values())
    assert {file: bare for file, tree in inside.items() if (bare := sorted(_unasked(tree)))} == {}


@pytest.mark.parametrize(
    ("source", "called"),
    [
        ("import resource", {"resource"}),
        ("def f():\n    from ctypes import util", {"ctypes"}),
        ("import importlib\nimportlib.import_module('fcntl')", {"fcntl"}),
        ("__import__('winreg')", {"winreg"}),
        ("import os\nos.execv('x', [])", {"os.execv"}),
        ("import os as o\no.fork()", {"os.fork"}),
        ("from os import kill", {"os.kill"}),
        ("import os\nos.environ.get('x')", set()),
        ("import shutil, signal_of_ours", set()),
    ],
)
def test_a_call_of_the_system_would_be_seen(source: str, called: set[str]) -> None:
    assert _called(ast.parse(source)) == called


def test_a_module_that_another_system_lacks_would_be_seen() -> None:
    asked = "import sys\nif sys.platform == 'win32':\n    import msvcrt\nelse:\n    import fcntl\n"
    assert _unasked(ast.parse(asked)) == set()
    assert _unasked(ast.parse("import fcntl\n" + asked)) == {"fcntl"}
    assert _unasked(ast.parse("if True:\n    import winreg")) == {"winreg"}
    assert _unasked(ast.parse("import sys\nif sys.platform == 'darwin':\n    import pwd")) == {
        "pwd"
    }


def _called(tree: ast.Module) -> set[str]:
    """Modules of the system that are imported, and calls of `os` that change a process."""
    aliases = {
        each.asname or each.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for each in node.names
        if each.name == "os"
    }
    names = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in aliases
    } | {
        each.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "os"
        for each in node.names
    }
    return (_named(tree) & (UNIX | WINDOWS | EITHER)) | {
        f"os.{name}" for name in names if name.startswith(CALLS)
    }


def _unasked(tree: ast.Module) -> set[str]:
    """Modules of one system that are imported without asking whether this is Windows."""
    asked = {
        module
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "win32" in _platforms(node.test)
        for branch in (*node.body, *node.orelse)
        for module in _imports(branch)
    }
    return (_named(tree) & (UNIX | WINDOWS)) - asked | _twice(tree)


def _twice(tree: ast.Module) -> set[str]:
    """What stands at the top of the module in any case, whatever is asked elsewhere."""
    bare = {
        module
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in _imports(node)
    }
    return bare & (UNIX | WINDOWS)


def _platforms(test: ast.expr) -> set[str]:
    parts = list(ast.walk(test))
    if not any(isinstance(part, ast.Attribute) and part.attr == "platform" for part in parts):
        return set()
    return {str(part.value) for part in parts if isinstance(part, ast.Constant)}


def _named(tree: ast.AST) -> set[str]:
    return set(_imports(tree))


def _imports(tree: ast.AST) -> Iterator[str]:
    """The first word of every module that is imported, wherever that stands."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name.partition(".")[0] for each in names)
            case ast.ImportFrom(module=str() as module, level=0):
                yield module.partition(".")[0]
            case ast.Call(func=func, args=[ast.Constant(value=str() as module), *_]):
                if ast.unparse(func).endswith(("import_module", "__import__")):
                    yield module.partition(".")[0]
            case _:
                pass
