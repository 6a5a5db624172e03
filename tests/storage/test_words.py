import re

import pytest

from coach_desktop.domain.errors import VaultError
from coach_desktop.places import place
from coach_desktop.storage.words import make_passphrase, normal, require_strong, words


def test_the_list_holds_enough_different_plain_words() -> None:
    assert len(words()) >= 7776
    assert len(set(words())) == len(words())
    assert all(re.fullmatch(r"[a-z]{4,8}", word) for word in words())


def test_the_licence_stands_beside_the_list() -> None:
    assert "OpenTaal" in place("resources", "words", "LICENSE.txt").read_text(encoding="utf-8")


def test_a_generated_passphrase_is_five_words_of_the_list_and_strong() -> None:
    made = make_passphrase()
    assert len(made.split()) == 5
    assert set(made.split()) <= set(words())
    require_strong("appel boom fiets lamp water")


def test_no_word_comes_twice_in_one_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    few = ("appel", "boom", "fiets", "lamp", "water", "wortel")
    monkeypatch.setattr("coach_desktop.storage.words.words", lambda: few)
    for _ in range(50):
        require_strong(make_passphrase())


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "appel boom fiets lamp",
        "appel appel appel appel appel",
        "a b c d e f g",
        "aaaaaaaaaaaaaaaaaaaa",
        "Welkom01!",
        "k7#Qp2!vTz9@Lm4x",
        "1234567890123456",
        "aaa bbb ccc ddd eee",
    ],
)
def test_what_could_be_guessed_is_refused(weak: str) -> None:
    with pytest.raises(VaultError, match=r"vault\.passphrase-too-weak"):
        require_strong(weak)


def test_one_passphrase_typed_in_two_ways_is_the_same() -> None:
    assert normal(" cafe\u0301  ﬁets ") == normal("café fiets")
