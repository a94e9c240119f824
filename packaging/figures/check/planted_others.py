"""Errors of another person's hand: each moves the arm of a body that is sound."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from figures.arrays import Floats, vector
from figures.body.model import Model
from figures.check.others import Other, check_depth, check_ends, check_pad, check_spine, find_others
from figures.check.report import Report
from figures.landmarks.marking import mark_body

Change = Callable[[Other], Floats]
Check = Callable[[Report, Other], None]


def _moved(left: float, behind: float, up: float) -> Change:
    def change(other: Other) -> Floats:
        return other.arm + vector(left, behind, up)

    return change


def _shorter(other: Other) -> Floats:
    """Let the arm end before the picture does."""
    return other.pad + (other.arm - other.pad) * 0.5


OTHERS: dict[str, tuple[Change, Check]] = {
    "a thumb 6 mm over its point": (_moved(0, 0, 0.006), check_pad),
    "a thumb 6 mm aside": (_moved(0.006, 0, 0), check_pad),
    "a hand that cuts into the body": (_moved(0, -0.016, 0), check_depth),
    "a hand on the spine": (_moved(-0.025, 0, 0), check_spine),
    "an arm that ends in the picture": (_shorter, check_ends),
}


def unseen_others(body: str) -> Iterator[str]:
    """Give the errors that their check did not see, or that of none where one was seen before."""
    other = next(
        found for found in find_others(mark_body(Model(body))) if "back" in found.hold.name
    )
    for name, (change, check) in OTHERS.items():
        for what, arm, wrong in ((f"before {name}", other.arm, 0), (name, change(other), 1)):
            report = Report(quiet=True)
            check(report, replace(other, arm=arm))
            if bool(report.bad) != bool(wrong):
                yield what
