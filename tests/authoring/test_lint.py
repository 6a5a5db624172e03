"""What a check says of a questionnaire: in which row, and in plain Dutch."""

import ast
import io
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from coach_desktop import __main__, places
from coach_desktop.authoring import child
from coach_desktop.authoring.checking import check
from coach_desktop.authoring.findings import Finding, Report, Weight, as_json, from_json, stop
from coach_desktop.authoring.lint import report
from coach_desktop.authoring.sheets import Row
from coach_desktop.commands.form import in_words
from coach_desktop.domain import phrases
from coach_desktop.forms.xform import read_list
from tests.authoring.books import ASKED, NL, book, one
from tests.house.sources import calls, texts, trees

FORMS = places.place("resources", "forms")
EN = "label::English (en)"


IN_ROWS = book([
    {"type": "begin repeat", "name": "rij", NL: "R"}, ASKED, {"type": "end repeat"},
    {"type": "text", "name": "b", NL: "B", "relevant": "${naam} = 'x' and -count(${rij}) < 0"},
    {"type": "text", "name": "c", NL: "C", "relevant": "instance('k')/root/item[name = 'x'] = 1"},
    {"type": "select_one k", "name": "d", NL: "D"},
], [{"list_name": "k", "name": "a", NL: "A"}])  # fmt: skip
"""A question in rows, seen from outside them."""


def codes(content: bytes, weight: Weight = Weight.REFUSED) -> set[str]:
    return {each.code for each in report(content).findings if each.weight is weight}


def test_the_questionnaire_that_ships_is_fit_and_whole() -> None:
    found = check((FORMS / "brede_intake.xlsx").read_bytes(), FORMS)
    assert not found.is_refused
    assert found.questions > 150
    assert found.xml.encode() == (FORMS / "brede_intake.xml").read_bytes()
    assert {each.told for each in found.languages} == {each.asked for each in found.languages}
    assert len(found.languages) >= 4
    assert {each.code for each in found.findings} <= {"long-label"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (one(type="geopoint"), "unsupported-type"),
        (one(type="geotrace"), "unsupported-type"),
        (one(type="barcode"), "unsupported-type"),
        (one(type="video"), "unsupported-type"),
        (one(type="background-audio"), "unsupported-type"),
        (one(type="start-geopoint"), "unsupported-type"),
        (one(calculation="${last-saved#getal}"), "unsupported-type"),
        (one(type=""), "type-missing"),
        (one(appearance="printer:x"), "unsupported-appearance"),
        (one(type="select_one vorm"), "list-missing"),
        (one(name=""), "name-missing"),
        (one(name="1vraag"), "bad-name"),
        (one(name="meta"), "reserved-name"),
        (one(name="getal"), "name-twice"),
        (one(relevant="${gatel} > 1"), "unknown-name"),
        (one(**{NL: "Vraag ${gatel}?"}), "unknown-name"),
        (one(**{NL: ""}), "label-missing"),
        (one(save_to="x"), "unsupported-column"),
        (one(**{"media::video": "x.mp4"}), "unsupported-column"),
        (one(parameters="kleur=rood"), "unknown-parameter"),
        (one(constraint="int()"), "arguments"),
        (one(constraint=". >"), "syntax"),
        (one(constraint="a | b"), "unsupported"),
        (book([ASKED, {"type": "end group"}]), "group-not-open"),
        (book([{"type": "begin group", "name": "g", NL: "G"}, ASKED]), "group-not-closed"),
        (book([ASKED], [{"list_name": "k", NL: "K"}]), "option-without-name"),
        (book([ASKED], [{"list_name": "k", "name": "a b", NL: "K"}]), "option-with-space"),
        (book([ASKED], [{"list_name": "k", "name": "a", NL: "K"}] * 2), "option-twice"),
        (book([{"type": "note", "name": "n", NL: "N"}]), "no-questions"),
        (book([ASKED], external_choices=[{"list_name": "k"}]), "unsupported-sheet"),
        (one(type="select_one kleur", choice_filter="kleur = /data/niets"), "unknown-question"),
        (one(bind="x", type="begin loop over kleur"), "unsupported-type"),
    ],
)
def test_what_is_not_supported_is_refused_with_its_sheet_row_and_name(
    content: bytes, code: str
) -> None:
    found = report(content)
    assert code in {each.code for each in found.findings if each.weight is Weight.REFUSED}
    assert found.is_refused
    assert all(each.sheet for each in found.findings)
    told = in_words(found)
    assert "FOUT" in told
    assert "kan niet worden gebruikt (" not in told


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (one(calculation="int((today() - date('2000-01-01')) div 365.25)"), "wrong-age"),
        (one(relevant="(today() - date('2000-01-01')) div 365 > 17"), "wrong-age"),
        (one(**{NL: "woord " * 16}), "long-label"),
        (one(**{EN: "Question?"}), "untranslated"),
        (one(**{EN: "-"}), "dash"),
        (one(label="Vraag?"), "no-language"),
        (one(constraint=". != ''"), "no-message"),
        (one(constraint="floor(3.5) = 3"), "not-portable"),
        (one(coach_note="let op"), "unknown-column"),
        (one(calculation="string(/data/getal[2])"), "not-portable"),
        (IN_ROWS, "several-nodes"),
        (one(appearance="mooi"), "unknown-appearance"),
    ],
)
def test_what_is_unwise_is_advised_against_and_may_be_used(content: bytes, code: str) -> None:
    found = report(content)
    assert code in {each.code for each in found.findings if each.weight is Weight.ADVICE}
    assert not found.is_refused
    assert "ADVIES" in in_words(found)


