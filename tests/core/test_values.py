from __future__ import annotations

from dataclasses import FrozenInstanceError, field, replace

import pytest

from acupress.core.values import Value, value


@value(frozen=True, slots=True, kw_only=True)
class Spot(Value):
    x: int
    names: tuple[str, ...] = ()


@value(frozen=True, slots=True, kw_only=True)
class Mark(Spot):
    seen: bool = True


def test_values_of_the_same_parts_are_the_same() -> None:
    assert Mark(x=1, names=("a",)) == Mark(x=1, names=("a",))
    assert len({Mark(x=1), Mark(x=1), Mark(x=2)}) == 2


@pytest.mark.parametrize("other", [Mark(x=2), Mark(x=1, seen=False), Spot(x=1), 1, None])
def test_any_other_value_is_another(other: object) -> None:
    assert Mark(x=1) != other


def test_a_value_shows_all_its_parts() -> None:
    assert repr(Mark(x=1, names=("a",))) == "Mark(x=1, names=('a',), seen=True)"


def test_a_value_is_frozen_and_has_no_room_for_more() -> None:
    mark = Mark(x=1)
    with pytest.raises(FrozenInstanceError):
        mark.x = 2  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        mark.more = 2  # type: ignore[attr-defined]


@value(frozen=True, slots=True)
class Place:
    x: int
    y: int = 0
    near: list[int] = field(default_factory=list)


def test_parts_are_given_by_name_or_where_allowed_by_place_or_left_out() -> None:
    assert (Place(1, 2).x, Place(1, 2).y) == (1, 2)
    assert Place(1, y=2) == Place(y=2, x=1)
    assert (Place(1).y, Place(1).near) == (0, [])
    assert Place(1).near is not Place(1).near
    assert replace(Place(1, 2), x=3) == Place(3, 2)


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), ((1, 2, [], 4), {}), ((1,), {"z": 2}), ((1,), {"x": 1, "z": 2})]
)
def test_parts_that_do_not_fit_are_refused(given: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Place"):
        Place(*given, **named)  # type: ignore[arg-type]


def test_what_is_made_by_keyword_takes_nothing_by_its_place() -> None:
    with pytest.raises(TypeError, match="Spot"):
        Spot(1)  # type: ignore[call-arg]


def test_a_part_is_not_taken_away() -> None:
    with pytest.raises(FrozenInstanceError):
        del Mark(x=1).x
