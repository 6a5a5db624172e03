"""The sentences for what a municipal system refuses or lacks, and for what came from it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

OF_THE_EXCHANGE: dict[str, object] = {
    "exchange.strange-answer": QT_TRANSLATE_NOOP("trouble", "The municipal system gave an answer that is not understood. Your work is saved here; the next time it is looked up what arrived."),
    "exchange.server-error": QT_TRANSLATE_NOOP("trouble", "Something went wrong in the municipal system. Your work is saved here; the next time it is looked up what arrived."),
    "exchange.busy": QT_TRANSLATE_NOOP("trouble", "The municipal system is busy and asks to wait. Your work is saved here and is sent later."),
    "exchange.forbidden": QT_TRANSLATE_NOOP("trouble", "The municipal system does not allow this. Your work is saved here. Ask your administrator which right is lacking, then try again."),
    "exchange.may-not-read": QT_TRANSLATE_NOOP("trouble", "The municipal system does not let this program read here. Nothing was changed. Ask your administrator which right is lacking."),
    "exchange.gone": QT_TRANSLATE_NOOP("trouble", "The municipality has this dossier no more. Here nothing was changed. Was it destroyed there on purpose? Then leave it so. Was it lost? Then send it again. Your administrator knows what happened."),
    "exchange.gone-zaak": QT_TRANSLATE_NOOP("trouble", "The case of this dossier is at the municipality no more. Here nothing was changed. Was it destroyed there on purpose? Then leave it so. Was it lost? Then send it again."),
    "exchange.gone-document": QT_TRANSLATE_NOOP("trouble", "The signed plan is not at its case at the municipality any more. Here nothing was changed. Was it taken away on purpose? Then leave it so. Was it lost? Then send it again."),
    "exchange.gone-besluit": QT_TRANSLATE_NOOP("trouble", "The decision is at the municipality no more. Here nothing was changed. Was it withdrawn on purpose? Then leave it so. Was it lost? Then send it again."),
    "exchange.gone-link": QT_TRANSLATE_NOOP("trouble", "The signed plan is tied to its decision at the municipality no more. Here nothing was changed. Was that done on purpose? Then leave it so. Was it lost? Then send it again."),
    "exchange.taken": QT_TRANSLATE_NOOP("trouble", "Something else stands at the municipality under the same number. Nothing was overwritten. Tell your administrator."),
    "exchange.not-accepted": QT_TRANSLATE_NOOP("trouble", "The municipal system did not accept this. The other dossiers go on. Its own words are below; show them to your administrator, then try again."),
    "exchange.of-somebody-else": QT_TRANSLATE_NOOP("trouble", "Something that is not ours stands at the municipality under the same number. Nothing was overwritten. Tell your administrator."),
    "exchange.document-differs": QT_TRANSLATE_NOOP("trouble", "The document at the municipality is not the same as the one here. The one here was kept. Tell your administrator."),
    "exchange.document-not-here": QT_TRANSLATE_NOOP("trouble", "The document is not on this laptop. Send it from the laptop on which it was made."),
    "exchange.zaak-closed": QT_TRANSLATE_NOOP("trouble", "The case was closed at the municipality. What you did since is saved here and is not lost. Ask the municipality to open it again, then try again."),
    "exchange.in-between": QT_TRANSLATE_NOOP("trouble", "Somebody else wrote in this dossier at the same moment, again and again. Both are kept. It is tried again later."),
    "exchange.too-large": QT_TRANSLATE_NOOP("trouble", "This dossier has become too large for the municipal system. It is saved here. Tell your administrator."),
    "exchange.settled-gone": QT_TRANSLATE_NOOP("trouble", "A document with older changes of this dossier is not at the municipality any more. Nothing was overwritten. Tell your administrator."),
    "exchange.altered": QT_TRANSLATE_NOOP("trouble", "At the municipality a change of a colleague reads otherwise than here. Nothing was overwritten. Tell your administrator."),
    "exchange.no-objecttype": QT_TRANSLATE_NOOP("trouble", "The municipal system is not set up for this program yet. Your work is saved here and waits. Ask your administrator."),
    "exchange.no-server": QT_TRANSLATE_NOOP("trouble", "The profile of your municipality names no municipal system. Everything is saved here. Ask your administrator."),
    "exchange.stopped-by-you": QT_TRANSLATE_NOOP("trouble", "You stopped it. What was sent stands at the municipality, the rest waits here."),
    "exchange.other-server": QT_TRANSLATE_NOOP("trouble", "This is another municipal system than the last time. Nothing was sent or taken over. Ask your administrator whether that is right."),
    "exchange.smaller-server": QT_TRANSLATE_NOOP("trouble", "The municipal system has less than it had before. Nothing was sent or taken over. Ask your administrator whether a backup was put back."),
    "exchange.empty-server": QT_TRANSLATE_NOOP("trouble", "The municipal system is empty. Nothing was sent or taken over. Ask your administrator whether that is right."),
    "exchange.unreadable": QT_TRANSLATE_NOOP("trouble", "This could not be read. It was not taken over, and it was not thrown away at the municipality."),
    "exchange.counter": QT_TRANSLATE_NOOP("trouble", "The order of this change cannot be right. It was not taken over."),
    "exchange.not-ours": QT_TRANSLATE_NOOP("trouble", "This says that it was written on this laptop, and it was not. It was not taken over. Tell your administrator."),
}  # fmt: skip
"""Literals, as in `wording`."""
