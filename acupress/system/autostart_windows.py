"""Windows: a value of the registry that names what starts when the user signs in."""

from __future__ import annotations

import sys
from subprocess import list2cmdline
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "Acupress"
KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


class Registry(Protocol):
    """Texts under the names of `KEY`. All raise `OSError` where they fail."""

    def get(self, name: str) -> str | None:
        """Give the text of a name, if there is one."""

    def put(self, name: str, text: str) -> None:
        """Keep a text."""

    def remove(self, name: str) -> None:
        """Keep none, whether there was one or not."""


class RunKey:
    """Puts the value there, or takes it away; see `core.ports.Autostart`."""

    offered = True

    def __init__(self, registry: Registry, command: Sequence[str]) -> None:
        self._registry = registry
        self._command = list2cmdline(command)

    def is_on(self) -> bool:
        """Whether this very Acupress starts when the user signs in."""
        try:
            return self._registry.get(NAME) == self._command
        except OSError:
            return False

    def switch(self, *, on: bool) -> None:
        """Start when the user signs in, or no longer. Raises `OSError`."""
        if on:
            self._registry.put(NAME, self._command)
        else:
            self._registry.remove(NAME)


if sys.platform == "win32":
    import winreg

    class UserRegistry:
        """The registry of the user who is signed in."""

        def get(self, name: str) -> str | None:
            """Give the text of a name, if there is one. Raises `OSError`."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                    return str(winreg.QueryValueEx(key, name)[0])
            except FileNotFoundError:
                return None

        def put(self, name: str, text: str) -> None:
            """Keep a text. Raises `OSError`."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, text)

        def remove(self, name: str) -> None:
            """Keep none, whether there was one or not. Raises `OSError`."""
            try:
                with winreg.OpenKey(
                    winreg.HKEY_CURRENT_USER, KEY, access=winreg.KEY_SET_VALUE
                ) as key:
                    winreg.DeleteValue(key, name)
            except FileNotFoundError:
                pass
