"""Reads single files into core types and notes every problem instead of stopping at it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from acupress.content.parsing import UnreadableError, parse_as_json, parse_as_toml
from acupress.content.problems import problems_of
from acupress.content.shapes import OrderFile
from acupress.content.translating import translated
from acupress.core.problems import WHOLE, Fault, make_problem
from acupress.file_reading import NoFileError, TooLargeError, read_file
from acupress.judging import UnfitError, judge

if TYPE_CHECKING:
    from pathlib import Path

    from acupress.core.problems import Problem
    from acupress.core.values import Value

Entry = TypeVar("Entry", bound="Value")
ORDER = "order.toml"
JSON = (".json", ".acupress")
"""Endings of files that hold JSON; all others hold TOML."""

MOST_BYTES = 1_000_000
"""No file of the content is nearly as large."""

MOST_TOML = 65_536
"""What TOML costs can grow faster than its length."""


class Reader:
    """Reads below `folder`; `problems` and the `files` that were asked for grow as it goes.

    A file of more than `most` bytes is not taken.
    """

    def __init__(self, folder: Path, most: int = MOST_BYTES) -> None:
        self.folder = folder
        self._most = most
        self.problems: list[Problem] = []
        self.files: set[str] = set()
        self._tables: dict[str, dict[str, object] | None] = {}

    def note(self, file: str, key: str, fault: Fault, **values: object) -> None:
        """Note a problem; `values` fill the gaps of its words."""
        self.problems.append(make_problem(file, key, fault, **values))

    def names(self, sub: str) -> list[str]:
        """Give the names, without `.toml`, of the entries in a folder."""
        files = sorted((self.folder / sub).glob("*.toml"))
        return [file.stem for file in files if file.name != ORDER]

    def text(self, file: str) -> str | None:
        """Give a file as text, or None with a problem noted."""
        self.files.add(file)
        try:
            return read_file(self.folder / file, self._most).decode("utf-8-sig")
        except FileNotFoundError:
            self.note(file, WHOLE, Fault.MISSING)
        except NoFileError:
            self.note(file, WHOLE, Fault.NO_FILE)
        except TooLargeError:
            self.note(file, WHOLE, Fault.TOO_LARGE)
        except OSError as error:
            self.note(file, WHOLE, Fault.UNREADABLE, why=error.strerror)
        except UnicodeDecodeError:
            self.note(file, WHOLE, Fault.NOT_UTF8)
        return None

    def table(self, file: str) -> dict[str, object] | None:
        """Give a TOML or JSON file as a table, or None with a problem noted, when first asked."""
        if file not in self._tables:
            self._tables[file] = self._read_table(file)
        return self._tables[file]

    def _read_table(self, file: str) -> dict[str, object] | None:
        text = self.text(file)
        if text is None:
            return None
        try:
            found = _parse(file, text)
        except UnreadableError as error:
            self.note(file, WHOLE, error.fault, **error.values)
            return None
        if isinstance(found, dict):
            return found
        self.note(file, WHOLE, Fault.NO_TABLE)
        return None

    def entry(self, file: str, model: type[Entry]) -> Entry | None:
        """Give a file as one entry in the language in force, or None with the problems noted."""
        table = self.table(file)
        return None if table is None else self.check(translated(table, model, file), model, file)

    def check(self, table: object, model: type[Entry], file: str) -> Entry | None:
        """Give the content of a file as an entry, or None with the problems noted."""
        try:
            return judge(model, table)
        except UnfitError as error:
            self.problems += problems_of(error, file)
            return None

    def entries(self, sub: str, model: type[Entry]) -> dict[str, Entry]:
        """Give the sound entries of a folder by file, sorted by name; there must be some."""
        names = self.names(sub)
        if not names:
            self.note(sub, WHOLE, Fault.HOLDS_NOTHING)
        files = [f"{sub}/{name}.toml" for name in names]
        found = {file: self.entry(file, model) for file in files}
        return {file: entry for file, entry in found.items() if entry is not None}

    def named(self, sub: str, model: type[Entry], field: str) -> dict[str, Entry]:
        """Give the sound entries of a folder by file; each file is named after `field`."""
        found = self.entries(sub, model)
        for file, entry in found.items():
            key = str(getattr(entry, field))
            if file != f"{sub}/{key.lower()}.toml":
                self.note(file, field, Fault.NAMED_OTHERWISE, name=key)
        return found

    def ordered(self, sub: str, model: type[Entry]) -> dict[str, Entry]:
        """Give the sound entries in the order of the folder's `order.toml`, which names each once.

        What the order leaves out comes after the rest, sorted by name.
        """
        found = self.named(sub, model, "key")
        file = f"{sub}/{ORDER}"
        table = self.entry(file, OrderFile)
        if table is None:
            return found
        names = self.names(sub)
        for index, key in enumerate(table.order):
            if key not in names:
                self.note(file, f"order[{index}]", Fault.NAMES_NO_ENTRY, name=key)
            if key in table.order[:index]:
                self.note(file, f"order[{index}]", Fault.NAMED_TWICE, name=key)
        for name in names:
            if name not in table.order:
                self.note(file, "order", Fault.LEFT_OUT, name=name)
        files = [f"{sub}/{key}.toml" for key in (*table.order, *names)]
        return {file: found[file] for file in files if file in found}


def is_json(file: str) -> bool:
    """Whether a file is JSON by its name; it is TOML otherwise."""
    return PurePath(file).suffix.lower() in JSON


def _parse(file: str, text: str) -> object:
    """Read a file as its name says. Raises `UnreadableError`."""
    if not text.strip():
        raise UnreadableError(Fault.EMPTY)
    if text.lstrip().startswith("<"):
        raise UnreadableError(Fault.WEB_PAGE)
    if is_json(file):
        return parse_as_json(text)
    if len(text) > MOST_TOML:
        raise UnreadableError(Fault.TOO_LARGE)
    return parse_as_toml(text)
