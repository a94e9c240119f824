"""What Windows is told of routine files: `.acupress` is ours, `.json` may be opened with us too."""

from __future__ import annotations

from dataclasses import dataclass

FILE_TYPE = "Acupress.Routine"
CLASSES = r"Software\Classes"
OURS = (rf"{CLASSES}\{FILE_TYPE}", rf"{CLASSES}\.acupress")
"""Keys that hold nothing but what we have written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text in the registry, below a key of the user or the machine; no name is the key's own."""

    key: str
    name: str
    text: str


def entries(program: str) -> tuple[Entry, ...]:
    """Give what is written for a `program`."""
    own, ending = OURS
    return (
        Entry(own, "", "Acupress routine"),
        Entry(rf"{own}\DefaultIcon", "", f"{program},0"),
        Entry(rf"{own}\shell\open\command", "", f'"{program}" "%1"'),
        Entry(ending, "", FILE_TYPE),
        Entry(rf"{ending}\OpenWithProgids", FILE_TYPE, ""),
        Entry(rf"{CLASSES}\.json\OpenWithProgids", FILE_TYPE, ""),
    )


def written() -> str:
    """Give the lines of the setup that write it."""
    lines = [
        f"WriteRegStr HKCU '{entry.key}' '{entry.name}' '{entry.text}'"
        for entry in entries(r"$INSTDIR\acupress.exe")
    ]
    return "".join(f"{line}\n" for line in lines)


def removed() -> str:
    """Give the lines of the uninstaller that take exactly that away."""
    lines = [f"DeleteRegKey HKCU '{key}'" for key in OURS]
    lines += [
        f"DeleteRegValue HKCU '{entry.key}' '{entry.name}'"
        for entry in entries("")
        if not entry.key.startswith(OURS)
    ]
    return "".join(f"{line}\n" for line in lines)
