"""The numbers to call: each with its source, and what is said of several countries true of each."""

from __future__ import annotations

import pytest

from acupress.core.library import Library
from acupress.core.questions import EmergencyNumber

EUROPEAN_UNION = (
    *("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE"),
    *("IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"),
)


def entry(library: Library, code: str) -> EmergencyNumber:
    found = library.questionnaire.number_for(code)
    assert found is not None, code
    return found


@pytest.mark.parametrize(
    ("code", "number", "also"),
    [
        ("IN", "112", ""),
        ("ZA", "112", "10177"),
        ("PH", "911", ""),
        ("FR", "112", "15"),
        ("CH", "144", "112"),
        ("LI", "144", "112"),
        ("NG", "112", ""),
        ("ID", "119", ""),
        ("UA", "103", "112"),
        ("VN", "115", ""),
        ("GB", "999", ""),
        ("US", "911", ""),
        ("NZ", "111", ""),
    ],
)
def test_a_country_has_its_number_and_the_second_one_that_is_true_as_well(
    library: Library, code: str, number: str, also: str
) -> None:
    found = entry(library, code)
    assert found.number == number
    assert also in (found.note or "")
    assert bool(also) is bool(found.note)


def test_the_countries_stand_in_the_order_of_the_alphabet(library: Library) -> None:
    names = [found.country.replace("ü", "u") for found in library.questionnaire.emergency_numbers]
    assert names == sorted(names)


def test_the_three_common_numbers_hold_where_they_are_said_to_hold(library: Library) -> None:
    common = {one.number: one.where for one in library.questionnaire.common_numbers}
    assert list(common) == ["112", "911", "999"]
    by_name = {found.country: found for found in library.questionnaire.emergency_numbers}
    for number, where in common.items():
        named = [country for country in by_name if country in where]
        assert len(named) >= 3
        assert {by_name[country].number for country in named} == {number}
    assert "European Union" in common["112"]
    assert {entry(library, code).number for code in EUROPEAN_UNION} == {"112"}


def test_no_country_of_911_and_999_is_left_out_of_what_is_said_of_them(library: Library) -> None:
    for one in library.questionnaire.common_numbers[1:]:
        for found in library.questionnaire.emergency_numbers:
            assert (found.number == one.number) is (found.country in one.where)
