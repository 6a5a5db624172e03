"""Where the library of a card is looked for: as it was named, else in the usual places."""

import sys
from pathlib import Path

import pytest

from coach_desktop.domain.errors import CoachError
from coach_desktop.machine import cards
from coach_desktop.machine.cards import card_library


def test_a_library_that_was_named_is_taken_or_missed(tmp_path: Path) -> None:
    named = tmp_path / "kaart.so"
    with pytest.raises(CoachError, match=r"machine\.no-card-library"):
        card_library(str(named))
    named.write_bytes(b"")
    assert card_library(str(named)) == named


@pytest.mark.skipif(sys.platform == "win32", reason="not this system")
def test_the_first_usual_one_that_is_there_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "opensc-pkcs11.so"
    monkeypatch.setattr(cards, "_UNIX", (str(tmp_path / "weg.so"), str(there)))
    with pytest.raises(CoachError, match=r"machine\.no-card-library"):
        card_library("")
    there.write_bytes(b"")
    assert card_library("") == there


def test_windows_has_places_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = tmp_path / "System32" / "aetpkss1.dll"
    there.parent.mkdir()
    there.write_bytes(b"")
    monkeypatch.setenv("SystemRoot", str(tmp_path))
    monkeypatch.delenv("ProgramFiles", raising=False)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        assert card_library("") == there
