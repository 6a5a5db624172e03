"""The questionnaire in force: check one that somebody brings, and import it as a new version.

A version is kept whole (form, lists, pictures, sounds) beside one operation that names it. Nothing
is overwritten: the highest version that can be loaded is in force, the former ones stay.
"""

import hashlib
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.paper_ports import Printer
from coach_desktop.casework.ports import Blob, Vault
from coach_desktop.casework.sounds import SOUND_TYPE, clean_sound, is_sound
from coach_desktop.domain.answer import Answer, Value, texts_of
from coach_desktop.domain.dossier import QUESTIONNAIRES, form_path
from coach_desktop.domain.errors import FormError
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms import xform
from coach_desktop.forms.definition import Form
from coach_desktop.forms.findings import Brought, Finding, Weight
from coach_desktop.forms.instance import Plan
from coach_desktop.forms.versions import is_higher, version_key

_XML, _LIST = "application/xml", "text/csv"


@dataclass(frozen=True, slots=True)
class Written:
    """A questionnaire as files: the form, and by their names its lists, pictures and sounds."""

    xml: bytes
    lists: Mapping[str, bytes] = field(default_factory=dict)
    media: Mapping[str, bytes] = field(default_factory=dict)

    def form(self) -> Form:
        """Load it; raises FormError."""
        return _loaded(self.xml, tuple(sorted(self.lists.items())))

    def plan(self) -> Plan:
        """Load it, and work out what depends on what; raises FormError."""
        return _planned(self.xml, tuple(sorted(self.lists.items())))


_Lists = tuple[tuple[str, bytes], ...]


@lru_cache(maxsize=4)
def _loaded(xml: bytes, lists: _Lists) -> Form:
    """The same files are read once."""
    known = dict(lists)

    def found(name: str) -> bytes:
        if name not in known:
            raise FormError("form.no-list-file", name=name)
        return known[name]

    return xform.load(xml, found)


@lru_cache(maxsize=4)
def _planned(xml: bytes, lists: _Lists) -> Plan:
    return Plan(_loaded(xml, lists))


@dataclass(frozen=True, slots=True)
class Kept:
    """A version that was imported: when and by whom (an id); `is_shipped` came with the program."""

    version: str
    at: datetime
    author: str
    is_shipped: bool


@dataclass(frozen=True, slots=True)
class InForce:
    """The questionnaire that is asked; `broken` are higher versions that could not be loaded."""

    plan: Plan
    media: Mapping[str, str] = field(default_factory=dict)
    broken: tuple[str, ...] = ()

    @property
    def form(self) -> Form:
        """Its definition."""
        return self.plan.form


class Workshop:
    """Where workbooks are read: an extra of the installation that may not be there."""

    def __init__(self, can_check: Callable[[], bool], bring: Callable[[Path], Brought]) -> None:
        self._can_check, self.bring = can_check, bring

    @property
    def is_there(self) -> bool:
        """Whether a workbook can be read at all."""
        return self._can_check()


def with_goals(
    brought: Brought, unasked: Callable[[Container[str]], Mapping[str, Sequence[str]]]
) -> Brought:
    """The report with the goals that this questionnaire cannot propose, for want of a question."""
    report = brought.report
    if report.is_refused:
        return brought
    form = Written(report.xml.encode(), brought.lists).form()
    lacking = unasked({question.key for question in form.questions()})
    more = (
        Finding("goal-question", Weight.ADVICE, name=code, what=", ".join(names))
        for code, names in lacking.items()
    )
    return replace(brought, report=replace(report, findings=(*report.findings, *more)))


