"""Who speaks to the municipality: what every way of logging in can do, and where it keeps secrets.

A secret stands in the vault and nowhere else: not in the keyring, not in a log, not in a trouble.
"""

from collections.abc import Mapping
from typing import Protocol

from coach_desktop.exchange.wire import Api

REFRESH_TOKEN = "exchange_refresh_token"  # noqa: S105  # the name of a setting, no secret
LOGIN_NAME = "exchange_login_name"
CLIENT_SECRET = "exchange_client_secret"  # noqa: S105  # the name of a setting, no secret
OBJECTEN_TOKEN = "exchange_objecten_token"  # noqa: S105  # the name of a setting, no secret

OF_THIS_DEVICE = (REFRESH_TOKEN, LOGIN_NAME)
"""What a copy of a vault may not go on with: it logs in by itself."""


class Secrets(Protocol):
    """The secrets of an open vault by name; '' for one that it has not."""

    def find(self, name: str) -> str:
        """A secret."""
        ...

    def keep(self, name: str, secret: str) -> None:
        """Keep a secret; '' forgets it. Raises VaultError of the disk."""
        ...


class AuthProvider(Protocol):
    """A way of logging in; unlocking the vault never waits for it."""

    @property
    def warning(self) -> str:
        """The code of what has to be known about this way; '' when it is as it should be."""
        ...

    @property
    def is_ready(self) -> bool:
        """Whether it can be tried, as far as is known without the network."""
        ...

    def headers(self, api: Api) -> Mapping[str, str]:
        """What a request to this API brings along; raises Lost or Refused."""
        ...

    def renew(self, api: Api) -> bool:
        """The server says that it is over: make it new; False when that makes no sense.

        Raises Lost or Refused.
        """
        ...
