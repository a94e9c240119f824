import pytest
from pydantic import ValidationError

from acupress.core.settings import Motion, Settings, ThemeChoice


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
    assert Settings.model_validate(right).model_dump().items() >= right.items()


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
        {"version": 2},
        {"pregnant": False},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_setting_outside_its_limits_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match=next(iter(wrong))):
        Settings.model_validate(wrong)


@pytest.mark.parametrize(("old", "new"), [(True, Motion.SYSTEM), (False, Motion.NONE)])
def test_the_switch_for_motion_of_older_files_is_understood(old: bool, new: Motion) -> None:
    assert Settings.model_validate({"motion": old}).motion is new
    assert Settings.model_validate_json(
        Settings(motion=Motion.GENTLE).model_dump_json()
    ).motion is (Motion.GENTLE)
