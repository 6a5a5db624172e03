"""A condition in the form's own language, outside the form: when a goal is proposed."""

import re
from dataclasses import dataclass

from coach_desktop.domain.errors import FormError
from coach_desktop.forms.graph import compile_for
from coach_desktop.forms.instance import Instance
from coach_desktop.forms.plan import Plan
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import ExpressionError, to_boolean
from coach_desktop.forms.world import Scope

_REFERENCE = re.compile(r"\$\{\s*([^}\s]+)\s*\}")


@dataclass(frozen=True, slots=True)
class Condition:
    """A compiled condition joined to one intake."""

    run: Closure
    read: tuple[str, ...]
    instance: Instance

    def holds(self) -> bool:
        """Whether it holds now; what cannot be worked out does not hold."""
        root = self.instance.root
        try:
            return to_boolean(self.run(Scope(root, root, self.instance)))
        except ExpressionError:
            return False

    def names(self) -> tuple[str, ...]:
        """Keys of the questions it reads, in the order it names them."""
        return self.read


def names_in(text: str) -> tuple[str, ...]:
    """Names of the questions that a condition reads, in the order it names them."""
    return tuple(dict.fromkeys(_REFERENCE.findall(text)))


def compile_condition(text: str, plan: Plan, what: str) -> tuple[Closure, tuple[str, ...]]:
    """Compile a condition with `${name}` in it; raises FormError that names `what` it is of."""
    names = names_in(text)
    for name in names:
        if name not in plan.by_key:
            raise FormError("form.unknown-question", name=what, column="propose_when", what=name)
    source = _REFERENCE.sub(lambda found: f" {plan.by_key[found.group(1)].path} ", text)
    path = f"{plan.form.root.path}/{what}"
    return compile_for(path, source, "propose_when", plan.paths), names
