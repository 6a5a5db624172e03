"""The command by which a municipality opens what was sealed to its own key."""

import json
from pathlib import Path

import pyrage
import pytest

from coach_desktop.__main__ import main
from coach_desktop.domain import phrases
from tests.exchange.test_safekeeping import KEY, SECRET, files, keyed, told
from tests.municipality.speech import text
from tests.municipality.town import Town


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A file as a laptop brings it to the municipality."""
    file, town = tmp_path / "bijlage.bin", Town(strict=False)
    with keyed(tmp_path, town) as here:
        told(here, here.office.dossier("Haile"))
        here.round()
    (row,) = files(town)
    file.write_bytes(town.state.contents[text(row, "uuid")])
    return file


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The key, as `age-keygen` writes it."""
    file = tmp_path / "sleutel.txt"
    file.write_bytes(f"# public key: {KEY.to_public()}\r\n{KEY}\r\n".encode())
    return file


def _run(*words: object) -> int:
    return main(["exchange", "open-sealed", *map(str, words)])


def _says(capsys: pytest.CaptureFixture[str], name: str) -> bool:
    told = capsys.readouterr()
    return phrases.load("nl").say(f"open_sealed.{name}") in told.out + told.err


def test_a_sealed_file_is_opened_and_says_what_was_told(
    sealed: Path, key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "veiligheid.json"
    assert _run(sealed, "--key", key, "--out", out) == 0
    assert _says(capsys, "done")
    inside = json.loads(out.read_bytes())
    assert [each["answer"]["value"] for each in inside["bewerkingen"]] == [SECRET]
    assert not out.read_bytes().endswith(b" \n")


def test_nothing_is_overwritten(
    sealed: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = key.read_bytes()
    assert _run(sealed, "--key", key, "--out", key) == 1
    assert _says(capsys, "out_is_there")
    assert key.read_bytes() == before


def test_each_wrong_input_is_named(
    sealed: Path, key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, made = tmp_path / "uit.json", tmp_path / "invoer"
    other = pyrage.x25519.Identity.generate()
    mine = KEY.to_public()
    whole = sealed.read_bytes()

    def refused(content: bytes, code: str, with_key: bytes = b"") -> None:
        made.write_bytes(content)
        by = key
        if with_key:
            by = tmp_path / "andere.txt"
            by.write_bytes(with_key)
        assert _run(made, "--key", by, "--out", out) == 1
        assert _says(capsys, code), code
        assert not out.exists()

    refused(b"%PDF-1.7", "no_file")
    refused(whole, "no_key", b"geen sleutel")
    refused(whole, "no_key", b"AGE-SECRET-KEY-1QQQQ\n")
    refused(whole, "other_key", f"{other}\n".encode())
    refused(whole[:-5] + b"xxxxx", "damaged")
    refused(pyrage.encrypt(b"{}", [mine]), "not_ours")
    refused(pyrage.encrypt(b"geen json", [mine]), "not_ours")
    refused(pyrage.encrypt(b"[]", [mine]), "not_ours")


def test_files_that_cannot_be_read_or_written_are_named(
    sealed: Path, key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit.json"
    assert _run(tmp_path / "weg", "--key", key, "--out", out) == 1
    assert _says(capsys, "not_read")
    assert _run(sealed, "--key", tmp_path / "weg", "--out", out) == 1
    assert _says(capsys, "key_not_read")
    assert _run(sealed, "--key", key, "--out", tmp_path / "geen" / "map.json") == 1
    assert _says(capsys, "not_written")
    with (tmp_path / "groot").open("wb") as large:
        large.truncate((1 << 30) + 1)
    assert _run(tmp_path / "groot", "--key", key, "--out", out) == 1
    assert _says(capsys, "no_file")


def test_wrong_use_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("bestand") == 64
    assert _says(capsys, "usage")
