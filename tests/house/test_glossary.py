"""Dutch in public names stands in GLOSSARY.md, and nothing else stands there.

Which words are English is not guessed: those that the documentation of Python's own library uses
in at least three modules, those in english.txt beside this file, and both with an English ending.
A word in a public name that is none of these is Dutch, or a new word: it stands in the glossary, or
somebody adds it to the list knowingly. A Dutch word is never put into the list.
"""

import ast
import re
import sysconfig
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from tests.house.sources import ROOT, trees

WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]")
ROW = re.compile(r"^\| ((?:`[a-z]+`(?:, )?)+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
LIBRARY = (".", "asyncio", "email", "http", "logging", "multiprocessing", "unittest")
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
ENGLISH = Path(__file__).with_name("english.txt")


def test_every_dutch_word_of_a_public_name_is_in_the_glossary() -> None:
    known = _glossary()
    foreign = {
        word: sorted(where)[0]
        for word, where in _words().items()
        if word not in known and not _is_english(word)
    }
    assert foreign == {}, "write these in GLOSSARY.md, or in english.txt when they are English"


def test_every_word_of_the_glossary_is_used() -> None:
    assert _glossary() - _words().keys() == set()


def test_every_word_of_the_glossary_is_explained_with_its_source() -> None:
    rows = [line for line in _text().splitlines() if line.startswith("| `")]
    assert len(rows) > 50
    for row in rows:
        told = ROW.fullmatch(row)
        assert told is not None, row
        assert all(each.strip() for each in told.groups()), row


def test_a_section_of_the_glossary_is_in_the_order_of_the_alphabet() -> None:
    for section in _text().split("\n## ")[1:]:
        words = [words for words, _, _ in ROW.findall(section)]
        assert words, section
        assert words == sorted(words)


def test_the_list_of_english_words_holds_no_word_of_the_glossary() -> None:
    listed = ENGLISH.read_text(encoding="utf-8").split()
    assert listed == sorted(set(listed))
    assert not set(listed) & _glossary()


def test_dutch_would_be_seen() -> None:
    module = ast.parse(
        "def onderteken_plan(vrijstelling): ...\nclass Boete:\n    hoogte: int = 0\n"
    )
    words = {word for name in _public(module) for word in _split(name)}
    foreign = {word for word in words if not _is_english(word)}
    assert foreign == {"onderteken", "vrijstelling", "boete", "hoogte"}


def test_names_are_split_into_words() -> None:
    assert list(_split("PipContent")) == ["pip", "content"]
    assert list(_split("WIL_NIET_ZEGGEN")) == ["wil", "niet", "zeggen"]
    assert list(_split("pvt_uren")) == ["pvt", "uren"]
    assert list(_split("PDFPage2")) == ["pdf", "page"]


def _text() -> str:
    return (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")


def _glossary() -> set[str]:
    return {word for words, _, _ in ROW.findall(_text()) for word in re.findall("[a-z]+", words)}


@lru_cache(maxsize=1)
def _words() -> dict[str, set[str]]:
    """Every word of a public name, with the modules it stands in."""
    found: dict[str, set[str]] = {}
    for file, tree in trees().items():
        modules = [part for part in re.split(r"[/.]", file)[:-1] if not part.startswith("_")]
        for name in (*modules, *_public(tree)):
            for word in _split(name):
                found.setdefault(word, set()).add(file)
    return found


def _public(tree: ast.AST) -> Iterator[str]:
    """Names of functions, arguments, classes, constants, members and fields, but for private."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) if not name.startswith("_"):
                yield name
                yield from _within(node)
            case ast.AnnAssign() | ast.Assign():
                yield from _stored(node, ast.Name)
            case ast.If() | ast.Try():
                yield from _public(node)
            case _:
                pass


def _within(node: ast.ClassDef | ast.FunctionDef) -> Iterator[str]:
    if isinstance(node, ast.ClassDef):
        yield from _public(node)
        yield from _stored(node, ast.Attribute)
    else:
        for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            if not each.arg.startswith("_"):
                yield each.arg


def _stored(node: ast.AST, kind: type[ast.Name | ast.Attribute]) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, kind) and isinstance(part.ctx, ast.Store):
            name = part.id if isinstance(part, ast.Name) else part.attr
            if not name.startswith("_"):
                yield name


def _split(name: str) -> Iterator[str]:
    for word in WORD.findall(name):
        if len(word) > 1:
            yield word.lower()


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    """Words that we know to be English: of Python's documentation, and of our own list."""
    library = Path(sysconfig.get_path("stdlib"))
    seen: Counter[str] = Counter()
    for folder in LIBRARY:
        for path in (library / folder).glob("*.py"):
            seen.update(_documented(path))
    common = {word for word, modules in seen.items() if modules >= 3}
    assert len(common) > 2_000, "this Python came without its documentation"
    return frozenset(common) | frozenset(ENGLISH.read_text(encoding="utf-8").split())


def _is_english(word: str) -> bool:
    known = _english()
    return word in known or any(
        word.endswith(ending) and word.removesuffix(ending) + rest in known
        for ending, rest in ENDINGS
    )


def _documented(path: Path) -> set[str]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    nodes = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, kinds)]
    told = " ".join(ast.get_docstring(node, clean=False) or "" for node in nodes)
    return set(re.findall(r"[a-z]+", told.lower()))
