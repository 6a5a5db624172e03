"""Joins what is of the owner and his laptop: who he is, his seal, his backup, his sizes."""

from collections.abc import Callable
from typing import TypedDict

from coach_desktop.app.card_paper import card_paper
from coach_desktop.app.ground import Ground
from coach_desktop.app.idle import VaultIdle
from coach_desktop.app.laptop import lost_laptop
from coach_desktop.app.notary import trusted_issuers
from coach_desktop.app.text_size import OWN_TEXT, VaultTextSize
from coach_desktop.casework.access import Idle, Safe, TextSize
from coach_desktop.casework.backups import Backups
from coach_desktop.casework.lost_laptop import LostLaptop
from coach_desktop.casework.paper_ports import Printer, Sheets
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Clock
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.machine.folders import danger


class Owned(TypedDict):
    """The parts of a workplace that are of its owner."""

    identity: Identity
    profile: Gemeenteprofiel
    practice: bool
    telephone: str
    seal_certificate: str
    seal_fingerprint: str
    clock: Clock
    people: People
    safe: Safe
    backups: Backups
    idle: Idle
    text_size: TextSize
    own_text: TextSize
    card_paper: Callable[[KeyCard], bytes]
    lost_laptop: Callable[[], LostLaptop]
    sheets: Sheets


def make_printer(base: Ground) -> Printer:
    """Print with the seal of this installation."""
    from coach_desktop.documents.certificate import Seal
    from coach_desktop.documents.printing import PdfPrinter

    key, certificate = str(base.told["seal_key"]), str(base.told["seal_certificate"])
    return PdfPrinter(Seal(bytes.fromhex(key), certificate), trusted_issuers(base.municipality))


def join_owned(base: Ground) -> Owned:
    """Say whose this is, and keep it safe."""
    from coach_desktop.documents.certificate import fingerprint
    from coach_desktop.documents.sheets import SheetWriter

    vault, ours, clock, practice = base.vault, base.municipality, base.clock, base.practice
    certificate = str(base.told["seal_certificate"])
    return Owned(
        identity=base.identity,
        profile=ours,
        practice=practice,
        telephone=str(base.told["telephone"] or ""),
        seal_certificate=certificate,
        seal_fingerprint=fingerprint(certificate),
        clock=clock,
        people=base.people,
        safe=base.safe,
        backups=Backups(vault, clock, danger, practice),
        idle=VaultIdle(vault),
        text_size=VaultTextSize(vault),
        own_text=VaultTextSize(vault, OWN_TEXT),
        card_paper=lambda card: card_paper(card, ours, clock),
        lost_laptop=lambda: lost_laptop(vault, base.identity, ours, clock, practice=practice),
        sheets=SheetWriter(),
    )
