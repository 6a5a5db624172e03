"""What a coach types, and every key, stands nowhere in the clear but where somebody put it."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reliability import shim
from tests.reliability.canaries import control, control_pdf, expected, forms, sightings
from tests.reliability.canary_run import run
from tests.reliability.stage import work_place

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="not this system"),
    pytest.mark.skipif(not shim.compiler(), reason=shim.ABSENT),
]


@pytest.mark.long
def test_nothing_of_a_day_of_work_is_written_in_the_clear(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    place = work_place(tmp_path)
    seen = run(place / "day", "short")
    shutil.rmtree(place)
    tell(f"{seen.planted} words, {seen.kept} in the log, {seen.bytes} bytes looked through")
    assert seen.out_of_place == ()
    assert seen.unseen_controls == 0
    assert seen.planted > 40
    assert seen.kept > 10


def test_every_form_of_a_word_is_seen_beside_other_text_and_inside_a_pdf() -> None:
    canaries = {"word": "Kanarie één".encode(), "key": bytes(range(200, 232))}
    contents = {"plain": b"before " + control(canaries), "packed": control_pdf(canaries)}
    found = list(sightings(canaries, iter(contents.items())))
    for place in contents:
        told = {(each.canary, each.form) for each in found if each.place.startswith(place)}
        assert told == expected(canaries)


def test_base64_is_seen_wherever_the_word_begins() -> None:
    from base64 import b64encode

    for before in range(6):
        written = b64encode(b"x" * before + b"Kanarie qzvkxw" + b"y" * before)
        assert any(
            form in written for name, form in forms(b"Kanarie qzvkxw").items() if "64" in name
        )