def test_every_supported_type_and_appearance_is_let_through() -> None:
    types = [
        "text", "integer", "decimal", "date", "time", "dateTime", "select_one kleur",
        "select one kleur", "select_multiple kleur or_other", "rank kleur", "note", "acknowledge",
        "range", "image", "audio", "file", "select_one_from_file landen.csv",
    ]  # fmt: skip
    looks = ["minimal", "autocomplete", "likert", "columns-2 quick", "month-year", "signature"]
    rows = [
        {
            "type": kind, "name": f"v{n}", NL: "V?", EN: "V?", "appearance": looks[n % len(looks)],
            "parameters": "start=1 end=5 step=1" if kind == "range" else "",
        }
        for n, kind in enumerate(types)
    ]  # fmt: skip
    silent = ["start", "end", "today", "username", "deviceid", "audit", "hidden", "calculate"]
    rows += [
        {"type": kind, "name": kind, "calculation": "1" if kind == "calculate" else ""}
        for kind in silent
    ]
    rows += [
        {"type": "begin_repeat", "name": "rij", NL: "R", EN: "R", "repeat_count": "2"},
        {"type": "text", "name": "in_rij", NL: "V", EN: "V", "trigger": "${v0}"},
        {"type": "end_repeat"},
    ]
    content = book(rows, [{"list_name": "kleur", "name": "rood", NL: "Rood", EN: "Red"}])
    found = report(content, lambda _: (FORMS / "landen.csv").read_bytes())
    assert found.findings == ()
    assert found.questions == len(types) + 1  # a note asks nothing; or_other and the row do


def test_a_finding_stands_in_the_row_that_excel_shows() -> None:
    content = book([ASKED, {}, {}, {**ASKED, "name": "b", "relevant": "${weg}"}])
    (found,) = report(content).findings
    assert found == Finding(
        "unknown-name", Weight.REFUSED, "survey", 5, "b", "relevant: weg"
    )  # an empty row counts


def test_how_far_each_language_is_translated_is_counted() -> None:
    rows = [{**ASKED, EN: "Name?"}, {**ASKED, "name": "b"}, {**ASKED, "name": "c"}]
    told = {each.language: (each.told, each.asked) for each in report(book(rows)).languages}
    assert told == {"Nederlands (nl)": (3, 3), "English (en)": (1, 3)}
    assert "English (en): 1 van 3 teksten (33 %)" in in_words(report(book(rows)))


def test_the_converter_is_heard_with_the_row_it_names() -> None:
    content = book([{**ASKED, "type": "range", "parameters": "start=a end=5 step=1"}])
    (found,) = [each for each in report(content).findings if each.code == "converter"]
    assert found.row in {0, 2}
    assert "omzetter" in in_words(report(content))


