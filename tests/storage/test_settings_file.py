from __future__ import annotations

import errno
import json
import os
import stat
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.cues import CueCategory
from acupress.core.settings import (
    Body,
    FigureStyle,
    HairColour,
    LastChoices,
    Motion,
    Settings,
    ThemeChoice,
    Verbosity,
    VoiceSource,
)
from acupress.storage.settings import Loaded, SettingsFile, Table, judge_settings
from tests.storage.stored import STAMP, now

DEFAULTS = Settings()
DARK = Settings(theme=ThemeChoice.DARK, text_percent=150, country="DE")

all_settings = st.builds(
    Settings,
    theme=st.sampled_from(ThemeChoice),
    text_percent=st.none() | st.integers(100, 200),
    country=st.none() | st.from_regex(r"[A-Z]{2}", fullmatch=True),
    country_asked=st.booleans(),
    body=st.sampled_from(Body),
    body_asked=st.booleans(),
    hair=st.sampled_from(HairColour),
    chime_volume=st.floats(0, 1),
    muted=st.booleans(),
    lead_in_seconds=st.none() | st.integers(5, 60),
    spared=st.frozensets(st.sampled_from(("BL23", "GV4", "EX-B7")), max_size=2),
    last_choices=st.lists(
        st.builds(
            LastChoices,
            routine=st.sampled_from(["first-steps", "own-mine"]),
            dwell_seconds=st.none() | st.integers(60, 120),
            breath=st.none() | st.just("even"),
        ),
        max_size=3,
    ).map(tuple),
)

anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 300),
    st.floats(allow_nan=True, allow_infinity=True),
    st.text(max_size=3),
    st.sampled_from([*ThemeChoice, *Motion, *FigureStyle, *Verbosity, *VoiceSource]),
    st.frozensets(st.sampled_from(CueCategory)),
)


@pytest.fixture
def path(acupress_home: Path) -> Path:
    acupress_home.mkdir()
    return acupress_home / "settings.json"


def no_entry(*_args: object, **_kwargs: object) -> None:
    raise PermissionError(errno.EACCES, "no entry")


