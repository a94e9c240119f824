"""What the words and flags of the points must say, told a second time beside the files."""

from __future__ import annotations

import pytest

from acupress.content import assets_folder, load_library
from acupress.core.library import Library
from acupress.core.points import PointFlag


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(assets_folder())


def flagged(library: Library, flag: PointFlag) -> set[str]:
    return {point.code for point in library.points.values() if flag in point.flags}


def test_only_the_nerves_of_hip_and_leg_are_those_that_sciatica_makes_sore(
    library: Library,
) -> None:
    assert flagged(library, PointFlag.NERVE) == {
        *("BL36", "BL37", "BL40", "GB30", "GB34", "KI3", "KI7")
    }
    assert flagged(library, PointFlag.WRIST_NERVE) == {"PC6"}


def test_artery_and_kidneys_are_named_wherever_they_lie_close_by(library: Library) -> None:
    assert flagged(library, PointFlag.ARTERY) == {"BL40", "KI3", "KI7", "LR3"}
    assert flagged(library, PointFlag.KIDNEY) == {"BL23", "BL24", "BL52"}
