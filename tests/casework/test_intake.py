"""The intake: facts once, reasons beside values, rows, and going on where it stopped."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.dossier import FACTS
from coach_desktop.domain.errors import InputError, VaultError
from coach_desktop.domain.operation import Draft, Kind, Source
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms.definition import Question
from coach_desktop.forms.instance import Plan
from coach_desktop.forms.session import Standing
from coach_desktop.storage.engine import as_driver
from tests.builders import (
    BSN,
    OTHER_BSN,
    NumberedIds,
    Office,
    as_answer,
    brede_intake,
    join,
    opened,
)
from tests.forms.xforms import G, Q, form, when

NESTED = Plan(
    form(
        Q("straat", bind=when(**{"coach:bron": "adres", "coach:gevoelig": "S3"})),
        G("kind", (Q("hoe"), G("school", (Q("waar"),), repeat=True)), repeat=True),
    )
)
"""A municipality's own small form, with rows inside rows."""

MOMENT = "start_uitleg_begrepen"
LONG = Answer("droom " * 3000)


def test_an_intake_is_begun_once(office: Office) -> None:
    dossier = office.dossier()
    assert office.intakes.find(dossier) == ""
    first = office.intakes.begin(dossier)
    assert office.intakes.begin(dossier) == first
    assert office.intakes.find(dossier) == first
    (told,) = office.told(dossier, f"intake/{first}")
    assert told.answer.value == {
        "form": "brede_intake",
        "kind": "nulmeting",
        "version": brede_intake().form.version,
    }


def test_an_eindmeting_is_not_taken_for_the_nulmeting(office: Office) -> None:
    dossier = office.dossier()
    value = Answer({"form": "brede_intake", "kind": "eindmeting", "version": "1"})
    other = Draft(dossier, "intake/0", Kind.FACT, value, Sensitivity.S0)
    office.changes.commit([other])
    assert office.intakes.find(dossier) == ""
    assert office.intakes.begin(dossier) != "0"


def test_an_answer_is_kept_with_form_language_source_and_class(office: Office) -> None:
    intake = office.intake()
    intake.language = "ti"
    intake.keep(intake.answer(MOMENT, Answer("ja")))
    (told,) = intake.history(MOMENT)
    question = intake.instance.question(MOMENT)
    assert (told.form, told.form_version) == ("brede_intake", brede_intake().form.version)
    assert (told.language_shown, told.kind) == ("ti", Kind.ANSWER)
    assert told.sensitivity is question.marks.gevoelig
    assert told.source is (
        Source.CLIENT if question.marks.wie in {"client", "samen"} else Source.COACH
    )


def test_an_answer_is_on_the_screen_at_once_and_in_the_vault_when_it_is_kept(
    office: Office,
) -> None:
    intake = office.intake()
    given_ = intake.answer(MOMENT, Answer("ja"))
    assert intake.instance.answer(MOMENT) == Answer("ja")
    assert intake.history(MOMENT) == ()
    intake.keep(given_)
    assert [each.answer.text for each in intake.history(MOMENT)] == ["ja"]


