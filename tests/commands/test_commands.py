"""The commands without a window: what they say, and with which exit status."""

import json
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import parser
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from coach_desktop import __main__, places
from coach_desktop.casework.letter import SEAL_FIELD
from coach_desktop.commands import demo, verify
from coach_desktop.documents.blocks import Field, Fields
from coach_desktop.documents.certificate import Seal, make_seal
from coach_desktop.documents.pages import render
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.spans import text
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.documents.wrapping import is_as_told
from tests.documents.pki import authority
from tests.documents.samples import letter
from tests.documents.signed import coach, signed, trust

NOW = datetime.now(UTC)  # noqa: TID251  # a seal is dated by the machine's own clock


def _paper() -> bytes:
    box = Fields((Field(SEAL_FIELD, (text("nl", "Zegel van deze computer"),)),))
    return render(letter("nl", chapters=1, extra=(box,))).pdf


@pytest.fixture(scope="module")
def seal() -> Seal:
    return Seal(*make_seal("Gemeente Voorbeeldstad", "d1", NOW))


@pytest.fixture(scope="module")
def pdf(seal: Seal) -> bytes:
    return sealed(_paper(), {}, seal)


def _run(tmp_path: Path, content: bytes, *more: str) -> int:
    file = tmp_path / "brief.pdf"
    file.write_bytes(content)
    return __main__.main(["verify", str(file), *more])


def _pem(tmp_path: Path, seal: Seal) -> str:
    path = tmp_path / "zegel.pem"
    path.write_text(seal.certificate, encoding="ascii")
    return str(path)


