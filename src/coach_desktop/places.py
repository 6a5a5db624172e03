"""Finds ui/, resources/, translations/ and docs/ in an installed wheel and in a checkout."""

from pathlib import Path
from typing import Literal

Kind = Literal["ui", "resources", "translations", "docs"]


def place(kind: Kind, *parts: str) -> Path:
    """Return a path below one of the four folders; it need not exist."""
    installed = Path(__file__).parent / kind
    root = installed if installed.is_dir() else Path(__file__).parents[2] / kind
    return root.joinpath(*parts)
