"""How a week is said: blocks, times, what clashes, and hours."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.desktop.record_codes import code_name
from coach_desktop.domain.record import clock
from coach_desktop.domain.week import DAYS, MIDNIGHT, Block, BlockSort
from coach_desktop.plan.week import Clash, Limits, Trouble
from coach_desktop.widgets.week_sheet import Drawn

_HOUR = 60

PICTURES = {
    BlockSort.LESSON: "language",
    BlockSort.WORK: "briefcase",
    BlockSort.VOLUNTEERING: "heart",
    BlockSort.PLACEMENT: "message-circle",
    BlockSort.SCHOOL: "school",
    BlockSort.CHILDCARE: "mood-smile",
    BlockSort.CARE: "users",
    BlockSort.APPOINTMENT: "calendar-event",
    BlockSort.TRAVEL: "route",
    BlockSort.FREE: "home",
    BlockSort.BUSY: "lock",
}
_TONES = {
    BlockSort.LESSON: "accent",
    BlockSort.WORK: "info",
    BlockSort.VOLUNTEERING: "info",
    BlockSort.PLACEMENT: "info",
    BlockSort.SCHOOL: "ok",
    BlockSort.CHILDCARE: "ok",
    BlockSort.FREE: "ok",
}
_SENTENCES: dict[Trouble, object] = {
    Trouble.OVERLAP: QT_TRANSLATE_NOOP(
        "week", "{block} and {other} meet at {time}, travel included."
    ),
    Trouble.CARE: QT_TRANSLATE_NOOP(
        "week",
        "{block} needs childcare. At {time} nobody looks after all children.",
    ),
    Trouble.OUTSIDE: QT_TRANSLATE_NOOP(
        "week", "The client said that {day} at {time} is no time for lessons. That is a warning."
    ),
    Trouble.TRAVEL: QT_TRANSLATE_NOOP(
        "week",
        "{block} takes {travel} minutes to travel; the client accepts {most}. That is a warning.",
    ),
}
_CLASHES = QT_TRANSLATE_NOOP("week", "Clashes")
_NOTE = QT_TRANSLATE_NOOP("week", "Look")
_OF = QT_TRANSLATE_NOOP("week", "{name}: {what}")
_HOURS = QT_TRANSLATE_NOOP("week", "{hours} hours")
_AND_MINUTES = QT_TRANSLATE_NOOP("week", "{hours} h {minutes} min")
_OF_HOURS = QT_TRANSLATE_NOOP("week", "{hours} of {wanted} hours")
_MINUTES_OF_HOURS = QT_TRANSLATE_NOOP("week", "{hours} h {minutes} min of {wanted} hours")
_SPOKEN = QT_TRANSLATE_NOOP("week", "{title}, {day} {times}")
_FIXED = QT_TRANSLATE_NOOP("week", "{what}. Cannot be moved")
_HEAD = QT_TRANSLATE_NOOP("week", "{day} {time} clashes")
_WARNED = QT_TRANSLATE_NOOP("week", "{day} {time}: look at this")


def day_names() -> tuple[str, ...]:
    """The names of the days, Monday first."""
    return tuple(code_name(day) for day in DAYS)


def title_of(block: Block) -> str:
    """What a block is: its name when it has one, else its sort."""
    if not block.name:
        return code_name(block.sort)
    sort = code_name(block.sort)
    return block.name if block.name.casefold() == sort.casefold() else f"{sort} · {block.name}"


def times_of(block: Block) -> str:
    """From when until when."""
    return f"{clock(block.begin)}–{clock(block.end)}"


def when(block: Block) -> str:
    """The day and the times."""
    return f"{code_name(DAYS[block.day])} {times_of(block)}"


def clash_word(clash: Clash) -> str:
    """The one word that stands on a block."""
    return _told(_NOTE if clash.trouble.warns else _CLASHES)


def clash_head(clash: Clash) -> str:
    """The day and the moment at which something is wrong."""
    day, time = _moment(clash.at)
    return _told(_WARNED if clash.trouble.warns else _HEAD).format(day=_capital(day), time=time)


def clash_sentence(clash: Clash, limits: Limits) -> str:
    """What is wrong, in one sentence."""
    day, time = _moment(clash.at)
    return _told(_SENTENCES[clash.trouble]).format(
        block=title_of(clash.block),
        other=title_of(clash.other) if clash.other is not None else "",
        day=day,
        time=time,
        travel=clash.block.travel,
        most=limits.travel,
    )


def duration(minutes: int, wanted: int | None = None) -> str:
    """A number of hours, and of how many when that is known; minutes when they are not whole."""
    hours, rest = divmod(minutes, _HOUR)
    whole, broken = (_HOURS, _AND_MINUTES) if wanted is None else (_OF_HOURS, _MINUTES_OF_HOURS)
    words = _told(broken if rest else whole)
    return words.format(hours=hours, minutes=rest, wanted=wanted)


def drawn(block: Block, clash: Clash | None, *, whose: str = "") -> Drawn:
    """A block as the grid draws it; `whose` names somebody else whose block it is."""
    title = title_of(block)
    if whose:
        title = _told(_OF).format(name=whose, what=title)
    spoken = _told(_SPOKEN).format(
        title=title, day=code_name(DAYS[block.day]), times=times_of(block)
    )
    if block.fixed:
        spoken = _told(_FIXED).format(what=spoken)
    if clash is not None:
        spoken = f"{spoken}. {clash_word(clash)}"
    return Drawn(
        id=block.id,
        day=block.day,
        begin=block.begin,
        end=block.end,
        title=title,
        times=times_of(block),
        picture=PICTURES[block.sort],
        tone="plain" if whose else _TONES.get(block.sort, "plain"),
        spoken=spoken,
        clash=clash_word(clash) if clash is not None else "",
        warns=clash is not None and clash.trouble.warns,
        movable=not block.fixed,
        behind=block.sort.is_elsewhere or block.sort is BlockSort.FREE,
        other=bool(whose),
    )


def tone_of(sort: BlockSort) -> str:
    """The colour of a sort; it only goes along with picture and word."""
    return _TONES.get(sort, "plain")


def _moment(at: int) -> tuple[str, str]:
    day, minute = divmod(at, MIDNIGHT)
    return code_name(DAYS[day % len(DAYS)]), clock(minute)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _told(words: object) -> str:
    return QCoreApplication.translate("week", str(words))
