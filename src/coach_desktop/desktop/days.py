"""Days and moments as they are read on the screen."""

from datetime import datetime

from coach_desktop.machine.clock import AMSTERDAM


def turned(text: str) -> str:
    """A date as it is read, also when its day or month is not known."""
    return "-".join(reversed(text.split("-")))


def moment_in_words(moment: datetime) -> str:
    """A moment in Amsterdam time."""
    return moment.astimezone(AMSTERDAM).strftime("%d-%m-%Y %H:%M")
