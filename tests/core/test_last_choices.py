"""What was chosen for each routine when it was done last."""

from __future__ import annotations

from acupress.core.settings import MOST_LAST_CHOICES, LastChoices, Settings


def test_each_routine_is_kept_once_the_newest_first() -> None:
    settings = Settings()
    for routine, seconds in (("one", 60), ("two", 90), ("one", 75)):
        kept = settings.with_choices(LastChoices(routine=routine, dwell_seconds=seconds))
        settings = settings.with_(last_choices=kept)
    assert [last.routine for last in settings.last_choices] == ["one", "two"]
    assert settings.choices_of("one") == LastChoices(routine="one", dwell_seconds=75)
    assert settings.choices_of("three") is None


def test_only_so_many_are_kept() -> None:
    settings = Settings()
    for number in range(MOST_LAST_CHOICES + 5):
        kept = settings.with_choices(LastChoices(routine=f"own-{number}"))
        settings = settings.with_(last_choices=kept)
    assert len(settings.last_choices) == MOST_LAST_CHOICES
    assert settings.choices_of("own-0") is None
