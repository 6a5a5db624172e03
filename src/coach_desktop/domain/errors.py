"""Two kinds of trouble: what the world does to us, and what we did wrong ourselves.

* CoachError            known trouble; carries a code that the wording turns into a sentence
  x InputError          what was typed cannot be kept as it is; nothing was changed
  x VaultError          wrong passphrase, damaged file, disk full, folder read-only
  x FormError           a questionnaire that cannot be used, with the row it is about
  x PackError           a rule pack, profile or phrase file that cannot be used
  x DocumentError       a document that cannot be made or believed
* anything else         a bug; it ends in the crash report, never in a friendly sentence

A code reads as `room.what` (`vault.wrong-passphrase`). Details are for the sentence and never hold
personal data: counts, names of files of ours, names of questions, rows, a character's code point.
"""


class CoachError(Exception):
    """Known trouble, named by a code; `details` fill the sentence that belongs to the code."""

    def __init__(self, code: str, **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        if not self.details:
            return self.code
        told = ", ".join(f"{name}={value}" for name, value in sorted(self.details.items()))
        return f"{self.code} ({told})"


class InputError(CoachError):
    """What was typed cannot be kept as it is; nothing was changed."""


class VaultError(CoachError):
    """The vault cannot be opened or written; what was in it is untouched."""


class FormError(CoachError):
    """A questionnaire that cannot be used; details name the row and the question."""


class PackError(CoachError):
    """A rule pack, profile, phrase or goal file that cannot be used; details name file and key."""


class DocumentError(CoachError):
    """A document that cannot be made or believed."""
