"""How the documents beside the plan are called on the screen, and what each is for."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.domain.shown import Sheet

_CONTEXT = "papers"
NAMES = {
    Sheet.PLAIN: QT_TRANSLATE_NOOP("papers", "Plan in plain words"),
    Sheet.ROADMAP: QT_TRANSLATE_NOOP("papers", "Road in pictures"),
    Sheet.PROGRESS: QT_TRANSLATE_NOOP("papers", "Progress report"),
    Sheet.HANDOVER: QT_TRANSLATE_NOOP("papers", "Handover letter"),
    Sheet.CARD: QT_TRANSLATE_NOOP("papers", "Card for the begeleider"),
    Sheet.SCHOOL: QT_TRANSLATE_NOOP("papers", "Copy of the plan for the school"),
    Sheet.RECEIVER: QT_TRANSLATE_NOOP("papers", "Copy of the plan for somebody in the register"),
    Sheet.INTAKE: QT_TRANSLATE_NOOP("papers", "Intake report"),
    Sheet.HOURS: QT_TRANSLATE_NOOP("papers", "Statement of hours"),
    Sheet.FINAL: QT_TRANSLATE_NOOP("papers", "Final report"),
    Sheet.MEASURES: QT_TRANSLATE_NOOP("papers", "Nulmeting beside eindmeting"),
    Sheet.COSTS_BEGIN: QT_TRANSLATE_NOOP("papers", "Letter: paying the fixed costs begins"),
    Sheet.COSTS_CHECK: QT_TRANSLATE_NOOP("papers", "Letter: talk about the fixed costs"),
    Sheet.COSTS_END: QT_TRANSLATE_NOOP("papers", "Letter: paying the fixed costs ends"),
    Sheet.PLACEMENT: QT_TRANSLATE_NOOP("papers", "Contract of the taalstage"),
    Sheet.DECLARATION: QT_TRANSLATE_NOOP("papers", "Participatieverklaring"),
    Sheet.FORM: QT_TRANSLATE_NOOP("papers", "Short form on paper"),
}
_FOR = {
    Sheet.PLAIN: QT_TRANSLATE_NOOP(
        "papers",
        "For the client to take home. No decision and no numbers are in it.",
    ),
    Sheet.ROADMAP: QT_TRANSLATE_NOOP("papers", "One page for the client, to hang on the wall."),
    Sheet.PROGRESS: QT_TRANSLATE_NOOP(
        "papers",
        "For the client, the school and the municipality. Nothing about money, health or "
        "safety is in it.",
    ),
    Sheet.HANDOVER: QT_TRANSLATE_NOOP(
        "papers",
        "For a colleague or another municipality. The BSN is in it; health and safety are not.",
    ),
    Sheet.CARD: QT_TRANSLATE_NOOP(
        "papers",
        "One page for who visits. No numbers, health or safety are in it.",
    ),
    Sheet.SCHOOL: QT_TRANSLATE_NOOP(
        "papers", "What the school may know: name, address, route, hours and term."
    ),
    Sheet.RECEIVER: QT_TRANSLATE_NOOP(
        "papers",
        "For whom the register of sharing names. No numbers, money, family, health or safety are "
        "in it.",
    ),
    Sheet.INTAKE: QT_TRANSLATE_NOOP(
        "papers",
        "For the coach alone. Health is in it; safety is not.",
    ),
    Sheet.HOURS: QT_TRANSLATE_NOOP(
        "papers",
        "The hours that were recorded, and how many are still to be made.",
    ),
    Sheet.FINAL: QT_TRANSLATE_NOOP("papers", "For the municipality when the guidance ends."),
    Sheet.MEASURES: QT_TRANSLATE_NOOP("papers", "What was told at first beside what is told now."),
    Sheet.COSTS_BEGIN: QT_TRANSLATE_NOOP(
        "papers",
        "With the list of fixed costs and how to object.",
    ),
    Sheet.COSTS_CHECK: QT_TRANSLATE_NOOP(
        "papers",
        "Asks the client to come and talk before the paying ends.",
    ),
    Sheet.COSTS_END: QT_TRANSLATE_NOOP("papers", "Says from when the client pays, and what."),
    Sheet.PLACEMENT: QT_TRANSLATE_NOOP(
        "papers",
        "To be signed by the client, the place and the coach.",
    ),
    Sheet.DECLARATION: QT_TRANSLATE_NOOP(
        "papers",
        "To be signed on paper at the meeting itself, not at home.",
    ),
    Sheet.FORM: QT_TRANSLATE_NOOP(
        "papers",
        "For when the battery is dead: the questions of a first talk, numbered as on the screen.",
    ),
}


def paper_name(sheet: Sheet) -> str:
    """How a document is called."""
    return QCoreApplication.translate(_CONTEXT, str(NAMES[sheet]))


def paper_is_for(sheet: Sheet) -> str:
    """For whom it is, and what is in it."""
    return QCoreApplication.translate(_CONTEXT, str(_FOR[sheet]))
