"""What passes between the two processes, and that nothing else does."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.casework.handing import Act, Told
from coach_desktop.clientscreen.channel import FROM_CLIENT, TO_CLIENT, Message, Word, read
from coach_desktop.domain.answer import Answer, Reason

answers = st.one_of(
    st.builds(Answer, st.text(max_size=20)),
    st.builds(lambda reason: Answer(reason=reason), st.sampled_from(Reason)),
)


@given(st.sampled_from(sorted(TO_CLIENT | FROM_CLIENT)), st.text(max_size=30), answers)
def test_a_message_is_read_as_it_was_written(word: Word, text: str, answer: Answer) -> None:
    told = answer if word is Word.TOLD else Answer()
    message = Message(word, text, Act.ANSWER, told)
    line = message.write()
    assert b"\n" not in line
    assert read(line, TO_CLIENT | FROM_CLIENT) == message


def test_an_answer_never_passes_from_the_client() -> None:
    line = Message.about(Told(3, Act.ANSWER, "kleur", Answer("rood"))).write()
    assert read(line, FROM_CLIENT) is None
    assert read(Message(Word.SAVED).write(), TO_CLIENT) is None
    assert "rood" not in repr(Message.about(Told(3, Act.ANSWER, "kleur", Answer("rood"))))


@pytest.mark.parametrize(
    "told",
    [b"", b"[", b"\xff", b"3", b"{}", b'["show"]', b'["show", 3]', b'["zing", "x"]',
     b'["told", "x"]', b'["told", "x", "zing", ["", ""]]', b'["told", "x", "answer", "y"]',
     json.dumps(["told", "x", "answer", ["a", "weet_niet"]]).encode()],
)  # fmt: skip
def test_anything_else_is_not_heard(told: bytes) -> None:
    assert read(told, TO_CLIENT) is None
