"""Reads single files into core types and notes every problem instead of stopping at it."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from acupress.content.problems import Problem, problems_of

if TYPE_CHECKING:
    from pathlib import Path

Entry = TypeVar("Entry", bound=BaseModel)
ORDER = "order.toml"


class Reader:
    """Reads below `folder`; `problems` grows as it goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def note(self, file: str, key: str, reason: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(file, key, reason))

    def names(self, sub: str) -> list[str]:
        """Give the names, without `.toml`, of the entries in a folder."""
        files = sorted((self.folder / sub).glob("*.toml"))
        if not files:
            self.note(sub, "-", "holds no content file")
        return [file.stem for file in files if file.name != ORDER]

    def table(self, file: str) -> dict[str, object] | None:
        """Give a TOML or JSON file as a table, or None with a problem noted."""
        path = self.folder / file
        try:
            text = path.read_text("utf-8")
            found = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
        except FileNotFoundError:
            self.note(file, "-", "is missing")
        except OSError as error:
            self.note(file, "-", f"cannot be read: {error.strerror}")
        except ValueError as error:
            self.note(file, "-", f"is not valid {path.suffix[1:].upper()}: {error}")
        else:
            if isinstance(found, dict):
                return found
            self.note(file, "-", "is not a table")
        return None

    def entry(self, file: str, model: type[Entry]) -> Entry | None:
        """Give a file as one entry, or None with the problems noted."""
        table = self.table(file)
        return None if table is None else self.check(table, model, file)

    def check(self, table: object, model: type[Entry], file: str, key: str = "") -> Entry | None:
        """Give a part of a file as an entry, or None with the problems noted below `key`."""
        try:
            return model.model_validate(table)
        except ValidationError as error:
            for problem in problems_of(error, file):
                inner = f"{key}.{problem.key}" if key else problem.key
                self.note(file, inner.removesuffix(".-"), problem.reason)
            return None

    def entries(self, sub: str, model: type[Entry], name_of: str) -> dict[str, Entry]:
        """Give all entries of a folder by `name_of`, the field that the file is named after."""
        found: dict[str, Entry] = {}
        for name in self.names(sub):
            file = f"{sub}/{name}.toml"
            entry = self.entry(file, model)
            if entry is None:
                continue
            key = str(getattr(entry, name_of))
            if key.lower() != name:
                self.note(file, name_of, f"is {key}, but the file is named {name}")
            found[key] = entry
        return found

    def ordered(self, sub: str, model: type[Entry]) -> dict[str, Entry]:
        """Give all entries of a folder in the order of its `order.toml`, which names each once."""
        found = self.entries(sub, model, "key")
        file = f"{sub}/{ORDER}"
        table = self.table(file)
        order = table.get("order") if table else None
        if not isinstance(order, list):
            if table is not None:
                self.note(file, "order", "is missing or not a list")
            return found
        names = self.names(sub)
        for index, key in enumerate(order):
            if key not in names:
                self.note(file, f"order[{index}]", f"names {key}, which has no file")
            if key in order[:index]:
                self.note(file, f"order[{index}]", f"names {key} twice")
        for name in names:
            if name not in order:
                self.note(file, "order", f"leaves out {name}")
        return {key: found[key] for key in order if key in found}
