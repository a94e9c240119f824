"""Whether the hands of the pressing pictures press the points that they are made for."""

from figures.arrays import norm
from figures.body.clothes import Clothes
from figures.check.report import MM, Report
from figures.pressing.holds import HOLDS, SHOULDER
from figures.pressing.solved import load
from figures.pressing.targets import At, Tip
from figures.studio import Studio

MISS = 6  # mm
OVERLAP = 30  # mm, of soft parts


def check_hands(report: Report, body: str) -> None:
    """Check how near to its point each pressing fingertip came, and what it goes through."""
    found = load(body)
    for hold in HOLDS:
        solution = found.get(hold.key)
        report.note(hold.name, "arm searched for (1 = yes)", float(solution is not None), 1, 0)
        if solution is None:
            continue
        report.note(hold.name, "deepest overlap, mm", solution["penetration_mm"], 0, OVERLAP)
        first = hold.parts[0]
        if isinstance(first, Tip) and isinstance(first.spot, At):
            what = f"fingertip beside {first.spot.name}, mm"
            report.note(hold.name, what, solution["miss_mm"][0], 0, MISS)
    _check_thumb(report, body)


def _check_thumb(report: Report, body: str) -> None:
    """Check that the thumb of the hand on the shoulder lies beside its fingers, off the throat."""
    posed = Studio(body).pose(SHOULDER, Clothes())
    beside = norm(posed.at("finger1-3.R") - posed.at("finger2-3.R")) * MM
    report.note(SHOULDER.name, "thumb beside the index finger, mm", beside, 30, 20)
