"""What is told on the client's screen comes into the log once, whatever breaks in between."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest

from coach_desktop.app.sessions import VaultSessions, session_folder
from coach_desktop.casework import handing
from coach_desktop.casework.handing import (
    Act,
    Handed,
    Told,
    answer_from_list,
    read_handed,
    with_media,
)
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.table import Table, TakenIn
from coach_desktop.casework.table_ports import Beside, Listener, Opened
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import Source
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.storage.session import SessionFile, key_of, remove_session, sessions
from tests.builders import Office, opened
from tests.forms.xforms import G, Q, form, when


@dataclass
class Client:
    """A table, and the client's end of the session that was handed last."""

    office: Office
    folder: Path
    table: Table
    handed: Opened = field(default_factory=lambda: Opened("", bytearray()))

    def hand(self, intake: Intake, opened: frozenset[str] = frozenset()) -> Handed:
        self.handed = self.table.hand(intake, opened)
        self._file = SessionFile(self.folder, self.handed.session, key_of(self.handed.secret))
        return self._file.handed()

    def tell(self, address: str, told: str | Reason, language: str = "ar") -> Told:
        answer = Answer(reason=told) if isinstance(told, Reason) else Answer(told)
        return self._file.keep(Act.ANSWER, address, answer, language)

    def row(self, act: Act, address: str) -> Told:
        return self._file.keep(act, address, Answer(), "ar")

    def leave(self) -> None:
        self._file.close()


def _question(name: str, wie: str = "client", gevoelig: str = "S1", **more: str) -> Q:
    marks = {"coach:wie": wie, "coach:gevoelig": gevoelig}
    marks |= {f"coach:{column}": told for column, told in more.items()}
    return Q(name, bind=when(**marks))


@cache
def small() -> Plan:
    """A short intake in the words of the long one."""
    whole_number = Q("ond_jaren", "int", bind=when(**{"coach:wie": "client"}))
    return Plan(
        form(
            _question("tal_gesproken"),
            _question("tal_lezen"),
            _question("pers_roepnaam", bron="roepnaam"),
            _question("pers_bsn", "client", "S2", bron="bsn"),
            _question("pers_vnummer", "samen", "S2", bron="vnummer"),
            whole_number,
            _question("gez_veilig", "client", "S4", aanwezigheid="alleen"),
            _question("gzh_slaap", "client", "S3", aanwezigheid="allen"),
            _question("gzh_zwanger", "client", "S3", aanwezigheid="alleen"),
            _question("lad_trede", "coach", "S2"),
            G("lid", (_question("lid_naam", "client", "S2"),), repeat=True),
            G("azc", (_question("azc_uren", "coach"),), repeat=True),
            _question("wens_droom"),
        )
    )


def _no_screen(_opened: Opened, _listener: Listener) -> Beside:
    raise AssertionError("no screen is begun here")


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    with opened(tmp_path / "kluis", plan=small()) as office:
        table = Table(office.intakes, VaultSessions(office.vault), _no_screen, lambda _: None)
        yield Client(office, session_folder(office.vault.folder), table)


def test_an_answer_of_the_client_comes_into_the_log_as_his(client: Client) -> None:
    intake = client.office.intake()
    client.hand(intake)
    client.tell("tal_gesproken", "tir", language="ti")
    client.leave()
    assert client.table.take_left() == TakenIn(answers=1)
    (operation,) = client.office.told(intake.dossier, f"intake/{intake.id}/tal_gesproken")
    assert operation.answer == Answer("tir")
    assert (operation.source, operation.language_shown) == (Source.CLIENT, "ti")
    assert operation.form_version == intake.instance.form.version
    assert sessions(client.folder) == ()