class TestRoundTrip:
    def test_the_defaults_hold_before_anything_is_settled(self, path: Path) -> None:
        assert SettingsFile(path, now).load() == Loaded(DEFAULTS)
        assert not path.exists()

    def test_what_was_saved_holds_after_a_restart(self, path: Path) -> None:
        SettingsFile(path, now).save(DARK)

        assert SettingsFile(path, now).load() == Loaded(DARK)

    @given(settings=all_settings)
    def test_all_settings_survive_being_written_and_read(
        self, settings: Settings, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        file = SettingsFile(tmp_path_factory.getbasetemp() / "settings_round_trip.json", now)
        file.save(settings)

        assert file.load() == Loaded(settings)

    @given(
        st.dictionaries(st.sampled_from(sorted(each.name for each in fields(Settings))), anything)
    )
    def test_whatever_can_be_put_in_force_is_no_damage_to_the_next_start(
        self, tmp_path_factory: pytest.TempPathFactory, changes: dict[str, Any]
    ) -> None:
        try:
            settings = judge_settings(DARK.with_(**changes))
        except ValueError:
            return
        file = SettingsFile(tmp_path_factory.getbasetemp() / "settings_changed.json", now)
        file.save(settings)

        assert file.load() == Loaded(settings)

    def test_what_a_file_may_not_hold_is_refused_when_it_is_changed(self) -> None:
        with pytest.raises(ValueError, match="volume"):
            judge_settings(DARK.with_(volume=7.0))

    @pytest.mark.parametrize(("old", "new"), [("true", Motion.SYSTEM), ("false", Motion.NONE)])
    def test_the_switch_for_motion_of_older_files_is_understood(
        self, path: Path, old: str, new: Motion
    ) -> None:
        path.write_text(f'{{"version": 1, "motion": {old}}}')

        assert SettingsFile(path, now).load() == Loaded(Settings(motion=new))

    @pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
    def test_only_the_owner_can_read_them(self, path: Path) -> None:
        SettingsFile(path, now).save(DARK)

        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_a_setting_missing_from_the_file_has_its_default(self, path: Path) -> None:
        path.write_text('{"version": 1, "muted": true}')

        assert SettingsFile(path, now).load() == Loaded(Settings(muted=True))

    def test_a_full_disk_is_an_os_error_and_leaves_the_settings_saved_before(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = SettingsFile(path, now)
        file.save(DARK)

        def refuse(_handle: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", refuse)
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            file.save(DEFAULTS)

        assert file.load() == Loaded(DARK)


class TestDamage:
    @pytest.mark.parametrize(
        "damage",
        [
            b"",
            b"\x00" * 64,
            b"\xff\xfe\xfd",
            b"no words",
            b"[]",
            b"null",
            b"1",
            b'"version"',
            b"{}",
            b'{"version": null}',
            b'{"version": "1"}',
            b'{"version": 0.5}',
            b'{"version": NaN}',
            b'{"version": 0}',
            b'{"version": -1}',
            b'{"version": 1, "text_percent": 1000}',
            b'{"version": 1, "colour": "red"}',
            b"[" * 100_000,
        ],
        ids=lambda damage: repr(damage[:40]),
    )
    def test_a_damaged_file_is_set_aside_and_named(self, damage: bytes, path: Path) -> None:
        path.write_bytes(damage)
        aside = path.with_name(f"settings.{STAMP}.damaged.json")

        assert SettingsFile(path, now).load() == Loaded(DEFAULTS, aside)
        assert aside.read_bytes() == damage
        assert not path.exists()

    def test_a_file_cut_off_anywhere_is_set_aside(self, path: Path) -> None:
        file = SettingsFile(path, now)
        file.save(DARK)
        whole = path.read_bytes().rstrip()

        for length in range(len(whole)):
            path.write_bytes(whole[:length])
            aside = file.load().aside
            assert aside is not None
            assert aside.read_bytes() == whole[:length]
            aside.unlink()

    def test_settings_can_be_saved_after_damaged_ones_were_set_aside(self, path: Path) -> None:
        path.write_bytes(b"damaged")
        file = SettingsFile(path, now)
        file.load()
        file.save(DARK)

        assert file.load() == Loaded(DARK)

    def test_a_damaged_file_that_cannot_be_set_aside_stays_and_is_not_overwritten(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path.write_bytes(b"damaged")
        file = SettingsFile(path, now)
        with monkeypatch.context() as locked:
            locked.setattr(Path, "rename", no_entry)
            assert file.load() == Loaded(DEFAULTS, refused=True)
        with pytest.raises(PermissionError, match="no entry"):
            file.save(DARK)

        assert path.read_bytes() == b"damaged"

    def test_a_file_that_cannot_be_opened_stays_and_is_not_overwritten(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        SettingsFile(path, now).save(DARK)
        file = SettingsFile(path, now)
        with monkeypatch.context() as locked:
            locked.setattr("acupress.storage.settings.read_file", no_entry)
            assert file.load() == Loaded(DEFAULTS, refused=True)
        with pytest.raises(PermissionError, match="no entry"):
            file.save(DEFAULTS)

        assert SettingsFile(path, now).load() == Loaded(DARK)


class TestNewer:
    @pytest.mark.parametrize(
        "text", ['{"version": 50, "theme": {"name": "sea"}}', '{"colour": 1, "version": 99}']
    )
    def test_a_file_of_a_newer_version_is_left_untouched(self, text: str, path: Path) -> None:
        path.write_text(text)
        file = SettingsFile(path, now)

        assert file.load() == Loaded(DEFAULTS, newer=True)
        file.save(DARK)

        assert path.read_text() == text
        assert list(path.parent.iterdir()) == [path]


def volume_from_loudness(table: Table) -> Table:
    """From version 1, in which the volume was a percentage called loudness."""
    loudness = table.pop("loudness")
    assert isinstance(loudness, int)
    return {**table, "chime_volume": loudness / 100}


def muted_from_silent(table: Table) -> Table:
    """From version 2, in which muted was called silent."""
    silent = table.pop("silent")
    return {**table, "muted": silent}


def broken(_table: Table) -> Table:
    raise AssertionError("a migration that was not due ran")


def test_who_had_settings_before_the_country_was_asked_for_is_asked_once(path: Path) -> None:
    path.write_text('{"version": 1, "muted": true, "text_percent": 150}')
    file = SettingsFile(path, now)

    found = file.load()
    assert found == Loaded(Settings(muted=True, text_percent=150, country_asked=False))
    file.save(found.settings.with_(country_asked=True))

    assert SettingsFile(path, now).load().settings.country_asked
    assert json.loads(path.read_text())["version"] == DEFAULTS.version


def test_who_had_settings_before_there_were_bones_sees_none(path: Path) -> None:
    path.write_text('{"version": 2, "muted": true}')

    assert SettingsFile(path, now).load() == Loaded(Settings(muted=True, bones=False))


@pytest.mark.parametrize(("kept", "now_is"), [(100, None), (125, 125), (101, 101)])
def test_who_never_chose_a_size_of_text_has_it_grow_with_the_window(
    path: Path, kept: int, now_is: int | None
) -> None:
    path.write_text(f'{{"version": 4, "text_percent": {kept}}}')

    assert SettingsFile(path, now).load() == Loaded(Settings(text_percent=now_is))


def test_the_usual_size_stays_where_it_was_chosen(path: Path) -> None:
    SettingsFile(path, now).save(Settings(text_percent=100))

    assert SettingsFile(path, now).load().settings.text_percent == 100


class TestMigrations:
    @staticmethod
    def file(path: Path) -> SettingsFile:
        migrations = {1: volume_from_loudness, 2: muted_from_silent}
        return SettingsFile(path, now, version=3, migrations=migrations)

    def test_an_old_file_is_led_through_every_version(self, path: Path) -> None:
        path.write_text('{"version": 1, "loudness": 40, "silent": true, "theme": "dark"}')

        assert self.file(path).load() == Loaded(
            Settings(chime_volume=0.4, muted=True, theme=ThemeChoice.DARK)
        )

    def test_only_the_migrations_that_are_due_run(self, path: Path) -> None:
        path.write_text('{"version": 2, "chime_volume": 0.4, "silent": true}')
        file = SettingsFile(path, now, version=3, migrations={1: broken, 2: muted_from_silent})

        assert file.load() == Loaded(Settings(chime_volume=0.4, muted=True))

    def test_reading_an_old_file_does_not_rewrite_it(self, path: Path) -> None:
        text = '{"version": 1, "loudness": 40, "silent": true}'
        path.write_text(text)
        self.file(path).load()

        assert path.read_text() == text

    def test_saving_writes_the_version_of_the_settings(self, path: Path) -> None:
        SettingsFile(path, now).save(DARK)

        assert json.loads(path.read_text())["version"] == DARK.version

    def test_a_damaged_old_file_is_set_aside(self, path: Path) -> None:
        path.write_text('{"version": 1, "silent": true}')

        assert self.file(path).load().aside
