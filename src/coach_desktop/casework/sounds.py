"""A sound from outside, written anew: the samples of a WAV file and nothing else of it."""

import io
import wave

from coach_desktop.domain.errors import DocumentError

SOUND_TYPE = "audio/wav"
LONGEST_SECONDS = 900
_RATES = range(4_000, 96_001)


def is_sound(content: bytes) -> bool:
    """Whether bytes say of themselves that they are a WAV file."""
    return content[:4] == b"RIFF" and content[8:12] == b"WAVE"


def seconds_of(content: bytes) -> int:
    """How long a sound lasts, rounded up to whole seconds."""
    with wave.open(io.BytesIO(content)) as read:
        frames, rate = int(read.getnframes()), int(read.getframerate())
    return -(-frames // rate)


def clean_sound(content: bytes) -> bytes:
    """The samples in a file of our own; raises DocumentError `documents.sound-unreadable`."""
    try:
        with wave.open(io.BytesIO(content)) as read:
            channels, width, rate = read.getnchannels(), read.getsampwidth(), read.getframerate()
            if channels not in {1, 2} or width not in {1, 2} or rate not in _RATES:
                raise DocumentError("documents.sound-unreadable")
            samples = read.readframes(LONGEST_SECONDS * rate + 1)
    except (wave.Error, EOFError, ValueError, RuntimeError) as broken:
        raise DocumentError("documents.sound-unreadable") from broken
    if not samples or len(samples) > LONGEST_SECONDS * rate * channels * width:
        raise DocumentError("documents.sound-unreadable")
    return wav_of(samples, channels=channels, width=width, rate=rate)


def wav_of(samples: bytes, *, channels: int, width: int, rate: int) -> bytes:
    """A WAV file of bare samples."""
    told = io.BytesIO()
    with wave.open(told, "wb") as written:
        written.setnchannels(channels)
        written.setsampwidth(width)
        written.setframerate(rate)
        written.writeframes(samples)
    return told.getvalue()
