"""Makes every object once and joins the rooms; loaded while the passphrase is typed."""

from functools import partial
from typing import TYPE_CHECKING

from coach_desktop.app.asking import Asked, join_asked
from coach_desktop.app.ground import Ground, ground
from coach_desktop.app.guiding import join_guided
from coach_desktop.app.notary import notary
from coach_desktop.app.owning import join_owned, make_printer
from coach_desktop.app.sending import Sent, join_sent
from coach_desktop.casework.access import Safe
from coach_desktop.casework.attachments import Attachments
from coach_desktop.casework.board import Board
from coach_desktop.casework.caseload_undo import Imports
from coach_desktop.casework.past import Pasts
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.retention import finish_scrub
from coach_desktop.casework.rights import Rights, join_rights
from coach_desktop.casework.stamping import Stamping
from coach_desktop.casework.undo import Undoing
from coach_desktop.casework.visits import Visits
from coach_desktop.casework.workplace import Workplace

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault


def join(vault: "OpenVault", clock: Clock, safe: Safe) -> Workplace:
    """Make every object once and join the rooms; raises CoachError on a broken installation."""
    base = ground(vault, clock, safe)
    changes, printer = base.changes, make_printer(base)
    asked = join_asked(base, printer)
    guided = join_guided(base, asked["intakes"])
    sent = join_sent(base, guided["records"])
    rights = _rights(base, asked, sent)
    stamps = partial(notary, base.municipality, clock)
    has_clock = bool(base.municipality.ondertekening.time_stamp)

    def close() -> None:
        sent["municipal"].close()
        vault.close()

    finish_scrub(vault)
    return Workplace(
        **join_owned(base),
        **asked,
        **guided,
        **sent,
        printer=printer,
        imports=Imports(vault, changes),
        rights=rights,
        pasts=Pasts(asked["intakes"], rights.corrections, Undoing(vault, changes)),
        stamping=Stamping(guided["plans"], printer, stamps if has_clock else None),
        board=Board(guided["today"], changes, rights.retention.terms),
        visits=Visits(vault, changes),
        attachments=Attachments(vault, changes, printer),
        close=close,
        renewed=lambda: join(vault, clock, safe),
    )


def _rights(base: Ground, asked: Asked, sent: Sent) -> Rights:
    return join_rights(
        base.changes,
        base.people,
        asked["intakes"],
        base.rules,
        base.municipality,
        practice=base.practice,
        delivered=sent["exchange"],
        reauth=base.safe,
    )
