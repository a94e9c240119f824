"""Counting assertions, and measuring on one side of a rest body."""

import numpy as np

from figures.arrays import Floats, norm
from figures.landmarks.landmarks import Landmarks, OneSide

MM = 1e3


class Report:
    """Counts assertions about a `body`, and prints them, or with `quiet` only the failures."""

    def __init__(self, *, quiet: bool) -> None:
        self.count = self.bad = 0
        self.body = ""
        self._quiet = quiet

    def note(self, where: str, what: str, value: float, want: float, tolerance: float) -> None:
        """Compare a value with the wanted one."""
        good = bool(abs(value - want) <= tolerance)
        self.count += 1
        self.bad += not good
        if not good or not self._quiet:
            print(
                f"{'ok ' if good else 'BAD'} {self.body:12s} {where:18s} {what:66s} {value:7.2f}"
                f"  want {want:g} +-{tolerance:g}"
            )


class Ruler:
    """Measures between the landmarks of one side and of the midline, by their names without side.

    A check names its point in front of what it says.
    """

    def __init__(self, report: Report, own: OneSide) -> None:
        self._report, self.own = report, own
        self.marks: Landmarks = own.marks
        self.down, self.lateral, self.front = own.marks.legs[own.side]

    def check(self, point: str, what: str, value: float, want: float, tolerance: float) -> None:
        """Note an assertion about a point of this side."""
        name = f"{point}.{self.own.side}"
        self._report.note("at rest", f"{name} {what}", float(value), want, tolerance)

    def holds(self, point: str, what: str, truth: object) -> None:
        """Note that something must be so."""
        self.check(point, f"{what} (1 = yes)", float(bool(truth)), 1, 0)

    def at(self, name: str) -> Floats:
        """Give a place of this side, or of the midline."""
        sided = f"{name}.{self.own.side}"
        places = self.marks.places
        return places[sided] if sided in places else places[name]

    def aside(self, name: str) -> float:
        """Give the metres from the midline to this side."""
        return float(self.at(name)[0] * self.own.sign)

    def height(self, name: str) -> float:
        """Give the z of a place."""
        return float(self.at(name)[2])

    def drop(self, upper: str, lower: str) -> float:
        """Give how far one place lies under another."""
        return self.height(upper) - self.height(lower)

    def between(self, one: str, two: str) -> float:
        """Give the straight distance."""
        return norm(self.at(one) - self.at(two))

    def ratio(self, place: str, one: str, two: str) -> float:
        """Give the ratio of the distances to two places."""
        return self.between(place, one) / self.between(place, two)

    def share(self, place: str, start: str, end: str) -> float:
        """Give the share of a place on the way over it, in chords."""
        return self.between(place, start) / (self.between(place, start) + self.between(place, end))

    def along(self, start: str, end: str, axis: Floats) -> float:
        """Give how far it is from one place to another along an axis."""
        return float((self.at(end) - self.at(start)) @ axis)

    def down_leg(self, start: str, end: str) -> float:
        """Give how far it is from one place to another down the leg."""
        return self.along(start, end, self.down)


def share_of(place: Floats, start: Floats, end: Floats) -> float:
    """Give the share of a place on a straight way, square to it."""
    way = end - start
    return float((place - start) @ way / np.dot(way, way))
