"""The keys of an open vault for packages; exchange is imported when it is first asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.keycard import KeyCard

if TYPE_CHECKING:
    from coach_desktop.casework.package_ports import Bundle, Opened, Receipt
    from coach_desktop.exchange.keys import Keys
    from coach_desktop.storage.vault import OpenVault

AGE_KEYS = "age_keys"
"""Setting: the private age keys, the present one first, and for which device that was made."""


@dataclass(frozen=True, slots=True)
class VaultSealer:
    """Seals and opens by the keys of one vault; fulfils `casework.package_ports.Sealer`."""

    vault: "OpenVault"
    identity: Identity

    def card(self) -> KeyCard:
        """The key card of this vault."""
        return KeyCard(self.identity, self._keys().recipients[0])

    def seal(self, bundle: "Bundle", to: Sequence[KeyCard]) -> tuple[bytes, str]:
        """Sign a bundle and seal it to the devices of one receiver; gives its digest too."""
        from coach_desktop.exchange.package import Packages

        return Packages(self._keys()).seal(bundle, to)

    def open(self, content: bytes, cards: Mapping[str, KeyCard]) -> "Opened":
        """Open a package and check all of it."""
        from coach_desktop.exchange.package import Packages

        return Packages(self._keys()).open(content, cards)

    def write_receipt(self, receipt: "Receipt") -> bytes:
        """Write and sign a receipt."""
        from coach_desktop.exchange.receipt import write_receipt

        return write_receipt(receipt, self._keys())

    def read_receipt(self, content: bytes, cards: Mapping[str, KeyCard]) -> "Receipt":
        """Read a receipt and check its signature."""
        from coach_desktop.exchange.receipt import read_receipt

        return read_receipt(content, cards)

    def picture(self, card: KeyCard) -> tuple[tuple[bool, ...], ...]:
        """A card as the dark and light squares of a QR code, row by row."""
        from coach_desktop.exchange.qr import squares

        return squares(card)

    def _keys(self) -> "Keys":
        """The keys, with an age key made for this device when it has none yet.

        Raises InputError `card.no-key` when the vault has no device key that fits its identity.
        """
        from coach_desktop.exchange.keys import Keys

        signing = self.vault.setting("device_key")
        if not isinstance(signing, str):
            raise InputError("card.no-key")
        keys = Keys(bytes.fromhex(signing), self._age_keys())
        if keys.public != self.identity.device.public_key:
            raise InputError("card.no-key")
        return keys

    def _age_keys(self) -> tuple[str, ...]:
        from coach_desktop.exchange.keys import make_age_key

        told = self.vault.setting(AGE_KEYS)
        table = told if isinstance(told, dict) else {}
        former = table.get("keys")
        keys = [str(each) for each in former] if isinstance(former, list) else []
        if keys and table.get("device") == self.identity.device.id:
            return tuple(keys)
        keys.insert(0, make_age_key())
        with self.vault.writing() as writing:
            writing.settle(AGE_KEYS, {"device": self.identity.device.id, "keys": [*keys]})
        return tuple(keys)
