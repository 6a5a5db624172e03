"""Where the system of a municipality stands and how it is spoken to: a table of its profile.

Without that table a vault has no server: nothing is sent, and no lease ever runs.
"""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from coach_desktop.domain.errors import PackError

APIS = ("zaken", "documenten", "besluiten", "catalogi", "objecten", "objecttypen")
"""Each has an address of its own: they may stand at different suppliers."""

OIDC, ZGW = "oidc", "zgw"
LOGINS = (OIDC, ZGW)

NO_PROXY = "geen"

_LOOPBACK = ("127.0.0.1", "localhost")
_ADDRESS = re.compile(r"(https?)://([A-Za-z0-9.-]{1,253})(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?")
_KEY = re.compile(r"[0-9a-f]{64}")
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_STEPS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CERTIFICATE = re.compile(
    r"-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----"
)


@dataclass(frozen=True, slots=True)
class Uitwisseling:
    """The addresses per API, the log-in, and what the municipality lays down."""

    addresses: Mapping[str, str] = field(default_factory=dict)
    login: str = ""
    client_id: str = ""
    issuer: str = ""
    scope: str = "openid offline_access"
    ca: str = ""
    proxy: str = ""
    """'' is the proxy of the system, `geen` is none, else its address."""
    tls13_only: bool = False
    lease: bool = False
    revocation: str = ""
    """Where the file stands that says which devices are no longer trusted."""
    public_key: str = ""
    """The municipality's Ed25519 key as 64 hex digits, by which that file is signed."""
    recipient: str = ""
    """The municipality's age key, to which is sealed what is about safety; '' when it has none."""

    @property
    def has_server(self) -> bool:
        """Whether there is a server at all."""
        return bool(self.addresses)

    @property
    def has_lease(self) -> bool:
        """Whether a lease may run: never without a server."""
        return self.lease and self.has_server


NONE = Uitwisseling()

_KEYS = frozenset({each.name for each in fields(Uitwisseling)} - {"addresses"} | {*APIS})


def read_uitwisseling(file: str, told: object) -> Uitwisseling:
    """Read the table of a profile; raises PackError `profile.key` with the key that is wrong.

    What is wrong is refused, never guessed: an address out of a typing error is no address.
    """
    if told is None:
        return NONE
    reader = ProfileTable(file, told if isinstance(told, dict) else {"": told}, "uitwisseling")
    if unknown := sorted(reader.table.keys() - _KEYS):
        raise reader.wrong(unknown[0])
    found = Uitwisseling(
        addresses={api: reader.address(api) for api in APIS},
        login=reader.one_of("login", LOGINS),
        client_id=reader.text("client_id"),
        issuer=reader.address("issuer", needed=reader.table.get("login") == OIDC),
        scope=reader.text("scope", "openid offline_access"),
        ca=reader.certificates("ca"),
        proxy=reader.proxy("proxy"),
        tls13_only=reader.switch("tls13_only"),
        lease=reader.switch("lease"),
        revocation=reader.address("revocation", needed=False),
        public_key=reader.hex_key("public_key"),
        recipient=reader.age_key("recipient"),
    )
    if "openid" not in found.scope.split():
        raise reader.wrong("scope")
    if found.revocation and not found.public_key:
        raise reader.wrong("public_key")
    return found


def is_loopback(host: str) -> bool:
    """Whether a host is this computer itself, where a server of a test may stand without TLS."""
    return host.lower() in _LOOPBACK


def is_safe_address(text: str) -> bool:
    """Whether this is an address to speak to: https, or http to this computer itself."""
    found = _ADDRESS.fullmatch(text)
    if found is None or ".." in text or "//" in text.partition("://")[2]:
        return False
    return found[1] == "https" or is_loopback(found[2])


def is_recipient(text: str) -> bool:
    """Whether this is an age recipient without a typing error: its last six signs check the rest.

    To a key with an error in it would be sealed what nobody can ever open (BIP 173, bech32).
    """
    if _RECIPIENT.fullmatch(text) is None:
        return False
    head = [*(ord(sign) >> 5 for sign in "age"), 0, *(ord(sign) & 31 for sign in "age")]
    check = 1
    for value in (*head, *map(_BECH32.index, text[4:])):
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, step in enumerate(_STEPS):
            check ^= step if top >> bit & 1 else 0
    return check == 1


@dataclass(frozen=True, slots=True)
class ProfileTable:
    """A table of a profile, read key by key; what is wrong is refused by file and key."""

    file: str
    table: Mapping[str, object]
    name: str

    def wrong(self, key: str) -> PackError:
        """The refusal of a key."""
        return PackError("profile.key", file=self.file, key=f"{self.name}.{key}".rstrip("."))

    def text(self, key: str, default: str = "") -> str:
        """What is written there; raises PackError when it is nothing, and none was given."""
        found = self.table.get(key, default)
        if not isinstance(found, str) or not found.strip():
            raise self.wrong(key)
        return found.strip()

    def one_of(self, key: str, choices: tuple[str, ...]) -> str:
        """One of some words."""
        if (found := self.text(key)) not in choices:
            raise self.wrong(key)
        return found

    def address(self, key: str, *, needed: bool = True) -> str:
        """An address to speak to; '' where none is needed."""
        if not needed and key not in self.table:
            return ""
        if not is_safe_address(found := self.text(key)):
            raise self.wrong(key)
        return found.rstrip("/")

    def proxy(self, key: str) -> str:
        """A proxy, `geen`, or '' for that of the system."""
        if key not in self.table or (found := self.text(key)) == NO_PROXY:
            return str(self.table.get(key, ""))
        if _ADDRESS.fullmatch(found) is None:
            raise self.wrong(key)
        return found

    def switch(self, key: str) -> bool:
        """On or off."""
        found = self.table.get(key, False)
        if not isinstance(found, bool):
            raise self.wrong(key)
        return found

    def hex_key(self, key: str) -> str:
        """A key as 64 hex digits, or ''."""
        if key in self.table and _KEY.fullmatch(self.text(key)) is None:
            raise self.wrong(key)
        return str(self.table.get(key, "")).strip()

    def age_key(self, key: str) -> str:
        if key in self.table and not is_recipient(self.text(key)):
            raise self.wrong(key)
        return str(self.table.get(key, "")).strip()

    def certificates(self, key: str) -> str:
        """One certificate or more as PEM; what it certifies shows when it is used."""
        if key not in self.table:
            return ""
        found = self.text(key)
        try:
            whole = [base64.b64decode("".join(each.split()), validate=True)
                     for each in _CERTIFICATE.findall(found)]  # fmt: skip
        except ValueError as error:
            raise self.wrong(key) from error
        if not whole or _CERTIFICATE.sub("", found).strip():
            raise self.wrong(key)
        return found


def certificates_in(pem: str) -> tuple[str, ...]:
    """The certificates of a text (PEM), each by itself."""
    return tuple(f"{each[0]}\n" for each in _CERTIFICATE.finditer(pem))
