"""Refreshes the lists out of CLDR and turns the workbook into XForm XML; `make forms`."""

from pathlib import Path

from coach_desktop.authoring.workbook import LISTS, refreshed, xform

FORMS = Path("resources/forms")


def main() -> None:
    """Write every file that follows from another one."""
    for name in LISTS:
        path = FORMS / name
        path.write_bytes(refreshed(name, path.read_bytes()))
    (FORMS / "brede_intake.xml").write_bytes(xform(FORMS / "brede_intake.xlsx"))


if __name__ == "__main__":
    main()
