"""Top and sole of the foot."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from figures.arrays import Floats, unit, vector
from figures.landmarks.landmarks import OneSide

UP = np.array([0, 0, 1.0])


class Web(NamedTuple):
    """Where the web between two toes ends: inside the foot, on the skin, and which way it runs."""

    inside: Floats
    skin: Floats
    along: Floats


def mark_foot(own: OneSide) -> None:
    """Set the webs, the heel and the points of one foot."""
    marks, skin = own.marks, own.marks.skin
    toes = {i: own.joint(f"toe{i}-1") for i in range(1, 6)}
    ankle = own.joint("foot")

    def top(place: Floats) -> Floats | None:
        return skin.hit(place * vector(1, 1, 0) + vector(0, 0, ankle[2] + 0.09), -UP)

    def sole(place: Floats) -> Floats | None:
        return skin.hit(place * vector(1, 1, 0) + vector(0, 0, marks.floor - 0.2), UP)

    own["LR3"] = _on(top, (toes[1] + toes[2]) / 2 * 0.68 + ankle * 0.32)
    outwards = vector(own.sign * 0.004, 0, 0)
    own["GB41"] = _on(top, (toes[4] + toes[5]) / 2 * 0.62 + ankle * 0.38 + outwards)
    web = _web(own, 2, top)
    own["web23"] = web.skin
    own["web45"] = _web(own, 4, top).skin
    own["web12"] = _on(top, _between(own, 1, web.inside[1]))
    own["ST44"] = _on(top, web.inside - web.along * 0.007 * marks.scale)
    model = marks.model
    foot = (model.leg[own.side] > 0.5) & (model.rest_skin[:, 2] < marks.floor + 0.10)
    heel = model.rest_skin[foot][model.rest_skin[foot][:, 1].argmax()]
    under = _web(own, 2, sole)
    own["sole_web"] = under.skin
    own["heel"] = _on(sole, heel + vector(0, -0.012, 0))
    own["KI1"] = _on(sole, under.inside + (heel - under.inside) / 3)


def _on(hit: Callable[[Floats], Floats | None], place: Floats) -> Floats:
    found = hit(place)
    if found is None:
        raise ValueError(f"no skin of the foot at {np.round(place, 3)}")
    return found


def _between(own: OneSide, toe: int, y: float) -> Floats:
    """Give the place between a toe and the next that is as far forward as `y`.

    The big toe and the second lie against each other well in front of the bottom of their web.
    """
    start = 0.5 * (own.joint(f"toe{toe}-1") + own.joint(f"toe{toe + 1}-1"))
    end = 0.5 * (own.joint(f"toe{toe}-2") + own.joint(f"toe{toe + 1}-2"))
    place: Floats = start + (end - start) * (y - start[1]) / (end[1] - start[1])
    return place


def _web(own: OneSide, toe: int, hit: Callable[[Floats], Floats | None]) -> Web:
    """Give the web between a toe and the next: the furthest place with skin between them."""
    start = 0.5 * (own.joint(f"toe{toe}-1") + own.joint(f"toe{toe + 1}-1"))
    end = 0.5 * (own.joint(f"toe{toe}-2") + own.joint(f"toe{toe + 1}-2"))
    end = start + (end - start) * 1.6
    for u in np.linspace(1, 0, 81):
        place = start + (end - start) * u
        found = hit(place)
        if found is not None:
            return Web(place, found, unit(end - start))
    raise ValueError(f"no web beside toe {toe}")
