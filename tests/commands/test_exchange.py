"""The commands that reach a municipality: is it fit, and does a case come to another device."""

import json
from pathlib import Path

import pytest

from coach_desktop import __main__
from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.rounds import Lack
from coach_desktop.commands import exchange, municipal, second_device
from coach_desktop.commands.parser import WRONG_USE
from tests.desk import desk
from tests.municipality.catalogue import empty
from tests.municipality.hall import BUILDER, BUILDER_SECRET, TownClock
from tests.municipality.line import TownWire
from tests.municipality.server import credentials, serving
from tests.municipality.town import Town


def told_by(root: str) -> dict[str, str]:
    """What the environment says of a municipality."""
    return dict(line.split("=", 1) for line in credentials(root).splitlines())


def clock() -> TownClock:
    """The server's clock is that of this computer."""
    from coach_desktop.machine.clock import SystemClock

    return TownClock(SystemClock().now)


def test_a_server_that_is_fit_is_called_so(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(Town(clock(), strict=False)) as root:
        assert exchange.main(["setup"], told_by(root)) == 0
    assert "klaar voor de uitwisseling" in capsys.readouterr().out


def test_a_test_server_is_filled_and_says_before_what_it_lacks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with serving(Town(clock(), catalogue=empty, strict=False)) as root:
        told = told_by(root)
        assert exchange.main(["setup"], told) == exchange.LACKS
        assert (
            "- In de catalogus ontbreekt: zaaktype INBURGERINGSTRAJECT" in capsys.readouterr().out
        )
        assert exchange.main(["setup", "--fill", "--json"], told) == exchange.LACKS
        assert json.loads(capsys.readouterr().out)[0]["code"] == "exchange.forbidden"
        builder = {"COACH_ZGW_CLIENT_ID": BUILDER, "COACH_ZGW_SECRET": BUILDER_SECRET}
        assert exchange.main(["setup", "--fill", "--json"], told | builder) == 0
        assert json.loads(capsys.readouterr().out) == []


def test_each_finding_is_a_sentence_without_codes() -> None:
    found = [
        Lack("lacks-besluittype", "Vaststelling PIP", "Besluit op bezwaar, Vaststelling"),
        Lack("lacks-rsin"),
        Lack("lacks-selectielijst", told="selectielijst_resultaat"),
        Lack("untied", "INBURGERINGSTRAJECT – Vaststelling PIP"),
        Lack("closes-zaak", "PIP vastgesteld"),
        Lack("exchange.may-not-read", "besluiten"),
        Lack("exchange.not-accepted", told="400 Invalid input."),
    ]
    first, *lines = exchange.in_words(found).splitlines()
    assert first.endswith("(7 keer):")
    assert lines[0].endswith("(wel aanwezig: Besluit op bezwaar, Vaststelling)")
    assert lines[1].endswith("ontbreekt: rsin")
    assert "selectielijst_resultaat" in lines[2]
    assert lines[3].endswith("verbonden: INBURGERINGSTRAJECT – Vaststelling PIP")
    assert "zou de zaak sluiten" in lines[4]
    assert lines[5].endswith("niet lezen: besluiten")
    assert lines[6].endswith("400 Invalid input.")


def test_wrong_use_says_how(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in told_by(""):
        monkeypatch.delenv(name, raising=False)
    assert __main__.main(["exchange"]) == WRONG_USE
    assert "COACH_ZAKEN_URL" in capsys.readouterr().err
    assert exchange.main(["setup"], {}) == WRONG_USE
    assert exchange.main(["setup", "--profile", "no-such"], {}) == WRONG_USE
    assert "niet" in capsys.readouterr().err


def test_addresses_stand_below_a_root_unless_they_are_told() -> None:
    policy = municipal.policy_of({"COACH_ZAKEN_URL": "https://z.example/a"}, "https://x.example/")
    assert policy.addresses["zaken"] == "https://z.example/a"
    assert policy.addresses["objecttypen"] == "https://x.example/objecten/api/v2"
    assert not municipal.policy_of({"COACH_ZAKEN_URL": "https://z.example/a"}).has_server


def test_a_second_device_has_what_the_first_one_sent(tmp_path: Path) -> None:
    town = Town(strict=False)
    with desk(tmp_path / "first") as at:
        workplace = at.workplace
        town.clock.told = workplace.clock.now
        workplace.people.register(NewPerson("Haile", bsn="999952948"))
        wire = TownWire(town, laptop=workplace.clock.now)
        assert second_device.send(workplace, wire).code == ""
        folder = tmp_path / "second"
        told = second_device.receive(workplace, wire, folder, workplace.clock)
        assert told == {"code": "", "dossiers": 1, "same": True, "documents": 0}
