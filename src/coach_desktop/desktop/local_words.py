"""What the terms of a municipality are for, in the language of the screen."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.progress import Deadline

LOCAL_NAMES: Mapping[str, object] = {
    "lokaal.welkomgesprek": QT_TRANSLATE_NOOP("deadlines", "Welcome talk"),
    "lokaal.vragenlijst": QT_TRANSLATE_NOOP("deadlines", "Questionnaire begun"),
    "lokaal.brede_intake": QT_TRANSLATE_NOOP("deadlines", "Broad intake done"),
    "lokaal.start": QT_TRANSLATE_NOOP("deadlines", "Lessons and work begun"),
    "lokaal.vrijwilligerswerk": QT_TRANSLATE_NOOP("deadlines", "Volunteering found"),
    "lokaal.evaluatie": QT_TRANSLATE_NOOP("deadlines", "Plan evaluated"),
    "lokaal.voortgangsgesprekken": QT_TRANSLATE_NOOP("deadlines", "Progress talks held"),
    "lokaal.ontzorgen_toets": QT_TRANSLATE_NOOP("deadlines", "Review of fixed costs"),
    "lokaal.begeleiding": QT_TRANSLATE_NOOP("deadlines", "End of the social guidance"),
    "lokaal.taalstage": QT_TRANSLATE_NOOP("deadlines", "Language placement evaluated"),
    "lokaal.nazorg": QT_TRANSLATE_NOOP("deadlines", "End of the aftercare for the job"),
    "lokaal.toekomstplan": QT_TRANSLATE_NOOP("deadlines", "Plan for adulthood made"),
    "lokaal.coach_vanaf": QT_TRANSLATE_NOOP("deadlines", "Coach from this day on"),
}  # fmt: skip
"""By the id of the rule; a test asks one for every local rule."""


def local_name(rule: str) -> str:
    """What a local term is for."""
    return QCoreApplication.translate("deadlines", str(LOCAL_NAMES[rule]))


def local_in_words(due: Deadline) -> str:
    """What a local term is for, its day, the working day that is advised, and where it stands."""
    day, advised = due.termijn.legal, due.advised
    told = f"{local_name(due.code)}: {day:%d-%m-%Y}"
    if advised not in {None, day}:
        said = QCoreApplication.translate("deadlines", "{term} (plan it on {day})")
        told = said.format(term=told, day=f"{advised:%d-%m-%Y}")
    return f"{told} · {own_rule(due.termijn.article)}"


def own_rule(article: str) -> str:
    """Where a rule stands that is no law."""
    said = QCoreApplication.translate("deadlines", "rule of the municipality: {article}")
    return said.format(article=article)
