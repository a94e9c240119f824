"""Where the body is on a drawing: the filled shapes of an SVG figure, as polygons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

XY = tuple[float, float]
Polygon = tuple[XY, ...]

PATH = re.compile(r"<path([^>]*)/>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
UNKNOWN_COMMAND = re.compile(r"[A-LN-Zabd-y]")
"""Any but `M`, `c` and `z`."""
NUMBER = re.compile(r"-?\d*\.?\d+")
STEPS = 6
"""Straight pieces that stand for one curve; at figure scale they stray by less than a unit."""


@dataclass(frozen=True)
class Shape:
    """One filled path. A place is inside where a ray from it crosses the edges an odd time."""

    path: str

    @cached_property
    def polygons(self) -> tuple[Polygon, ...]:
        """The path, followed once somebody asks: most shapes of a figure are never asked."""
        return tuple(_polygons(self.path))

    def covers(self, x: float, y: float) -> bool:
        """Whether the place lies inside."""
        return sum(_crossings(polygon, x, y) for polygon in self.polygons) % 2 == 1


def body_shapes(svg: str, fills: Collection[str]) -> tuple[Shape, ...]:
    """Give the shapes of a figure that are filled with one of the colours.

    Raises `ValueError`, which names the command, for a path that is not made of absolute starts
    and relative curves.
    """
    shapes = []
    for found in PATH.finditer(svg):
        attributes = dict(ATTRIBUTE.findall(found[1]))
        if attributes.get("fill", "").lower() in fills:
            if unknown := UNKNOWN_COMMAND.search(attributes["d"]):
                raise ValueError(unknown[0])
            shapes.append(Shape(attributes["d"]))
    return tuple(shapes)


def _polygons(path: str) -> Iterator[Polygon]:
    """Follow a path; every `M` begins a polygon."""
    polygon: list[XY] = []
    for command, rest in COMMAND.findall(path):
        numbers = [float(number) for number in NUMBER.findall(rest)]
        if command == "M":
            if polygon:
                yield tuple(polygon)
            polygon = [(numbers[0], numbers[1])]
        elif command == "c":
            for at in range(0, len(numbers), 6):
                polygon += _curve(polygon[-1], numbers[at : at + 6])
    yield tuple(polygon)


def _curve(start: XY, ahead: Sequence[float]) -> Iterator[XY]:
    """Give places along a cubic curve whose control places are relative to its start."""
    (x0, y0), (x1, y1, x2, y2, x3, y3) = start, ahead
    for step in range(1, STEPS + 1):
        t = step / STEPS
        first, second, third = 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield (
            x0 + first * x1 + second * x2 + third * x3,
            y0 + first * y1 + second * y2 + third * y3,
        )


def _crossings(polygon: Polygon, x: float, y: float) -> int:
    """Count the edges that a ray to the right of the place crosses."""
    crossed = 0
    bx, by = polygon[-1]
    for ax, ay in polygon:
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossed += 1
        bx, by = ax, ay
    return crossed
