import pytest
from pydantic import ValidationError

from acupress.core.settings import Motion, Settings, SomeSettings, ThemeChoice


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


def test_settings_are_changed_one_by_one() -> None:
    settings = Settings().with_(volume=0.4).with_(theme=ThemeChoice.DARK, lead_in_seconds=None)
    assert settings == Settings(volume=0.4, theme=ThemeChoice.DARK, lead_in_seconds=None)


def test_a_change_is_judged_as_strictly_as_a_file() -> None:
    with pytest.raises(ValidationError, match="volume"):
        Settings().with_(volume=7.0)
    with pytest.raises(ValidationError, match="pregnant"):
        Settings().with_(pregnant=False)  # type: ignore[call-arg]


def test_every_setting_but_the_version_of_the_file_can_be_changed() -> None:
    assert set(SomeSettings.__annotations__) == set(Settings.model_fields) - {"version"}
