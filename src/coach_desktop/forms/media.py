"""Which pictures and sounds a form names, by their bare file name."""

from collections.abc import Iterator, Mapping

from coach_desktop.forms.definition import Form, Texts, text_in

PICTURE, SOUND = "image", "audio"


def file_of(media: Mapping[str, Texts], sort: str, language: str, fallback: str) -> str:
    """The file of a question or option in a language, else in the form's own; '' when none."""
    return _bare(text_in(media.get(sort, {}), language, fallback)[0])


def sound_in(media: Mapping[str, Texts], language: str) -> str:
    """The recording in a language itself; another language is no use to who listens."""
    told = media.get(SOUND, {})
    return _bare(told.get(language, told.get("default", "")))


def files_of(form: Form) -> frozenset[str]:
    """Every file that a form names."""
    return frozenset(filter(None, map(_bare, _named(form))))


def _named(form: Form) -> Iterator[str]:
    for question in form.questions():
        for media in (question.media, *(choice.media for choice in question.choices)):
            for told in media.values():
                yield from told.values()


def _bare(reference: str) -> str:
    """`jr://images/ja.png` is the file `ja.png`; what leads anywhere else is no file of ours."""
    name = reference.strip().rpartition("/")[2]
    return name if name.strip(".") and "\\" not in name and name.isprintable() else ""
