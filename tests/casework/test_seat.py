"""The people at the table: what is asked and seen follows from who is there, and it is kept."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_desktop.casework.asking import EINDMETING
from coach_desktop.casework.gesprekken import Gesprekken
from coach_desktop.casework.intake import Intake
from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Source
from coach_desktop.forms.definition import Question
from tests.builders import TODAY, Office

ALONE = {"aanwezig": Answer("client"), "tolk": Answer("geen"), "plaats": Answer("azc")}
PRIVATE = {"gez_veilig", "pers_veilig_bereikbaar"}


def codes(office: Office, key: str) -> list[str]:
    asked: Question = office.intake().instance.question(key)
    return [each.name for each in asked.choices]


def at_the_table(office: Office, dossier: str = "") -> Intake:
    intake = office.intake(dossier)
    intake.seat.sit_down()
    return intake


def moment(intake: Intake) -> Moment:
    return intake.seat.moment


def sittings(office: Office) -> Gesprekken:
    return office.intakes.gesprekken


def test_nobody_is_known_to_be_there_before_it_is_told(office: Office) -> None:
    intake = office.intake()
    assert moment(intake) is Moment.UNKNOWN
    intake.seat.sit_down()
    assert moment(intake) is Moment.UNKNOWN
    assert intake.instance.answer("start_alleen") == Answer("nee")
    assert sittings(office).of(intake.dossier) == []


def test_who_comes_in_takes_the_private_questions_away(office: Office) -> None:
    intake = at_the_table(office)
    intake.keep(intake.seat.tell(ALONE))
    assert moment(intake) is Moment.ALONE_WITH_CLIENT
    assert set(intake.session.shown()) >= PRIVATE
    assert "beo_alleen_gesprek" not in intake.session.shown()
    assert intake.session.go("gez_veilig")
    intake.keep(intake.seat.tell({"aanwezig": Answer("client partner")}))
    assert moment(intake) is Moment.WITH_OTHERS
    assert not PRIVATE & set(intake.session.asked())
    assert intake.session.place != "gez_veilig"
    assert "beo_alleen_gesprek" in intake.session.shown()
    told = sittings(office).told(intake.dossier, "aanwezig")
    assert [each.answer.text for each in told] == ["client", "client partner"]


def test_the_row_of_the_questionnaire_and_the_bar_tell_the_same_thing(office: Office) -> None:
    intake = at_the_table(office)
    intake.keep(intake.seat.tell(ALONE))
    assert intake.instance.answer("start_aanwezig") == Answer("client")
    intake.keep(intake.answer("start_aanwezig", Answer("client tolk")))
    assert intake.seat.gesprek is not None
    assert intake.seat.gesprek.aanwezig == ("client", "tolk")
    assert sittings(office).of(intake.dossier) == [intake.seat.gesprek]
    intake.keep(intake.answer("start_tolk_nummer", Answer(reason=Reason.WEET_NIET)))
    again = office.intake(intake.dossier)
    assert again.instance.answer("start_tolk_nummer").reason is Reason.WEET_NIET
    assert [each.answer.text for each in again.history("start_aanwezig")] == [
        "client",
        "client tolk",
    ]
    assert not [each for each in office.vault.log(intake.dossier) if "start_" in each.path]


def test_whoever_is_there_the_form_and_the_screen_agree(office: Office) -> None:
    intake = at_the_table(office)
    present = st.sets(st.sampled_from([*codes(office, "start_aanwezig"), "nieuw"]))
    interprets = st.sampled_from(["", *codes(office, "start_tolk"), "nieuw"])
    places = st.sampled_from(["", *codes(office, "start_locatie")])

    @settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(present, interprets, places)
    def agrees(there: set[str], who: str, place: str) -> None:
        told = {"aanwezig": " ".join(sorted(there)), "tolk": who, "plaats": place}
        intake.seat.tell({name: Answer(text) for name, text in told.items()})
        alone = moment(intake) is Moment.ALONE_WITH_CLIENT
        assert intake.instance.answer("start_alleen").text == ("ja" if alone else "nee")
        assert PRIVATE.issubset(intake.session.shown()) is alone
        assert PRIVATE.isdisjoint(intake.session.shown()) is not alone

    agrees()


def test_the_first_answer_of_the_client_begins_the_sitting(office: Office) -> None:
    intake = at_the_table(office)
    intake.keep(intake.answer("start_uitleg_begrepen", Answer("ja")))
    assert sittings(office).of(intake.dossier) == []
    intake.keep(intake.answer("start_leesvorm", Answer("zelf")))
    (begun,) = sittings(office).of(intake.dossier)
    assert begun.deel is Deel.WELKOMGESPREK
    assert begun.is_going_on
    before = len(office.vault.log(intake.dossier))
    intake.keep(intake.answer("start_leesvorm", Answer("samen")))
    assert len(office.vault.log(intake.dossier)) == before + 1


def test_going_on_to_another_part_ends_the_one_and_begins_the_other(office: Office) -> None:
    intake = at_the_table(office)
    intake.keep(intake.seat.tell(ALONE))
    intake.keep(intake.answer("gez_vorm", Answer("alleen")))
    first, second = sittings(office).of(intake.dossier)
    assert (first.deel, second.deel) == (Deel.WELKOMGESPREK, Deel.VRAGENLIJST)
    assert not first.is_going_on
    assert second.is_going_on
    assert second.aanwezig == first.aanwezig == ("client",)
    assert moment(intake) is Moment.ALONE_WITH_CLIENT
    intake.keep(intake.answer("start_leesvorm", Answer("zelf")))
    assert [each.id for each in sittings(office).of(intake.dossier)] == [first.id, second.id]
    assert [each.is_going_on for each in sittings(office).of(intake.dossier)] == [True, False]


def test_another_part_begins_without_an_end_when_nothing_was_told_yet(office: Office) -> None:
    intake = at_the_table(office)
    intake.keep(intake.answer("gez_vorm", Answer("alleen")))
    (only,) = sittings(office).of(intake.dossier)
    assert only.deel is Deel.VRAGENLIJST


def test_nobody_but_the_coach_pauses_the_sitting_and_shows_the_last_one(office: Office) -> None:
    intake = at_the_table(office)
    assert intake.seat.minutes == 0
    intake.keep(intake.seat.tell(ALONE))
    intake.keep(intake.seat.stand_up())
    assert moment(intake) is Moment.WITHOUT_CLIENT
    assert intake.seat.gesprek is None
    assert intake.seat.minutes == 0
    assert sittings(office).going_on(intake.dossier) is None
    assert intake.instance.answer("start_alleen") == Answer("ja")
    assert not PRIVATE & set(intake.session.shown())
    assert "beo_signalen" in intake.session.shown()
    intake.seat.sit_down()
    assert moment(intake) is Moment.UNKNOWN
    assert "beo_signalen" not in intake.session.shown()
    assert intake.instance.answer("start_aanwezig") == NOT_ASKED
    assert intake.instance.answer("start_tolk") == Answer("geen")


def test_a_pause_stops_the_minutes_until_something_is_told(office: Office) -> None:
    intake = at_the_table(office)
    assert intake.seat.pause().drafts == ()
    intake.keep(intake.seat.tell(ALONE))
    intake.keep(intake.seat.pause())
    assert sittings(office).going_on(intake.dossier) is None
    assert moment(intake) is Moment.ALONE_WITH_CLIENT
    intake.keep(intake.answer("start_leesvorm", Answer("zelf")))
    assert sittings(office).going_on(intake.dossier) is not None
    again = at_the_table(office, intake.dossier)
    assert again.seat.before == ("client",)


def test_nothing_is_kept_when_nobody_sat_down(office: Office) -> None:
    intake = at_the_table(office)
    assert intake.seat.stand_up().drafts == ()
    assert intake.seat.stand_up().drafts == ()


def test_who_is_there_is_said_anew_on_the_same_day_and_on_another(office: Office) -> None:
    intake = at_the_table(office)
    intake.keep(intake.seat.tell(ALONE))
    again = at_the_table(office, intake.dossier)
    assert moment(again) is Moment.UNKNOWN
    assert again.seat.gesprek is not None
    assert again.seat.gesprek.plaats == "azc"
    office.clock.day = TODAY + timedelta(days=7)
    later = at_the_table(office, intake.dossier)
    assert later.seat.gesprek is not None
    assert later.seat.gesprek.plaats == ""
    assert later.instance.answer("start_datum") == Answer("2026-12-01")
    later.keep(later.seat.tell(ALONE))
    assert len(sittings(office).of(intake.dossier)) == 2


def test_what_is_told_of_a_sitting_without_sitting_down_changes_no_moment(office: Office) -> None:
    intake = office.intake(start_aanwezig="client", start_tolk="geen", start_locatie="azc")
    (told,) = sittings(office).of(intake.dossier)
    assert not told.is_going_on
    assert moment(intake) is Moment.UNKNOWN


def test_old_rows_are_read_until_the_first_sitting_is_kept(office: Office) -> None:
    intake = office.intake()
    given = intake.answer("start_leesvorm", Answer("zelf"))
    draft = given.drafts[0]
    old = type(draft)(
        draft.dossier, f"intake/{intake.id}/start_locatie", draft.kind, Answer("azc"),
        draft.sensitivity,
    )  # fmt: skip
    office.changes.commit([old])
    again = office.intake(intake.dossier)
    assert again.instance.answer("start_locatie") == Answer("azc")


def test_of_an_eindmeting_no_sitting_of_the_intake_is_kept(office: Office) -> None:
    dossier = office.intake(start_aanwezig="client", start_tolk="geen", start_locatie="azc").dossier
    before = sittings(office).of(dossier)
    intake = office.intakes.open(dossier, office.intakes.begin(dossier, EINDMETING))
    assert intake.instance.answer("start_alleen") == Answer("nee")
    intake.seat.sit_down()
    assert intake.seat.tell(ALONE).drafts == ()
    assert moment(intake) is Moment.ALONE_WITH_CLIENT
    assert intake.instance.answer("start_alleen") == Answer("ja")
    assert sittings(office).of(dossier) == before


def test_an_answer_says_who_told_it_and_what_the_coach_asks_himself_stays_his(
    office: Office,
) -> None:
    intake = office.intake()
    for teller, of_client, of_coach in (
        (Source.CLIENT, Source.CLIENT, Source.COACH),
        (Source.PARTNER, Source.PARTNER, Source.COACH),
        (Source.DOCUMENT, Source.DOCUMENT, Source.DOCUMENT),
    ):
        intake.told_by = teller
        intake.keep(intake.answer("gez_vorm", Answer("alleen")))
        intake.keep(intake.answer("start_uitleg_begrepen", Answer("ja")))
        assert intake.history("gez_vorm")[-1].source is of_client
        assert intake.history("start_uitleg_begrepen")[-1].source is of_coach
