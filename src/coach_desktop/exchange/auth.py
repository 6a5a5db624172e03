"""Who speaks to the municipality: what every way of logging in can do."""

from collections.abc import Mapping
from typing import Protocol

from coach_desktop.exchange.wire import Api


class AuthProvider(Protocol):
    """A way of logging in; unlocking the vault never waits for it."""

    @property
    def warning(self) -> str:
        """The code of what has to be known about this way; '' when it is as it should be."""
        ...

    def headers(self, api: Api) -> Mapping[str, str]:
        """What a request to this API brings along; raises Lost or Refused."""
        ...

    def renew(self, api: Api) -> bool:
        """The server says that it is over: make it new; False when that makes no sense.

        Raises Lost or Refused.
        """
        ...
