"""Reads the look and the voice."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

from acupress.catalogue import spoken_code
from acupress.core.appearance import ICONS, THEMES, Appearance, Palettes, Shape, Theme
from acupress.core.problems import WHOLE, Fault
from acupress.core.voice_pack import VoicePack, voice_folder

if TYPE_CHECKING:
    from acupress.content.reading import Reader

PALETTES = "figures/palettes.json"
SHAPE = "themes/shape.toml"


def read_appearance(reader: Reader) -> Appearance | None:
    """Give the look, or None with what is wrong with it noted."""
    themes = {name: reader.entry(f"themes/{name}.toml", Theme) for name in THEMES}
    shape = reader.entry(SHAPE, Shape)
    palettes = reader.entry(PALETTES, Palettes)
    icons = {name: _read_icon(reader, name) for name in ICONS}
    if shape is None or palettes is None:
        return None
    return Appearance(
        themes=MappingProxyType({name: theme for name, theme in themes.items() if theme}),
        shape=shape,
        palettes=palettes,
        icons=MappingProxyType({name: icon for name, icon in icons.items() if icon}),
    )


def _read_icon(reader: Reader, name: str) -> str | None:
    file = f"icons/{name}.svg"
    drawing = reader.text(file)
    if drawing is not None and not is_drawing(drawing):
        reader.note(file, WHOLE, Fault.DAMAGED_DRAWING)
    return drawing


def is_drawing(text: str) -> bool:
    """Whether a text is an SVG that can be read to its end."""
    found: list[str] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda name, _attributes: found.append(name)
    try:
        parser.Parse(text, True)  # noqa: FBT003
    except ExpatError:
        return False
    return found[0] == "svg"


def read_voice(reader: Reader) -> VoicePack | None:
    """Give the voice of the language in force; None where there is none, or what is wrong noted."""
    folder = voice_folder(spoken_code())
    manifest = f"{folder}/manifest.json"
    if not (reader.folder / folder).exists():
        return None
    pack = reader.entry(manifest, VoicePack)
    for key, prompt in pack.prompts.items() if pack else ():
        if not (reader.folder / folder / prompt.file).is_file():
            reader.note(manifest, f"prompts.{key}.file", Fault.NAMES_NO_FILE, name=prompt.file)
    return pack
