"""A coach's own card over PKCS#11; the key never leaves it. Needs the extra `smartcard`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign import signers

from coach_desktop.casework.signing_keys import OwnCard, OwnKey
from coach_desktop.documents.keys import of_file
from coach_desktop.domain.errors import DocumentError

_TROUBLE = Exception
"""A maker's library can raise anything; whatever it is, the card cannot be used."""


@contextmanager
def on_card(library: Path, *, label: str, pin: str, certificate: str) -> Iterator[signers.Signer]:
    """A signer that works while the card is open; `certificate` is its label on the card.

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
        signer = PKCS11Signer(
            session, cert_label=certificate, key_label=certificate, use_raw_mechanism=True
        )
        if _certificate_of(signer) is None:
            raise DocumentError("documents.card-absent")
        yield signer
    finally:
        session.close()


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
