"""Typed text, fonts, shaping and lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.documents.fonts import ARABIC, LATIN, Weight, family_of, missing_glyphs
from coach_desktop.documents.glyphs import figure
from coach_desktop.documents.lines import break_lines, break_places
from coach_desktop.documents.shaping import shape
from coach_desktop.documents.spans import Code, Date, Name, Number, text
from coach_desktop.domain.errors import DocumentError
from tests.documents.samples import WORDS

written = st.text(alphabet="abc defé ,.-()12 \u00a0سلامعليكم\u200cናይመ፣", max_size=120)


def test_values_stand_in_isolates_and_amounts_do_not_break() -> None:
    composed = text("ar", "حتى ", Date("14-03-2029"), Number("€ 5"), Name("Jan de Boer")).composed
    assert composed == "حتى \u206614-03-2029\u2069\u2066€\u00a05\u2069\u2068Jan de Boer\u2069"


def test_typed_text_cannot_steer_the_order_of_what_follows() -> None:
    told = text("nl", "a\u202eb\u2069\tc\u0007", Name("x\u2069\u202ey"))
    assert told.composed == "ab c\u2068xy\u2069"
    assert told.plain == "ab cxy"


def test_line_ends_make_paragraphs_and_values_stay_in_theirs() -> None:
    parts = text("nl", "Een\nTwee ", Code("12"), "\n\n  \nDrie").paragraphs()
    assert [part.plain for part in parts] == ["Een", "Twee 12", "Drie"]
    assert [part.plain for part in text("nl", "").paragraphs()] == [""]


@given(written, st.sampled_from(["nl", "ar", "ti", "fa"]))
def test_shaping_loses_no_letter(told: str, language: str) -> None:
    shaped = shape(told, language, Weight.REGULAR)
    assert "".join(cluster.text for cluster in shaped.clusters) == shaped.text


@given(written, st.sampled_from(["nl", "ar"]), st.floats(60, 400))
def test_lines_hold_all_but_hanging_spaces_and_stay_within_the_room(
    told: str, language: str, room: float
) -> None:
    shaped = shape(told, language, Weight.REGULAR)
    lines = break_lines(shaped, 10.0, room)
    kept = "".join(cluster.text for line in lines for cluster in line.clusters)
    assert kept.replace(" ", "") == shaped.text.replace(" ", "")
    assert all(line.width <= room + 0.1 for line in lines)


def test_a_line_may_begin_at_an_isolate_but_not_inside_an_amount() -> None:
    composed = text(
        "nl", "Voor wie (", Date("14-03-2029"), ") overeenkomstig ", Number("€ 10 000")
    ).composed
    shaped = shape(composed, "nl", Weight.REGULAR)
    lines = break_lines(shaped, 10.0, 85.0)
    told = ["".join(cluster.text for cluster in line.clusters) for line in lines]
    assert told == ["Voor wie", "(14-03-2029)", "overeenkomstig", "€\u00a010\u00a0000"]


def test_no_line_ends_after_an_opening_bracket() -> None:
    assert break_places("ja ( nee") == {3, 8}


def test_a_word_wider_than_the_room_is_cut() -> None:
    assert len(break_lines(shape("x" * 200, "nl", Weight.BOLD), 10.0, 100.0)) > 5


def test_letters_come_from_the_font_that_has_them() -> None:
    clusters = shape("سلام B1", "ar", Weight.REGULAR).clusters
    assert {cluster.font.family for cluster in clusters} == {ARABIC, LATIN}
    assert family_of("Cyrl") is LATIN


@pytest.mark.parametrize("language", WORDS)
def test_no_glyph_is_missing_for_the_languages_of_the_letter(language: str) -> None:
    assert missing_glyphs(WORDS[language]) == ()


def test_missing_glyphs_are_told_once_each_in_order() -> None:
    assert missing_glyphs("a\U0001f600b漢\U0001f600") == ("\U0001f600", "漢")
    with pytest.raises(DocumentError) as caught:
        shape("漢", "nl", Weight.REGULAR)
    assert caught.value.code == "documents.missing-glyph"
    assert caught.value.details == {"codepoint": "U+6F22"}


@pytest.mark.parametrize(
    ("value", "told"), [(1.5, "1.5"), (-0.0001, "0"), (2.0, "2"), (-3.25, "-3.25")]
)
def test_figures_are_short(value: float, told: str) -> None:
    assert figure(value) == told
