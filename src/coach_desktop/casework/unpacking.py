"""Take a sealed package in: look at what it brings first, keep it once, and give a receipt.

Whatever is wrong with it, nothing of it is kept, and that it was refused is written down.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from coach_desktop.casework.cards import Cards
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.holding import may_hold, require_held
from coach_desktop.casework.package_ports import Bundle, Opened, Passed, Receipt, Way
from coach_desktop.casework.packing import names
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.readable import is_readable
from coach_desktop.casework.renewing import renewed
from coach_desktop.domain.answer import Value
from coach_desktop.domain.dossier import is_about_nobody, name_at
from coach_desktop.domain.errors import InputError, VaultError
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import holds, may_hand_on, may_tell
from coach_desktop.domain.text import clean

LONGEST_PATH = 400
LONGEST_WORD = 200
MOST_PARENTS = 500
HIGHEST_COUNTER = 1 << 40

_ID = re.compile(r"[0-9A-Za-z_.-]{1,64}")
_HASH = re.compile(r"(?:[0-9a-f]{64})?")
_MEDIA_TYPE = re.compile(r"[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,40}")


@dataclass(frozen=True, slots=True)
class Preview:
    """What a package would bring, before it is kept."""

    opened: Opened
    dossiers: int
    new_dossiers: int
    new: int
    refused: int
    is_known: bool

    @property
    def sender(self) -> KeyCard:
        """Who made it."""
        return self.opened.sender


@dataclass(frozen=True, slots=True)
class Unpacking:
    """Packages that come in. Slow: call it off the UI thread."""

    vault: Vault
    changes: Changes
    cards: Cards
    practice: bool

    def look(self, content: bytes) -> Preview:
        """Open a package and say what it would bring.

        Raises InputError with a code for each thing that may be wrong with it: those of
        `package_ports.Sealer.open`, and `package.misaddressed`, `package.practice`,
        `package.changed`, `package.not-ours`, `package.may-not-tell`, `package.own-device`,
        `package.foreign-dossier`.
        """
        try:
            opened = self.cards.sealer.open(content, self.cards.by_signing_key())
            return self._preview(opened)
        except InputError as refused:
            self.changes.read("", Act.PACKAGE_REFUSED, refused.code)
            raise

    def keep(self, preview: Preview) -> tuple[str, bytes]:
        """Keep it, and give the receipt: the name of its file and what stands in it.

        The same package a second time changes nothing and gives the same receipt.
        """
        bundle, sender = preview.opened.bundle, preview.opened.sender
        passed = self.vault.package(bundle.id)
        if passed is None:
            passed = Passed(
                package=bundle.id,
                digest=preview.opened.digest,
                way=Way.IN,
                person=sender.person,
                role=sender.role,
                device=sender.device,
                moment=self.changes.clock.now(),
            )
            self._take_in(bundle, passed)
        return f"ontvangst-{bundle.id[:8]}.coachontvangst", self._receipt(passed)

    def _take_in(self, bundle: Bundle, passed: Passed) -> None:
        try:
            self.changes.take_in_package(bundle, passed, self._renewed(bundle))
        except VaultError as error:
            if error.code == "vault.operation-differs":
                raise InputError("package.changed") from error
            raise

    def _receipt(self, passed: Passed) -> bytes:
        contents = self.vault.package_contents(passed.package)
        receipt = Receipt(
            package=passed.package,
            digest=passed.digest,
            device=self.changes.identity.device.id,
            moment=passed.moment,
            refused=tuple(each.operation for each in contents if not each.is_kept),
        )
        return self.cards.sealer.write_receipt(receipt)

    def _preview(self, opened: Opened) -> Preview:
        bundle = opened.bundle
        if bundle.receiver != self.changes.identity.author.id or not _ID.fullmatch(bundle.id):
            raise InputError("package.misaddressed")
        if bundle.practice is not self.practice:
            raise InputError("package.practice")
        known = self.vault.package(bundle.id)
        if known is not None and known.digest != opened.digest:
            raise InputError("package.changed")
        _require_enclosed(bundle)
        logs = {each: self.vault.log(each) for each in bundle.dossiers}
        here = {told.id: told.hash() for log in logs.values() for told in log}
        back = self._renewed(bundle)
        mine = {each.hash for each in self.vault.links(self.changes.identity.device.id)}
        counted = Counter(
            self._is_kept(told, back)
            for told in _new(bundle, here)
            if self._is_told_by(told, opened, mine)
        )
        new_dossiers = [each for each, log in logs.items() if not log]
        if new_dossiers and not may_hand_on(opened.sender.role):
            raise InputError("package.foreign-dossier")
        return Preview(
            opened=opened,
            dossiers=len(logs),
            new_dossiers=len(new_dossiers),
            new=counted.total(),
            refused=counted[False],
            is_known=known is not None,
        )

    def _renewed(self, bundle: Bundle) -> frozenset[str]:
        """What of it went from here when an agreement ended, and is agreed on anew."""
        who, today = self.changes.identity.author.id, self.changes.clock.today().isoformat()
        return renewed(self.vault, bundle, who, today)

    def _is_told_by(self, told: Operation, opened: Opened, mine: Collection[str]) -> bool:
        """Raise InputError unless this sender may bring something new as it is told; else True.

        Of this device's own only what is known here as purged, by its hash, may be brought back.
        """
        sender = opened.sender
        if told.device == self.changes.identity.device.id and told.hash() not in mine:
            raise InputError("package.own-device")
        if not may_tell(sender.role, told.path.split("/")[0], name_at(told.path)):
            raise InputError("package.may-not-tell")
        if may_hand_on(sender.role):
            return True
        as_told = (told.author, told.role, told.organisation)
        as_sent = (sender.person, sender.role, sender.identity.organisation.id)
        held = holds(sender.role, chosen=self.changes.chosen)
        if as_told != as_sent or not may_hold(held, told):
            raise InputError("package.may-not-tell")
        return True

    def _is_kept(self, told: Operation, back: Collection[str]) -> bool:
        if told.dossier not in back and self.vault.is_purged(told.dossier):
            return False
        try:
            require_held(self.changes.holding, told)
        except InputError:
            return False
        return True


def _new(bundle: Bundle, here: dict[str, str]) -> Iterator[Operation]:
    """The operations that are not here yet; raises InputError at one that is not as it was told."""
    seen = dict(here)
    for told in bundle.operations:
        _require_ours(told)
        if seen.setdefault(told.id, told.hash()) != told.hash():
            raise InputError("package.changed")
        if told.id not in here:
            yield told


def _require_ours(told: Operation) -> None:
    """Raise InputError unless our own program could have written this of somebody."""
    ids = (told.id, told.dossier, told.author, told.organisation, told.device, *told.parents)
    words = (told.form, told.form_version, told.language_shown)
    is_ours = (
        all(map(_ID.fullmatch, ids))
        and _HASH.fullmatch(told.previous)
        and len(told.parents) <= MOST_PARENTS
        and 0 < told.lamport < HIGHEST_COUNTER
        and 0 < len(told.path) <= LONGEST_PATH
        and not is_about_nobody(told.path)
        and all(len(each) <= LONGEST_WORD for each in words)
        and _is_clean([told.path, *words, told.answer.value])
        and is_readable(told)
    )
    if not is_ours:
        raise InputError("package.not-ours")


def _require_enclosed(bundle: Bundle) -> None:
    """Raise InputError when bytes are enclosed that no operation of their dossier names."""
    named: dict[str, set[str]] = {}
    for each in bundle.operations:
        named.setdefault(each.dossier, set()).update(names(each))
    for blob in bundle.enclosed:
        is_named = blob.sha256 in named.get(blob.dossier, set())
        if not is_named or not _MEDIA_TYPE.fullmatch(blob.media_type):
            raise InputError("package.not-ours")


def _is_clean(value: Value) -> bool:
    """Whether a value is what our own door to the log would have kept."""
    match value:
        case str():
            return clean(value).text == value
        case list():
            return all(map(_is_clean, value))
        case dict():
            return all(map(_is_clean, value)) and all(map(_is_clean, value.values()))
        case _:
            return True
