"""Whether the hands of the pressing pictures press the points that they are made for."""

from figures.check.report import Report
from figures.pressing.holds import HOLDS
from figures.pressing.solved import load
from figures.pressing.targets import At, Tip

MISS = 6  # mm
OVERLAP = 30  # mm, of soft parts


def check_hands(report: Report) -> None:
    """Check how near to its point each pressing fingertip came, and what it goes through."""
    found = load()
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
