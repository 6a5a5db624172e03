"""All scenarios by name: nine kinds, the migration once per release; and the negative controls."""

from collections.abc import Mapping

from tests.reliability.controls import CONTROLS
from tests.reliability.scenarios import (
    ANSWER,
    ATTACHMENT,
    LOCK,
    VASTSTELLEN,
    Scenario,
    of_release,
)
from tests.reliability.scenarios_of_keys import BACKUP, PURGE, REKEY, SLOT_CHANGE
from tests.vaults import RELEASES

SCENARIOS: Mapping[str, Scenario] = {
    "answer": ANSWER,
    "attachment": ATTACHMENT,
    "vaststellen": VASTSTELLEN,
    "lock": LOCK,
    "slot change": SLOT_CHANGE,
    **{f"migration of {release}": of_release(release) for release in RELEASES},
    "rekey": REKEY,
    "purge": PURGE,
    "backup": BACKUP,
}

EVERY: Mapping[str, Scenario] = {**SCENARIOS, **CONTROLS}
