"""Gathers source strings into coach_desktop_nl.ts and compiles it; exit 1 while Dutch lacks.

`python scripts/words.py [FOLDER]` works in translations/, or in a copy of it. Two things that
pyside6-lupdate does not see are told to it apart: plural forms of `QCoreApplication.translate`,
and that the words of the style sheet (`role`, `kind`) in a page are no words of the screen.
"""

import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "coach_desktop_nl"


def main(arguments: list[str]) -> int:
    """Gather, compile, and name what has no Dutch yet."""
    folder = Path(arguments[0]).resolve() if arguments else ROOT / "translations"
    gather(folder / f"{NAME}.ts")
    compile_words(folder / f"{NAME}.ts", folder / f"{NAME}.qm")
    lacking = [source for source, translation in messages(folder / f"{NAME}.ts") if not translation]
    for source in lacking:
        print(f"no Dutch yet: {source}")
    return 1 if lacking else 0


def gather(ts: Path) -> None:
    """Bring the source strings of today into a .ts; what was translated stays."""
    code = sorted((ROOT / "src" / "coach_desktop").rglob("*.py"))
    with tempfile.TemporaryDirectory() as told:
        pages = [_without_style_words(page, Path(told)) for page in sorted(ROOT.glob("ui/*.ui"))]
        plurals = Path(told) / "plurals.cpp"
        plurals.write_text("".join(_plurals(code)), encoding="utf-8")
        _run("pyside6-lupdate", *code, *pages, plurals, "-no-obsolete", "-sort-messages",
             "-locations", "none", "-disable-heuristic", "similartext",
             "-source-language", "en", "-target-language", "nl", "-ts", ts)  # fmt: skip


def compile_words(ts: Path, qm: Path) -> None:
    """Make the file that Qt reads; one that reads it now keeps what it has, whole."""
    made = qm.with_suffix(".new")
    _run("pyside6-lrelease", ts, "-qm", made)
    made.replace(qm)


def messages(ts: Path) -> Iterator[tuple[str, str]]:
    """Source and translation of every message; '' as long as one of its forms is not written."""
    for message in ET.parse(ts).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type"):
            yield message.findtext("source", ""), ""
            continue
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        yield message.findtext("source", ""), "" if "" in forms else "\n".join(forms)


def _without_style_words(page: Path, folder: Path) -> Path:
    tree = ET.parse(page)
    for told in tree.iter("property"):
        if told.get("stdset") == "0":
            for string in told.iter("string"):
                string.set("notr", "true")
    copied = folder / page.name
    tree.write(copied, encoding="utf-8", xml_declaration=True)
    return copied


def _plurals(code: list[Path]) -> Iterator[str]:
    for path in code:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and call.func.attr == "translate"
                and len(call.args) == 4
            ):
                told = [ast.literal_eval(each) or "" for each in call.args[:3]]
                quoted = ", ".join(json.dumps(each, ensure_ascii=False) for each in told)
                yield f"QCoreApplication::translate({quoted}, n);\n"


def _run(tool: str, *arguments: Path | str) -> None:
    """Run a tool of PySide6, which stands beside this Python; show what it said when it fails."""
    place = Path(sys.executable).with_name(tool)
    done = subprocess.run([place, *arguments], check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{tool}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
