"""What the subjects of an intake are called, and how it is said how far they were talked about."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.coverage import Cover, Subject

_CONTEXT = "coverage"
_NAMES = {
    "intake.deel.leerbaarheidstoets": QT_TRANSLATE_NOOP("coverage", "Learnability test"),
    "intake.deel.onderwijs_werk_herkomst": QT_TRANSLATE_NOOP("coverage", "School and work before"),
    "intake.deel.persoonlijke_omstandigheden": QT_TRANSLATE_NOOP(
        "coverage", "Circumstances and health"
    ),
    "intake.deel.vve": QT_TRANSLATE_NOOP("coverage", "Preschool of the child"),
    "intake.deel.taalniveau": QT_TRANSLATE_NOOP("coverage", "Level of Dutch"),
    "intake.deel.arbeidsparticipatie": QT_TRANSLATE_NOOP("coverage", "Chances of work"),
    "intake.deel.zelfredzaamheid": QT_TRANSLATE_NOOP("coverage", "Self-reliance"),
}
MARKS = {
    Cover.COVERED: ("circle-check", "ok"),
    Cover.BEGUN: ("circle-half-2", "warn"),
    Cover.OPEN: ("circle", "muted"),
    Cover.NOT_APPLICABLE: ("minus", "muted"),
}
"""Icon and colour of how far a subject was talked about; words always stand beside them."""


def subject_name(subject: Subject) -> str:
    """The name of a part of the law in the language of the screen; else the municipality's own."""
    name = _NAMES.get(subject.code)
    return QCoreApplication.translate(_CONTEXT, str(name)) if name else subject.code


def cover_in_words(subject: Subject) -> str:
    """How far it was talked about."""
    words = {
        Cover.COVERED: QCoreApplication.translate("coverage", "talked about"),
        Cover.BEGUN: QCoreApplication.translate(
            "coverage", "still %n core question(s)", "", subject.still_open
        ),
        Cover.OPEN: QCoreApplication.translate("coverage", "not talked about yet"),
        Cover.NOT_APPLICABLE: QCoreApplication.translate("coverage", "does not apply"),
    }
    return words[subject.cover]


def counted(subjects: tuple[Subject, ...]) -> tuple[int, int]:
    """How many of the subjects that apply were talked about, and how many apply."""
    apply = [each for each in subjects if each.cover is not Cover.NOT_APPLICABLE]
    return sum(each.cover is Cover.COVERED for each in apply), len(apply)
