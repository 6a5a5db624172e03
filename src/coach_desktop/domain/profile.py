"""The gemeenteprofiel: a municipality's name, texts, role names, mandate, packs and chosen S2.

Its legal words (besluit, bezwaarclausule, mandate) come from here, never from the program.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coach_desktop.domain.errors import PackError
from coach_desktop.domain.identity import Role


@dataclass(frozen=True, slots=True)
class Address:
    """Where the municipality can be written to and called."""

    street: str
    postal_code: str
    place: str
    telephone: str
    email: str


@dataclass(frozen=True, slots=True)
class Gemeenteprofiel:
    """What is this municipality's own. Texts by key; a key may be absent."""

    name: str
    organisation: str
    address: Address
    accent: str
    logo: str
    roles: Mapping[Role, str]
    texts: Mapping[str, str]
    mandate: str
    besluit: str
    bezwaarclausule: str
    packs: tuple[str, ...]
    voortgangsgesprekken: int | None
    chosen_s2: frozenset[str]
    onderwerpen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What this municipality wants talked about besides the law: a name, and its core questions."""
    escrow: str = ""
    """The public key (`age1...`) to which vaults may be sealed; its private half stays offline."""

    def role_name(self, role: Role) -> str:
        """How this municipality calls a role."""
        return self.roles.get(role, role.value)

    def text(self, key: str) -> str:
        """A text of the municipality; '' when the profile has none."""
        return self.texts.get(key, "")


_FORMAT = 1
_ADDRESS = ("street", "postal_code", "place", "telephone", "email")


def load(path: Path) -> Gemeenteprofiel:
    """Read a profile; raises PackError with file and key when it cannot be used."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise PackError("profile.unreadable", file=path.name) from broken
    if tree.get("format", 0) > _FORMAT:
        raise PackError("profile.too-new", file=path.name)
    reader = _Reader(path.name, tree)
    talks = tree.get("voortgangsgesprekken")
    return Gemeenteprofiel(
        name=reader.required("name"),
        organisation=reader.required("organisation"),
        address=Address(*(reader.required(f"address.{part}") for part in _ADDRESS)),
        accent=reader.optional("accent"),
        logo=reader.optional("logo"),
        roles=reader.roles(),
        texts=reader.texts("texts"),
        mandate=reader.required("mandate"),
        besluit=reader.required("besluit"),
        bezwaarclausule=reader.required("bezwaarclausule"),
        packs=reader.names("packs"),
        voortgangsgesprekken=talks if isinstance(talks, int) else None,
        chosen_s2=frozenset(reader.names("chosen_s2")),
        onderwerpen=reader.lists("onderwerpen"),
        escrow=reader.optional("escrow"),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str
    tree: Mapping[str, object]

    def _at(self, key: str) -> object:
        here: object = self.tree
        for part in key.split("."):
            here = here.get(part) if isinstance(here, dict) else None
        return here

    def optional(self, key: str) -> str:
        found = self._at(key)
        return found.strip() if isinstance(found, str) else ""

    def required(self, key: str) -> str:
        found = self.optional(key)
        if not found:
            raise PackError("profile.key", file=self.file, key=key)
        return found

    def names(self, key: str) -> tuple[str, ...]:
        return self._names(key, self._at(key) or [])

    def _names(self, key: str, found: object) -> tuple[str, ...]:
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            raise PackError("profile.key", file=self.file, key=key)
        return tuple(found)

    def lists(self, key: str) -> dict[str, tuple[str, ...]]:
        found = self._at(key) or {}
        if not isinstance(found, dict):
            raise PackError("profile.key", file=self.file, key=key)
        return {name: self._names(f"{key}.{name}", told) for name, told in found.items()}

    def texts(self, key: str) -> dict[str, str]:
        found = self._at(key) or {}
        if not isinstance(found, dict) or not all(isinstance(each, str) for each in found.values()):
            raise PackError("profile.key", file=self.file, key=key)
        return found

    def roles(self) -> dict[Role, str]:
        named = self.texts("roles")
        if unknown := sorted(named.keys() - set(Role)):
            raise PackError("profile.key", file=self.file, key=f"roles.{unknown[0]}")
        return {Role(role): name for role, name in named.items()}
