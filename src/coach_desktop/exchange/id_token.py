"""Whether an id token is ours, of now, and signed by a key of the issuer."""

from dataclasses import dataclass
from datetime import datetime

from coach_desktop.domain.answer import Value
from coach_desktop.exchange.wire import Refused

ALGORITHMS = ("RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519")
"""Signatures by a key pair; none by a shared secret, and never none at all."""

LEEWAY = 120
"""Seconds that two clocks may differ."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the token must say."""

    issuer: str
    client_id: str
    nonce: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Person:
    """Who logged in, as the issuer tells."""

    subject: str
    name: str


def checked(token: str, keys: dict[str, Value], expected: Expected) -> Person:
    """Read it; raises Refused `exchange.login-token` unless all of it is right."""
    claims = _claims(token, keys)
    now = int(expected.now.timestamp())
    audience = claims.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    until, since = claims.get("exp"), claims.get("iat")
    subject, name = claims.get("sub"), claims.get("preferred_username", claims.get("name", ""))
    is_right = (
        claims.get("iss") == expected.issuer
        and expected.client_id in audiences
        and (len(audiences) == 1 or claims.get("azp") == expected.client_id)
        and claims.get("nonce") == expected.nonce
        and isinstance(until, int)
        and isinstance(since, int)
        and since - LEEWAY <= now < until + LEEWAY
    )
    if not is_right or not isinstance(subject, str) or not subject or not isinstance(name, str):
        raise Refused("exchange.login-token")
    return Person(subject, name)


def _claims(token: str, keys: dict[str, Value]) -> dict[str, object]:
    from joserfc import jwk, jwt
    from joserfc.errors import JoseError

    known = keys.get("keys")
    usable: list[dict[str, str | list[str]]] = [
        {name: value for name, value in each.items() if isinstance(value, str)}
        for each in (known if isinstance(known, list) else [])
        if isinstance(each, dict) and each.get("use", "sig") == "sig" and each.get("kty") != "oct"
    ]
    try:
        told = jwt.decode(token, jwk.KeySet.import_key_set({"keys": usable}), list(ALGORITHMS))
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise Refused("exchange.login-token") from error
    return told.claims
