"""What two people read before one presses the other: who answers, how to press, when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.labels import Bullets, make_card, make_label

if TYPE_CHECKING:
    from acupress.ui.theme import Look


class ForTwoCard(QWidget):
    """Tells that somebody else is needed, and what that person has to keep to."""

    questions_wanted = Signal()
    """The safety questions are to be answered anew, for whoever is pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card, inside = make_card("quiet")
        column.addWidget(card)
        inside.addWidget(make_label("subheading", tr("You need somebody who presses")))
        inside.addWidget(
            make_label(
                "",
                tr(
                    "“You” is whoever is pressed. The safety questions must have been answered for "
                    "that person."
                ),
            )
        )
        answer = ActionButton(tr("Answer them for that person"), look)
        answer.clicked.connect(self.questions_wanted)
        inside.addWidget(answer)
        inside.addWidget(make_label("subheading", tr("If you press")))
        inside.addWidget(Bullets(presser_words()))


def presser_words() -> tuple[str, ...]:
    """Say what whoever presses has to keep to."""
    return (
        tr("They say “stop”: let go at once. Then press Stop, or the Escape key."),
        tr("Press with your hands only: never with a knee, an elbow or a foot."),
        tr("Press the muscle beside the spine, never the spine itself."),
        tr("Begin with the weight of your hands. Lean in slowly as they breathe out."),
        tr("Ask how it feels. A sharp or spreading pain is too much."),
        tr("Stop as well if your own hands or back hurt."),
    )
