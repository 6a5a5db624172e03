"""What is said of a time stamp, on the page of the signing and on that of a document."""

from PySide6.QtCore import QCoreApplication


def stamp_told(*, is_proven: bool) -> str:
    """What a plan has gained."""
    if is_proven:
        return QCoreApplication.translate(
            "signing",
            "A time stamp was added, with the proof of every certificate. The plan was kept.",
        )
    return QCoreApplication.translate(
        "signing",
        "A time stamp was added. The makers of a certificate did not say whether it still holds; "
        "the stamp is good without it. The plan was kept.",
    )
