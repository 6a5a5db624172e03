"""The pages and papers that there are and where things are shown; `sight` decides who has them."""

from enum import StrEnum


class Screen(StrEnum):
    """A page of the program; its code is also why a dossier was opened, in the reading log."""

    TODAY = "today"
    REGISTER = "register"
    CASELOAD = "caseload"
    DOSSIER = "dossier"
    INTAKE = "intake"
    MEASURES = "measures"
    PROGRESS = "progress"
    DUO = "duo"
    FIGURES = "figures"
    PLAN = "plan"
    WEEK = "week"
    SIGNING = "signing"
    DOCUMENT = "document"
    LOGBOOK = "logbook"
    CONFLICT = "conflict"
    ROUND = "round"
    CARD = "card"
    VISIT = "visit"
    COUNTS = "counts"
    SETTINGS = "settings"
    QUESTIONNAIRE = "questionnaire"
    EXCHANGE = "exchange"
    PACKAGE = "package"
    KEY_CARDS = "key_cards"


class Sheet(StrEnum):
    """A document made out of a dossier, besides the plan; its code stands in the reading log."""

    PLAIN = "plain"
    ROADMAP = "roadmap"
    PROGRESS = "progress_report"
    HANDOVER = "handover"
    CARD = "card_paper"
    SCHOOL = "school_copy"
    RECEIVER = "receiver_copy"
    INTAKE = "intake_report"
    HOURS = "hours"
    FINAL = "final"
    MEASURES = "measures_report"
    COSTS_BEGIN = "costs_begin"
    COSTS_CHECK = "costs_check"
    COSTS_END = "costs_end"
    PLACEMENT = "placement"
    DECLARATION = "declaration"
    FORM = "paper_form"


class Receiver(StrEnum):
    """Where something is about to be shown, printed or sent."""

    OWN_SCREEN = "own_screen"
    CLIENT_SCREEN = "client_screen"
    PIP = "pip"
    SEARCH = "search"
