"""Writes the schemas of the objecttypes to docs/objecttypes, as the program sends them."""

import json
from pathlib import Path

from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.exchange.schemas import schema

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "objecttypes"


def page(kind: ObjectKind) -> str:
    """One schema as it is published."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write both."""
    for kind in ObjectKind:
        (FOLDER / f"{kind.value}.json").write_text(page(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
