import pytest

from coach_desktop.casework.people import People
from coach_desktop.domain.answer import Answer
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import people, person

_BSN = "999990019"


@pytest.fixture
def known(vault: OpenVault) -> People:
    """Five invented people."""
    known = people(vault)
    known.register(
        person(
            "Ibrâhîm",
            voornamen="Youssef",
            bsn=_BSN,
            geboortedatum="1990-04",
            vnummer="12345 67890",
            gesprekstaal="ar",
            doelgroep="asielstatushouder",
        )
    )
    known.register(person("Haile", voornamen="Selam", roepnaam="Selly", geboortedatum="2001"))
    known.register(person("إبراهيم", voornamen="يوسف"))
    known.register(person("Yılmaz", voornamen="Çağla"))
    known.register(person("Øster-Müller", voornamen="Ana"))
    return known


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ibrahim", "Youssef Ibrâhîm"),
        ("IBR you", "Youssef Ibrâhîm"),
        ("joesoef", "Youssef Ibrâhîm"),
        ("yusuf ibraheem", "Youssef Ibrâhîm"),
        ("1234567", "Youssef Ibrâhîm"),
        ("selly", "Selam Haile"),
        ("إبرا", "يوسف إبراهيم"),
        ("yilm", "Çağla Yılmaz"),
        ("oster muller", "Ana Øster-Müller"),
    ],
)
def test_a_person_is_found_however_the_name_is_spelled(
    known: People, words: str, name: str
) -> None:
    assert known.find(words)[0].name == name


def test_the_list_shows_what_it_needs_in_order_of_family_name(
    known: People, vault: OpenVault
) -> None:
    first, second = vault.dossiers(limit=2)
    assert (first.name, second.name) == ("Selam Haile", "Youssef Ibrâhîm")
    assert (second.birth, second.doelgroep) == ("1990-04", "asielstatushouder")
    assert (second.v_nummer, second.language) == ("1234567890", "ar")
    assert [each.name for each in vault.dossiers(limit=1, offset=1)] == ["Youssef Ibrâhîm"]
    assert vault.count() == 5


def test_a_bsn_is_found_only_when_it_is_asked_for(known: People, vault: OpenVault) -> None:
    assert vault.search(_BSN[:5], bsn="", limit=5) == ()
    assert [each.name for each in vault.search("", bsn=_BSN[:5], limit=5)] == ["Youssef Ibrâhîm"]
    assert [each.name for each in vault.search(_BSN, bsn=_BSN, limit=5)] == ["Youssef Ibrâhîm"]


@pytest.mark.parametrize(
    "words", ["", '"', "* OR a", "NEAR(", "h", "\u0000", "-", "selam\uffff zzz"]
)
def test_whatever_is_typed_is_never_a_question_to_the_index(vault: OpenVault, words: str) -> None:
    assert vault.search(words, bsn="1 OR 1", limit=5) == ()


def test_words_as_typed_go_before_words_by_sound(known: People, vault: OpenVault) -> None:
    known.register(person("Ibrahimi", voornamen="Aziz"))
    known.register(person("Ebrahim", voornamen="Aziz"))
    names = [each.name for each in vault.search("ibrahim", bsn="", limit=5)]
    assert names == ["Youssef Ibrâhîm", "Aziz Ibrahimi", "Aziz Ebrahim"]
    assert len(vault.search("ibrahim", bsn="", limit=1)) == 1


def test_a_new_name_is_found_and_the_old_one_is_not(known: People, vault: OpenVault) -> None:
    dossier = vault.search("selam", bsn="", limit=1)[0].dossier
    known.record(dossier, "voornamen", Answer("Miriam"))
    assert vault.search("selam", bsn="", limit=5) == ()
    assert vault.search("miriam", bsn="", limit=5)[0].dossier == dossier


def test_the_same_person_is_known_by_number_or_by_name_and_year(
    known: People, vault: OpenVault
) -> None:
    def same(bsn: str = "", v: str = "", name: str = "", year: str = "") -> list[str]:
        return [each.name for each in vault.same(bsn=bsn, v_nummer=v, name=name, birth_year=year)]

    assert same(bsn=_BSN) == ["Youssef Ibrâhîm"]
    assert same(v="12345 678 90") == ["Youssef Ibrâhîm"]
    assert same(name="ibrahim yousséf", year="1990") == ["Youssef Ibrâhîm"]
    assert same(name="ibrahim yousséf", year="1991") == []
    assert same(name="cagla yilmaz") == ["Çağla Yılmaz"]
    assert same() == []