def test_an_intact_file_is_believed_with_its_seal_only(
    pdf: bytes, seal: Seal, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(tmp_path, pdf, "--trust", _pem(tmp_path, seal)) == 0
    assert "ongewijzigd" in capsys.readouterr().out
    assert _run(tmp_path, pdf, "--json") == 3
    told = json.loads(capsys.readouterr().out)
    assert told["verdict"] == "unknown-key"
    assert told["exit"] == 3
    assert told["reasons"] == ["unknown-key"]
    assert {"field", "signer", "time", "covers", "fingerprint", "stamped"} == set(
        told["signatures"][0]
    )


def test_a_list_of_what_was_taken_back_is_read_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trusted, der, pem = tmp_path / "t.pem", tmp_path / "lijst.crl", tmp_path / "lijst.pem"
    trusted.write_text("".join(trust()), encoding="ascii")
    gone = authority().taken_back(coach())
    der.write_bytes(gone)
    pem.write_bytes(x509.load_der_x509_crl(gone).public_bytes(Encoding.PEM))
    given = ("--trust", str(trusted), "--revoked")
    for path in (der, pem):
        assert _run(tmp_path, signed(), *given, str(path)) == 5
        assert "ingetrokken" in capsys.readouterr().out
    for path in (trusted, tmp_path / "weg.crl"):
        assert _run(tmp_path, signed(), *given, str(path)) == 64
        told = capsys.readouterr()
        assert (told.out, "Er is niets gekeurd." in told.err) == ("", True)


def test_a_record_that_cannot_be_written_is_told_and_the_verdict_stands(
    pdf: bytes, seal: Seal, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("--trust", _pem(tmp_path, seal), "--record")
    assert _run(tmp_path, pdf, *given, str(tmp_path / "weg" / "keuring.json")) == 64
    told = capsys.readouterr()
    assert "ongewijzigd" in told.out
    assert "kon niet worden geschreven" in told.err
    kept = tmp_path / "keuring.json"
    assert _run(tmp_path, pdf, *given, str(kept)) == 0
    assert json.loads(kept.read_text("utf-8"))["result"] == "trusted"


@pytest.mark.parametrize("place", [0.2, 0.5, 0.7, 0.95])
def test_a_changed_byte_shows(place: float, pdf: bytes, seal: Seal, tmp_path: Path) -> None:
    at = int(len(pdf) * place)
    changed = pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]
    assert _run(tmp_path, changed, "--trust", _pem(tmp_path, seal)) in {2, 4}
    assert judge(changed, [seal.certificate], NOW).judgement is not Judgement.TRUSTED


def test_bytes_behind_the_end_and_a_cut_file_show(pdf: bytes, seal: Seal, tmp_path: Path) -> None:
    trust = ("--trust", _pem(tmp_path, seal))
    assert _run(tmp_path, pdf + b"\n1 0 obj", *trust) == 2
    assert _run(tmp_path, pdf[: len(pdf) // 2], *trust) in {2, 4}
    assert _run(tmp_path, pdf[:-40], *trust) == 2


def test_no_byte_anywhere_can_be_changed_unseen(pdf: bytes, seal: Seal) -> None:
    for at in range(0, len(pdf), len(pdf) // 61):
        for bit in (1, 0x20):
            changed = pdf[:at] + bytes([pdf[at] ^ bit]) + pdf[at + 1 :]
            assert judge(changed, [seal.certificate], NOW).judgement is not Judgement.TRUSTED, at


def test_a_file_signed_anew_by_another_key_is_not_believed(seal: Seal, tmp_path: Path) -> None:
    other = Seal(*make_seal("Gemeente Voorbeeldstad", "d1", NOW))
    anew = sealed(_paper(), {}, other)
    assert _run(tmp_path, anew, "--trust", _pem(tmp_path, seal)) == 3


def test_a_seal_that_was_not_valid_at_the_time_is_told(tmp_path: Path) -> None:
    late = Seal(*make_seal("Gemeente Voorbeeldstad", "d1", NOW + timedelta(days=30)))
    early = sealed(_paper(), {}, late)
    assert _run(tmp_path, early, "--trust", _pem(tmp_path, late)) == 5


def test_what_is_no_signed_pdf_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(tmp_path, b"geen pdf") == 4
    assert _run(tmp_path, b"%PDF-1.7\nkapot") == 4
    assert _run(tmp_path, _paper()) == 4
    capsys.readouterr()
    for wrong in (tmp_path / "weg.pdf", tmp_path):
        assert verify.main([str(wrong)]) == 64
        assert "is er niet" in capsys.readouterr().err


def test_wrong_use_is_told_in_dutch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify.main([]) == 64
    assert demo.main(["--person", "rima"]) == 64
    wrong = tmp_path / "zegel.pem"
    wrong.write_text("geen certificaat", encoding="ascii")
    assert verify.main([str(wrong), "--trust", str(wrong)]) == 64
    told = capsys.readouterr().err
    assert "Gebruik" in told
    assert "error" not in told
    assert verify.main(["--help"]) == 0
    assert logging.getLogger("pyhanko").level == logging.CRITICAL


def test_a_person_whose_file_is_broken_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = places.place("resources", "practice")
    (tmp_path / "kapot.toml").write_text("dit is geen toml", encoding="utf-8")
    whole = (folder / "emre.toml").read_text(encoding="utf-8")
    (tmp_path / "gisteren.toml").write_text(
        whole.replace("peildatum = 2026-11-22", 'peildatum = "gisteren"'), encoding="utf-8"
    )
    kept = places.place

    def elsewhere(kind: places.Kind, *parts: str) -> Path:
        return tmp_path / parts[1] if parts[:1] == ("practice",) else kept(kind, *parts)

    monkeypatch.setattr(places, "place", elsewhere)
    (tmp_path / "leeg.toml").write_text("peildatum = 2026-11-22\n[antwoorden]\n", encoding="utf-8")
    for name in ("kapot", "gisteren", "leeg"):
        asked = ["demo", "--person", name, "--language", "nl", "--out", str(tmp_path / "uit")]
        assert __main__.main(asked) == 64
        assert "kan niet worden gelezen" in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()


def test_what_stands_around_a_signature_cannot_be_changed_unseen(pdf: bytes, seal: Seal) -> None:
    """No signature covers it, so it has to say again what is signed."""
    begin = pdf.index(b"/Contents <") + len(b"/Contents <")
    der = bytes.fromhex(pdf[begin : pdf.index(b">", begin)].decode())
    der = der[: int(parser.peek(der))]
    assert is_as_told(der)
    assert not is_as_told(b"")
    for place in (25, 30, 35, 42):
        assert not is_as_told(_turned(der, place)), place
        changed = _turned(pdf, begin + 2 * place + 1)
        assert judge(changed, [seal.certificate], NOW).judgement is Judgement.CHANGED, place


def _turned(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
