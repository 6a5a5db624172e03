"""What the program leaves to be said after it locked: why, and how much could not be kept."""

from dataclasses import dataclass

from coach_desktop.machine.session import Why


@dataclass(frozen=True, slots=True)
class Note:
    """Why it locked, after how many idle minutes that happens, and how many changes were lost."""

    why: Why
    minutes: int
    lost: int

    def to_text(self) -> str:
        """As one line without any personal data."""
        return f"{self.why} {self.minutes} {self.lost}"


def read_note(text: str) -> Note | None:
    """Read what `to_text` wrote; None for anything else."""
    match text.split():
        case [why, minutes, lost] if why in set(Why) and (minutes + lost).isdecimal():
            return Note(Why(why), int(minutes), int(lost))
    return None
