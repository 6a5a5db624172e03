"""Reasons for and against each route: read or refused, and told alike for all three."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.errors import PackError
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.record import Record
from coach_desktop.plan.reasons import (
    Argument,
    Frame,
    Known,
    Link,
    Weight,
    chain,
    motivation,
    of_route,
    read_book,
)
from tests.builders import book

BOOK = """format = 1
[teksten]
begin = "Onderzocht."
voor = "Voor:"
tegen = "Tegen:"
let_op = "Verder:"
gekozen = "Deze."
niet_gekozen = "Deze niet."
[[reden]]
code = "wens"
voor = ["O"]
als = "${wens} = 'ja'"
kort = "Wens: {wens}"
zin = "U wilt {wens} {aantal_wens}."
[[reden]]
code = "blijft"
let_op = ["B", "O"]
tegen = ["Z"]
vastgelegd = "second_opinion"
als = "gevolg = route_blijft nog_open"
kort = "De route blijft"
[[reden]]
code = "gevraagd"
let_op = ["B"]
als = "${gevraagd} = 'ja'"
tenzij = "second_opinion"
bij = "elders"
instemming = true
kort = "Gevraagd"
"""
FRAME = Frame("Onderzocht.", dict.fromkeys(Weight, "En:"), "Deze.", "Deze niet.")


@dataclass(frozen=True, slots=True)
class Reading:
    """A condition that holds unless it asks for what was not told."""

    text: str

    def holds(self) -> bool:
        return "nooit" not in self.text

    def names(self) -> Sequence[str]:
        return ("wens", "onbekend")


def known(record: Record | None = None) -> Known:
    return Known(
        compiled=Reading,
        is_answered=lambda name: name != "onbekend",
        words=lambda name: f"<{name}>",
        record=lambda _: record,
    )


def told(**opinion: str) -> tuple[Link, ...]:
    record = Record("1", "second_opinion", opinion) if opinion else None
    return chain(read_book(BOOK.encode(), "redenen.toml"), known(record))


def test_a_reason_names_its_questions_and_says_the_answer_in_words() -> None:
    wish, asked = told()
    assert (wish.code, wish.questions, wish.record) == ("wens", ("wens",), "")
    assert (wish.short, wish.sentence) == ("Wens: <wens>", "U wilt <wens> <aantal_wens>.")
    assert asked.questions == ("elders",)
    assert asked.argument.by_consent


def test_a_record_stands_before_the_short_answer_about_the_same_thing() -> None:
    assert [link.code for link in told(gevolg="route_blijft")] == ["wens", "blijft"]
    assert [link.code for link in told(gevolg="route_anders")] == ["wens"]
    (_, blijft) = told(gevolg="nog_open")
    assert (blijft.record, blijft.questions) == ("second_opinion", ())
    assert blijft.weight(Leerroute.Z) is Weight.AGAINST


def test_what_does_not_hold_is_not_told() -> None:
    never = read_book(BOOK.replace("${wens}", "${nooit}").encode(), "redenen.toml")
    assert [link.code for link in chain(never, known())] == ["gevraagd"]


@pytest.mark.parametrize(
    ("old", "new", "place", "key"),
    [
        ("format = 1", "format = 2", "reden", "format"),
        ('voor = ["O"]', 'voor = ["X"]', "wens", "voor, tegen, let_op"),
        ('voor = ["O"]', "", "wens", "voor, tegen, let_op"),
        ('tegen = ["Z"]', 'tegen = ["B"]', "blijft", "voor, tegen, let_op"),
        ('code = "wens"', 'code = "blijft"', "blijft", "code"),
        ('code = "wens"', "", "", "code"),
        ('kort = "Wens: {wens}"', "", "wens", "kort"),
        ("instemming = true", 'instemming = "ja"', "gevraagd", "instemming"),
        ("zin =", "zim =", "wens", "zim"),
        ('begin = "Onderzocht."', "", "reden", "begin"),
        ("[[reden]]", "[[redenen]]", "reden", "redenen"),
    ],
)
def test_a_book_that_cannot_be_used_is_refused_by_name(
    old: str, new: str, place: str, key: str
) -> None:
    with pytest.raises(PackError) as refused:
        read_book(BOOK.replace(old, new, 1 if key == "code" else -1).encode(), "redenen.toml")
    assert (refused.value.details["rule"], refused.value.details["key"]) == (place, key)


@pytest.mark.parametrize("rows", ["reden = 3", 'reden = ["x"]'])
def test_rows_must_be_tables(rows: str) -> None:
    whole = BOOK.partition("[teksten]")
    with pytest.raises(PackError, match=r"pack\.key"):
        read_book(f"{whole[0]}{rows}\n[teksten]\n".encode(), "redenen.toml")


@pytest.mark.parametrize("content", [b"\xff", b"= x"])
def test_a_file_that_is_no_book_is_refused(content: bytes) -> None:
    with pytest.raises(PackError, match=r"pack\.unreadable"):
        read_book(content, "redenen.toml")


WEIGHTS = st.dictionaries(st.sampled_from(Leerroute), st.sampled_from(Weight), min_size=1)
LINKS = st.lists(
    st.builds(
        lambda weights, sentence: Link(Argument("c", weights, "", "", ""), "k", sentence),
        WEIGHTS,
        st.sampled_from(["", "Een zin.", "Nog een."]),
    ),
    max_size=8,
)


@given(LINKS, st.sampled_from(Leerroute))
def test_every_reason_about_a_route_is_told_once_and_for_comes_first(
    links: list[Link], route: Leerroute
) -> None:
    found = of_route(links, route)
    assert sorted(map(id, found)) == sorted(id(each) for each in links if each.weight(route))
    order = [list(Weight).index(each.argument.weights[route]) for each in found]
    assert order == sorted(order)


@given(LINKS, st.sampled_from(Leerroute), st.none() | st.sampled_from(Leerroute))
def test_a_draft_says_what_was_chosen_and_chooses_nothing(
    links: list[Link], route: Leerroute, chosen: Leerroute | None
) -> None:
    text = motivation(links, route, chosen, FRAME)
    assert text.startswith("Onderzocht.")
    assert text.endswith("Deze.") is (chosen is route)
    assert text.endswith("Deze niet.") is (chosen is not None and chosen is not route)
    for link in links:
        if link.weight(route) and link.sentence:
            assert link.sentence in text


def test_the_book_that_comes_with_the_program_treats_all_three_routes() -> None:
    weights = [each.weights for each in book().arguments]
    for route in Leerroute:
        kinds = {told[route] for told in weights if route in told}
        assert kinds == set(Weight)
    ages = [each for each in book().arguments if each.at == "pers_geboortedatum"]
    assert [(set(each.weights.values()), each.sentence) for each in ages] == [({Weight.NOTE}, "")]
