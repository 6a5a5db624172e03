"""What a vault of each role may hold, whoever asks; and what an intake shows at a moment."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.casework.holding import may_hold, require_held
from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.seeing import Hidden
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.dossier import FACTS, name_at
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.inburgeraar import passes_eleven_test
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sensitivity, holds, sight
from coach_desktop.domain.visit import Contact, Visit
from coach_desktop.storage import operations as log
from coach_desktop.storage.engine import as_driver
from coach_desktop.storage.vault import OpenVault
from tests.builders import BSN, COACH, Office, join, opened

S = Sensitivity
BEGELEIDER = holds(Role.BEGELEIDER, chosen=frozenset({"lid_plek"}))


def draft(path: str, value: Value, sensitivity: Sensitivity = S.S1) -> Draft:
    return Draft("p1", path, Kind.FACT, Answer(value), sensitivity)


def begeleider(office: Office) -> Office:
    return join(office.vault, role=Role.BEGELEIDER, device="d2", author="begeleider")


def whole_log(vault: OpenVault) -> tuple[Operation, ...]:
    with vault.writing() as writing:
        return tuple(log.every(as_driver(writing.driver)))


@pytest.mark.parametrize("role", [Role.BEGELEIDER, Role.BEHEERDER])
def test_what_may_not_be_held_is_refused_with_a_code_and_nothing_is_kept(
    office: Office, role: Role
) -> None:
    other = join(office.vault, role=role)
    for refused in (
        draft("fact/achternaam", "Haile", S.S3),
        draft("intake/i/gez_veilig", "nee", S.S4),
        draft("fact/bsn", "12", S.S0),
        draft("fact/doelgroep/x", {"code": "asiel"}, S.S1),
        draft("fact/onbekend", "x", S.S1),
    ):
        with pytest.raises(InputError) as trouble:
            other.changes.commit([draft("note/i/x", "mag", S.S0), refused])
        assert trouble.value.code == "role.may-not-hold"
    assert office.vault.log("p1") == ()


def test_what_the_profile_chose_is_held_and_a_coach_holds_everything(office: Office) -> None:
    chosen = draft("intake/i/lid/r/lid_plek", "azc", S.S2)
    assert len(begeleider(office).changes.commit([chosen])) == 1
    assert not may_hold(BEGELEIDER, draft("note/i/lid_plek", "x", S.S2))
    assert not may_hold(BEGELEIDER, draft("fact/bsn", BSN, S.S2))
    for sensitivity in Sensitivity:
        office.changes.commit([draft(f"intake/i/{sensitivity}", BSN, sensitivity)])


def test_a_teamleider_holds_status_but_no_health_and_no_safety(office: Office) -> None:
    teamleider = join(office.vault, role=Role.TEAMLEIDER)
    dossier = teamleider.dossier("Haile", bsn=BSN)
    assert office.people.facts(dossier).text("bsn") == BSN
    for sensitivity in (S.S3, S.S4):
        with pytest.raises(InputError):
            teamleider.changes.commit([draft("intake/i/q", "x", sensitivity)])


@pytest.mark.parametrize(
    "text",
    [BSN, f"BSN {BSN}.", "9999.52.948", "999 952 948", "tel 010 999952948", f"nr{BSN}a"],
)
def test_a_bsn_in_a_text_is_refused_where_no_bsn_may_be(office: Office, text: str) -> None:
    values: list[Value] = [text, [text], {"done": text}, {text: "x"}, {"a": [True, text]}]
    for value in values:
        with pytest.raises(InputError) as trouble:
            begeleider(office).changes.commit([draft("visit/v", value)])
        assert trouble.value.code == "role.bsn-in-text"
    with pytest.raises(InputError):
        begeleider(office).changes.commit([draft(f"visit/{BSN}", "x")])
    office.changes.commit([draft("note/i/q", text)])


@pytest.mark.parametrize(
    "text",
    ["0612345678", "+31 999952948", "00963 999952948", "+963 999 952 948", "2026-11-25",
     "999952949", "99995294812", "11111111-1111-4111-8111-999952948111", 999952949],
)  # fmt: skip
def test_a_telephone_number_a_date_and_an_id_are_no_bsn(office: Office, text: Value) -> None:
    assert len(begeleider(office).changes.commit([draft("visit/v", text)])) == 1


@given(st.integers(10**8, 10**9 - 1).map(str), st.text("abc ,\n", max_size=6))
def test_nine_digits_are_refused_exactly_when_they_pass_the_eleven_test(
    digits: str, around: str
) -> None:
    told = draft("visit/v", f"{around}{digits}{around}")
    refused = False
    try:
        require_held(BEGELEIDER, told)
    except InputError:
        refused = True
    assert refused is passes_eleven_test(digits)


def test_what_came_in_from_somebody_else_passes_the_same_door(
    office: Office, tmp_path: Path
) -> None:
    dossier = office.dossier("Haile", bsn=BSN, telefoon="0612345678")
    office.intake(dossier, gez_veilig="nee", gzh_mag="ja", gzh_slaap="1")
    told = office.vault.log(dossier)
    with opened(tmp_path / "other", role=Role.BEGELEIDER, device="d2") as other:
        refused = other.changes.receive(told)
        kept = whole_log(other.vault)
        assert {name_at(each.path) for each in refused} >= {"bsn", "gez_veilig", "gzh_slaap"}
        assert {name_at(each.path) for each in kept} >= {"achternaam", "telefoon"}
        assert sorted(each.id for each in (*kept, *refused)) == sorted(each.id for each in told)
        assert other.changes.receive(told) == refused
        assert whole_log(other.vault) == kept
    with opened(tmp_path / "third") as third:
        assert third.changes.receive(told) == ()
        assert third.vault.log(dossier) == told


def test_the_name_at_a_path_is_that_of_the_fact_or_the_question() -> None:
    assert name_at("fact/doelgroep/p") == "doelgroep"
    assert name_at("intake/i/lid/r/lid_plek") == "lid_plek"
    for path in ("fact", "intake/i", "note/i/gez_veilig", "pip/v/staat/s"):
        assert name_at(path) == ""


VERBS: dict[str, Callable[[Office, str], object]] = {
    "register": lambda at, _: at.people.register(NewPerson("Haile", bsn=BSN)),
    "vnummer": lambda at, _: at.people.register(NewPerson("Haile", vnummer="1234567890")),
    "record": lambda at, who: at.people.record(who, "bsn", Answer(BSN)),
    "doelgroep": lambda at, who: at.people.record(who, "doelgroep", Answer("asiel")),
    "tie": lambda at, who: at.people.tie(who, "other", "partner", "partner"),
    "health": lambda at, who: at.intake(who, gzh_slaap="1"),
    "safety": lambda at, who: at.intake(who, gez_veilig="nee"),
    "note": lambda at, who: (i := at.intake(who)).keep(i.note("gez_veilig", "CANARYS4")),
    "plan": lambda at, who: at.pip(who),
    "visit": lambda at, who: at.visits.log(
        who, Visit("", "2026-11-20", Contact.HOME, 5, f"bsn {BSN}")
    ),
}


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_puts_in_the_vault_of_a_begeleider_what_it_may_not_hold(
    office: Office, verb: str
) -> None:
    other = begeleider(office)
    dossier = other.people.register(NewPerson("Haile", telefoon="0612345678"))
    with pytest.raises(InputError):
        VERBS[verb](other, dossier)
    for kept in whole_log(office.vault):
        require_held(BEGELEIDER, kept)


@pytest.mark.parametrize(
    ("role", "asked"),
    [
        (Role.COACH, "achternaam voornamen geboortedatum vnummer bsn"),
        (Role.BEGELEIDER, "achternaam voornamen roepnaam gesprekstaal telefoon"),
        (Role.BEHEERDER, ""),
    ],
)
def test_each_role_is_asked_at_registration_what_it_needs(
    office: Office, role: Role, asked: str
) -> None:
    other = join(office.vault, role=role)
    assert other.people.asked == tuple(asked.split())
    assert all(other.changes.holding.allows(FACTS[name], name) for name in other.people.asked)


@pytest.mark.parametrize("role", [Role.BEGELEIDER, Role.TEAMLEIDER])
def test_the_people_to_practise_with_are_put_in_as_far_as_the_role_holds_them(
    office: Office, role: Role
) -> None:
    other = join(office.vault, role=role)
    assert other.examples.put_in() == 6
    assert office.vault.count() == 6
    kept = whole_log(office.vault)
    for each in kept:
        require_held(other.changes.holding, each)
    assert any(each.path.startswith("intake/") for each in kept) is (role is Role.TEAMLEIDER)
    assert join(office.vault, role=Role.BEHEERDER).examples.put_in() == 0


PRESENT = {"start_aanwezig": "client tolk", "start_tolk": "tolk_aanwezig", "start_locatie": "azc"}


def test_safety_is_asked_of_the_client_alone_and_at_no_other_moment(office: Office) -> None:
    dossier = office.intake(**PRESENT, gzh_mag="ja", gez_veilig="nee").dossier
    intake = office.intakes.open(dossier, office.intakes.find(dossier))
    intake.keep(intake.note("gez_veilig", "CANARYS4"))
    private = {"gez_veilig", "pers_veilig_bereikbaar", "gzh_zwanger"}
    for moment in set(Moment) - {Moment.ALONE_WITH_CLIENT}:
        intake.look(moment)
        assert not private & set(intake.session.shown())
        assert not intake.session.go("gez_veilig")
        assert intake.note_on("gez_veilig") == ""
        assert intake.history("gez_veilig") == ()
        assert intake.session.place in intake.session.shown()
        assert intake.hidden().of_others == 0
    intake.look(Moment.ALONE_WITH_CLIENT)
    assert private <= set(intake.session.shown())
    assert intake.session.go("gez_veilig")
    assert intake.note_on("gez_veilig") == "CANARYS4"
    assert len(intake.history("gez_veilig")) == 1


def test_what_the_coach_notes_of_safety_waits_until_nobody_can_look_along(office: Office) -> None:
    intake = office.intakes.open(*_begun(office))
    own = {"zrm_huiselijke_relaties", "zrm_justitie", "beo_signalen"}
    for moment in set(Moment) - {Moment.WITHOUT_CLIENT}:
        intake.look(moment)
        assert not own & set(intake.session.shown())
        assert intake.hidden() == Hidden(len(own), 0)
    intake.look(Moment.WITHOUT_CLIENT)
    assert own <= set(intake.session.shown())
    assert intake.hidden() == Hidden(0, 0)


def test_the_last_question_is_left_backwards_when_it_may_not_be_shown(office: Office) -> None:
    intake = office.intakes.open(*_begun(office), Moment.WITHOUT_CLIENT)
    shown = intake.session.shown()
    intake.session._ask = lambda question: question.key != shown[-1]
    intake.session._place = shown[-1]
    intake.session.settle()
    assert intake.session.place == shown[-2]


def _begun(office: Office) -> tuple[str, str]:
    dossier = office.dossier()
    return dossier, office.intakes.begin(dossier)


def test_a_topic_counts_what_is_on_the_screen(office: Office) -> None:
    dossier, instance = _begun(office)
    shown = office.intakes.open(dossier, instance).session.progress()
    alone = office.intakes.open(dossier, instance, Moment.WITHOUT_CLIENT)
    more = sum(each.total for each in alone.session.progress())
    hidden = office.intakes.open(dossier, instance).hidden().waiting
    assert sum(each.total for each in shown) + hidden == more


def test_a_teamleider_sees_no_health_at_any_moment_and_is_told_how_much(office: Office) -> None:
    dossier = office.intake(gzh_mag="ja").dossier
    other = join(office.vault, role=Role.TEAMLEIDER)
    intake = other.intakes.open(dossier, other.intakes.find(dossier), Moment.WITHOUT_CLIENT)
    assert not [each for each in intake.session.shown() if each.startswith("zrm_geestelijke")]
    assert "gzh_slaap" not in intake.session.shown()
    assert "pers_bsn" in intake.session.shown()
    hidden = intake.hidden()
    assert hidden.waiting == 0
    assert hidden.of_others > 10


def test_a_begeleider_who_would_open_an_intake_sees_no_bsn(office: Office) -> None:
    dossier, instance = _begun(office)
    shown = begeleider(office).intakes.open(dossier, instance).session.shown()
    assert "pers_bsn" not in shown
    assert "pers_vnummer" not in shown


def test_a_goal_is_not_proposed_to_who_may_not_see_why(practice: Office) -> None:
    intake = practice.example("Hodan")
    found = practice.drafting.proposals(intake, practice.drafting.content(intake, COACH))
    codes = {
        role: {each.goal.code for each in practice.drafting.shown(found, seen)}
        for role, seen in {
            "coach": sight(Role.COACH, Receiver.OWN_SCREEN),
            "teamleider": sight(Role.TEAMLEIDER, Receiver.OWN_SCREEN),
            "pip": sight(Role.COACH, Receiver.PIP),
        }.items()
    }
    assert codes["coach"] - codes["teamleider"] == {"G3"}
    assert codes["pip"] == codes["teamleider"]
    unknown = replace(found[0], answers=("nergens",))
    assert practice.drafting.shown([unknown], sight(Role.COACH, Receiver.PIP)) == (unknown,)


def test_a_secret_address_is_told_to_no_begeleider(office: Office) -> None:
    dossier = office.dossier("Haile", adres="Stadsplein 2")
    seen = sight(Role.BEGELEIDER, Receiver.OWN_SCREEN)
    assert office.people.facts(dossier).seen_by(seen).text("adres") == "Stadsplein 2"
    office.people.record(dossier, "geheimhouding", Answer("ja"))
    assert office.people.facts(dossier).seen_by(seen).text("adres") == ""
    coach = sight(Role.COACH, Receiver.OWN_SCREEN)
    assert office.people.facts(dossier).seen_by(coach).text("adres") == "Stadsplein 2"
