"""Whether what stands at the municipality is what a step would make."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from coach_desktop.exchange.asking import Table, table, text
from coach_desktop.exchange.wire import Json


def apart(asked: Mapping[str, Json], found: Table) -> timedelta:
    """How far apart two statussen were set: by a clock that was ahead one is set otherwise."""
    moments = [text(each, "datumStatusGezet")[:19] for each in (asked, found)]
    try:
        first, second = (datetime.fromisoformat(each) for each in moments)
    except ValueError:
        return timedelta.max
    return abs(first - second)


def same_person(asked: Mapping[str, Json], found: Table) -> bool:
    """Whether a rol is of the same person: by BSN, or by the number of the coach."""
    who, mine = found.get("betrokkeneIdentificatie"), table(asked["betrokkeneIdentificatie"])
    if not isinstance(who, dict):
        return False
    name = "inpBsn" if "inpBsn" in mine else "identificatie"
    return text(who, name) == text(mine, name)


def same_object(asked: Mapping[str, Json], found: Table) -> bool:
    """Whether a zaakobject ties the zaak to this object; a server may not tell what it holds."""
    if any(text(found, name) != asked[name] for name in ("objectType", "objectTypeOverige")):
        return False
    return found.get("objectIdentificatie") in (None, asked["objectIdentificatie"])
