"""What the program needs of others: what pyproject.toml declares, and what that needs in turn."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ("authoring", "smartcard")
"""Extras that go to a coach; the others stay with who builds the program."""

SYSTEMS: Mapping[str, Mapping[str, str]] = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "darwin": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "win32": {
        "sys_platform": "win32",
        "platform_system": "Windows",
        "os_name": "nt",
        "platform_machine": "AMD64",
    },
}
"""What differs in a requirement's marker between the systems that the program is for."""


def declared() -> list[Requirement]:
    """What pyproject.toml asks for, shipped extras included, markers and all."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked: list[str] = list(project["dependencies"])
    for extra in SHIPPED:
        asked += project["optional-dependencies"][extra]
    return [Requirement(each) for each in asked]


def needed(
    roots: Iterable[Requirement],
    requires: Callable[[str], Iterable[str]],
    environment: Mapping[str, str],
) -> dict[str, list[Requirement]]:
    """Every package that the roots lead to where these markers hold, with who asked what of it."""
    found: dict[str, list[Requirement]] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [each for each in roots if _holds(each, environment, {""})]
    while waiting:
        asked = waiting.pop()
        name = canonicalize_name(asked.name)
        found.setdefault(name, []).append(asked)
        extras = {extra for extra in {"", *asked.extras} if (name, extra) not in seen}
        if extras:
            seen.update((name, extra) for extra in extras)
            waiting += [
                need
                for need in map(Requirement, requires(name))
                if _holds(need, environment, extras)
            ]
    return found


def _holds(asked: Requirement, environment: Mapping[str, str], extras: set[str]) -> bool:
    return asked.marker is None or any(
        asked.marker.evaluate({**environment, "extra": extra}) for extra in extras
    )


def installed() -> dict[str, str]:
    """The version of every package that the program needs on some system, as installed here."""
    names = {name for system in SYSTEMS.values() for name in needed(declared(), _requires, system)}
    return {name: distribution(name).version for name in sorted(names) if _is_here(name)}


def absent() -> set[str]:
    """What the program needs on some system and is not installed here."""
    names = {name for system in SYSTEMS.values() for name in needed(declared(), _requires, system)}
    return {name for name in names if not _is_here(name)}


@cache
def _requires(name: str) -> tuple[str, ...]:
    return tuple(distribution(name).requires or ()) if _is_here(name) else ()


def _is_here(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True
