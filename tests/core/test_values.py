from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass

import pytest

from acupress.core.values import Value


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Spot(Value):
    x: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
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
