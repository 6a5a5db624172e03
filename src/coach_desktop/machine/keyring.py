"""The keyring of the operating system: keeps a secret of ours for whoever is logged in."""

from coach_desktop.domain.errors import CoachError

_SERVICE = "coach-desktop"


def keep(name: str, secret: bytes) -> None:
    """Keep a secret under a name; raises CoachError `machine.no-keyring` where there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, name, secret.hex())
    except KeyringError as error:
        raise CoachError("machine.no-keyring") from error


def find(name: str) -> bytes:
    """The secret under a name; b'' when it keeps none.

    Raises CoachError `machine.no-keyring` where there is no keyring, or it stays closed.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        return bytes.fromhex(keyring.get_password(_SERVICE, name) or "")
    except KeyringError as error:
        raise CoachError("machine.no-keyring") from error


def forget(name: str) -> None:
    """Keep it no longer; raises CoachError `machine.no-keyring`."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(_SERVICE, name)
    except KeyringError as error:
        raise CoachError("machine.no-keyring") from error
