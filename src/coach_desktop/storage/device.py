"""What belongs to this device and not to the log: settings, and where the coach was."""

import json

from sqlalchemy import select

from coach_desktop.domain.answer import Value
from coach_desktop.storage.engine import Driver
from coach_desktop.storage.statements import given, prepare, prepare_put
from coach_desktop.storage.tables import bookmarks, settings

_PUT_BOOKMARK = prepare_put(bookmarks, "dossier", "instance")
_PLACE = prepare(
    select(bookmarks.c.place).where(
        bookmarks.c.dossier == given("dossier"), bookmarks.c.instance == given("instance")
    )
)
_PUT_SETTING = prepare_put(settings, "name")
_SETTING = prepare(select(settings.c.value).where(settings.c.name == given("name")))


def bookmark(driver: Driver, dossier: str, instance: str, place: str) -> None:
    """Remember where the coach is in a questionnaire."""
    _PUT_BOOKMARK.run(driver, dossier=dossier, instance=instance, place=place)


def place(driver: Driver, dossier: str, instance: str) -> str:
    """Where the coach was; '' when nowhere yet."""
    row = _PLACE.run(driver, dossier=dossier, instance=instance).fetchone()
    return str(row[0]) if row is not None else ""


def settle(driver: Driver, name: str, value: Value) -> None:
    """Keep a setting of this vault."""
    _PUT_SETTING.run(driver, name=name, value=json.dumps(value, ensure_ascii=False))


def setting(driver: Driver, name: str) -> "Value | None":
    """A setting, or None when it was never made."""
    row = _SETTING.run(driver, name=name).fetchone()
    if row is None:
        return None
    value: Value = json.loads(str(row[0]))
    return value
