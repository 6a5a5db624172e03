"""Whether the college must pay somebody's fixed costs out of the bijstand (Participatiewet 56a).

The group is DUO's. A permit by its name alone decides nothing: since 12 June 2026 the
Vreemdelingenwet knows one verblijfsvergunning asiel, and 56a still has the old words.
"""

from collections.abc import Callable, Iterator

from coach_desktop.law.pack import Entry
from coach_desktop.law.regelboek import Gap, Situation, regel

RULE = "pip.inhoud.ontzorgen"


def must_pay(text: Callable[[str], str], entry: Entry) -> bool | None:
    """Whether 56a asks for it; None when that needs somebody who knows the law, or more facts.

    `text` gives what was answered to a question, or what is known of a fact.
    """
    benefit = text(str(entry.numbers["bijstand"]))
    group, permit = text("doelgroep"), text("verblijfsvergunning")
    if benefit == "nee" or group in entry.names("niet"):
        return False
    if benefit != "ja":
        return None
    is_sure = group in entry.names("groepen") and permit in entry.names("vergunningen")
    return True if is_sure else None


@regel(RULE)
def fixed_costs_are_in_the_plan(situation: Situation, entry: Entry) -> Iterator[Gap]:
    must = must_pay(situation.text, entry)
    told = bool(situation.content.ontzorgen.text.strip())
    if must and not told:
        yield Gap(details={"wat": "Het onderdeel ontbreekt in het plan."})
    elif must is None and situation.text(str(entry.numbers["bijstand"])) == "ja":
        yield Gap(
            unsure=True,
            details={"wat": "Of dat hier zo is, is niet zeker: juridische toets nodig."},
        )
    elif must is False and told:
        yield Gap(
            unsure=True, details={"wat": "Hier geldt dat niet, maar het staat wel in het plan."}
        )
