"""The receipt of a package: a small signed file that says what its receiver has of it.

It holds ids alone, and needs no seal. On the first line stands what it says, on the second the
signature over that line.
"""

import json
from collections.abc import Mapping

from coach_desktop.casework.package_ports import Receipt
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.operation import canonical_json, time_from_text, time_to_text
from coach_desktop.exchange.keys import Keys, is_signed

MOST_BYTES = 16 << 20

_KIND = "coach-desktop/receipt/1"
_SIGNED_AS = _KIND.encode() + b"\n"


def write_receipt(receipt: Receipt, keys: Keys) -> bytes:
    """Write and sign a receipt."""
    told = canonical_json(
        {
            "device": receipt.device,
            "digest": receipt.digest,
            "kind": _KIND,
            "moment": time_to_text(receipt.moment),
            "package": receipt.package,
            "refused": list(receipt.refused),
        }
    )
    return told + b"\n" + keys.sign(_SIGNED_AS + told).hex().encode() + b"\n"


def read_receipt(content: bytes, cards: Mapping[str, KeyCard]) -> Receipt:
    """Read a receipt and check its signature; `cards` are the trusted ones by device.

    Raises InputError `receipt.unreadable`, `receipt.unknown-sender`, `receipt.signature`.
    """
    told, _, signature = content.rstrip().partition(b"\n")
    if len(content) > MOST_BYTES:
        raise InputError("receipt.unreadable")
    try:
        receipt = _read(told)
        signed = bytes.fromhex(signature.decode("ascii"))
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise InputError("receipt.unreadable") from error
    sender = cards.get(receipt.device)
    if sender is None:
        raise InputError("receipt.unknown-sender")
    if not is_signed(sender.signing_key, signed, _SIGNED_AS + told):
        raise InputError("receipt.signature")
    return receipt


def _read(told: bytes) -> Receipt:
    table = json.loads(told)
    if not isinstance(table, dict) or table["kind"] != _KIND:
        raise ValueError("kind")
    refused = table["refused"]
    if not isinstance(refused, list):
        raise TypeError("refused")
    return Receipt(
        package=str(table["package"]),
        digest=str(table["digest"]),
        device=str(table["device"]),
        moment=time_from_text(str(table["moment"])),
        refused=tuple(str(each) for each in refused),
    )
