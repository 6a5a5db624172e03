"""The sentences for what goes wrong between this laptop and the municipal system."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

OF_THE_LINE: dict[str, object] = {
    "exchange.no-connection": QT_TRANSLATE_NOOP("trouble", "The municipal system cannot be reached. Your work is saved here and waits. Try again when there is a network."),
    "exchange.too-slow": QT_TRANSLATE_NOOP("trouble", "The municipal system took too long to answer. Your work is saved here; the next time it is looked up what arrived."),
    "exchange.cut-short": QT_TRANSLATE_NOOP("trouble", "The connection broke off. Your work is saved here; the next time it is looked up what arrived."),
    "exchange.answer-too-large": QT_TRANSLATE_NOOP("trouble", "The municipal system gave an answer that is too large to be read safely. Nothing was taken over. Tell your administrator."),
    "exchange.answer-too-deep": QT_TRANSLATE_NOOP("trouble", "The municipal system gave an answer that is built in too many layers to be read safely. Nothing was taken over. Tell your administrator."),
    "exchange.answer-unreadable": QT_TRANSLATE_NOOP("trouble", "The municipal system gave an answer that cannot be read. Nothing was taken over. Try again later, and tell your administrator if it stays."),
    "exchange.certificate": QT_TRANSLATE_NOOP("trouble", "The server cannot prove that it is the municipality's. Nothing was sent. Do not go on; tell your administrator."),
    "exchange.certificate-day": QT_TRANSLATE_NOOP("trouble", "The certificate of the municipal server is not valid today. Nothing was sent. Check the date of this computer, and tell your administrator."),
    "exchange.certificate-host": QT_TRANSLATE_NOOP("trouble", "The certificate of the server belongs to another address. Nothing was sent. Do not go on; tell your administrator."),
    "exchange.tls-old": QT_TRANSLATE_NOOP("trouble", "The server speaks a form of encryption that is too old. Nothing was sent. Tell your administrator."),
    "exchange.tls": QT_TRANSLATE_NOOP("trouble", "No safe connection with the server could be made. Nothing was sent. Tell your administrator if it stays."),
    "exchange.ca": QT_TRANSLATE_NOOP("trouble", "The municipality's own certificate in the profile cannot be used. Nothing was sent. Tell your administrator."),
    "exchange.redirect": QT_TRANSLATE_NOOP("trouble", "The server sends on to another address, and that is not followed. Nothing was sent there. Tell your administrator."),
    "exchange.address-outside": QT_TRANSLATE_NOOP("trouble", "The server named an address outside the municipal system. Nothing was sent there. Tell your administrator."),
    "exchange.no-address": QT_TRANSLATE_NOOP("trouble", "The profile of the municipality names no address for this. Nothing was sent. Tell your administrator."),
    "exchange.proxy": QT_TRANSLATE_NOOP("trouble", "The proxy does not let this connection through. Nothing was sent. Tell your administrator."),
    "exchange.no-secret": QT_TRANSLATE_NOOP("trouble", "The secret for this municipal system is not in your vault yet. Nothing was sent. Fill it in in Settings."),
    "exchange.pilot-login": QT_TRANSLATE_NOOP("trouble", "This way of logging in is for test and pilot only: one secret for everybody, by which anybody can pass for a colleague. Do not use it for everyday work."),
    "exchange.login-again": QT_TRANSLATE_NOOP("trouble", "You are no longer logged in to the municipal system. Your work is saved here and waits. Log in again in Settings."),
    "exchange.login-denied": QT_TRANSLATE_NOOP("trouble", "The municipality did not let you in. Nothing was sent. Try again, or ask your administrator."),
    "exchange.login-token": QT_TRANSLATE_NOOP("trouble", "The proof of your log-in is not right, so it was not used. Nothing was sent. Try again, and tell your administrator if it stays."),
    "exchange.login-issuer": QT_TRANSLATE_NOOP("trouble", "The log-in page of the municipality is not where the profile says it is. Nothing was sent. Tell your administrator."),
    "exchange.login-unanswered": QT_TRANSLATE_NOOP("trouble", "The log-in of the municipality does not answer as it should. You can go on working here. Try again later."),
    "exchange.login-late": QT_TRANSLATE_NOOP("trouble", "Nobody logged in within five minutes. Nothing was changed. Try again when you have the time."),
    "exchange.login-cancelled": QT_TRANSLATE_NOOP("trouble", "You stopped logging in. Nothing was changed."),
    "exchange.no-browser": QT_TRANSLATE_NOOP("trouble", "No browser could be opened on this computer. Nothing was changed. Ask your administrator for one."),
    "exchange.no-listener": QT_TRANSLATE_NOOP("trouble", "This computer does not let the program wait for the browser. Nothing was changed. Tell your administrator."),
    "exchange.not-let-in": QT_TRANSLATE_NOOP("trouble", "The municipal system answers, and does not let you in. Nothing was sent. Ask your administrator which rights are lacking."),
    "exchange.not-there": QT_TRANSLATE_NOOP("trouble", "A server answers at this address, and not the municipal system. Nothing was sent. Ask your administrator to check the address in the profile."),
}  # fmt: skip
"""Literals, as in `wording`."""