def test_taking_back_twice_adds_nothing(client: Client) -> None:
    intake = client.office.intake()
    client.hand(intake)
    told = [
        client.tell("tal_lezen", Reason.WEET_NIET),
        client.row(Act.ROW, "lid/eerste"),
        client.tell("lid/eerste/lid_naam", "Sara"),
        client.row(Act.ROW, "lid/tweede"),
        client.row(Act.GONE, "lid/tweede"),
        client.tell("pers_roepnaam", "Ali"),
    ]
    client.leave()
    for each in told[:4]:
        given = client.table.take(intake, client.handed.session, each)
        assert given is not None
        intake.keep(given)
    before = len(client.office.vault.log(intake.dossier))
    assert client.table.take_left() == TakenIn(answers=1)
    log = client.office.vault.log(intake.dossier)
    assert len(log) == before + 2
    again = client.office.intakes.open(intake.dossier, intake.id)
    assert [client.table.take(again, client.handed.session, each) for each in told] == [None] * 6
    assert again.instance.rows("lid") == ("eerste",)
    assert again.instance.answer("lid/eerste/lid_naam") == Answer("Sara")
    assert again.facts().text("roepnaam") == "Ali"


def test_the_coach_goes_on_where_the_client_was(client: Client) -> None:
    intake = client.office.intake()
    client.hand(intake)
    client.tell("wens_droom", "Bakker worden")
    client.leave()
    client.table.take_left()
    again = client.office.intakes.open(intake.dossier, intake.id)
    assert again.session.place == "wens_droom"
    assert intake.language == "nl"


def test_what_no_form_has_a_place_for_stays_in_its_session(client: Client) -> None:
    intake = client.office.intake()
    client.hand(intake)
    client.tell("bestaat_niet", "x")
    client.tell("ond_jaren", "acht")
    client.tell("ond_jaren", "8")
    client.leave()
    taken = client.table.take_left()
    assert taken == TakenIn(answers=1, refused=2)
    assert len(sessions(client.folder)) == 1
    assert client.table.take_left().answers == 0


def test_only_what_the_client_may_see_is_handed(client: Client) -> None:
    intake = client.office.intake(
        gez_veilig="nee", gzh_slaap="slecht", lad_trede="3", tal_gesproken="tir"
    )
    client.office.people.record(intake.dossier, "vnummer", Answer("1234567890"))
    client.office.people.record(intake.dossier, "bsn", Answer("999952948"))
    intake = client.office.intakes.open(intake.dossier, intake.id)
    handed = client.hand(intake)
    assert handed.answers["tal_gesproken"] == Answer("tir")
    assert handed.answers.keys().isdisjoint(
        {"gez_veilig", "gzh_slaap", "lad_trede", "pers_bsn", "pers_vnummer"}
    )
    told = handed.write().decode()
    for kept in ("999952948", "1234567890", intake.dossier, intake.id):
        assert kept not in told
    classes = {question.marks.gevoelig for question in handed.form.questions()}
    assert classes == {Sensitivity.S1, Sensitivity.S2}
    client.leave()


def test_a_question_on_health_is_handed_when_the_coach_opened_it_and_no_other(
    client: Client,
) -> None:
    intake = client.office.intake(gzh_slaap="2")
    handed = client.hand(intake, frozenset({"gzh_slaap", "gez_veilig", "gzh_zwanger"}))
    health = {
        question.key
        for question in handed.form.questions()
        if question.marks.gevoelig is Sensitivity.S3
    }
    assert health == {"gzh_slaap"}
    assert handed.answers["gzh_slaap"] == Answer("2")
    client.leave()


def test_rows_go_along_with_what_is_told_in_them(client: Client) -> None:
    intake = client.office.intake()
    intake.keep(intake.add_row("azc")[1])
    row, given = intake.add_row("lid")
    intake.keep(given)
    intake.keep(intake.answer(f"lid/{row}/lid_naam", Answer("Sara")))
    handed = client.hand(intake)
    part = Instance(Plan(handed.form), client.office.intakes.surroundings)
    part.restore(handed.rows, handed.answers)
    assert handed.rows == (("lid", row),)
    assert part.rows("lid") == (row,)
    assert part.answer(f"lid/{row}/lid_naam") == Answer("Sara")
    client.leave()


