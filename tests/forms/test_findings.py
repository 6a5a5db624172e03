"""What a check of a questionnaire says, and which sound belongs to a language."""

from dataclasses import replace

from coach_desktop.domain.phrases import load
from coach_desktop.forms.findings import Completeness, Finding, Weight
from coach_desktop.forms.media import in_turn, sound_in
from tests.forms.xforms import Q, form


def test_a_finding_is_told_in_a_sentence_with_its_place() -> None:
    say = load("nl")
    known = Finding("too-large", Weight.REFUSED)
    assert known.sentence(say).startswith("Het bestand is groter dan 10 MB.")
    assert known.place(say) == ""
    placed = Finding("too-large", Weight.REFUSED, sheet="survey", row=7, name="naam")
    assert placed.place(say) == "blad survey, rij 7 (naam)"
    assert Finding("too-large", Weight.REFUSED, sheet="survey").place(say) == "blad survey"


def test_a_finding_without_a_sentence_of_its_own_shows_its_code() -> None:
    strange = Finding("nog-nooit-gezien", Weight.ADVICE, what="kolom x")
    assert "nog-nooit-gezien kolom x" in strange.sentence(load("nl"))


def test_a_translation_is_whole_only_when_nothing_lacks() -> None:
    assert Completeness("ar", 199, 200).share == 99
    assert Completeness("ar", 200, 200).share == 100
    assert Completeness("ar", 0, 0).share == 100


def test_a_recording_in_another_language_is_no_use() -> None:
    media = {"audio": {"ar": "media/ar.wav", "default": "eigen.wav"}}
    assert sound_in(media, "ar") == "ar.wav"
    assert sound_in(media, "ti") == "eigen.wav"
    assert sound_in({"audio": {"ar": "ar.wav"}}, "ti") == ""
    assert sound_in({}, "ar") == ""


def test_pictures_go_before_recordings_and_the_own_language_before_the_others() -> None:
    media = {"audio": {"ti": "ti.wav", "ar": "media/ar.wav", "default": "eigen.wav"},
             "image": {"nl": "rood.png", "ar": ".."}}  # fmt: skip
    asked = replace(next(iter(form(Q("een")).questions())), media=media)
    told = form(Q("een"))
    whole = replace(told, root=replace(told.root, items=(asked,)))
    assert in_turn(whole, "ar") == ("rood.png", "ar.wav", "eigen.wav", "ti.wav")
