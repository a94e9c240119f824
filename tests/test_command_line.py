"""The command line: what it prints, with which status it ends, and that it seldom needs Qt."""

from __future__ import annotations

import gc
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest

from acupress.__main__ import main
from acupress.content import assets_folder
from acupress.core.wishes import Aim, Wish

ROOT = Path(__file__).resolve().parents[1]
ROUTINE = assets_folder() / "routines/stiff-lower-back.toml"
LACK = "libEGL.so.1: cannot open shared object file: No such file or directory"

WITHOUT_QT = f"""
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {{"PySide6", "shiboken6"}}:
            raise ImportError({LACK!r})

sys.meta_path.insert(0, NoQt())
from acupress.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run_without_qt(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own, where importing Qt fails."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-c", WITHOUT_QT, *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A user's own routine that can be pressed."""
    path = tmp_path / "mine.toml"
    shutil.copyfile(ROUTINE, path)
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A user's own routine whose first press is too short."""
    path = tmp_path / "broken.toml"
    text = ROUTINE.read_text(encoding="utf-8")
    path.write_text(text.replace("dwell_seconds = 60", "dwell_seconds = 59", 1), encoding="utf-8")
    return path


def test_check_of_a_good_file_says_so_and_ends_well(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(mine)]) == 0

    told = capsys.readouterr()
    assert told.out == "No problems found.\n"
    assert told.err == ""


def test_check_of_the_whole_content_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(assets_folder())]) == 0
    assert capsys.readouterr().out == "No problems found.\n"


def test_check_prints_file_key_and_reason_and_ends_with_1(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(broken)]) == 1

    told = capsys.readouterr()
    reason = "should be greater than or equal to 60 (found 59)"
    assert told.out == f"{broken}: steps[0].dwell_seconds: {reason}\n"
    assert told.err == ""


def test_check_tells_the_problems_of_every_file(
    mine: Path, broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.toml"

    assert main(["check", str(missing), str(mine), str(broken)]) == 1

    first, second = capsys.readouterr().out.splitlines()
    assert first == f"{missing}: -: is missing"
    assert second.startswith(f"{broken}: steps[0].dwell_seconds: ")


def test_check_names_a_file_as_the_user_named_it(
    broken: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(broken.parent)

    assert main(["check", broken.name]) == 1
    assert capsys.readouterr().out.startswith("broken.toml: steps[0].dwell_seconds: ")


def test_the_version_is_that_of_the_installed_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"acupress {version('acupress')}\n"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--skip-screening"], "unrecognized arguments: --skip-screening"),
        (["--self"], "unrecognized arguments: --self"),
        (["--show", "session"], "argument --show: invalid choice: 'session'"),
        (["check"], "the following arguments are required: FILE"),
        (["--pictures"], "argument --pictures: expected one argument"),
        (["--pictures", "shots"], "--pictures goes with --self-test"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_shows_the_usage_and_ends_with_2(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    told = capsys.readouterr()
    assert ended.value.code == 2
    assert told.out == ""
    assert told.err.startswith("usage: acupress")
    assert reason in told.err


def take_wishes(monkeypatch: pytest.MonkeyPatch) -> list[Wish]:
    """Put an app in place of ours that notes what it is asked for and ends with 3."""
    asked: list[Wish] = []

    def run(*wishes: Wish, hidden: bool) -> int:
        asked.extend(wishes)
        return 4 if hidden else 3

    app = ModuleType("acupress.app")
    app.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "acupress.app", app)
    return asked


def test_without_a_command_the_window_gives_the_status(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = take_wishes(monkeypatch)

    assert main([]) == 3
    assert asked == [Wish()]
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("arguments", "status"), [(["--background"], 4), (["--background", "--show", "learn"], 3)]
)
def test_a_start_in_the_background_shows_no_window_unless_one_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int
) -> None:
    take_wishes(monkeypatch)

    assert main(arguments) == status


@pytest.mark.parametrize(
    ("arguments", "wishes"),
    [
        (["--show", "points"], [Wish(aim=Aim.POINTS)]),
        (["mine.acupress.json"], [Wish(file="/desk/mine.acupress.json")]),
        (["/a b/漢字.json"], [Wish(file="/a b/漢字.json")]),
        (["\udcff.json"], [Wish(file="/desk/\ufffd.json")]),
        (["press"], [Wish(file="/desk/press")]),
        (["a", "b", "c"], [Wish(file=f"/desk/{name}") for name in "abc"]),
        (["--show", "learn", "a"], [Wish(aim=Aim.LEARN), Wish(file="/desk/a")]),
        (
            ["file:///a%20b/%E6%BC%A2.json", "a%20b"],
            [Wish(file="/a b/漢.json"), Wish(file="/desk/a%20b")],
        ),
    ],
    ids=str,
)
def test_what_a_start_asks_for_reaches_the_app_with_its_whole_path(
    arguments: list[str], wishes: list[Wish], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = take_wishes(monkeypatch)
    monkeypatch.setattr(Path, "absolute", lambda path: Path("/desk") / path)

    assert main(arguments) == 3
    assert asked == wishes


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [([], None), (["--pictures", "shots"], Path("shots"))],
    ids=["alone", "with pictures"],
)
def test_the_self_test_gives_the_status(
    arguments: list[str], folder: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    self_test = ModuleType("acupress.self_test")
    self_test.self_test = {folder: 3}.get  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "acupress.self_test", self_test)

    assert main(["--self-test", *arguments]) == 3


def test_a_window_that_cannot_be_imported_is_told_and_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "acupress.app", None)

    assert main([]) == 1
    assert gc.isenabled()

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("Acupress could not start, because a part of the system is missing")


@pytest.mark.parametrize("arguments", [[], ["--self-test"]], ids=["window", "self-test"])
def test_where_qt_lacks_a_library_a_plain_sentence_names_it(arguments: list[str]) -> None:
    ended = run_without_qt(*arguments)

    assert ended.returncode == 1
    assert ended.stdout == ""
    assert LACK in ended.stderr
    assert "Acupress could not start" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "printed"),
    [
        (["check", str(ROUTINE)], 0, "No problems found.\n"),
        (["check", "no-such.toml"], 1, "no-such.toml: -: is missing\n"),
        (["--version"], 0, f"acupress {version('acupress')}\n"),
        (["--skip-screening"], 2, ""),
        (["--pictures", "shots"], 2, ""),
    ],
    ids=["good file", "missing file", "version", "unknown option", "pictures alone"],
)
def test_only_the_window_and_the_self_test_need_qt(
    arguments: list[str], status: int, printed: str
) -> None:
    ended = run_without_qt(*arguments)

    assert (ended.returncode, ended.stdout) == (status, printed)
    assert LACK not in ended.stderr
    assert "Traceback" not in ended.stderr
