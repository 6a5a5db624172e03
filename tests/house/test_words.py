"""Every word of the screen has its Dutch, and every trouble and finding has a sentence."""

import ast
import re
import string
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from coach_desktop import places
from coach_desktop.domain import errors
from coach_desktop.domain.errors import CoachError
from coach_desktop.law import bewaartermijnen, pack
from coach_desktop.law.regels import RULES
from coach_desktop.widgets.wording import WORDING, wording
from tests.house.sources import ROOT, TS, Message, calls, messages, texts, trees

TROUBLES = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, CoachError)
}
CODE = re.compile(r"[a-z]+\.[a-z]+(?:-[a-z]+)*")
FILES = {"vault.db", "vault.slots", "vault.lock", "pip.pdf", "pip.json"}
"""Texts that look like a code but name a file."""

TOLD_WHILE_TYPING = {"input.missing-glyph", "input.removed-signs"}
"""Sentences that no trouble carries: desktop/typed.py says them."""

SAME_IN_EVERY_LANGUAGE = {
    "BSN", "bsn", "Coach Desktop", "CSV (*.csv)", "JSON (*.json)", "PDF (*.pdf)", "PEM (*.pem)",
    "XLSX (*.xlsx);;CSV (*.csv)", "iCalendar (*.ics)",
}  # fmt: skip
SHOWING = {
    "Chip", "LineField", "QLabel", "addItem", "button", "choice_field", "getSaveFileName",
    "heading", "icon_button", "label", "say", "setAccessibleDescription", "setAccessibleName",
    "setPlaceholderText", "setText", "setToolTip", "setWindowTitle", "tell",
}  # fmt: skip
"""What puts a text on the screen."""