def test_an_answer_that_was_kept_is_there_when_the_program_was_killed(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as before:
        intake = before.intake(start_uitleg_begrepen="ja", start_locatie=Reason.LATER)
        dossier = intake.dossier
    with opened(tmp_path / "vault") as after:
        again = after.intakes.open(dossier, after.intakes.find(dossier))
        assert again.instance.answer(MOMENT) == Answer("ja")
        assert again.instance.answer("start_locatie").reason is Reason.LATER


def test_an_answer_that_could_not_be_written_stays_on_the_screen(office: Office) -> None:
    intake = office.intake()
    driver = as_driver(office.vault._writer.driver_connection)
    pages = driver.execute("PRAGMA page_count", {}).fetchone()
    assert pages is not None
    driver.execute(f"PRAGMA max_page_count = {pages[0]!r}", {})
    given_ = intake.answer("wens_droom", LONG)
    with pytest.raises(VaultError, match=r"vault\.disk-full"):
        intake.keep(given_)
    assert intake.instance.answer(given_.address) == LONG
    driver.execute("PRAGMA max_page_count = 1000000", {})
    intake.keep(given_)
    assert [each.answer for each in intake.history(given_.address)] == [LONG]


def test_the_intake_goes_on_at_the_question_where_it_stopped(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as before:
        intake = before.intake(start_uitleg_begrepen="ja")
        first = intake.session.place
        for _ in range(7):
            intake.session.next()
        intake.bookmark(place := intake.session.place)
        dossier = intake.dossier
    with opened(tmp_path / "vault") as after:
        again = after.intakes.open(dossier, after.intakes.find(dossier))
        assert again.session.place == place != first


ASKED_FACTS = sorted(
    (question.key, question.marks.bron)
    for question in brede_intake().form.questions()
    if question.marks.bron in FACTS and question.kind.value == "text"
    if question.marks.bron != "bsn"
)


@pytest.mark.parametrize(("key", "fact"), ASKED_FACTS)
def test_a_question_that_asks_a_fact_reads_and_writes_the_fact(
    office: Office, key: str, fact: str
) -> None:
    dossier = office.dossier(**{"achternaam": "Haile", fact: "eerst"})
    intake = office.intake(dossier)
    assert intake.instance.answer(key) == Answer("eerst")
    intake.keep(intake.answer(key, Answer("daarna")))
    assert office.people.facts(dossier).text(fact) == "daarna"
    assert [each.answer.text for each in intake.history(key)] == ["eerst", "daarna"]
    assert {each.path for each in office.vault.log(dossier) if key in each.path} == set()


def test_the_group_is_read_from_its_period_and_written_there(office: Office) -> None:
    dossier = office.dossier(doelgroep="asiel")
    intake = office.intake(dossier)
    assert intake.instance.answer("ovd_groep") == Answer("asiel")
    intake.keep(intake.answer("ovd_groep", Answer("nareis")))
    assert intake.instance.answer("ovd_groep") == Answer("nareis")
    (period,) = office.people.facts(dossier).periods
    assert period.code == "nareis"
    assert office.intake(dossier).instance.answer("ovd_groep") == Answer("nareis")


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("key", [MOMENT, "pers_bsn", "ovd_groep", "pers_geboortedatum", "gez_vorm"])
def test_each_of_the_four_reasons_is_an_answer_to_every_question(
    office: Office, key: str, reason: Reason
) -> None:
    intake = office.intake(**{key: reason})
    again = office.intake(intake.dossier)
    assert again.instance.answer(key).reason is reason
    declined = Standing.LATER if reason is Reason.LATER else Standing.DECLINED
    assert again.session.standing(key) is declined


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("pers_bsn", "999952949", "input.bsn"),
        ("pers_bsn", "123456782", "input.bsn-not-for-practice"),
        ("pers_geboortedatum", "2027-01-01", "input.date-in-future"),
        ("ovd_kennisgeving", "2026", "input.date-incomplete"),
        ("start_datum", "2026-02-30", "input.date"),
        ("start_datum", "gisteren", "input.date"),
        ("rte_uren_week", "twaalf", "input.number"),
        ("rte_uren_week", "1.5", "input.number"),
        ("rte_uren_week", "٣", "input.number"),
        ("rte_uren_week", "9" * 5000, "input.number"),
        ("wens_droom", "x" * 20_001, "input.too-long"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(
    office: Office, key: str, typed: str, code: str
) -> None:
    intake = office.intake(office.dossier("Haile", bsn=BSN))
    before = intake.instance.answer(key)
    log = office.vault.log(intake.dossier)
    with pytest.raises(InputError) as refused:
        intake.answer(key, Answer(typed))
    assert refused.value.code == code
    assert intake.instance.answer(key) == before
    assert office.vault.log(intake.dossier) == log


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("rte_uren_week", "-12", "-12"),
        ("pers_bsn", f" {BSN[:4]}.{BSN[4:]} ", BSN),
        ("lid_geboortedatum", "2015", "2015"),
        ("start_datum", " 2026-11-20 ", "2026-11-20"),
        ("wens_droom", "ba\u202ek\x00ker\ud800", "bakker"),
        ("wens_droom", "", ""),
    ],
)
def test_what_is_kept_is_clean(office: Office, key: str, typed: str, kept: str) -> None:
    intake = office.intake()
    if key.startswith("lid_"):
        row, _ = intake.add_row("lid")
        key = f"lid/{row}/{key}"
    intake.keep(intake.answer(key, Answer(typed)))
    assert intake.instance.answer(key).text == kept


@given(st.text(max_size=60))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_reads_back_as_it_stands_on_the_screen(office: Office, text: str) -> None:
    intake = office.intake(wens_droom=text)
    again = office.intake(intake.dossier)
    assert again.instance.answer("wens_droom") == intake.instance.answer("wens_droom")


def test_an_odd_v_nummer_is_kept_with_a_warning(office: Office) -> None:
    intake = office.intake()
    assert intake.answer("pers_vnummer", Answer("12")).warnings == ("input.v-nummer-unusual",)
    assert intake.answer("pers_vnummer", Answer("2868770215")).warnings == ()


def test_a_margin_note_stands_beside_the_answer_and_keeps_its_class(office: Office) -> None:
    intake = office.intake()
    assert intake.note_on("pers_bsn") == ""
    intake.keep(intake.note("pers_bsn", "Pas\x00 gezien."))
    intake.keep(intake.note("pers_bsn", "Pas en brief gezien."))
    assert intake.note_on("pers_bsn") == "Pas en brief gezien."
    told = office.told(intake.dossier, f"note/{intake.id}/pers_bsn")
    assert [each.answer.text for each in told] == ["Pas gezien.", "Pas en brief gezien."]
    assert {each.sensitivity for each in told} == {Sensitivity.S2}
    assert intake.history("pers_bsn") == ()


def test_each_time_that_an_answer_was_read_back_is_recorded_with_its_language(
    office: Office,
) -> None:
    intake = office.intake()
    for language in ("ar", "ti", "ti"):
        intake.language = language
        intake.keep(intake.read_back(MOMENT))
    told = office.told(intake.dossier, f"read-back/{intake.id}/{MOMENT}")
    assert [each.language_shown for each in told] == ["ar", "ti", "ti"]


def test_rows_are_known_by_id_and_come_back_in_their_order(office: Office) -> None:
    intake = office.intake()
    rows = []
    for name in ("Laila", "Omid", "Parwana"):
        row, added = intake.add_row("lid")
        intake.keep(added)
        intake.keep(intake.answer(f"lid/{row}/lid_naam", Answer(name)))
        rows.append(row)
    intake.keep(intake.remove_row("lid", rows[1]))
    assert intake.instance.rows("lid") == (rows[0], rows[2])
    again = office.intake(intake.dossier)
    assert again.instance.rows("lid") == (rows[0], rows[2])
    assert again.instance.answer(f"lid/{rows[2]}/lid_naam") == Answer("Parwana")
    path = f"intake/{intake.id}/lid/{rows[1]}"
    assert [each.kind for each in office.told(intake.dossier, path)] == [
        Kind.ANSWER,
        Kind.TOMBSTONE,
    ]
    assert office.told(intake.dossier, f"{path}/lid_naam")[0].answer.text == "Omid"


def test_rows_stand_in_the_order_in_which_they_were_told_whatever_their_ids(
    office: Office,
) -> None:
    intake = office.intake()
    first, added = intake.add_row("lid")
    intake.keep(added)
    other = join(office.vault, ids=NumberedIds(keyboard=0))
    second, added = other.intake(intake.dossier).add_row("lid")
    intake.keep(added)
    assert second < first
    assert office.intake(intake.dossier).instance.rows("lid") == (first, second)


def test_a_question_may_give_a_fact_a_class_of_its_own(office: Office) -> None:
    own = join(office.vault, plan=NESTED)
    intake = own.intake(straat="Stadsplein 2")
    assert [each.sensitivity for each in intake.history("straat")] == [Sensitivity.S3]


def test_rows_inside_a_row_go_with_it(office: Office) -> None:
    own = join(office.vault, plan=NESTED)
    intake = own.intake()
    kept = {}
    for child in ("Omid", "Parwana"):
        row, added = intake.add_row("kind")
        inner, below = intake.add_row(f"kind/{row}/school")
        for each in (added, below):
            intake.keep(each)
        where = f"kind/{row}/school/{inner}/waar"
        intake.keep(intake.answer(where, Answer(f"school van {child}")))
        kept[child] = row, where
    intake.keep(intake.remove_row("kind", kept["Omid"][0]))
    again = own.intake(intake.dossier)
    assert again.instance.rows("kind") == (kept["Parwana"][0],)
    assert again.instance.answer(kept["Parwana"][1]) == Answer("school van Parwana")


def test_answers_by_name_are_the_relevant_ones_and_the_facts(office: Office) -> None:
    dossier = office.dossier(bsn=OTHER_BSN, doelgroep="asiel", kennisgeving="2026-09-28")
    intake = office.intake(dossier, start_uitleg_begrepen="ja")
    answers = intake.answers()
    assert answers["bsn"] == answers["pers_bsn"] == Answer(OTHER_BSN)
    assert answers["doelgroep"] == answers["ovd_groep"] == Answer("asiel")
    assert answers[MOMENT] == Answer("ja")
    assert "lid_naam" not in answers
    assert intake.asked() <= answers.keys()
    assert all(intake.instance.is_relevant(key) for key in intake.asked())


def test_an_answer_that_is_no_longer_asked_counts_for_nothing(office: Office) -> None:
    asked_by_mail = {"pers_contactwijze": "email", "pers_email": "selam@voorbeeld.example"}
    intake = office.intake(**asked_by_mail)
    assert "pers_email" in intake.asked()
    intake.keep(intake.answer("pers_contactwijze", Answer("bellen")))
    assert "pers_email" not in intake.asked()
    assert "pers_email" not in intake.answers()


def test_what_a_newer_form_does_not_ask_any_more_stays_in_the_log(office: Office) -> None:
    intake = office.intake(start_uitleg_begrepen="ja")
    smaller = join(office.vault, plan=NESTED)
    again = smaller.intakes.open(intake.dossier, intake.id)
    assert again.answers().get(MOMENT) is None
    assert office.intake(intake.dossier).instance.answer(MOMENT) == Answer("ja")


def test_a_question_that_does_not_exist_is_a_bug(office: Office) -> None:
    with pytest.raises(KeyError):
        office.intake().answer("bestaat_niet", as_answer("x"))


def test_every_question_takes_a_refusal_and_gives_it_back(office: Office) -> None:
    intake = office.intake()
    asked = [
        key
        for key in sorted(intake.asked())
        if isinstance(item := intake.instance.plan.by_key[key], Question) and item.is_asked
    ]
    given_ = [intake.answer(key, Answer(reason=Reason.WIL_NIET_ZEGGEN)) for key in asked]
    office.changes.commit([draft for each in given_ for draft in each.drafts])
    again = office.intake(intake.dossier)
    for key in asked:
        assert again.instance.answer(key).reason is Reason.WIL_NIET_ZEGGEN, key


AT_THE_START = when(**{"jr:preload": "timestamp", "jr:preloadParams": "start"})
ACTING = Plan(
    form(
        Q("begin", control="", bind=AT_THE_START),
        Q("a", body='<setvalue ref="/data/b" event="xforms-value-changed" value="uuid()"/>'
          '<setvalue ref="/data/feit" event="xforms-value-changed" value="uuid()"/>'),
        Q("b"),
        Q("feit", bind=when(**{"coach:bron": "adres"})),
        G("rij", (Q("nr"),), repeat=True,
          body='<setvalue ref="/data/rij/nr" event="odk-new-repeat" value="uuid()"/>'),
    )
)  # fmt: skip
"""A form that sets values of itself, each of which is another one every time."""


def test_what_the_form_sets_of_itself_is_kept_and_is_the_same_when_opened_again(
    office: Office,
) -> None:
    own = join(office.vault, plan=ACTING)
    dossier = own.dossier()
    intake = own.intakes.open(dossier, own.intakes.begin(dossier))
    intake.keep(intake.answer("a", Answer("x")))
    row, given_ = intake.add_row("rij")
    intake.keep(given_)
    addresses = ("begin", "b", f"rij/{row}/nr")
    told = {each: intake.instance.answer(each) for each in addresses}
    assert all(each.is_given for each in told.values())
    later = join(office.vault, plan=ACTING)
    later.clock.day += timedelta(days=1)
    again = later.intakes.open(dossier, intake.id)
    assert {each: again.instance.answer(each) for each in addresses} == told
    assert len(again.history("begin")) == 1
    assert not again.facts().answers.get("adres", NOT_ASKED).is_given


def test_what_the_form_sets_at_the_end_of_a_talk_is_kept(office: Office) -> None:
    ends = when(**{"jr:preload": "timestamp", "jr:preloadParams": "end"})
    own = join(office.vault, plan=Plan(form(Q("a"), Q("einde", control="", bind=ends))))
    dossier = own.dossier()
    intake = own.intakes.open(dossier, own.intakes.begin(dossier))
    intake.keep(intake.finish())
    told = intake.instance.answer("einde")
    assert told.is_given
    again = own.intakes.open(dossier, intake.id)
    assert again.instance.answer("einde") == told
