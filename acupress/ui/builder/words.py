"""Words of the builder: what is said of a draft, of its steps, and what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.adapting import FEWEST_POINTS
from acupress.core.draft_concerns import Concern
from acupress.core.points import Muscle, Presser
from acupress.core.problems import Fault
from acupress.core.routines import Sides
from acupress.ui.problem_words import problem_words
from acupress.ui.wording import about_minutes, points_count, reasons, sentence_case

if TYPE_CHECKING:
    from acupress.core.draft_concerns import Remark
    from acupress.core.points import Point
    from acupress.core.problems import Problem


def sides_words(sides: Sides) -> str:
    """Say how left and right are pressed."""
    return {
        Sides.MIDLINE: tr("In the middle"),
        Sides.TOGETHER: tr("Both sides at once"),
        Sides.EACH: tr("One side, then the other"),
    }[sides]


def muscle_words(muscle: Muscle) -> str:
    """Name a muscle in plain words, as a sentence goes on with it."""
    return {
        Muscle.ERECTOR_SPINAE: tr("the long muscle beside the spine"),
        Muscle.TRAPEZIUS: tr("the muscle of neck and shoulder"),
        Muscle.GLUTEAL: tr("the muscle of the buttock"),
        Muscle.HAMSTRINGS: tr("the muscle at the back of the thigh"),
        Muscle.QUADRICEPS: tr("the muscle at the front of the thigh"),
        Muscle.GASTROCNEMIUS: tr("the calf muscle"),
    }[muscle]


def remark_words(remark: Remark) -> str:
    """Say a remark on a draft, or on one of its steps, in a sentence."""
    match remark.concern:
        case Concern.CLOSED_TODAY:
            return tr("Not today, because {why}.").format(why=reasons(remark.because))
        case Concern.LEFT_OUT_TODAY:
            return tr("Left out today, because {why}.").format(why=reasons(remark.because))
        case Concern.LONG:
            return tr("More than 20 minutes is long for one evening. Two short ones may do better.")
        case Concern.MUCH_ON_A_MUSCLE:
            return tr(
                "With this, {muscle} is pressed for more than 5 minutes, and may be sore after."
            ).format(muscle=muscle_words(remark.muscle) if remark.muscle else "")


def look_at_steps_words(steps: int) -> str:
    """Say why it cannot be kept yet, where the reason stands beside its steps."""
    return tr_n(
        "1 point cannot be pressed like this; what is wrong stands beside it.",
        "{n} points cannot be pressed like this; what is wrong stands beside them.",
        steps,
    )


def nameless_words() -> str:
    """Say that it needs a name."""
    return tr("Give it a name.")


def stand_in_name() -> str:
    """Name what has no name yet, where one has to be."""
    return tr("My routine")


def draft_problem_words(problem: Problem) -> str:
    """Say what a draft still lacks, or what cannot be so, in a sentence."""
    if problem.key == "steps" and problem.fault in (Fault.TOO_FEW, Fault.TOO_SHORT):
        least = max(FEWEST_POINTS, int(problem.gaps["limit"]))
        return tr_n("Pick at least {n} point.", "Pick at least {n} points.", least)
    short = {
        Fault.OUT_OF_REACH: tr("Cannot be reached alone in this position."),
        Fault.OTHER_OUT_OF_REACH: tr("Cannot be pressed in this position."),
        Fault.NEEDS_OTHER: tr("Only somebody else can press this point."),
        Fault.NOT_BY_OTHER: tr("This point is only for pressing yourself."),
        Fault.LACKS_TOOL: tr("There is no tool for this point."),
    }
    if problem.fault in short:
        return short[problem.fault]
    return tr("{problem}.").format(problem=sentence_case(problem_words(problem)).rstrip("."))


def step_of(problem: Problem) -> int | None:
    """Give the step that a problem lies in, or None where it is of the whole draft."""
    head, bracket, rest = problem.key.partition("[")
    return int(rest.partition("]")[0]) if bracket and head == "steps" else None


def summary_words(points: int, length_ns: int) -> str:
    """Say how much a draft is, so far."""
    return tr("{count} · about {length}").format(
        count=points_count(points), length=about_minutes(length_ns)
    )


def point_line(point: Point, *, chosen: bool) -> str:
    """Say a point in the list to pick from."""
    line = f"{point.place}\n{point.code} · {point.english}"
    return tr("{point} · already in your routine").format(point=line) if chosen else line


def presser_words(presser: Presser) -> str:
    """Say who presses."""
    return {
        Presser.SELF: tr("I press myself"),
        Presser.OTHER: tr("Somebody else presses"),
    }[presser]


def elsewhere_words(count: int, presser: Presser) -> str:
    """Say that points fit what was typed, and that this one does not press them."""
    if presser is Presser.OTHER:
        return tr_n(
            "1 point that fits is only for pressing yourself.",
            "{n} points that fit are only for pressing yourself.",
            count,
        )
    return tr_n(
        "1 point that fits can only be pressed by somebody else.",
        "{n} points that fit can only be pressed by somebody else.",
        count,
    )


def there_already_words(point: Point) -> str:
    """Say that a point comes once."""
    return tr("{place} is already in your routine.").format(place=point.place)


def full_words() -> str:
    """Say that there is no room for another point."""
    return tr("That is as many points as there is room for.")


def kept_words(title: str) -> str:
    """Say that a routine is now one of the user's own."""
    return tr("“{routine}” is now among your own routines.").format(routine=title)


def draft_unsaved_words(folder: str) -> str:
    """Say that what was put together so far is in the window alone."""
    return tr("What you put together could not be saved to {folder} yet.").format(folder=folder)
