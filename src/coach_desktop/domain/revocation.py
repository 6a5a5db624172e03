"""Which devices and vaults a municipality no longer trusts: a small file that it signs."""

from dataclasses import dataclass

from coach_desktop.domain.answer import Value

FORMAT = 1
CONTEXT = b"coachdesk/v1|revocation|"
"""Stands before what is signed, so that nothing else that this key signs can be taken for it."""


@dataclass(frozen=True, slots=True)
class Revocation:
    """`devices` names single laptops, `vaults` a vault with every copy of it."""

    devices: frozenset[str] = frozenset()
    vaults: frozenset[str] = frozenset()

    def names(self, vault: str, device: str) -> bool:
        """Whether it names this vault, or this device."""
        return vault in self.vaults or device in self.devices

    def to_value(self) -> Value:
        """What is signed."""
        return {
            "format": FORMAT,
            "devices": list[Value](sorted(self.devices)),
            "vaults": list[Value](sorted(self.vaults)),
        }


def revocation_from_value(told: Value) -> Revocation:
    """Read what was signed; raises ValueError when it is of another form."""
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise ValueError("format")
    return Revocation(_names(told.get("devices", [])), _names(told.get("vaults", [])))


def _names(told: Value) -> frozenset[str]:
    if not isinstance(told, list) or not all(isinstance(each, str) and each for each in told):
        raise ValueError("names")
    return frozenset(map(str, told))
