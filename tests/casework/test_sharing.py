"""Which dossiers somebody who guides at home may have: what the register says today."""

from datetime import UTC, datetime
from pathlib import Path

from coach_desktop.casework.package_ports import Bundle
from tests.post import posts


def test_the_dossiers_for_who_guides_at_home_follow_the_register(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "wim", "omar") as (sanne, wim, omar):
        shared, other, alone = (sanne.office.dossier(name) for name in ("Haile", "Tesfay", "Ali"))
        assert sanne.sharing.with_any(sanne.cards.guides()) == frozenset()
        sanne.agree(shared, wim)
        sanne.agree(other, omar)
        assert sanne.cards.guides() == {wim.person}
        assert sanne.sharing.with_any(sanne.cards.guides()) == {shared}
        sanne.sharing.withdraw(shared, sanne.sharing.of(shared)[0])
        assert sanne.sharing.with_any(sanne.cards.guides()) == frozenset()
        assert alone not in sanne.sharing.with_any({wim.person, omar.person})


def test_what_a_package_holds_shows_itself_by_its_id_alone() -> None:
    moment = datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert repr(Bundle("0123456789ab", moment, "d1", "wim", ())) == "<Bundle 01234567>"
