"""The sentence for every code the core hands out: what happened, what is safe, what to do now."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.domain.errors import CoachError

_CONTEXT = "trouble"

WORDING: dict[str, object] = {
    "input.too-long": QT_TRANSLATE_NOOP("trouble", "This text has {length} signs; at most {longest} fit. Nothing was cut off and your text is still here. Make it shorter."),
    "input.bsn": QT_TRANSLATE_NOOP("trouble", "This is no valid BSN: nine digits that pass the eleven-test. Nothing was changed. Check the number."),
    "input.bsn-not-for-practice": QT_TRANSLATE_NOOP("trouble", "In practice only a BSN that begins with 9999 is allowed. Nothing was changed. Use an invented number."),
    "input.date": QT_TRANSLATE_NOOP("trouble", "This date does not exist. Nothing was changed. Type day, month and year, or only the year."),
    "input.date-in-future": QT_TRANSLATE_NOOP("trouble", "This date lies in the future. Nothing was changed. Check the year."),
    "input.date-too-old": QT_TRANSLATE_NOOP("trouble", "This date lies before {year}. Nothing was changed. Check the year."),
    "input.date-incomplete": QT_TRANSLATE_NOOP("trouble", "This date must be whole: day, month and year. Nothing was changed."),
    "input.name-missing": QT_TRANSLATE_NOOP("trouble", "Type at least the family name. Nothing was saved yet."),
    "input.period-order": QT_TRANSLATE_NOOP("trouble", "This period begins before the one that runs now. Nothing was changed. Check the date."),
    "input.household-self": QT_TRANSLATE_NOOP("trouble", "This is the same dossier. Nothing was changed. Choose another one."),
    "input.v-nummer-unusual": QT_TRANSLATE_NOOP("trouble", "A V-number usually has ten digits. It was saved as you typed it. Check the pass."),
    "input.number": QT_TRANSLATE_NOOP("trouble", "This is not a whole number. Nothing was changed. Type digits only."),
    "input.removed-signs": QT_TRANSLATE_NOOP("trouble", "Signs that cannot be stored were left out of your text. The rest was kept."),
    "input.missing-glyph": QT_TRANSLATE_NOOP("trouble", "The sign {codepoint} cannot be printed. Your text is still here. Write it in another way."),
    "role.may-not-hold": QT_TRANSLATE_NOOP("trouble", "This vault may not hold that: it is not for your role. Nothing was saved. Tell it to the coach."),
    "role.bsn-in-text": QT_TRANSLATE_NOOP("trouble", "A BSN stands in this text, and this vault may not hold one. Nothing was saved. Take the number out."),
    "role.no-document": QT_TRANSLATE_NOOP("trouble", "Your role makes no plans. No document was made and nothing was changed. Ask the coach."),
    "visit.nothing-told": QT_TRANSLATE_NOOP("trouble", "Write in a few words what was done. Nothing was saved yet; what you typed is still here."),
    "visit.minutes": QT_TRANSLATE_NOOP("trouble", "Type how many minutes it took, at most {most}. Nothing was saved yet; what you typed is still here."),
    "visit.next-not-later": QT_TRANSLATE_NOOP("trouble", "The next visit lies before this one. Nothing was saved yet; check the date."),
    "input.file-unreadable": QT_TRANSLATE_NOOP("trouble", "This file cannot be read. Nothing was kept. Look whether it is still there and choose it again."),
    "input.file-too-large": QT_TRANSLATE_NOOP("trouble", "This file is larger than {most} MB. Nothing was kept. Make a smaller scan or photo and choose that one."),
    "input.reason-missing": QT_TRANSLATE_NOOP("trouble", "Say why in a few words. Nothing was changed yet."),
    "pip.open-version": QT_TRANSLATE_NOOP("trouble", "Version {number} of this plan is still open. Nothing was changed. Finish or withdraw that one first."),
    "pip.final": QT_TRANSLATE_NOOP("trouble", "This plan has its dagtekening and cannot be changed. Nothing was changed. Make a new version."),
    "pip.too-many-goals": QT_TRANSLATE_NOOP("trouble", "A plan has at most {most} goals. Nothing was changed. Take one out first."),
    "pip.blocked": QT_TRANSLATE_NOOP("trouble", "{count} things still lack before this plan can be decided. Everything is saved. See the list."),
    "pip.before-dagtekening": QT_TRANSLATE_NOOP("trouble", "A plan cannot be made known before its dagtekening. Nothing was changed."),
    "pip.step": QT_TRANSLATE_NOOP("trouble", "This step cannot follow the present state of the plan. Nothing was changed."),
    "form.no-list-file": QT_TRANSLATE_NOOP("trouble", "The questionnaire asks for a list that is not there: {name}. Answers are safe. Ask the functional manager."),
    "form.not-xml": QT_TRANSLATE_NOOP("trouble", "The questionnaire cannot be read. Answers are safe. Ask the functional manager for a new file."),
    "form.too-large": QT_TRANSLATE_NOOP("trouble", "The questionnaire is too large. Answers are safe. Ask the functional manager for a smaller file."),
    "form.doctype": QT_TRANSLATE_NOOP("trouble", "The questionnaire holds parts that are not allowed. It was not used. Ask the functional manager."),
    "form.no-model": QT_TRANSLATE_NOOP("trouble", "The file is no questionnaire. It was not used. Choose another file."),
    "form.no-instance": QT_TRANSLATE_NOOP("trouble", "The questionnaire has no questions. It was not used. Choose another file."),
    "form.itemset": QT_TRANSLATE_NOOP("trouble", "The options of question {name} cannot be read. The questionnaire was not used."),
    "form.cycle": QT_TRANSLATE_NOOP("trouble", "Question {name} depends on itself. The questionnaire was not used. Change its condition."),
    "form.unknown-function": QT_TRANSLATE_NOOP("trouble", "Question {name} uses a function that does not exist: {what} ({column}). The questionnaire was not used."),
    "form.unknown-question": QT_TRANSLATE_NOOP("trouble", "Question {name} refers to a question that does not exist: {what} ({column}). The questionnaire was not used."),
    "form.arguments": QT_TRANSLATE_NOOP("trouble", "Question {name} gives function {what} the wrong number of values ({column}). The questionnaire was not used."),
    "form.syntax": QT_TRANSLATE_NOOP("trouble", "The expression of question {name} cannot be read near {what} ({column}). The questionnaire was not used."),
    "form.unsupported": QT_TRANSLATE_NOOP("trouble", "Question {name} uses a form of expression that is not supported: {what} ({column}). The questionnaire was not used."),
    "form.too-long": QT_TRANSLATE_NOOP("trouble", "The expression of question {name} is too long ({column}). The questionnaire was not used."),
    "form.too-deep": QT_TRANSLATE_NOOP("trouble", "The expression of question {name} has too many brackets ({column}). The questionnaire was not used."),
    "phrases.missing": QT_TRANSLATE_NOOP("trouble", "The sentence {key} is missing. Your work is saved. Ask for a complete installation."),
    "phrases.no-dutch": QT_TRANSLATE_NOOP("trouble", "The file {file} with fixed sentences is missing. Your work is saved. Ask for a complete installation."),
    "phrases.unreadable": QT_TRANSLATE_NOOP("trouble", "The file {file} with fixed sentences cannot be read. Your work is saved. Ask the functional manager."),
    "phrases.not-a-sentence": QT_TRANSLATE_NOOP("trouble", "In {file} the key {key} is not a sentence. Your work is saved. Ask the functional manager."),
    "profile.unreadable": QT_TRANSLATE_NOOP("trouble", "The municipal profile {file} cannot be read. Your work is saved. Ask the functional manager."),
    "profile.too-new": QT_TRANSLATE_NOOP("trouble", "The municipal profile {file} is from a newer version. Your work is saved. Update the program."),
    "profile.key": QT_TRANSLATE_NOOP("trouble", "In the municipal profile {file} the key {key} is missing or wrong. Your work is saved. Ask the functional manager."),
    "pack.unreadable": QT_TRANSLATE_NOOP("trouble", "The rule pack {file} cannot be read. Your work is saved. Ask the functional manager."),
    "pack.too-new": QT_TRANSLATE_NOOP("trouble", "The rule pack {file} is from a newer version. Your work is saved. Update the program."),
    "pack.key": QT_TRANSLATE_NOOP("trouble", "In the rule pack {file} the key {key} of {rule} is missing or wrong. Your work is saved. Ask the functional manager."),
    "pack.may-not-block": QT_TRANSLATE_NOOP("trouble", "In the rule pack {file} the rule {rule} may only warn: its source is not certain enough. Ask the functional manager."),
    "pack.number": QT_TRANSLATE_NOOP("trouble", "The rule {rule} lacks its number {key}. Your work is saved. Ask the functional manager."),
    "pack.no-entry": QT_TRANSLATE_NOOP("trouble", "The rule {rule} is not in the rule pack. Your work is saved. Ask the functional manager."),
    "pack.no-rule": QT_TRANSLATE_NOOP("trouble", "The rule pack holds a rule that the program does not know: {rule}. Your work is saved. Ask the functional manager."),
    "practice.unreadable": QT_TRANSLATE_NOOP("trouble", "The file {file} of an invented person cannot be read. Your work is saved. Ask the functional manager."),
    "goals.twice": QT_TRANSLATE_NOOP("trouble", "In {file} the goal {key} stands twice. Your work is saved. Ask the functional manager."),
    "goals.key": QT_TRANSLATE_NOOP("trouble", "In {file} the goal {key} is not complete. Your work is saved. Ask the functional manager."),
    "vault.wrong-passphrase": QT_TRANSLATE_NOOP("trouble", "The passphrase is not right. The vault is unchanged. Try again or use the recovery code."),
    "vault.recovery-code-mistyped": QT_TRANSLATE_NOOP("trouble", "There is a typing error in the recovery code. Nothing was changed. Check the seven groups."),
    "vault.wrong-recovery-code": QT_TRANSLATE_NOOP("trouble", "This recovery code does not belong to this vault. Nothing was changed. Find the code that was given with this vault."),
    "vault.passphrase-too-weak": QT_TRANSLATE_NOOP("trouble", "This passphrase is too easy to guess. Nothing was changed. Take five different words, such as the proposal."),
    "vault.slots-damaged": QT_TRANSLATE_NOOP("trouble", "The key file is damaged or changed. The data itself was not touched. Put back a copy of vault.slots or ask your administrator."),
    "vault.slots-missing": QT_TRANSLATE_NOOP("trouble", "The key file is missing. The data is still there. Put vault.slots back from a copy."),
    "vault.missing": QT_TRANSLATE_NOOP("trouble", "There is no vault in this place. Nothing was made or deleted. Choose the right folder or make a new vault."),
    "vault.exists": QT_TRANSLATE_NOOP("trouble", "There is already something in this folder. Nothing was overwritten. Open the vault that is there or choose another folder."),
    "vault.in-use": QT_TRANSLATE_NOOP("trouble", "The vault is already open in another window. Nothing was changed. Close the other program and try again."),
    "vault.too-new": QT_TRANSLATE_NOOP("trouble", "This vault was made with a newer version of Coach Desktop. The vault is unchanged. Update the program."),
    "vault.damaged": QT_TRANSLATE_NOOP("trouble", "The vault is damaged. Nothing was deleted or repaired. Make a copy of the folder first and ask your administrator."),
    "vault.older": QT_TRANSLATE_NOOP("trouble", "This is an older copy of the vault: answers that were saved are not in it. Nothing was changed. Put back the right copy or look what is there."),
    "vault.altered": QT_TRANSLATE_NOOP("trouble", "The vault is not as it was closed the last time: something outside this program changed it. Nothing was opened. Make a copy of the folder first."),
    "vault.moved": QT_TRANSLATE_NOOP("trouble", "This vault stands in another place than before. It goes on as a device of its own, so that nothing of the other one gets mixed up with it."),
    "vault.keyring-over": QT_TRANSLATE_NOOP("trouble", "This computer does not open the vault any more: the hours are over. Nothing was changed. Use the passphrase."),
    "vault.escrow-key": QT_TRANSLATE_NOOP("trouble", "This key of the municipality does not belong to this vault. Nothing was changed. Ask who keeps it."),
    "vault.disk-full": QT_TRANSLATE_NOOP("trouble", "The disk is full. Everything that was called saved is still there; the last change is not. Make room and try again."),
    "vault.read-only": QT_TRANSLATE_NOOP("trouble", "The program may not write in this folder. Nothing was changed. Check the rights of the folder."),
    "vault.not-written": QT_TRANSLATE_NOOP("trouble", "The last change could not be saved. What was saved before is still there. Try again."),
    "vault.frozen": QT_TRANSLATE_NOOP("trouble", "This plan has its dagtekening and can no longer change. Nothing was changed. Make a new version."),
    "vault.add-only": QT_TRANSLATE_NOOP("trouble", "The log can only be added to. Nothing was changed. Tell your administrator."),
    "vault.operation-differs": QT_TRANSLATE_NOOP("trouble", "A change came in that clashes with an existing one. The existing one was kept. Tell your administrator."),
    "vault.unsafe": QT_TRANSLATE_NOOP("trouble", "The vault could not be opened safely ({pragma}). Nothing was changed. Install the program again."),
    "machine.no-keyring": QT_TRANSLATE_NOOP("trouble", "This computer keeps no keys for programs. Nothing was changed. The passphrase opens the vault."),
    "machine.child-failed": QT_TRANSLATE_NOOP("trouble", "A helper program stopped ({status}). Your data was not touched. Try again with a smaller file."),
    "documents.missing-glyph": QT_TRANSLATE_NOOP("trouble", "The sign {codepoint} cannot be printed. Nothing was changed. Take it out or write it in another way."),
    "documents.attachment-unreadable": QT_TRANSLATE_NOOP("trouble", "This is no photo, scan or PDF that can be read safely. Nothing was kept. Make a new scan or photo, in colours and not too large, and choose that one."),
    "documents.attachment-heic": QT_TRANSLATE_NOOP("trouble", "This is a HEIC photo, which cannot be read. Nothing was kept. Save it as JPEG on the telephone and choose that one."),
    "documents.attachment-locked": QT_TRANSLATE_NOOP("trouble", "This PDF is locked with a password. Nothing was kept. Save it without a password and choose that one."),
    "documents.attachment-pages": QT_TRANSLATE_NOOP("trouble", "This document has more than {most} pages. Nothing was kept. Split it and attach the parts."),
    "documents.attachment-pixels": QT_TRANSLATE_NOOP("trouble", "This picture has more than {most} million points. Nothing was kept. Make a smaller photo or scan and choose that one."),
    "documents.attachment-gone": QT_TRANSLATE_NOOP("trouble", "This document is not in the vault. Nothing was changed. Ask your administrator."),
    "output.not-written": QT_TRANSLATE_NOOP("trouble", "The copy could not be written there. The vault is unchanged. Choose another folder or make room."),
    "documents.picture-unreadable": QT_TRANSLATE_NOOP("trouble", "The picture cannot be read. No document was made and nothing was changed. Choose a PNG or JPEG file."),
}  # fmt: skip
"""Literals, so that the translation tools find them; a test asks one for every code in the core."""


def wording(trouble: CoachError) -> str:
    """The sentence for a trouble, in the language in force now."""
    source = WORDING.get(trouble.code)
    if source is None:
        return trouble.code
    return QCoreApplication.translate(_CONTEXT, str(source)).format_map(trouble.details)


def worded(code: str, **details: str | int) -> str:
    """The sentence for a code that warns."""
    return wording(CoachError(code, **details))
