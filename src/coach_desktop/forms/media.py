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


def in_turn(form: Form, language: str) -> tuple[str, ...]:
    """Every file that a form names, in the order in which somebody misses it least late.

    Pictures first, then what can be heard in a language, then the other recordings.
    """
    turns: tuple[dict[str, None], ...] = ({}, {}, {})
    for question in form.questions():
        for media in (question.media, *(choice.media for choice in question.choices)):
            for sort, told in media.items():
                for spoken, name in told.items():
                    turn = 0 if sort == PICTURE else 1 if spoken in {language, "default"} else 2
                    turns[turn][_bare(name)] = None
    return tuple(name for name in dict.fromkeys(turns[0] | turns[1] | turns[2]) if name)


def _named(form: Form) -> Iterator[str]:
    for question in form.questions():
        for media in (question.media, *(choice.media for choice in question.choices)):
            for told in media.values():
                yield from told.values()


def _bare(reference: str) -> str:
    """`jr://images/ja.png` is the file `ja.png`; what leads anywhere else is no file of ours."""
    name = reference.strip().rpartition("/")[2]
    return name if name.strip(".") and "\\" not in name and name.isprintable() else ""
