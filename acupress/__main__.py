"""The command line."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from acupress.core.wishes import Aim, Wish
from acupress.system.display import NoDisplayError, require_display

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

NO_SUCH_LIBRARY = (
    "Acupress could not start, because a part of the system is missing: {error}\n"
    "On Debian and Ubuntu, `make run` installs what is needed; the README has the list."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the command line and give the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["check"]:
        return _check(_check_parser().parse_args(words[1:]).files)
    # Where nothing is asked for, the window need not wait for what reads options
    try:
        return _start(_read(words) if words else None)
    finally:
        gc.enable()


def _read(words: Sequence[str]) -> argparse.Namespace:
    options = _parser().parse_args(words)
    if options.pictures and not options.self_test:
        _parser().error("--pictures goes with --self-test")
    return options


def _start(options: argparse.Namespace | None) -> int:
    # Qt is imported only here, so that `check`, `--version` and wrong options need none of it
    try:
        if options and options.self_test:
            from acupress.self_test import self_test

            return self_test(options.pictures)
        if options and options.speaking_child:
            from acupress.sound.speaking_child import speak_for_parent

            return speak_for_parent(options.speaking_child)
        gc.disable()  # until all is made that stays: `run` lets it look again
        require_display()
        from acupress.app import run
    except NoDisplayError as error:
        print(f"Acupress could not start. {error}", file=sys.stderr)  # noqa: T201
        return 1
    except ImportError as error:
        print(NO_SUCH_LIBRARY.format(error=error), file=sys.stderr)  # noqa: T201
        return 1
    return run(*(_wishes(options) if options else [Wish()]), hidden=_is_hidden(options))


def _is_hidden(options: argparse.Namespace | None) -> bool:
    """Whether no window is wanted: what is asked for besides wants to be seen."""
    return bool(options and options.background and not (options.show or options.files))


def _wishes(options: argparse.Namespace) -> list[Wish]:
    aims = [Wish(aim=options.show)] if options.show else []
    files = [Wish(file=_written_out(file)) for file in options.files]
    return [*aims, *files] or [Wish()]


def _written_out(file: str) -> str:
    """Give the whole path as text; a name that is none in any alphabet is not found then.

    Some file managers hand over addresses (`file:///a%20b.json`) in place of paths.
    """
    if file.startswith("file:///"):
        from urllib.request import url2pathname

        file = url2pathname(file.removeprefix("file://"))
    return os.fsencode(Path(file).absolute()).decode("utf-8", "replace")


def _parser() -> argparse.ArgumentParser:
    import argparse
    from importlib.metadata import version

    parser = argparse.ArgumentParser(
        prog="acupress",
        description="A hands-free guide to self-acupressure for a sore back. "
        "It opens the window; the safety questions come first.",
        epilog="`acupress check FILE...` validates content and routine files.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"acupress {version('acupress')}")
    parser.add_argument(
        "--self-test", action="store_true", help="try everything without a window, and report"
    )
    parser.add_argument(
        "--pictures", type=Path, metavar="DIR", help="with --self-test: save a PNG of every screen"
    )
    parser.add_argument(
        "--background", action="store_true", help="show no window, and remind by the plan"
    )
    parser.add_argument("--speaking-child", metavar="LANGUAGE", help=argparse.SUPPRESS)
    parser.add_argument(
        "--show",
        choices=[aim.value for aim in Aim],
        metavar="|".join(Aim),
        help="go to the routine pressed last, the points, or the pages to read",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a routine to open")
    return parser


def _check_parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="acupress check", description="Validate content and routine files."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    return parser


def _check(files: Sequence[Path]) -> int:
    from acupress.content import assets_folder
    from acupress.content.check import check_files
    from acupress.ui.problem_words import problem_line

    problems = check_files(files, assets_folder())
    for problem in problems:
        print(problem_line(problem))  # noqa: T201
    if not problems:
        print("No problems found.")  # noqa: T201
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