def test_a_workbook_without_the_sheet_of_questions_is_refused() -> None:
    made = Workbook()
    content = io.BytesIO()
    made.save(content)
    assert codes(content.getvalue()) == {"sheet-missing"}


def test_a_list_file_is_read_beside_the_workbook_and_nowhere_else(tmp_path: Path) -> None:
    content = one(type="select_one_from_file kleuren.csv")
    assert {each.code for each in check(content, tmp_path).findings} == {"no-list-file"}
    (tmp_path / "kleuren.csv").write_text("name,label\nrood,Rood\n", encoding="utf-8")
    assert not check(content, tmp_path).is_refused
    assert read_list((tmp_path / "kleuren.csv").read_bytes())[0].name == "rood"


def test_a_report_comes_through_as_it_was_told() -> None:
    found = report(one(relevant="${weg}", **{EN: "x"}))
    assert from_json(json.loads(json.dumps(as_json(found)))) == found


@pytest.mark.parametrize("told", [{}, {"findings": 1}, {"findings": [1]}])
def test_what_is_no_report_is_not_believed(told: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no report"):
        from_json(told)


def test_the_command_tells_a_verdict_and_an_exit_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vragen.xlsx"
    file.write_bytes(one())
    assert __main__.main(["form", "check", str(file)]) == 0
    assert "is te gebruiken. Aantal vragen: 3." in capsys.readouterr().out
    file.write_bytes(one(relevant="${weg}"))
    assert __main__.main(["form", "check", str(file)]) == 1
    said = capsys.readouterr().out
    assert "blad survey, rij 4 (vraag): Hier staat een naam die geen vraag is" in said
    assert __main__.main(["form", "check", str(file), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["refused"] is True
    assert told["findings"][0]["row"] == 4


@pytest.mark.parametrize("asked", [["form"], ["form", "maak", "x"], ["form", "check", "/er/niet"]])
def test_wrong_use_of_the_command_is_told_in_dutch(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert __main__.main(asked) == 64
    assert capsys.readouterr().err


def test_help_is_no_wrong_use() -> None:
    assert __main__.main(["form", "--help"]) == 0


def test_no_sign_of_a_workbook_reaches_the_terminal_as_a_command() -> None:
    row = Row("survey", 2, {"name": "vr\u001b[2Jaag"})
    found = stop("unsupported-type", row, "geo\u001b]0;x\u0007point\n" + "x" * 999)
    told = in_words(Report((found,)))
    assert "\u001b" not in told
    assert "\u0007" not in told
    assert len(told) < 700


def test_the_child_reads_the_folder_and_the_workbook_and_tells_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kleuren.csv").write_text("name,label\nrood,Rood\n", encoding="utf-8")
    given = str(tmp_path).encode() + b"\n" + one(type="select_one_from_file kleuren.csv")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    monkeypatch.setattr(tempfile, "tempdir", tempfile.gettempdir())
    child.main()
    assert from_json(json.loads(capsys.readouterr().out)).questions == 3


def test_every_code_of_a_finding_has_a_sentence() -> None:
    told = phrases.load("nl").keys()
    codes = set(_codes())
    assert len(codes) > 60
    assert {code for code in codes if f"form_check.finding.{code}" not in told} == set()


def _codes() -> Iterator[str]:
    """Every code that a check can tell, and every reason why a form or expression is refused."""
    for file, tree in trees().items():
        for name, call in calls(tree) if not file.startswith("exchange/") else ():
            first = texts(call.args[0]) if call.args else ()
            if name in {"stop", "advise", "Finding", "refused", "TooMuchError"}:
                yield from first
            elif name == "_tried":
                yield from ("endless-rows", "too-slow")
            elif name == "FormError" and file.startswith("forms/"):
                yield from (code.removeprefix("form.") for code in first)
            elif name == "ExpressionError" and file in {"forms/expression.py", "forms/compiler.py"}:
                yield from set(first) - {"type"}
    for node in ast.walk(trees()["authoring/archive.py"]):
        if isinstance(node, ast.Yield | ast.Return) and node.value is not None:
            yield from filter(None, texts(node.value))
