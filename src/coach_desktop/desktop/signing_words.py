"""What is said of a time stamp, on the page of the signing and on that of a document."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

from coach_desktop.casework.stamping import StampedPlan


def stamp_look(plan: StampedPlan) -> Literal["ok", "bad"]:
    """How what is said of it looks."""
    return "bad" if plan.is_revoked else "ok"


def stamp_told(plan: StampedPlan) -> str:
    """What a plan has gained, and what it lacks."""
    if plan.is_revoked:
        return QCoreApplication.translate(
            "signing",
            "A time stamp was added. The maker of a certificate says that it was taken back: who "
            "checks this plan is told so. The plan was kept. Ask your administrator for another "
            "certificate, and sign a new version with it.",
        )
    if plan.is_proven:
        return QCoreApplication.translate(
            "signing",
            "A time stamp was added, with the proof of every certificate. The plan was kept.",
        )
    return QCoreApplication.translate(
        "signing",
        "A time stamp was added. The makers of a certificate did not say whether it still holds; "
        "the stamp is good without it. The plan was kept.",
    )