def test_a_session_in_which_nothing_was_told_goes_away(client: Client) -> None:
    client.hand(client.office.intake())
    client.leave()
    assert client.table.take_left().is_nothing
    assert sessions(client.folder) == ()


def test_a_session_whose_file_was_not_made_goes_away(client: Client) -> None:
    client.hand(client.office.intake())
    client.leave()
    for path in client.folder.glob("*.session*"):
        path.unlink()
    assert client.table.take_left().is_nothing
    assert sessions(client.folder) == ()


def test_what_was_told_of_a_purged_dossier_is_not_kept(client: Client) -> None:
    intake = client.office.intake()
    client.hand(intake)
    client.tell("pers_roepnaam", "Ali")
    client.leave()
    client.office.changes.purge([intake.dossier], next(iter(Ground)))
    assert client.table.take_left().is_nothing
    assert sessions(client.folder) == ()


@pytest.mark.parametrize("what", [".sealed", ".session"])
def test_a_session_that_cannot_be_read_is_told_and_left_alone(client: Client, what: str) -> None:
    client.hand(client.office.intake())
    client.tell("pers_roepnaam", "Ali")
    client.leave()
    path = client.folder / f"{client.handed.session}{what}"
    content = bytearray(path.read_bytes())
    content[40] ^= 1
    path.write_bytes(content)
    assert client.table.take_left() == TakenIn(unreadable=1)
    assert path.read_bytes() == bytes(content)
    remove_session(client.folder, client.handed.session)


def test_live_answers_are_read_from_the_session_by_number(client: Client) -> None:
    client.hand(client.office.intake())
    first = client.tell("pers_roepnaam", "Ali")
    second = client.tell("tal_lezen", Reason.LATER)
    made = client.table.sessions
    assert made.told(client.handed.session, after=0) == (first, second)
    assert made.told(client.handed.session, after=1) == (second,)
    client.leave()


def test_neither_a_secret_nor_an_answer_is_shown_by_its_name(client: Client) -> None:
    handed = client.hand(client.office.intake())
    told = client.tell("pers_roepnaam", "Geheim")
    for each in (client.handed, handed, told):
        assert "Geheim" not in repr(each)
        assert "bytearray" not in repr(each)
    client.leave()


@pytest.mark.parametrize("content", [b"", b"{}", b"[]\n{}", b'{"asked": 3}\n{}'])
def test_bytes_that_are_no_handing_are_refused(content: bytes) -> None:
    with pytest.raises(VaultError):
        read_handed(content)


@pytest.mark.parametrize("pair", [["a", "b"], ["a"], "a", ["", "geen_reden"]])
def test_a_pair_that_is_no_answer_is_refused(pair: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        answer_from_list(pair)


def test_only_a_question_on_health_may_be_opened_by_the_coach(client: Client) -> None:
    intake = client.office.intake(gzh_slaap="2")
    questions = {each.key: each for each in intake.instance.form.questions()}
    may = {name: client.table.may_open(questions[name]) for name in ("gzh_slaap", "gez_veilig")}
    assert may == {"gzh_slaap": True, "gez_veilig": False}
    assert not client.table.may_open(next(iter(questions.values())))


def test_only_the_media_that_the_cut_form_names_are_handed_and_only_what_fits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recorded = {"audio": {"ar": "ar.wav", "ti": "ti.wav"}, "image": {"nl": "rood.png"}}
    told = form(Q("een"))
    asked = replace(next(iter(told.questions())), media=recorded)
    whole = replace(told, root=replace(told.root, items=(asked,)))
    handed = Handed(whole, frozenset({"een"}), "ar", "een", (), {})
    there = {"rood.png": b"12345", "ar.wav": b"123456789", "ti.wav": b"12345", "los.png": b"1"}
    assert with_media(handed, there.get).media == {
        name: content for name, content in there.items() if name != "los.png"
    }
    monkeypatch.setattr(handing, "MOST_MEDIA", 10)
    assert list(with_media(handed, there.get).media) == ["rood.png", "ti.wav"]
    assert with_media(handed, lambda _: None).media == {}
