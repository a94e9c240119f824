from dataclasses import fields

import pytest

from acupress.core.settings import Settings, SomeSettings, ThemeChoice
from acupress.judging import UnfitError, judge
from tests.tables import table_of


def test_settings_begin_audible_unhurried_and_like_the_desktop() -> None:
    settings = Settings()
    assert settings.theme is ThemeChoice.SYSTEM
    assert not settings.muted
    assert settings.lead_in_seconds == 15


@pytest.mark.parametrize(
    "right",
    [{"text_percent": 100}, {"text_percent": 200}, {"chime_volume": 0}, {"chime_volume": 1}],
)
def test_a_setting_may_touch_its_limits(right: dict[str, object]) -> None:
    assert table_of(judge(Settings, right)).items() >= right.items()


@pytest.mark.parametrize(
    "wrong",
    [
        {"text_percent": 99},
        {"text_percent": 201},
        {"chime_volume": -0.1},
        {"chime_volume": 1.1},
        {"lead_in_seconds": 4},
        {"lead_in_seconds": 61},
        {"country": "de"},
        {"version": Settings().version + 1},
        {"pregnant": False},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_setting_outside_its_limits_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(UnfitError, match=next(iter(wrong))):
        judge(Settings, wrong)


def test_settings_are_changed_one_by_one() -> None:
    settings = Settings().with_(volume=0.4).with_(theme=ThemeChoice.DARK, lead_in_seconds=None)
    assert settings == Settings(volume=0.4, theme=ThemeChoice.DARK, lead_in_seconds=None)


def test_every_setting_but_the_version_of_the_file_can_be_changed() -> None:
    assert set(SomeSettings.__annotations__) == {each.name for each in fields(Settings)} - {
        "version"
    }
