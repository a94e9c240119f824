"""`make words`: the template, and every language made of its catalogue beside this file.

A catalogue is `languages/CODE.po`. It is merged with the template, and compiled into the folder
given. Only a language that lacks nothing goes into `assets/languages`, where the app finds it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from acupress.content import assets_folder
from words.gate import lacking
from words.template import written
from words.texts import every_text

CATALOGUES = Path(__file__).parent / "languages"
CHECKED = "checked: "
"""How the note begins by which a second reader stands for a translation of safety texts."""


def main(folder: Path, catalogues: Path = CATALOGUES, offered: Path | None = None) -> int:
    """Carry it out. Gives the exit status."""
    offered = offered or assets_folder() / "languages"
    texts = every_text()
    folder.mkdir(parents=True, exist_ok=True)
    template = folder / "acupress.pot"
    template.write_text(written(texts), encoding="utf-8")
    print(f"{template}: {len(texts)} texts")
    for catalogue in sorted(catalogues.glob("*.po")):
        if shutil.which("msgmerge") is None:
            print("GNU gettext is missing; on Debian it is `gettext`.", file=sys.stderr)
            return 1
        merge(catalogue, template)
        made = compiled(catalogue)
        (folder / f"{catalogue.stem}.mo").write_bytes(made)
        lacks = lacking(made, compiled(catalogue, only_checked=True), texts)
        _offer(offered / f"{catalogue.stem}.mo", made if not lacks else None)
        print(f"{catalogue.name}: {f'lacks {len(lacks)}' if lacks else 'complete'}")
        print("".join(f"  {line}\n" for line in lacks), end="")
    return 0


def merge(catalogue: Path, template: Path) -> None:
    """Bring a catalogue up to date: what was made of another English is marked as fuzzy."""
    options = ("--quiet", "--update", "--previous", "--no-wrap", "--backup=none")
    subprocess.run(["msgmerge", *options, catalogue, template], check=True)
    merged = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(_without_old_checks(merged), encoding="utf-8")


def compiled(catalogue: Path, *, only_checked: bool = False) -> bytes:
    """Compile a catalogue, or the part of it that a second reader has checked.

    Raises `CalledProcessError` where a translation has other gaps than its English.
    """
    po = catalogue.read_bytes()
    if only_checked:
        po = _piped(["msggrep", "--force-po", "--comment", f"--regexp=^{CHECKED}"], po)
    return _piped(["msgfmt", "--check", "--no-hash", "--endianness=little", "-o", "-", "-"], po)


def _piped(command: list[str], given: bytes) -> bytes:
    return subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True).stdout


def _offer(file: Path, made: bytes | None) -> None:
    if made is None:
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(made)


def _without_old_checks(merged: str) -> str:
    """Give a catalogue without the notes of second readers whose English has changed."""
    return "\n\n".join(
        re.sub(rf"^# {CHECKED}.*\n", "", entry, flags=re.MULTILINE)
        if re.search(r"^#,.*\bfuzzy\b", entry, re.MULTILINE)
        else entry
        for entry in merged.split("\n\n")
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
