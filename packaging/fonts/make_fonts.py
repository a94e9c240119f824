"""Make assets/fonts from two unpacked font packages: Atkinson Hyperlegible Next and Noto Sans SC.

Atkinson Hyperlegible Next gets the letters of pinyin that it lacks. Without them Qt takes those
letters, and only those, from some other font of the system. Each is built the way the font builds
its own accented letters: from a letter and a mark, joined at their anchors. Its licence reserves
no name, and Qt prefers the app's font to an installed one of the same name.

Acupress Han is the few Chinese characters that name points, cut out of Noto Sans SC. It has a name
of its own, so that it never stands in for the whole font elsewhere.
"""

import argparse
import shutil
from pathlib import Path
from unicodedata import decomposition

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import ROUND_XY_TO_GRID, USE_MY_METRICS, Glyph, GlyphComponent

WEIGHTS = ("400Regular", "500Medium", "600SemiBold", "700Bold")
TONED_LETTERS = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
HAN_CHARACTERS = Path(__file__).with_name("han.txt")
HAN_WEIGHT = "500Medium"

FAMILY_NAMES = (1, 3, 4, 6, 16, 25)
LEGAL_NAMES = (0, 13, 14)
DESCRIPTION = 10


def rename(font: TTFont, original: str, name: str) -> None:
    """Put the new family name in every place where a system looks for one."""
    for record in font["name"].names:
        if record.nameID in FAMILY_NAMES:
            text = record.toUnicode().replace(original, name)
            record.string = text.replace(original.replace(" ", ""), name.replace(" ", ""))


def describe(font: TTFont, change: str) -> None:
    """Say in the font itself that it is not the original."""
    font["name"].setName(change, DESCRIPTION, 3, 1, 0x409)


def add_toned_letters(font: TTFont) -> None:
    """Add the small and capital letters of pinyin that the font has no character for."""
    characters = font.getBestCmap()
    for letter in TONED_LETTERS + TONED_LETTERS.upper():
        if ord(letter) not in characters:
            add_accented_letter(font, letter)


def add_accented_letter(font: TTFont, letter: str) -> None:
    """Add one precomposed character: the advance of its base letter, the mark at its anchor."""
    characters = font.getBestCmap()
    base_code, mark_code = (int(code, 16) for code in decomposition(letter).split())
    base, mark = characters[base_code], characters[mark_code]
    if base == "i":
        base = "dotlessi"

    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [component(base, (0, 0)), component(mark, mark_offset(font, base, mark))]
    glyph.components[0].flags |= USE_MY_METRICS

    name = f"uni{ord(letter):04X}"
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (font["hmtx"][base][0], glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(letter)] = name


def component(glyph_name: str, offset: tuple[int, int]) -> GlyphComponent:
    """Give a part of a composed glyph, moved by `offset` font units."""
    part = GlyphComponent()
    part.glyphName = glyph_name
    part.x, part.y = offset
    part.flags = ROUND_XY_TO_GRID
    return part


def mark_offset(font: TTFont, base: str, mark: str) -> tuple[int, int]:
    """Tell where the font itself puts the mark on the base, in font units.

    Raises LookupError when the font joins the two nowhere.
    """
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            if lookup.LookupType != 4:  # mark to base
                continue
            bases, marks = table.BaseCoverage.glyphs, table.MarkCoverage.glyphs
            if base in bases and mark in marks:
                at_mark = table.MarkArray.MarkRecord[marks.index(mark)]
                anchors = table.BaseArray.BaseRecord[bases.index(base)].BaseAnchor
                anchor, own = anchors[at_mark.Class], at_mark.MarkAnchor
                return anchor.XCoordinate - own.XCoordinate, anchor.YCoordinate - own.YCoordinate
    raise LookupError(f"{base} has no anchor for {mark}")


def make_atkinson(package: Path, output: Path) -> None:
    """Write the four weights of Atkinson Hyperlegible Next and their licence."""
    for weight in WEIGHTS:
        font = TTFont(
            package / weight / f"AtkinsonHyperlegibleNext_{weight}.ttf", recalcTimestamp=False
        )
        add_toned_letters(font)
        describe(font, "Changed for Acupress: the letters of pinyin are added.")
        font.save(output / f"AtkinsonHyperlegibleNext-{weight.lstrip('0123456789')}.ttf")
    shutil.copyfile(package / "LICENSE_FONT", output / "AtkinsonHyperlegibleNext-OFL.txt")


def make_han(package: Path, output: Path) -> None:
    """Write Acupress Han and its licence."""
    options = subset.Options(
        hinting=False,
        layout_features=[],
        name_IDs=[*FAMILY_NAMES, *LEGAL_NAMES, 2, 5, 17],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["BASE", "STAT", "vhea", "vmtx"],
    )
    font = subset.load_font(package / HAN_WEIGHT / f"NotoSansSC_{HAN_WEIGHT}.ttf", options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(HAN_CHARACTERS.read_text(encoding="utf-8").split()))
    subsetter.subset(font)
    rename(font, "Noto Sans SC", "Acupress Han")
    describe(font, "Cut out of Noto Sans SC for Acupress: the characters that name points.")
    font.save(output / "AcupressHan-Medium.ttf")
    shutil.copyfile(package / "LICENSE_FONT", output / "AcupressHan-OFL.txt")


def main() -> None:
    """Read the folders from the command line and make both families."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("atkinson", type=Path, help="the unpacked package of Atkinson Hyperlegible")
    parser.add_argument("noto", type=Path, help="the unpacked package of Noto Sans SC")
    parser.add_argument("output", type=Path, help="the folder to write to")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    make_atkinson(arguments.atkinson, arguments.output)
    make_han(arguments.noto, arguments.output)


if __name__ == "__main__":
    main()
