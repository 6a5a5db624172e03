"""All functions that an expression may call, by name (ODK XForms specification; JavaRosa decides).

Geography is not here: the questionnaire asks no places on a map.
"""

from coach_desktop.forms.functions_dates import DATES
from coach_desktop.forms.functions_nodes import NODES
from coach_desktop.forms.functions_numbers import NUMBERS
from coach_desktop.forms.functions_texts import TEXTS
from coach_desktop.forms.registry import Table

FUNCTIONS: Table = {**TEXTS, **NUMBERS, **DATES, **NODES}