@dataclass(frozen=True, slots=True)
class Questionnaires:
    """The versions in this vault. Slow: call its verbs off the UI thread."""

    vault: Vault
    changes: Changes
    shipped: Callable[[], Written]
    workshop: Workshop
    printer: Printer

    def load(self) -> InForce:
        """The highest version that can be loaded, else the one that came with the program."""
        broken: list[str] = []
        for head in self.vault.heads(QUESTIONNAIRES, form_path("")):
            for told in self._versions(head.path.partition("/")[2]):
                try:
                    written, media = self._written(told)
                    return InForce(written.plan(), media, tuple(broken))
                except FormError:
                    broken.append(told["version"])
        return InForce(self.shipped().plan(), {}, tuple(broken))

    def kept(self, form: str) -> Sequence[Kept]:
        """Every version that was imported, the last imported first."""
        return tuple(
            Kept(told["version"], each.claimed_time, each.author, "shipped" in told)
            for each, told in reversed(list(self._operations(form)))
        )

    def former(self, form: str, version: str) -> Form | None:
        """A version by its name, in force or not; None when it is not here any more."""
        try:
            for told in self._versions(form):
                if told["version"] == version:
                    return self._written(told)[0].form()
            shipped = self.shipped().form()
        except FormError:
            return None
        return shipped if (shipped.id, shipped.version) == (form, version) else None

    def accept(self, brought: Brought) -> Kept:
        """Keep a questionnaire that was checked as the version in force.

        Raises FormError when it does not fit, is another questionnaire or no higher version;
        DocumentError `documents.attachment-*` on a picture; then nothing was kept.
        """
        if brought.report.is_refused:
            raise FormError("form.not-fit", count=brought.report.stops)
        written = Written(brought.report.xml.encode(), brought.lists, self._clean(brought.media))
        form = written.form()
        now = self.load().form
        if form.id != now.id:
            raise FormError("form.other-form", name=form.id, what=now.id)
        highest = max((now.version, *self._names(now.id)), key=version_key)
        if not is_higher(form.version, highest):
            raise FormError("form.not-higher", name=form.version, what=highest)
        drafts, blobs = _draft(form, written)
        if not self._names(now.id):
            before, more = _draft(now, self.shipped(), shipped="ja")
            drafts, blobs = before + drafts, more + blobs
        operation = self.changes.commit(drafts, blobs)[-1]
        return Kept(form.version, operation.claimed_time, operation.author, is_shipped=False)

    def media(self, in_force: InForce, name: str) -> bytes | None:
        """A picture or sound of the questionnaire by its name; None when it has none."""
        sha256 = in_force.media.get(name, "")
        blob = self.vault.blob(sha256) if sha256 else None
        return blob.content if blob is not None else None

    def _clean(self, media: Mapping[str, bytes]) -> dict[str, bytes]:
        """Pictures drawn anew and sounds written anew: nothing else of those files is kept."""
        return {
            name: clean_sound(content)
            if is_sound(content)
            else self.printer.clean_copy(content).content
            for name, content in media.items()
        }

    def _operations(self, form: str) -> Iterator[tuple[Operation, Mapping[str, str]]]:
        for each in self.vault.history(QUESTIONNAIRES, form_path(form)):
            told = texts_of(each.answer.value)
            if {"version", "xml"} <= told.keys():
                yield each, told

    def _names(self, form: str) -> list[str]:
        return [told["version"] for _, told in self._operations(form)]

    def _versions(self, form: str) -> list[Mapping[str, str]]:
        """What was imported, the highest version first."""
        found = [told for _, told in self._operations(form)]
        return sorted(reversed(found), key=lambda told: version_key(told["version"]), reverse=True)

    def _written(self, told: Mapping[str, str]) -> tuple[Written, Mapping[str, str]]:
        """A version out of the vault, with the hashes of its media; raises FormError."""
        lists = {name: self._bytes(sha256) for name, sha256 in _files(told, "list:").items()}
        return Written(self._bytes(told["xml"]), lists), _files(told, "media:")

    def _bytes(self, sha256: str) -> bytes:
        blob = self.vault.blob(sha256)
        if blob is None:
            raise FormError("form.gone")
        return blob.content


def _draft(form: Form, written: Written, **more: str) -> tuple[list[Draft], list[Blob]]:
    """The operation that names a version, and its bytes."""
    blobs = {"xml": _blob(written.xml, _XML)}
    blobs |= {f"list:{name}": _blob(told, _LIST) for name, told in written.lists.items()}
    blobs |= {
        f"media:{name}": _blob(told, SOUND_TYPE if is_sound(told) else "image/*")
        for name, told in written.media.items()
    }
    value: dict[str, Value] = {"version": form.version, **more}
    value |= {name: blob.sha256 for name, blob in blobs.items()}
    path = form_path(form.id)
    draft = Draft(QUESTIONNAIRES, path, Kind.FACT, Answer(value), Sensitivity.S0)
    return [draft], list(blobs.values())


def _blob(content: bytes, media_type: str) -> Blob:
    return Blob(hashlib.sha256(content).hexdigest(), media_type, content)


def _files(told: Mapping[str, str], sort: str) -> dict[str, str]:
    return {
        name.removeprefix(sort): sha256 for name, sha256 in told.items() if name.startswith(sort)
    }
