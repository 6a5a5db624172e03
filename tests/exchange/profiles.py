"""A profile with a server, in place of the shipped ones, for the time of a test."""

from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.domain.uitwisseling import APIS

SHIPPED = places.place("resources", "profiles", "voorbeeld.toml")


def serve_profile(
    monkeypatch: pytest.MonkeyPatch, folder: Path, base: str = "http://127.0.0.1:1", **told: str
) -> None:
    """Let `voorbeeld` name this server; other keys of the table as they are written in TOML."""
    keys = {
        **{api: f'"{base}/{api}/api/v1"' for api in APIS},
        "login": '"zgw"',
        "client_id": '"coach-desktop"',
        "proxy": '"geen"',
        **told,
    }
    put_profile(monkeypatch, folder, "uitwisseling", **keys)


def put_profile(monkeypatch: pytest.MonkeyPatch, folder: Path, table: str, **told: str) -> None:
    """Let `voorbeeld` have a table, its keys as they are written in TOML."""
    keys = "\n".join(f"{key} = {value}" for key, value in told.items())
    folder.mkdir(exist_ok=True)
    text = f"{SHIPPED.read_text('utf-8')}\n[{table}]\n{keys}\n"
    (folder / "voorbeeld.toml").write_text(text, encoding="utf-8")
    place = places.place

    def ours(kind: places.Kind, *parts: str) -> Path:
        if (kind, *parts[:1]) == ("resources", "profiles"):
            return folder.joinpath(*parts[1:])
        return place(kind, *parts)

    monkeypatch.setattr(places, "place", ours)
