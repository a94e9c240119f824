"""Whether fonts, sounds and drawings are there and whole, by what each says of itself."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from acupress.core.appearance import FONTS
from acupress.core.cues import PRIMER, Chime
from acupress.core.problems import WHOLE, Fault
from acupress.file_reading import MOST_DRAWING, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from acupress.content.reading import Reader
    from acupress.core.breathing import BreathPattern

MOST_FONT = 8_000_000
"""Bytes of a font; none that comes along is nearly as large."""

TABLES = struct.Struct(">4sHHHH")
TABLE = struct.Struct(">4sLLL")
WAVE = struct.Struct("<4sL4s")
PACKED = b"\x1f\x8b"
LENGTH = struct.Struct("<L")


def check_media(reader: Reader, patterns: Iterable[BreathPattern]) -> None:
    """Note each font, chime and tone of a breath that is missing or damaged."""
    tones = {
        f"breath/{way}-{ms}"
        for pattern in patterns
        for way, ms in (("in", pattern.in_ms), ("out", pattern.out_ms))
    }
    for font in FONTS:
        _check(reader, f"fonts/{font}", _is_font, "font")
    for name in (*Chime, PRIMER, *sorted(tones)):
        _check(reader, f"sounds/{name}.wav", _is_sound, "sound")


def is_whole_drawing(path: Path) -> bool:
    """Whether a packed SVG begins and ends as one, which takes no reading of it. `OSError`.

    It ends with the length of its text: more than it has itself, and no more than a drawing has.
    """
    packed = path.stat().st_size
    with path.open("rb") as file:
        begins = file.read(len(PACKED))
        file.seek(-min(LENGTH.size, packed), 2)
        ends = file.read()
    whole = begins == PACKED and packed > LENGTH.size
    return whole and packed < LENGTH.unpack(ends)[0] <= MOST_DRAWING


def _check(reader: Reader, file: str, is_whole: Callable[[Path], bool], kind: str) -> None:
    path = reader.folder / file
    if not path.is_file():
        reader.note(file, WHOLE, Fault.MISSING)
        return
    try:
        whole = is_whole(path)
    except (OSError, struct.error):
        whole = False
    if not whole:
        reader.note(file, WHOLE, Fault.DAMAGED_MEDIUM, medium=kind)


def _is_font(path: Path) -> bool:
    """Whether every table of a TrueType font adds up to what it should."""
    data = read_file(path, MOST_FONT)
    _kind, count, *_search = TABLES.unpack_from(data)
    tables = [TABLE.unpack_from(data, TABLES.size + TABLE.size * at) for at in range(count)]
    return bool(tables) and all(
        _sum(data, start, length) == told for name, told, start, length in tables if name != b"head"
    )


def _sum(data: bytes, start: int, length: int) -> int:
    words = -(-length // 4)
    total: int = sum(struct.unpack_from(f">{words}L", data + bytes(3), start))
    return total & 0xFFFF_FFFF


def _is_sound(path: Path) -> bool:
    """Whether a WAV file is as long as it says."""
    with path.open("rb") as file:
        riff, length, wave = WAVE.unpack(file.read(WAVE.size))
    return (riff, wave, length + 8) == (b"RIFF", b"WAVE", path.stat().st_size)
