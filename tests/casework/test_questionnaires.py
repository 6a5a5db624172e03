"""The questionnaire in force: imported as a new version, nothing overwritten, drafts move to it."""

import io
import wave
from collections.abc import Container
from dataclasses import replace
from pathlib import Path

import pytest

from coach_desktop.app.asking import shipped_form
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.moving import Moving
from coach_desktop.casework.questionnaires import (
    Questionnaires,
    Workshop,
    Written,
    with_goals,
)
from coach_desktop.casework.sounds import LONGEST_SECONDS, clean_sound, is_sound, seconds_of, wav_of
from coach_desktop.documents.certificate import Seal
from coach_desktop.documents.printing import PdfPrinter
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import QUESTIONNAIRES, form_path, instance_path
from coach_desktop.domain.errors import DocumentError, FormError, InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms.findings import Brought, Finding, Report, Weight
from coach_desktop.forms.instance import Plan
from coach_desktop.forms.media import file_of, files_of
from coach_desktop.forms.versions import is_higher
from tests.builders import Office, opened
from tests.documents.papers import photo

SECRET = {"geheim": "S4"}
OLD = '<input ref="/data/{0}"><label>{0}?</label></input>'


def written(
    version: str, *names: str, form: str = "proef", extra: str = "", body: str = ""
) -> Written:
    """A small questionnaire of text questions; `geheim` is S4."""
    fields = "".join(f"<{name}/>" for name in names)
    binds = "".join(
        f'<bind nodeset="/data/{name}" type="string" coach:gevoelig="{SECRET.get(name, "S1")}"/>'
        for name in names
    )
    shown = "".join(OLD.format(name) for name in names)
    return Written(
        f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:jr="http://openrosa.org/javarosa" xmlns:coach="urn:coach-desktop:vragenlijst:1">
        <h:head><h:title>Proef</h:title><model>{extra}<instance><data id="{form}"
        version="{version}">{fields}</data></instance>{binds}</model></h:head>
        <h:body>{shown}{body}</h:body></h:html>""".encode()
    )


def brought(told: Written, **beside: bytes) -> Brought:
    form = told.form()
    report = Report((), form=form.id, version=form.version, xml=told.xml.decode())
    return Brought(report, told.lists, beside)


def no_workshop(path: Path) -> Brought:
    raise OSError(path)


def broken_version(changes: Changes, form: str) -> None:
    """An operation that names a version of which nothing is in the vault."""
    answer = Answer({"version": "3000", "xml": "00" * 32})
    changes.commit([Draft(QUESTIONNAIRES, form_path(form), Kind.FACT, answer, Sensitivity.S0)])


def room(office: Office, shipped: Written) -> Questionnaires:
    return Questionnaires(
        office.vault, office.changes, lambda: shipped, Workshop(lambda: False, no_workshop),
        PdfPrinter(Seal(b"", "")),
    )  # fmt: skip


def sound(seconds: float = 0.1, rate: int = 8_000) -> bytes:
    return wav_of(b"\x00\x01" * int(seconds * rate), channels=1, width=2, rate=rate)


def test_an_import_is_in_force_at_the_next_opening_and_the_former_stay(tmp_path: Path) -> None:
    shipped = written("2026.9", "naam")
    with opened(tmp_path / "kluis") as office:
        forms = room(office, shipped)
        assert not forms.workshop.is_there
        assert forms.load().form.version == "2026.9"
        assert forms.kept("proef") == ()
        forms.accept(brought(written("2026.10", "naam", "adres")))
        kept = forms.accept(brought(written("2026.11", "naam", "adres", "werk")))
        assert kept.version == "2026.11"
        assert not kept.is_shipped
    with opened(tmp_path / "kluis") as office:
        forms = room(office, written("2026.12", "naam"))
        assert [each.key for each in forms.load().form.questions()] == ["naam", "adres", "werk"]
        told = forms.kept("proef")
        assert [(each.version, each.is_shipped) for each in told] == [
            ("2026.11", False),
            ("2026.10", False),
            ("2026.9", True),
        ]
        former = forms.former("proef", "2026.9")
        assert former is not None
        assert [each.key for each in former.questions()] == ["naam"]
        assert forms.former("proef", "2026.12") is not None
        assert forms.former("proef", "2020") is None


def test_what_does_not_fit_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    with opened(tmp_path / "kluis") as office:
        forms = room(office, written("2026.9", "naam"))
        stops = Brought(Report((Finding("bad-name", Weight.REFUSED),)))
        for wrong, code in (
            (stops, "form.not-fit"),
            (brought(written("2027", "naam", form="iets_anders")), "form.other-form"),
            (brought(written("2026.9", "naam")), "form.not-higher"),
            (brought(written("2026.8", "naam")), "form.not-higher"),
        ):
            with pytest.raises(FormError, match=code):
                forms.accept(wrong)
        with pytest.raises(DocumentError, match="unreadable"):
            forms.accept(brought(written("2027", "naam"), **{"x.png": b"geen plaatje"}))
        assert forms.kept("proef") == ()
        assert office.told(QUESTIONNAIRES, form_path("proef")) == ()


def test_a_version_that_cannot_be_loaded_leaves_the_former_in_force(tmp_path: Path) -> None:
    with opened(tmp_path / "kluis") as office:
        forms = room(office, written("1", "naam"))
        forms.accept(brought(written("2", "naam", "adres")))
        value: dict[str, object] = {"version": "3", "xml": "00" * 32}
        for told in (value, {"iets": "anders"}):
            path = form_path("proef")
            answer = Answer(told)  # type: ignore[arg-type]  # a table of texts
            office.changes.commit([Draft(QUESTIONNAIRES, path, Kind.FACT, answer, Sensitivity.S0)])
        found = forms.load()
        assert found.form.version == "2"
        assert found.broken == ("3",)
        assert forms.former("proef", "3") is None
        with pytest.raises(FormError, match="not-higher"):
            forms.accept(brought(written("3", "naam")))


def test_only_broken_versions_leave_the_one_of_the_program(tmp_path: Path) -> None:
    with opened(tmp_path / "kluis") as office:
        forms = room(office, written("1", "naam"))
        broken_version(office.changes, "proef")
        assert forms.load().form.version == "1"
        assert forms.load().broken == ("3000",)


def test_lists_pictures_and_sounds_come_along_clean(tmp_path: Path) -> None:
    extra = """<itext><translation lang="Nederlands (nl)"><text id="rood"><value>Rood</value>
      <value form="image">jr://images/rood.png</value><value form="audio">jr://audio/rood.wav</value>
      </text><text id="grijs"><value form="image">jr://images/..</value></text></translation></itext>"""
    body = """<select1 ref="/data/kleur"><label ref="jr:itext('rood')"/>
      <item><label ref="jr:itext('rood')"/><value>rood</value></item></select1>"""
    told = written("2", "naam", "kleur", extra=extra, body=body)
    form = told.form()
    assert files_of(form) == {"rood.png", "rood.wav"}
    question = next(each for each in form.questions() if each.key == "kleur")
    assert file_of(question.media, "image", "ar", "nl") == "rood.png"
    assert file_of({}, "image", "ar", "nl") == ""
    with opened(tmp_path / "kluis") as office:
        forms = room(office, written("1", "naam"))
        forms.accept(brought(told, **{"rood.png": photo(), "rood.wav": sound()}))
        found = forms.load()
        picture = forms.media(found, "rood.png")
        assert picture is not None
        assert b"GEHEIMSPOOR" not in picture
        assert forms.media(found, "rood.wav") == sound()
        assert forms.media(found, "blauw.png") is None


def test_the_shipped_questionnaire_is_kept_with_its_lists(tmp_path: Path) -> None:
    shipped = shipped_form()
    with opened(tmp_path / "kluis") as office:
        forms = room(office, shipped)
        xml = shipped.xml.replace(b'version="2026.', b'version="2096.')
        report = Report((), form="brede_intake", version="2096", xml=xml.decode())
        forms.accept(Brought(report, shipped.lists))
        assert len(forms.load().form.lists["landen"]) > 100
        assert forms.load().form.version.startswith("2096.")
    with pytest.raises(FormError, match="no-list-file"):
        Written(shipped.xml).form()


def test_goals_that_cannot_be_proposed_any_more_are_told() -> None:
    def unasked(keys: Container[str]) -> dict[str, tuple[str, ...]]:
        return {} if "adres" in keys else {"T1": ("adres",)}

    told = with_goals(brought(written("2", "naam")), unasked).report.findings
    assert [(each.code, each.name, each.what) for each in told] == [
        ("goal-question", "T1", "adres")
    ]
    assert with_goals(brought(written("2", "adres")), unasked).report.findings == ()
    stops = Brought(Report((Finding("bad-name", Weight.REFUSED),)))
    assert with_goals(stops, unasked) is stops


@pytest.mark.parametrize("role", list(Role))
def test_a_questionnaire_is_about_nobody_and_every_role_may_hold_it(
    role: Role, tmp_path: Path
) -> None:
    with opened(tmp_path / "kluis", role=role) as office:
        forms = room(office, written("1", "naam"))
        forms.accept(brought(written("2", "naam")))
        assert forms.load().form.version == "2"
        draft = Draft(QUESTIONNAIRES, form_path("x"), Kind.FACT, Answer("x"), Sensitivity.S2)
        with pytest.raises(InputError, match="may-not-hold"):
            office.changes.commit([draft])


@pytest.mark.parametrize(
    ("version", "than", "higher"),
    [
        ("2026.10", "2026.9", True),
        ("2026.11.2", "2026.11", True),
        ("2026.11", "2026.11.0", False),
        ("2", "1.9", True),
        ("010", "9", True),
        ("1", "1", False),
        ("1", "", True),
        ("1.0", "1-beta", True),
        ("b", "a", True),
    ],
)
def test_versions_are_put_in_order_by_their_numbers(version: str, than: str, higher: bool) -> None:
    assert is_higher(version, than) is higher


def test_a_draft_moves_and_what_is_not_asked_any_more_is_shown_as_lapsed(tmp_path: Path) -> None:
    old = written("1", "naam", "adres", "geheim")
    new = written("2", "naam", "werk")
    with opened(tmp_path / "kluis", plan=Plan(old.form())) as office:
        intake = office.intake(naam="Yonas", adres="Dorp 1", geheim="stil")
        dossier, instance = intake.dossier, intake.id
        forms = room(office, old)
        assert Moving(office.intakes).moved(dossier, instance) is None
        forms.accept(brought(new))
        intakes = replace(office.intakes, plan=forms.load().plan, former=forms.former)
        moving = Moving(intakes)
        moved = moving.moved(dossier, instance)
        assert moved is not None
        assert (moved.before, moved.now) == ("1", "2")
        assert [each.key for each in moved.new] == ["werk"]
        assert [each.key for each in moved.vanished] == ["adres", "geheim"]
        assert moved.doubtful == ()
        again = intakes.open(dossier, instance)
        assert again.instance.answer("naam").text == "Yonas"
        (lapsed,) = moving.lapsed(dossier, instance)
        assert (lapsed.address, lapsed.answer.text, lapsed.version) == ("adres", "Dorp 1", "1")
        assert lapsed.question is not None
        alone = moving.lapsed(dossier, instance, Moment.WITHOUT_CLIENT)
        assert [each.address for each in alone] == ["adres", "geheim"]
        moving.seen(dossier, instance)
        assert moving.moved(dossier, instance) is None
        assert len(moving.lapsed(dossier, instance)) == 1
        assert len(office.told(dossier, instance_path(instance))) == 2
        assert len(office.told(dossier, f"{instance_path(instance)}/adres")) == 1
        assert office.intakes.kind(dossier, instance) == "nulmeting"


def test_a_former_version_that_is_not_here_is_moved_from_as_well(tmp_path: Path) -> None:
    with opened(tmp_path / "kluis", plan=Plan(written("1", "naam", "adres").form())) as office:
        intake = office.intake(naam="Yonas", adres="Dorp 1")
        moving = Moving(replace(office.intakes, plan=Plan(written("2", "naam").form())))
        moved = moving.moved(intake.dossier, intake.id)
        assert moved is not None
        assert (moved.new, moved.vanished) == ((), ())
        (lapsed,) = moving.lapsed(intake.dossier, intake.id)
        assert lapsed.question is None
        assert moving.moved(intake.dossier, "onbekend") is None


def test_a_sound_is_written_anew_or_refused() -> None:
    content = sound(1.5)
    assert is_sound(content)
    assert not is_sound(b"RIFF")
    assert seconds_of(content) == 2
    hidden = content + b"LIST" + (6).to_bytes(4, "little") + b"GEHEIM"
    assert clean_sound(hidden) == content
    for wrong in (
        b"RIFF0000WAVE",
        content[:40],
        sound(0),
        sound(rate=200),
        wav_of(b"\x00" * 240, channels=3, width=2, rate=8_000),
        wav_of(b"\x00" * (LONGEST_SECONDS * 4_000 + 1), channels=1, width=1, rate=4_000),
    ):
        with pytest.raises(DocumentError, match="sound-unreadable"):
            clean_sound(wrong)
    told = io.BytesIO(content)
    with wave.open(told) as read:
        assert read.getnframes() == 12_000
