"""A coach's own card over PKCS#11; the key never leaves it. Needs the extra `smartcard`."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from asn1crypto import x509
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign import signers

from coach_desktop.casework.signing_keys import OnCard, OwnCard, OwnKey
from coach_desktop.documents.keys import of_file
from coach_desktop.domain.errors import DocumentError

if TYPE_CHECKING:
    import pkcs11

_TROUBLE = Exception
"""A maker's library can raise anything; whatever it is, the card cannot be used."""


@contextmanager
def on_card(library: Path, *, label: str, pin: str, certificate: str) -> Iterator[signers.Signer]:
    """A signer that works while the card is open; `certificate` is its id on the card, in hex.

    Raises DocumentError `documents.card-support` without the extra, `documents.card-pin` when the
    PIN is wrong, `documents.card-absent` when there is no such card or certificate.
    """
    try:
        import pkcs11
        from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session
    except ImportError as trouble:
        raise DocumentError("documents.card-support") from trouble
    try:
        session = open_pkcs11_session(
            str(library), token_criteria=TokenCriteria(label=label), user_pin=pin
        )
    except (pkcs11.PinIncorrect, pkcs11.PinLocked, pkcs11.PinLenRange, pkcs11.PinInvalid) as wrong:
        raise DocumentError("documents.card-pin") from wrong
    except _TROUBLE as trouble:
        raise DocumentError("documents.card-absent") from trouble
    try:
        known = bytes.fromhex(certificate)
        signer = PKCS11Signer(session, cert_id=known, key_id=known, use_raw_mechanism=True)
        if _certificate_of(signer) is None:
            raise DocumentError("documents.card-absent")
        yield signer
    finally:
        session.close()


def certificates(library: Path) -> Sequence[OnCard]:
    """The certificates on every card in a reader that a key of a person signs by; asks no PIN.

    Raises DocumentError `documents.card-support` without the extra, `documents.card-absent` when
    there is no card, or nothing on it to sign with.
    """
    try:
        import pkcs11
    except ImportError as trouble:
        raise DocumentError("documents.card-support") from trouble
    try:
        cards = list(
            pkcs11.lib(str(library)).get_tokens(token_flags=pkcs11.TokenFlag.TOKEN_INITIALIZED)
        )
        found = [each for card in cards for each in _on(card)]
    except _TROUBLE as trouble:
        raise DocumentError("documents.card-absent") from trouble
    if not found:
        raise DocumentError("documents.card-absent")
    return tuple(found)


def _on(card: "pkcs11.Token") -> Iterator[OnCard]:
    """What a card shows to everybody."""
    from pkcs11 import Attribute, ObjectClass

    with card.open() as session:
        for told in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
            certificate = x509.Certificate.load(told[Attribute.VALUE])
            usage = certificate.key_usage_value
            allowed = set() if usage is None else usage.native
            if not certificate.ca and allowed & {"non_repudiation", "digital_signature"}:
                holder = str(certificate.subject.native.get("common_name", ""))
                yield OnCard(str(card.label).strip(), told[Attribute.ID].hex(), holder)


@contextmanager
def opened(own: OwnKey | OwnCard | None) -> Iterator[signers.Signer | None]:
    """A coach's own key while it is needed; None when there is none."""
    match own:
        case None:
            yield None
        case OwnKey():
            yield of_file(own.content, own.passphrase)
        case OwnCard():
            library = Path(own.library)
            with on_card(
                library, label=own.label, pin=own.pin, certificate=own.certificate
            ) as signer:
                yield signer


def _certificate_of(signer: signers.Signer) -> object:
    """The certificate on the card, asked for now and not in the midst of signing."""
    try:
        return signer.signing_cert
    except _TROUBLE:
        return None
