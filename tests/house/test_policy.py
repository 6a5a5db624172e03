"""The register of fields is what the form, the facts and the grounds say today."""

from dataclasses import replace
from pathlib import Path

import pytest
from scripts import build_policy
from scripts.build_policy import PAGE, Sources, page, read_grounds

from coach_desktop.domain.dossier import FACTS
from coach_desktop.forms.definition import CoachMarks, Form, Group, Question
from coach_desktop.storage.tables import METADATA
from tests.house.sources import ROOT


def test_the_page_is_what_is_made_today() -> None:
    written = (ROOT / PAGE).read_text(encoding="utf-8")
    assert written == page(Sources(read_grounds())), "run `make policy`"


def test_every_question_and_every_fact_stands_on_it() -> None:
    sources = Sources(read_grounds())
    written = page(sources)
    asked = [each for each in sources.form.questions() if each.is_asked]
    for question in asked:
        assert f"| `{question.marks.bron or question.name}` |" in written
    for name in FACTS:
        assert f"| `{name}` |" in written
    assert len(asked) > 150


def test_every_purpose_and_ground_that_is_explained_is_used() -> None:
    grounds = Sources(read_grounds()).grounds
    form = Sources(read_grounds()).form
    asked = [each.marks for each in form.questions() if each.is_asked]
    beside = [*grounds.feit.values(), *grounds.overig.values()]
    purposes = {code.partition(":")[0] for each in asked for code in each.voedt.split(";")}
    assert purposes | {each["doel"] for each in beside} == set(grounds.doel)
    assert {each.grond for each in asked} | {each["grond"] for each in beside} == set(grounds.grond)
    assert "reading_log" in METADATA.tables


@pytest.mark.parametrize(
    "marks",
    [
        CoachMarks(voedt="", grond="wi14"),
        CoachMarks(voedt="pip", grond=""),
        CoachMarks(voedt="reclame", grond="wi14"),
        CoachMarks(voedt="pip", grond="reclame"),
    ],
)
def test_a_question_without_a_known_purpose_or_ground_is_refused(marks: CoachMarks) -> None:
    sources = Sources(read_grounds())
    with pytest.raises(LookupError):
        page(replace(sources, form=_asking(sources.form, marks)))


def _asking(form: Form, marks: CoachMarks) -> Form:
    kind = next(each.kind for each in form.questions() if each.is_asked)
    question = Question("x", "x", "/data/m/x", kind, marks=marks)
    topic = Group("m", "m", "/data/m", (question,))
    return replace(form, root=replace(form.root, items=(topic,)))


def test_making_it_writes_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_policy, "PAGE", tmp_path / "policy" / "fields.md")
    build_policy.main()
    assert (tmp_path / "policy" / "fields.md").read_text("utf-8").startswith("# What is kept")
