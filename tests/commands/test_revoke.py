"""A municipality makes its key, and revokes one laptop after another."""

from pathlib import Path

import pytest

from coach_desktop.__main__ import main
from coach_desktop.domain.revocation import Revocation
from coach_desktop.exchange.revocation import public_of, read


def test_a_key_is_made_and_laptops_are_added_to_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, file = tmp_path / "sleutel", tmp_path / "intrekkingen.json"
    assert main(["revoke", "key", str(key)]) == 0
    public = public_of(bytes.fromhex(key.read_text("ascii")))
    assert public in capsys.readouterr().out
    assert main(["revoke", "add", str(key), str(file), "--device", "d1", "--device", "d2"]) == 0
    assert main(["revoke", "add", str(key), str(file), "--vault", "v1"]) == 0
    told = Revocation(frozenset({"d1", "d2"}), frozenset({"v1"}))
    assert read(file.read_bytes(), public) == told
    assert "2 laptops" in capsys.readouterr().out


def test_what_is_there_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, other, file = tmp_path / "sleutel", tmp_path / "andere", tmp_path / "intrekkingen.json"
    main(["revoke", "key", str(key)])
    main(["revoke", "key", str(other)])
    main(["revoke", "add", str(key), str(file), "--device", "d1"])
    before = file.read_bytes()
    assert main(["revoke", "key", str(key)]) == 1
    assert main(["revoke", "add", str(other), str(file), "--device", "d2"]) == 1
    assert main(["revoke", "add", str(file), str(file)]) == 1
    assert file.read_bytes() == before
    assert capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["key"], ["add", "a"], ["weg", "a"]])
def test_another_use_is_told_in_dutch(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["revoke", *words]) == 64
    assert "Gebruik" in capsys.readouterr().err
