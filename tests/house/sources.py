"""The program's own source as trees, for tests that hold the house together."""

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "coach_desktop"
TS = ROOT / "translations" / "coach_desktop_nl.ts"


@lru_cache(maxsize=1)
def trees() -> dict[str, ast.Module]:
    """Every module of the program by its path below the package."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last word of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node


def texts(node: ast.AST) -> tuple[str, ...]:
    """The texts that an expression can give as it stands: a literal, or one of two."""
    match node:
        case ast.Constant(value=str() as text):
            return (text,)
        case ast.IfExp(body=body, orelse=orelse):
            return (*texts(body), *texts(orelse))
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the screen: where it is asked for, its English, its Dutch in all forms."""

    context: str
    source: str
    dutch: tuple[str, ...] = ()
    is_plural: bool = False
    is_finished: bool = True


def messages(ts: Path) -> list[Message]:
    """What stands in a translation file."""
    return [
        _message(context.findtext("name", ""), message)
        for context in ET.parse(ts).iter("context")
        for message in context.iter("message")
    ]


def _message(context: str, message: ET.Element) -> Message:
    translation = message.find("translation")
    assert translation is not None
    plural = message.get("numerus") == "yes"
    forms = tuple(each.text or "" for each in translation) if plural else (translation.text or "",)
    finished = translation.get("type") is None and all(forms)
    return Message(context, message.findtext("source", ""), forms, plural, finished)
