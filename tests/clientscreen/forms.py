"""A short questionnaire with every kind of question that a client is asked."""

from functools import cache

from coach_desktop.forms.instance import Plan
from tests.forms.xforms import G, Q, form, options, when

LANGUAGES = {"Nederlands (nl)": "nl", "العربية (ar)": "ar", "ትግርኛ (ti)": "ti"}
WORDS = {
    "kleur": ("Welke kleur?", "ما اللون؟", "ኣየናይ ሕብሪ?"),
    "dieren": ("Welke dieren?", "أي حيوانات؟", "ኣየኖት እንስሳታት?"),
    "droom": ("Wat is uw droom?", "ما حلمكم؟", "ሕልምኹም እንታይ እዩ?"),
}


def _mark(gevoelig: str = "S1", wie: str = "client", **columns: str) -> str:
    return when(**{"coach:wie": wie, "coach:gevoelig": gevoelig, **columns})


def _itext() -> str:
    made = []
    for place, language in enumerate(LANGUAGES):
        texts = "".join(
            f'<text id="{name}"><value>{told[place]}</value>{_recording(name, language)}</text>'
            for name, told in WORDS.items()
        )
        made.append(f'<translation lang="{language}">{texts}</translation>')
    return f"<itext>{''.join(made)}</itext>"


def _recording(name: str, language: str) -> str:
    """One question can be heard, in one language."""
    if (name, LANGUAGES[language]) != ("kleur", "ar"):
        return ""
    return '<value form="audio">jr://audio/kleur-ar.wav</value>'


def _said(name: str) -> str:
    return f"<label ref=\"jr:itext('{name}')\"/>"


@cache
def talk() -> Plan:
    """Two topics; `geheim` is for the coach alone, `slaap` is opened by him."""
    many = options(*(f"taal{number:02d}" for number in range(30)))
    first = G(
        "een",
        (
            Q("uitleg", control="input", bind=f'{_mark("S0")} readonly="true()"'),
            Q("kleur", control="select1", label=_said("kleur"),
              body=options("rood", "groen", "wit"), bind=_mark()),
            Q("dieren", control="select", label=_said("dieren"), body=options("kat", "hond"),
              bind=_mark()),
            Q("talen", control="select", label="Talen", body=many, bind=_mark()),
            Q("land", control="select1", label="Land", body=many, bind=_mark()),
            Q("droom", label=_said("droom"), bind=_mark()),
            Q("naam", label="Naam", bind=_mark(**{"coach:bron": "roepnaam"})),
        ),
    )  # fmt: skip
    second = G(
        "twee",
        (
            Q("jaren", "int", label="Jaren", bind=_mark(constraint=". < 100")),
            Q("lengte", "decimal", label="Lengte", bind=_mark()),
            Q("geboren", "date", label="Geboren", bind=_mark(**{"coach:datum_onvolledig": "ja"})),
            Q("begin", "date", label="Begin", bind=_mark()),
            Q("akkoord", control="trigger", label="Gelezen", bind=_mark("S0")),
            Q("slaap", control="select1", label="Slaap", body=options("goed", "slecht"),
              bind=_mark("S3")),
            Q("geheim", label="Geheim", bind=_mark("S4")),
            Q("oordeel", label="Oordeel", bind=_mark(wie="coach")),
            Q("straks", label="Straks", bind=_mark(relevant="/data/twee/oordeel = 'ja'")),
        ),
    )  # fmt: skip
    lid = G("lid", (Q("lid_naam", label="Naam", bind=_mark("S2")),), repeat=True)
    return Plan(form(first, second, lid, itext=_itext()))
