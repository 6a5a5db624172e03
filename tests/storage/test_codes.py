import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.errors import VaultError
from coach_desktop.storage.codes import make_code, read_code, write_code


@given(st.binary(min_size=16, max_size=16))
def test_a_code_is_read_back_as_it_was_written(code: bytes) -> None:
    text = write_code(code)
    assert re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", text)
    assert bytes(read_code(text)) == code
    assert bytes(read_code(text.lower().replace("-", " ").replace("1", "l"))) == code


@given(st.binary(min_size=16, max_size=16), st.integers(0, 27), st.integers(1, 31))
def test_one_wrong_sign_never_gives_the_same_code(code: bytes, place: int, shift: int) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    signs = list(write_code(code).replace("-", ""))
    signs[place] = alphabet[(alphabet.index(signs[place]) + shift) % 32]
    with suppress(VaultError):
        assert bytes(read_code("".join(signs))) != code


@pytest.mark.parametrize("text", ["", "AAAA", "U" * 28, "0" * 28, "é" * 28])
def test_what_is_no_code_is_told_to_be_mistyped(text: str) -> None:
    with pytest.raises(VaultError, match=r"vault\.recovery-code-mistyped"):
        read_code(text)


def test_no_two_codes_are_the_same() -> None:
    assert make_code() != make_code()
