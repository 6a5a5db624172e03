"""After the lock nothing of the vault stands in memory: no word that was typed, no key."""

import os
import secrets
import select
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from coach_desktop.storage.folder import open_vault
from tests.desktop.bus import (
    LOGIN,
    MANAGER,
    POWER,
    PROPERTIES,
    SESSION,
    is_let_go,
    needs_a_bus,
    own_bus,
    send,
    stand_in,
)
from tests.reliability.locking import key, words
from tests.reliability.memory import find, forms_of, forms_of_key

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="not this system"),
    needs_a_bus,
]

WAYS = {
    "key": "",
    "idle": "Vergrendeld na 5 minuten zonder invoer.",
    "slept": "Vergrendeld omdat de computer ging slapen.",
    "suspend": "Vergrendeld omdat de computer ging slapen.",
    "lid": "Vergrendeld omdat het deksel dichtging.",
    "session": "Vergrendeld omdat het scherm op slot ging of iemand anders inlogde.",
    "user": "Vergrendeld omdat het scherm op slot ging of iemand anders inlogde.",
}

SHORT = ("suspend",)


@contextmanager
def _working(folder: Path, way: str, address: str) -> "Iterator[subprocess.Popen[str]]":
    with subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.locking", str(folder), way],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(("src", ".")),
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": address,
            "DBUS_SYSTEM_BUS_ADDRESS": address,
        },
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def _look(process: int, sought: dict[str, tuple[bytes, ...]]) -> "Counter[str]":
    try:
        return find(process, sought)
    except PermissionError:
        pytest.skip("memory of another process may not be read")


def _is_at_the_door(process: int) -> bool:
    """Whether a fresh program runs in this process, with its window library loaded."""
    line = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
    maps = Path(f"/proc/{process}/maps").read_text(encoding="ascii")
    return b"coach_desktop" in line and "libQt6Widgets" in maps


@pytest.mark.long
@pytest.mark.parametrize(
    "way", [pytest.param(way, marks=() if way in SHORT else pytest.mark.slow) for way in WAYS]
)
def test_two_seconds_after_the_lock_no_word_and_no_key_stand_in_memory(
    qtbot: QtBot, tmp_path: Path, way: str
) -> None:
    seed = secrets.token_hex(8)
    sought = {word: forms_of(word) for word in words(seed)}
    sought["key"] = forms_of_key(bytes(key(seed).bytes))
    with own_bus() as address, _working(tmp_path, way, address) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        connection, peer = stand_in(address, f"theirs-{way}-{seed}")
        print(seed, file=child.stdin, flush=True)
        pipe = child.stdout
        qtbot.waitUntil(lambda: bool(select.select([pipe], [], [], 0)[0]), timeout=60_000)
        assert pipe.readline() == "typed\n"
        assert "Inhibit" in peer.asked
        before = _look(child.pid, sought)
        assert all(before[name] for name in sought), before
        print("go", file=child.stdin, flush=True)
        _leave(connection, way, peer.told)
        qtbot.waitUntil(lambda: _is_at_the_door(child.pid), timeout=30_000)
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(timeout=2)
        if WAYS[way]:
            sought["door"] = forms_of(WAYS[way])
        after = _look(child.pid, sought)
        assert not any(after[name] for name in sought if name != "door"), after
        assert after["door"] or not WAYS[way]
        assert is_let_go(peer), "sleep is still held back"
        os.close(peer.reader)
    vault = open_vault(tmp_path / "kluis", key(seed))
    (dossier,) = (each.dossier for each in vault.dossiers(limit=2))
    told = {each.answer.text for each in vault.log(dossier)}
    vault.close()
    assert [place for place, word in enumerate(words(seed)) if word not in told] == []


def _leave(connection: QDBusConnection, way: str, told: dict[str, bool]) -> None:
    """What the desktop says; a key, an idle hour and a jump of the clock need no word of it."""
    match way:
        case "suspend":
            send(connection, MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", True)
        case "lid":
            told["LidIsClosed"] = True
            where = "/org/freedesktop/UPower"
            send(connection, where, PROPERTIES, "PropertiesChanged", POWER, {}, [])
        case "session":
            send(connection, SESSION, f"{LOGIN}.Session", "Lock")
        case "user":
            told["Active"] = False
            send(connection, SESSION, PROPERTIES, "PropertiesChanged", f"{LOGIN}.Session", {}, [])
        case _:
            pass
