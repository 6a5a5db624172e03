"""The three routes beside each other: what speaks for and against each, and the coach's reasons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.desktop.reason_row import ReasonList
from coach_desktop.domain import phrases
from coach_desktop.domain.learning import LEERBAARHEIDSTOETS, SECOND_OPINION
from coach_desktop.domain.pip import Leerroute
from coach_desktop.plan.reasons import Weight
from coach_desktop.widgets.cards import RadioCard
from coach_desktop.widgets.parts import (
    STRETCH,
    beside,
    button,
    clear,
    column,
    heading,
    label,
    marked,
    row,
    rule,
)
from coach_desktop.widgets.prose import Prose
from coach_desktop.widgets.theme import theme


class RouteColumn(QFrame):
    """One route: choose it, read the chain, have a motivation drafted and edit it."""

    typed = Signal()

    def __init__(self, model: PipModel, route: Leerroute) -> None:
        super().__init__()
        self._model, self._route = model, route
        dutch = phrases.load("nl")
        name, own = dutch.say(f"route.{route.value}"), model.route_name(route)
        self.choice = RadioCard(f"{name} ({own})" if own else name)
        self.choice.setObjectName(f"route_{route.value}")
        self.choice.clicked.connect(lambda: model.choose_route(route))
        self.chain = ReasonList(route.value, model.reasons)
        self._nothing = label(
            self.tr("Nothing was told yet that says something of this route."), "small", wrap=True
        )
        self.reason = Prose(f"reason_{route.value}", dutch.say(f"letter.reasons.{route.value}"))
        self.reason.setMinimumHeight(150)
        self.reason.setMaximumHeight(220)
        self.reason.textChanged.connect(self.typed)
        self._draft = button(self.tr("Draft the reason"), "secondary", "pencil")
        self._draft.setObjectName(f"draft_{route.value}")
        self._draft.clicked.connect(self._ask)
        self._offer = self._offered()
        told = label(self.tr("Why it fits or does not"), "strong")
        self.setLayout(
            column(
                self.choice,
                self._nothing,
                self.chain,
                STRETCH,
                told,
                self.reason,
                self._draft,
                self._offer,
            )
        )
        model.reasons.read.connect(self.show_chain)

    def show_chain(self) -> None:
        """Show the reasons anew: only when something was told, so that no focus is lost."""
        told = self._model.reasons.of(self._route)
        weighed = [(link, link.argument.weights[self._route]) for link in told]
        self.chain.show_reasons(weighed)
        self._nothing.setVisible(not told)

    def show_content(self) -> None:
        """Show what the plan says of this route."""
        content, final = self._model.content, self._model.is_final
        is_chosen = content.leerroute is self._route
        self.choice.setChecked(is_chosen)
        self.choice.setEnabled(not final)
        self.choice.update()
        self._draft.setEnabled(not final)
        self.reason.setReadOnly(final)
        text = content.motivering.get(self._route, "")
        if not self.reason.hasFocus() and self.reason.toPlainText().strip() != text:
            self.reason.setPlainText(text)

    def _offered(self) -> QWidget:
        """What may be done with a draft when something was written already."""
        held = QWidget()
        below = button(self.tr("Put it below"), "quiet")
        instead = button(self.tr("Replace it"), "quiet")
        leave = button(self.tr("Leave it as it is"), "quiet")
        for made, name in ((below, "append"), (instead, "replace"), (leave, "leave")):
            made.setObjectName(f"{name}_{self._route.value}")
        below.clicked.connect(lambda: self._put(f"{self._written}\n\n{self._drafted}"))
        instead.clicked.connect(lambda: self._put(self._drafted))
        leave.clicked.connect(held.hide)
        asked = label(self.tr("You wrote something here already."), "small", wrap=True)
        held.setLayout(column(asked, below, instead, leave, gap=2))
        held.hide()
        return held

    @property
    def _written(self) -> str:
        return self.reason.toPlainText().strip()

    @property
    def _drafted(self) -> str:
        return self._model.reasons.draft(self._model.content, self._route)

    def _ask(self) -> None:
        if self._written in {"", self._drafted}:
            self._put(self._drafted)
        else:
            self._offer.show()

    def _put(self, text: str) -> None:
        self._offer.hide()
        self.reason.setPlainText(text)
        self._model.motivate(self._route, text)


class RoutesCard(QFrame):
    """The test, three columns in one order, and why the choice deviates from the test."""

    to_question = Signal(str)
    to_record = Signal(str)
    typed = Signal()

    def __init__(self, model: PipModel) -> None:
        super().__init__()
        marked(self, role="card")
        self._model = model
        self.columns = {route: RouteColumn(model, route) for route in Leerroute}
        self._alike = ReasonList("alike", model.reasons, columns=1 if theme().is_large else 3)
        self._lists = [self._alike, *(each.chain for each in self.columns.values())]
        for told in self._lists:
            told.to_question.connect(self.to_question)
            told.to_record.connect(self.to_record)
            told.agreed.connect(lambda code, agreed: model.agree(code, agreed=agreed))
        for each in self.columns.values():
            each.typed.connect(self.typed)
        self._test = QVBoxLayout()
        self._test.setSpacing(2)
        self.deviation = Prose("deviation", self.tr("Why the route deviates from the test"))
        self.deviation.setMaximumHeight(96)
        self.deviation.textChanged.connect(self.typed)
        self._deviates = QWidget()
        asked = label(self.tr("Why the route deviates from the test"), "strong")
        self._deviates.setLayout(column(asked, self.deviation, gap=4))
        self._lay_out()
        model.reasons.read.connect(self._show_test)

    def _lay_out(self) -> None:
        note = label(
            self.tr("You choose the route; the program only shows why. Write why for all three."),
            "text2",
            wrap=True,
        )
        three = beside(*self.columns.values())
        for place in range(len(self.columns)):
            three.setStretch(place, 1)
        self.setLayout(
            column(
                heading(self.tr("Learning route")),
                note,
                self._tests(),
                self._alike,
                rule(),
                three,
                self._deviates,
                gap=12,
                margin=24,
            )
        )

    def show_content(self) -> None:
        """Show what the plan says of the routes."""
        for each in self.columns.values():
            each.show_content()
        content = self._model.content
        for told in self._lists:
            told.show_agreed(content.agreed_health, final=self._model.is_final)
        self._deviates.setVisible(self._model.deviates or bool(content.afwijking_reden))
        self.deviation.setReadOnly(self._model.is_final)
        reason = content.afwijking_reden
        if not self.deviation.hasFocus() and self.deviation.toPlainText().strip() != reason:
            self.deviation.setPlainText(reason)

    def _tests(self) -> QBoxLayout:
        test = button(self.tr("To the test"), "quiet", "certificate")
        test.setObjectName("to_test")
        test.clicked.connect(lambda: self.to_record.emit(LEERBAARHEIDSTOETS.name))
        opinion = button(self.tr("To the second opinion"), "quiet", "users")
        opinion.setObjectName("to_opinion")
        opinion.clicked.connect(lambda: self.to_record.emit(SECOND_OPINION.name))
        both = beside()
        both.addLayout(self._test, 1)
        both.addLayout(column(row(test, STRETCH), row(opinion, STRETCH), STRETCH, gap=0))
        return both

    def _show_test(self) -> None:
        clear(self._test)
        reasons = self._model.reasons
        self._alike.show_reasons((link, Weight.NOTE) for link in reasons.alike())
        self._test.addWidget(label(self.tr("Learnability test"), "strong"))
        lines = reasons.test() or (self.tr("Nothing is known of it yet."),)
        self._test.addWidget(label(" · ".join(lines), wrap=True))
        for opinion in reasons.opinions():
            self._test.addWidget(label(self.tr("Second opinion"), "strong"))
            self._test.addWidget(label(" · ".join(opinion), wrap=True))
