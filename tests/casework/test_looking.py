"""Each look at a dossier leaves exactly one line, and nothing is shown before the line stands."""

import pytest

from coach_desktop.domain.identity import Role
from coach_desktop.domain.reading import Act
from coach_desktop.domain.shown import Screen
from tests.builders import BSN, Office, join


@pytest.mark.parametrize("screen", Screen)
def test_a_page_that_is_opened_leaves_one_line(office: Office, screen: Screen) -> None:
    dossier = office.dossier()
    office.looking.opened(dossier, screen)
    (line,) = office.looking.log(dossier)
    act = Act.LOG_READ if screen is Screen.LOGBOOK else Act.OPENED
    assert (line.act, line.why, line.author, line.role) == (act, screen.value, "coach", Role.COACH)
    assert line.moment == office.clock.now()


@pytest.mark.parametrize(("name", "number"), [("bsn", BSN), ("vnummer", "1234567890")])
def test_a_masked_number_is_given_with_one_line(office: Office, name: str, number: str) -> None:
    dossier = office.dossier(bsn=BSN, vnummer="1234567890")
    assert office.looking.number(dossier, name) == number
    (line,) = office.looking.log(dossier)
    assert (line.act, line.why) == (Act.NUMBER_SHOWN, name)


@pytest.mark.parametrize("role", [Role.BEGELEIDER, Role.BEHEERDER])
def test_a_number_that_is_not_for_this_role_is_not_given(office: Office, role: Role) -> None:
    dossier = office.dossier(bsn=BSN, vnummer="1234567890")
    other = join(office.vault, role=role)
    assert other.looking.number(dossier, "bsn") == ""
    assert other.looking.number(dossier, "vnummer") == ""
    assert office.looking.number(dossier, "telefoon") == ""
    assert office.looking.log(dossier) == ()


def test_an_export_leaves_one_line_and_the_newest_stands_first(office: Office) -> None:
    dossier = office.dossier()
    office.looking.opened(dossier, Screen.DOSSIER)
    office.looking.exported(dossier, "pip")
    assert [(line.act, line.why) for line in office.looking.log(dossier)] == [
        (Act.EXPORTED, "pip"),
        (Act.OPENED, "dossier"),
    ]