WHILE_COMPUTING = {"type"}
"""Reasons that only an answer can give, not the text of an expression; nobody reads them."""


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the translation, gathered and compiled anew."""
    folder = tmp_path_factory.mktemp("translations")
    (folder / TS.name).write_bytes(TS.read_bytes())
    subprocess.run(
        [sys.executable, ROOT / "scripts" / "words.py", folder],
        check=False, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder


def test_the_translation_holds_the_words_of_today(gathered: Path) -> None:
    now, kept = set(messages(gathered / TS.name)), set(messages(TS))
    assert not now - kept, "run `make words` and write the Dutch of these"
    assert not kept - now, "run `make words`: these are not used any more"
    assert (gathered / TS.name).read_bytes() == TS.read_bytes()


def test_the_compiled_translation_is_made_of_the_text(gathered: Path) -> None:
    compiled = TS.with_suffix(".qm")
    assert (gathered / compiled.name).read_bytes() == compiled.read_bytes(), "run `make words`"


def test_nothing_is_unfinished() -> None:
    assert [each for each in messages(TS) if not each.is_finished] == []


def test_placeholders_are_the_same_in_every_form() -> None:
    for each in messages(TS):
        for form in each.dutch:
            assert _fields(form) == _fields(each.source), each
            assert ("%n" in form) == ("%n" in each.source), each


def test_dutch_is_written_with_care() -> None:
    for each in messages(TS):
        for form in each.dutch:
            assert form == form.strip(), each
            assert "  " not in form, each
            assert form[-1:] in ".?!:" or each.source[-1:] not in ".?!:", each
            assert not re.search(r"\b([jJ]e|[jJ]ij|[jJ]ouw|[jJ]ullie)\b", form), each


def test_words_of_the_style_sheet_are_not_translated() -> None:
    style = {
        word.text
        for page in ROOT.glob("ui/*.ui")
        for told in ET.parse(page).iter("property")
        if told.get("stdset") == "0"
        for word in told.iter("string")
    }
    assert style
    assert not style & {each.source for each in messages(TS)}


def test_every_text_asked_for_in_code_is_gathered_for_its_own_class() -> None:
    known = {(each.context, each.source, each.is_plural) for each in messages(TS)}
    asked = {each for tree in trees().values() for each in _asked(tree)}
    assert len(asked) > 100
    assert asked - known == set()


def test_every_text_asked_for_in_code_is_a_literal() -> None:
    for file, tree in trees().items():
        for name, call in calls(tree):
            if name == "tr":
                assert texts(call.args[0]), f"{file}:{call.lineno}"


def test_no_text_of_the_screen_passes_by_the_translation() -> None:
    for file, tree in trees().items():
        if file.partition("/")[0] in {"app", "clientscreen", "desktop", "widgets"}:
            shown = {
                text
                for name, call in calls(tree)
                if name in SHOWING
                for argument in call.args
                for text in texts(argument)
            }
            words = {text for text in shown if re.search(r"[A-Z]|[a-z] [a-z]", text)}
            assert words <= SAME_IN_EVERY_LANGUAGE, file


def test_dutch_is_shown_in_both_numbers(qapp: QCoreApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(TS.with_suffix(".qm")))
    assert translator.translate("urgency", "%n day(s) late", "", 1) == "%n dag te laat"
    assert translator.translate("urgency", "%n day(s) late", "", 2) == "%n dagen te laat"
    assert translator.translate("MainWindow", "Lock") == "Vergrendelen"


def test_every_code_has_a_sentence() -> None:
    codes = {code for code, _, _ in _raised()} | _kept_in_variables() | _of_expressions()
    assert len(codes) > 50
    assert codes - WORDING.keys() == set()
    told = tomllib.loads(places.place("resources", "phrases", "nl.toml").read_text("utf-8"))
    assert told["demo"]["unreadable"]


def test_every_sentence_belongs_to_a_code() -> None:
    assert WORDING.keys() - _texts() - _of_expressions() <= TOLD_WHILE_TYPING


def test_every_trouble_brings_what_its_sentence_asks_for() -> None:
    for code, given, where in _raised():
        if code in WORDING:
            assert _fields(str(WORDING[code])) <= given, where


def test_a_sentence_is_filled_in() -> None:
    assert "{" not in wording(CoachError("pip.too-many-goals", most=5))


def test_every_rule_of_the_pack_has_a_sentence_that_its_finding_can_fill() -> None:
    entries = pack.load(places.place("resources", "rules", "nederland.toml")).entries
    for rule, each_given in _details().items():
        sentence = entries[rule].sentence
        assert sentence.endswith((".", "}")), rule
        for given in each_given:
            assert _fields(sentence) <= given | entries[rule].numbers.keys(), rule


def test_a_missing_message_would_be_seen(tmp_path: Path) -> None:
    ts = tmp_path / "broken.ts"
    ts.write_text(
        '<TS version="2.1" language="nl"><context><name>A</name><message><source>{n} left'
        '</source><translation type="unfinished"></translation></message></context></TS>'
    )
    assert messages(ts) == [Message("A", "{n} left", ("",), is_finished=False)]


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _asked(tree: ast.Module) -> Iterator[tuple[str, str, bool]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for name, call in calls(node):
                if name == "tr":
                    for text in texts(call.args[0]):
                        yield node.name, text, len(call.args) == 3
    for name, call in calls(tree):
        if name == "QT_TRANSLATE_NOOP" or (name == "translate" and len(call.args) > 1):
            for context in texts(call.args[0]):
                for text in texts(call.args[1]):
                    yield context, text, len(call.args) == 4


def _texts() -> set[str]:
    """Every text in the program, but for the sentences themselves."""
    return {
        text
        for file, tree in trees().items()
        if file != "widgets/wording.py"
        for node in ast.walk(tree)
        for text in texts(node)
    }


def _raised() -> Iterator[tuple[str, set[str], str]]:
    """Code, names of details and place of every trouble that is raised with its code."""
    for file, tree in trees().items():
        for name, call in calls(tree):
            if name in TROUBLES | {"worded"} and call.args:
                given = {each.arg for each in call.keywords if each.arg}
                for code in texts(call.args[0]):
                    yield code, given, f"{file}:{call.lineno}"


def _kept_in_variables() -> set[str]:
    """Codes that are handed on before they are raised, in rooms that codes begin with."""
    rooms = {code.partition(".")[0] for code, _, _ in _raised()}
    alike = {each for each in _texts() if CODE.fullmatch(each) and each.partition(".")[0] in rooms}
    return alike - FILES - RULES.keys() - bewaartermijnen.RULES


def _of_expressions() -> set[str]:
    """Codes out of reasons that reading an expression gives (forms/graph puts `form.` before)."""
    return {
        f"form.{reason}"
        for file in ("forms/expression.py", "forms/compiler.py")
        for name, call in calls(trees()[file])
        if name == "ExpressionError"
        for reason in texts(call.args[0])
        if reason not in WHILE_COMPUTING
    }


def _details() -> dict[str, list[set[str]]]:
    """Rule id to the names of details of every gap that its function can find."""
    found = {}
    for rule, logic in RULES.items():
        path = f"{logic.__module__.removeprefix('coach_desktop.').replace('.', '/')}.py"
        body = trees()[path].body
        functions = {each.name: each for each in body if isinstance(each, ast.FunctionDef)}
        found[rule] = list(_gaps(functions[logic.__name__], functions))
    return found


def _gaps(function: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> Iterator[set[str]]:
    for name, call in calls(function):
        if name == "Gap":
            told = next((each.value for each in call.keywords if each.arg == "details"), None)
            keys = _table(told, function).keys if told is not None else []
            yield {text for key in keys if key is not None for text in texts(key)}
        elif name in functions and name.startswith("_"):
            yield from _gaps(functions[name], functions)


def _table(told: ast.expr, function: ast.FunctionDef) -> ast.Dict:
    """The details as they are written, there or under a name of the same function."""
    named = {
        target.id: each.value
        for each in ast.walk(function)
        if isinstance(each, ast.Assign)
        for target in each.targets
        if isinstance(target, ast.Name)
    }
    written = named[told.id] if isinstance(told, ast.Name) else told
    assert isinstance(written, ast.Dict), ast.unparse(function)
    return written
