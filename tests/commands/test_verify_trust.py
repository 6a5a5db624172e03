"""Whom `coach-desktop verify` believes: a PEM file with several, and the issuers of a profile."""

from pathlib import Path

import pytest

from coach_desktop.commands import verify
from coach_desktop.commands.parser import WRONG_USE
from coach_desktop.domain.errors import PackError
from tests.desk import desk
from tests.documents.pki import authority
from tests.documents.signed import seal, signed
from tests.exchange.profiles import put_profile


def test_an_own_certificate_is_known_by_the_issuers_of_the_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf, ours, both = (tmp_path / name for name in ("plan.pdf", "zegel.pem", "alle.pem"))
    pdf.write_bytes(signed())
    ours.write_text(seal().certificate, encoding="ascii")
    both.write_text(seal().certificate + authority().root.pem, encoding="ascii")
    told = [str(pdf), "--trust", str(ours)]
    assert verify.main(told) == 3
    assert verify.main([*told, "--profile", "voorbeeld"]) == 3
    assert verify.main([str(pdf), "--trust", str(both)]) == 0
    roots = f'"""\n{authority().root.pem}"""'
    put_profile(monkeypatch, tmp_path / "profielen", "ondertekening", roots=roots)
    assert verify.main([*told, "--profile", "voorbeeld"]) == 0
    capsys.readouterr()
    assert verify.main([*told, "--profile", "nergens"]) == WRONG_USE
    assert "gemeenteprofiel" in capsys.readouterr().err


def test_what_is_no_certificate_in_a_profile_is_refused_by_its_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----"
    put_profile(monkeypatch, tmp_path / "profielen", "ondertekening", roots=f'"""{broken}"""')
    with (
        pytest.raises(PackError, match=r"ondertekening\.roots"),
        desk(tmp_path / "kluis"),
    ):
        raise AssertionError
