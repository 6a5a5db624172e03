"""The gemeenteprofiel: a municipality's name, texts, role names, mandate, packs and chosen S2.

Its legal words (besluit, bezwaarclausule, mandate) come from here, never from the program.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from coach_desktop.domain.errors import PackError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.ondertekening import PLAIN, Ondertekening, read_ondertekening
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.uitwisseling import NONE, Uitwisseling, read_uitwisseling


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
    routes: Mapping[Leerroute, str] = field(default_factory=dict)
    overrides: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """The numbers of rules that this municipality sets itself, by rule id and number."""
    logo_picture: bytes = b""
    """The bytes of the logo (PNG or JPEG); nothing when the profile names none."""
    zaaksysteem: Mapping[str, str] = field(default_factory=dict)
    """How this municipality calls what a case is made of, in its own catalogue of zaaktypen."""
    uitwisseling: Uitwisseling = NONE
    """Where the municipality's own system stands; without it nothing is sent anywhere."""
    ondertekening: Ondertekening = PLAIN
    """Whom it trusts to sign, and which clock stamps what was signed."""
    file: str = ""
    """The name of the file that it was read from, for who has to mend it."""

    def role_name(self, role: Role) -> str:
        """How this municipality calls a role."""
        return self.roles.get(role, role.value)

    def route_name(self, route: Leerroute) -> str:
        """How this municipality calls a route; '' when it has no name of its own for it."""
        return self.routes.get(route, "")

    def text(self, key: str) -> str:
        """A text of the municipality; '' when the profile has none."""
        return self.texts.get(key, "")


_FORMAT = 1
_COLOUR, _READABLE = re.compile("#[0-9a-f]{6}"), 4.5
_KEYS = {each.name for each in fields(Gemeenteprofiel)} - {"file", "logo_picture"} | {"format"}
_ADDRESS = ("street", "postal_code", "place", "telephone", "email")


def load(path: Path) -> Gemeenteprofiel:
    """Read a profile; raises PackError with file and key when it cannot be used."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise PackError("profile.unreadable", file=path.name) from broken
    if _format(path.name, tree) > _FORMAT:
        raise PackError("profile.too-new", file=path.name)
    reader = _Reader(path.name, tree)
    if unknown := sorted(tree.keys() - _KEYS):
        raise PackError("profile.key", file=path.name, key=unknown[0])
    talks = tree.get("voortgangsgesprekken")
    return Gemeenteprofiel(
        name=reader.required("name"),
        organisation=reader.required("organisation"),
        address=Address(*(reader.required(f"address.{part}") for part in _ADDRESS)),
        accent=reader.colour("accent"),
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
        routes=reader.routes(),
        overrides=reader.overrides(),
        logo_picture=_picture(path, reader.optional("logo")),
        zaaksysteem=reader.texts("zaaksysteem"),
        uitwisseling=read_uitwisseling(path.name, tree.get("uitwisseling")),
        ondertekening=read_ondertekening(path.name, tree.get("ondertekening")),
        file=path.name,
    )


def _picture(path: Path, name: str) -> bytes:
    """The logo that lies beside the profile; raises PackError when it is not there."""
    if not name:
        return b""
    try:
        if Path(name).name != name:
            raise PackError("profile.logo", file=path.name, key=name)
        return path.with_name(name).read_bytes()
    except OSError as missing:
        raise PackError("profile.logo", file=path.name, key=name) from missing


def _format(file: str, tree: Mapping[str, object]) -> int:
    found = tree.get("format")
    if isinstance(found, bool) or not isinstance(found, int):
        raise PackError("profile.key", file=file, key="format")
    return found


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

    def colour(self, key: str) -> str:
        """A colour that can be read on white (contrast 4.5 or more); '' is none."""
        found = self.optional(key).lower()
        if found and (not _COLOUR.fullmatch(found) or _contrast_on_white(found) < _READABLE):
            raise PackError("profile.accent", file=self.file, key=key)
        return found

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

    def routes(self) -> dict[Leerroute, str]:
        named = self.texts("routes")
        if unknown := sorted(named.keys() - set(Leerroute)):
            raise PackError("profile.key", file=self.file, key=f"routes.{unknown[0]}")
        return {Leerroute(route): name for route, name in named.items()}

    def overrides(self) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for key, number in self._leaves("overrides", self._at("overrides") or {}):
            rule, _, name = key.removeprefix("overrides.").rpartition(".")
            if not rule or type(number) is not int or number < 1:
                raise PackError("profile.key", file=self.file, key=key)
            found.setdefault(rule, {})[name] = number
        return found

    def _leaves(self, key: str, found: object) -> Iterator[tuple[str, object]]:
        """What stands in tables within tables: a rule id may be written with or without quotes."""
        if isinstance(found, dict):
            for name, inner in found.items():
                yield from self._leaves(f"{key}.{name}", inner)
        else:
            yield key, found


def _contrast_on_white(colour: str) -> float:
    """How far a colour (#rrggbb) stands out from white, as WCAG 2.2 counts it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    bent = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    weighed = zip(bent, (0.2126, 0.7152, 0.0722), strict=True)
    return 1.05 / (sum(part * weight for part, weight in weighed) + 0.05)
