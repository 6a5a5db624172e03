"""The packs that a gemeenteprofiel chooses, joined: the national one first, then local ones.

Of two local packs that hold the same rule, section or name the later one in the profile counts.
Last come the numbers that the profile sets itself: it may make a number of the law stricter, never
looser.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from coach_desktop.domain.errors import PackError
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.law import lokaal, pack
from coach_desktop.law.local_parts import LocalParts
from coach_desktop.law.pack import Entry, Pack, Scope, Stricter, require_same
from coach_desktop.law.toets import JOINED


def chosen(profile: Gemeenteprofiel, folder: Path) -> Pack:
    """Read and join the packs of a profile; raises PackError with file, key and reason."""
    known = {path.stem: path for path in folder.glob("*.toml")}
    for name in profile.packs:
        if name not in known:
            raise PackError("profile.pack-unknown", file=profile.file, key="packs", pack=name)
    return joined([pack.load(known[name]) for name in profile.packs], profile)


def joined(packs: Sequence[Pack], profile: Gemeenteprofiel) -> Pack:
    """Join packs, and put the numbers of the profile in; raises PackError when one may not be."""
    national = [each for each in packs if each.scope is Scope.NATIONAL]
    local = [each for each in packs if each.scope is Scope.LOCAL]
    if len(national) != 1:
        raise PackError("profile.packs", file=profile.file, key="packs")
    require_same(national[0], JOINED)
    for each in local:
        _require_local(each)
    return _overridden(_united([*national, *local]), profile)


def furnished(profile: Gemeenteprofiel, rules: Pack) -> Gemeenteprofiel:
    """The profile with the names, topics and texts of its packs; its own words stand before."""
    local = rules.local
    return replace(
        profile,
        roles={**local.roles, **profile.roles},
        routes={**local.routes, **profile.routes},
        texts={**local.texts, **profile.texts},
        onderwerpen={**local.onderwerpen, **profile.onderwerpen},
    )


def _require_local(local: Pack) -> None:
    require_same(local, (), lokaal.RULES)
    for rule, entry in local.entries.items():
        if not lokaal.is_fit(entry):
            raise PackError("pack.key", file=local.file, rule=rule, key="severity, numbers")


def _united(packs: Sequence[Pack]) -> Pack:
    whole = packs[0]
    for each in packs[1:]:
        whole = replace(
            whole,
            name=f"{whole.name}, {each.name}",
            entries={**whole.entries, **each.entries},
            topics={**whole.topics, **each.topics},
            informs={**whole.informs, **each.informs},
            local=_with(whole.local, each.local),
        )
    return whole


def _with(former: LocalParts, later: LocalParts) -> LocalParts:
    return LocalParts(
        roles={**former.roles, **later.roles},
        routes={**former.routes, **later.routes},
        texts={**former.texts, **later.texts},
        onderwerpen={**former.onderwerpen, **later.onderwerpen},
        phases=later.phases or former.phases,
        themes=later.themes or former.themes,
        targets={**former.targets, **later.targets},
        sources={**former.sources, **later.sources},
    )


def _overridden(rules: Pack, profile: Gemeenteprofiel) -> Pack:
    entries = dict(rules.entries)
    changed: set[tuple[str, str]] = set()
    for rule, numbers in profile.overrides.items():
        for name, value in numbers.items():
            key = f"overrides.{rule}.{name}"
            if rule not in entries or type(entries[rule].numbers.get(name)) is not int:
                raise PackError("profile.override-unknown", file=profile.file, key=key)
            entry = entries[rule]
            if not _may_be(entry, name, value):
                least = entry.count(name)
                raise PackError("profile.override-law", file=profile.file, key=key, number=least)
            if value != entry.count(name):
                changed.add((rule, name))
            entries[rule] = replace(entry, numbers={**entry.numbers, name: value})
    return replace(rules, entries=entries, changed=frozenset(changed))


def _may_be(entry: Entry, name: str, value: int) -> bool:
    """Whether a number may be this: of the law only what holds, or what is stricter."""
    now = entry.count(name)
    if not entry.certainty.may_block or value == now:
        return True
    stricter = entry.stricter.get(name)
    if stricter is None:
        return False
    return value > now if stricter is Stricter.HIGHER else value < now
