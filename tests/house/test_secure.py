"""Ways of writing that open a door are used nowhere, or in the one place that is named here."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from tests.house.sources import PACKAGE, ROOT, calls, trees

Look = Callable[[ast.Module], set[str]]

CODE = {"eval", "exec", "compile", "__import__"}
UNPICKLERS = {"pickle", "marshal", "shelve", "dill", "yaml", "jsonpickle", "copyreg"}
NETWORK = {
    "aiohttp", "ftplib", "http", "httpx", "imaplib", "PySide6.QtNetwork", "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets", "requests", "smtplib", "socket", "socketserver", "ssl", "telnetlib",
    "urllib.request", "urllib3", "xmlrpc",
}  # fmt: skip
GUESSABLE = {"random"}
BROKEN_HASHES = {"md5", "sha1", "MD5", "SHA1"}
DEBUGGERS = {"bdb", "code", "cProfile", "faulthandler", "pdb", "tracemalloc"}
XML_READERS = {"XMLParser", "XMLPullParser", "HTMLParser", "iterparse", "fromstring", "parse"}


@cache
def _modules(tree: ast.Module) -> frozenset[str]:
    return frozenset(_modules_named(tree))


def _modules_named(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names)
            case ast.ImportFrom(module=str() as module, names=names):
                yield module
                yield from (f"{module}.{each.name}" for each in names)
            case _:
                pass


def _imports(wanted: set[str]) -> Look:
    def look(tree: ast.Module) -> set[str]:
        return {
            name
            for name in wanted
            for module in _modules(tree)
            if module == name or module.startswith(f"{name}.")
        }

    return look


def _built_in(tree: ast.Module) -> set[str]:
    return {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CODE
    }


def _shells(tree: ast.Module) -> set[str]:
    return {
        name
        for name, call in calls(tree)
        if any(keyword.arg == "shell" for keyword in call.keywords)
        or name in {"system", "popen", "getoutput", "startDetached"}
    }


def _broken_hashes(tree: ast.Module) -> set[str]:
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return named & BROKEN_HASHES


def _xml_readers(tree: ast.Module) -> set[str]:
    return {name for name, _ in calls(tree) if name in XML_READERS and _imports({"lxml"})(tree)}


@pytest.mark.parametrize(
    ("look", "allowed"),
    [
        pytest.param(_built_in, {}, id="text as code"),
        pytest.param(_imports({"runpy"}), {"machine/limited.py": {"runpy"}}, id="a module by name"),
        pytest.param(_imports(UNPICKLERS), {}, id="objects out of bytes"),
        pytest.param(_shells, {}, id="a shell"),
        pytest.param(_imports(DEBUGGERS), {}, id="a debugger"),
        pytest.param(
            _imports({"logging"}), {"documents/verdict.py": {"logging"}}, id="a log, but to silence"
        ),
        pytest.param(_imports(GUESSABLE), {}, id="chance that can be guessed"),
        pytest.param(
            _broken_hashes,
            {
                "forms/functions_texts.py": {"md5", "sha1"},
                "documents/finish.py": {"md5"},
                "exchange/taken_back.py": {"SHA1"},
            },
            id="a broken hash, but where XPath, PDF and OCSP name it",
        ),
        pytest.param(
            _xml_readers,
            {
                "forms/xform_names.py": {"XMLParser", "fromstring"},
                "authoring/sheets.py": {"iterparse"},
            },
            id="XML, but by the reader that resolves nothing",
        ),
    ],
)
def test_what_opens_a_door_is_used_nowhere_else(look: Look, allowed: dict[str, set[str]]) -> None:
    found = {file: seen for file, tree in trees().items() if (seen := look(tree))}
    assert found == allowed


def test_nothing_reaches_the_network_but_the_room_that_is_for_it() -> None:
    look = _imports(NETWORK)
    found = {file: seen for file, tree in trees().items() if (seen := look(tree))}
    assert {file: seen for file, seen in found.items() if not file.startswith("exchange/")} == {}


@pytest.mark.parametrize(
    ("file", "reader"),
    [("forms/xform_names.py", "XMLParser"), ("authoring/sheets.py", "iterparse")],
)
def test_the_reader_of_xml_fetches_nothing_and_resolves_nothing(file: str, reader: str) -> None:
    (call,) = [call for name, call in calls(trees()[file]) if name == reader]
    said = {word.arg: ast.unparse(word.value) for word in call.keywords}
    assert said["resolve_entities"] == "False"
    assert said["no_network"] == "True"
    assert said["load_dtd"] == said["huge_tree"] == "False"


def test_no_secret_stands_in_what_is_shipped() -> None:
    secret = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----|AGE-SECRET-KEY-1[0-9A-Z]{50}")
    shipped = [PACKAGE, ROOT / "ui", ROOT / "resources", ROOT / "translations"]
    files = [path for folder in shipped for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 100
    assert [path for path in files if secret.search(path.read_bytes())] == []


@pytest.mark.parametrize(
    ("look", "source"),
    [
        (_built_in, "eval(text)"),
        (_imports(UNPICKLERS), "def f():\n    from pickle import loads"),
        (_shells, "subprocess.run(words, shell=True)"),
        (_imports(NETWORK), "from PySide6 import QtNetwork"),
        (_imports(NETWORK), "import http.client"),
        (_broken_hashes, "hashlib.md5(b'')"),
        (_xml_readers, "from lxml import etree\netree.parse(file)"),
        (_imports(GUESSABLE), "import random"),
    ],
)
def test_a_door_would_be_seen(look: Look, source: str) -> None:
    assert look(ast.parse(source))
    assert not look(ast.parse("import json\njson.loads(text)\nre.compile(text)"))
