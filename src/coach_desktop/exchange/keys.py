"""The keys of one vault for exchange: what its device signs with, and what is sealed to it.

A vault that became another device gets another recipient too; what was sealed to the former one is
opened still.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coach_desktop.domain.errors import InputError


@dataclass(frozen=True, slots=True)
class Keys:
    """`signing` is the private Ed25519 key, `age` the private age keys, the present one first."""

    signing: bytes = field(repr=False)
    age: Sequence[str] = field(repr=False)

    @property
    def public(self) -> str:
        """The public key of what is signed, in hex."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        key = Ed25519PrivateKey.from_private_bytes(self.signing)
        return key.public_key().public_bytes_raw().hex()

    @property
    def recipients(self) -> tuple[str, ...]:
        """The age recipients of this vault, the present one first."""
        import pyrage

        return tuple(str(pyrage.x25519.Identity.from_str(each).to_public()) for each in self.age)

    def sign(self, told: bytes) -> bytes:
        """Sign bytes."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        signature: bytes = Ed25519PrivateKey.from_private_bytes(self.signing).sign(told)
        return signature

    def unsealed(self, content: bytes) -> bytes:
        """Open what was sealed to this vault.

        Raises InputError `package.not-for-us`, or `package.damaged` when a byte of it changed.
        """
        import pyrage

        identities = [pyrage.x25519.Identity.from_str(each) for each in self.age]
        try:
            told: bytes = pyrage.decrypt(content, identities)
        except pyrage.DecryptError as error:
            is_foreign = "matching keys" in str(error)
            raise InputError("package.not-for-us" if is_foreign else "package.damaged") from None
        return told


def make_age_key() -> str:
    """A new private age key."""
    import pyrage

    return str(pyrage.x25519.Identity.generate())


def is_signed(public: str, signature: bytes, told: bytes) -> bool:
    """Whether bytes were signed by the owner of this public key."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, told)
    except (InvalidSignature, ValueError):
        return False
    return True
