"""Who signed a PDF and whether a byte changed: `coach-desktop verify FILE [--trust PEM] [--json]`.

`--profile NAME` trusts the issuers of that gemeenteprofiel; a PEM file may hold several. With
`--vault FOLDER` its data are held against that vault too, whose passphrase is asked for or
read from the first line of what is piped in; with `--revoked CRL` against lists of what was taken
back. `--record FILE` writes the record of the validation.

Exit: 0 intact and trusted, 2 changed, 3 unknown key, 4 no signature or no PDF, 5 certificate not
valid, 64 wrong use. Never loads the window.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from getpass import getpass
from pathlib import Path

from coach_desktop.commands.parser import WRONG_USE, parser_of
from coach_desktop.documents.certificate import fingerprint
from coach_desktop.documents.validation import as_record, in_words
from coach_desktop.documents.verdict import Judgement, Verdict, judge
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.uitwisseling import certificates_in
from coach_desktop.machine.clock import SystemClock
from coach_desktop.machine.files import write_whole


def main(argv: Sequence[str]) -> int:
    """Judge a file, say it in Dutch or as one JSON object, and return the exit status."""
    parser = parser_of("coach-desktop verify", "verify.usage")
    parser.add_argument("file", type=Path)
    parser.add_argument("--trust", type=Path, action="append", default=[])
    parser.add_argument("--revoked", type=Path, action="append", default=[])
    parser.add_argument("--profile", default="")
    parser.add_argument("--vault", type=Path)
    parser.add_argument("--record", type=Path)
    parser.add_argument("--json", action="store_true")
    try:
        asked = parser.parse_args(list(argv))
    except SystemExit as stop:
        return int(stop.code or 0)
    trust = _trusted(asked.trust, asked.profile)
    revoked = _taken_back(asked.revoked)
    if trust is None or revoked is None:
        return _wrong("no_trust_file" if trust is None else "no_list")
    if not asked.file.is_file():
        return _wrong("no_file")
    try:
        verdict = _judged(asked, trust, revoked)
    except OSError:
        verdict = Verdict(Judgement.NO_SIGNATURE, reasons=("unreadable",))
    except CoachError:
        return _wrong("no_vault")
    print(_as_json(verdict) if asked.json else _in_words(verdict))
    if asked.record is not None and not _kept(asked, verdict):
        return _wrong("no_record")
    return int(verdict.judgement)


def _wrong(what: str) -> int:
    """Say in Dutch what is wrong with what was asked."""
    print(phrases.load("nl").say(f"verify.{what}"), file=sys.stderr)
    return WRONG_USE


def _judged(asked: argparse.Namespace, trust: list[str], revoked: list[bytes]) -> Verdict:
    """The verdict on a file, with what the vault says of it."""
    pdf: bytes = asked.file.read_bytes()
    reasons: tuple[str, ...] = ()
    if asked.vault is not None:
        from coach_desktop.commands.held import held_against

        held = held_against(pdf, asked.vault, _passphrase())
        trust, reasons = [*trust, *held.trust], held.reasons
    now = SystemClock().now()
    verdict = judge(pdf, trust, now, revoked=revoked)
    if reasons:
        is_paper = verdict.judgement is not Judgement.NO_SIGNATURE
        judgement = Judgement.CHANGED if is_paper else Judgement.NO_SIGNATURE
        told = (*verdict.reasons, *reasons)
        verdict = replace(verdict, judgement=judgement, reasons=told)
    return verdict


def _kept(asked: argparse.Namespace, verdict: Verdict) -> bool:
    """Write the record of the validation; whether that could be done."""
    try:
        told = as_record(asked.file.read_bytes(), verdict, SystemClock().now(), "")
        written = json.dumps(told, indent=1, ensure_ascii=False)
        write_whole(asked.record, f"{written}\n".encode())
    except OSError:
        return False
    return True


def _passphrase() -> str:
    """Ask for it without showing it, or read a line of what is piped in."""
    if sys.stdin.isatty():
        return getpass(phrases.load("nl").say("verify.passphrase"))
    return sys.stdin.readline().rstrip("\r\n")


def _trusted(paths: Sequence[Path], profile: str) -> list[str] | None:
    """The certificates to trust, or None when a file or profile has none that can be read."""
    try:
        files = [certificates_in(path.read_text(encoding="ascii")) for path in paths]
        if not all(files):
            return None
        found = [each for file in files for each in file]
        if profile:
            from coach_desktop.app.notary import trusted_issuers
            from coach_desktop.app.rules import municipality

            found += trusted_issuers(municipality(profile).profile)
        for each in found:
            fingerprint(each)
    except (CoachError, OSError, ValueError):
        return None
    return found


def _taken_back(paths: Sequence[Path]) -> list[bytes] | None:
    """Lists of what was taken back as DER, or None when a file is none; PEM is read too."""
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    found = []
    try:
        for path in paths:
            content = path.read_bytes()
            is_pem = content.lstrip().startswith(b"-----BEGIN")
            read = x509.load_pem_x509_crl if is_pem else x509.load_der_x509_crl
            found.append(read(content).public_bytes(serialization.Encoding.DER))
    except (OSError, ValueError):
        return None
    return found


def _as_json(verdict: Verdict) -> str:
    return json.dumps(
        {
            "verdict": verdict.judgement.name.lower().replace("_", "-"),
            "exit": int(verdict.judgement),
            "signatures": [
                {
                    "field": each.field,
                    "signer": each.signer,
                    "time": each.time,
                    "covers": each.covers,
                    "fingerprint": each.fingerprint,
                    "stamped": each.stamped,
                }
                for each in verdict.signatures
            ],
            "reasons": list(verdict.reasons),
            "lasts": verdict.lasts,
            "lasts_until": verdict.lasts_until.isoformat() if verdict.lasts_until else "",
        },
        ensure_ascii=False,
    )


def _in_words(verdict: Verdict) -> str:
    say = phrases.load("nl")
    lines = [*in_words(verdict)]
    lines += [
        say.say(
            "verify.signature",
            field=each.field,
            signer=each.signer,
            time=each.time,
            fingerprint=each.fingerprint,
        )
        for each in verdict.signatures
    ]
    return "\n".join(lines)
