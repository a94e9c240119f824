"""Colour roles. Every SVG is written in the SOURCE colours; the app replaces them as text.

A palette has a table for a light and one for a dark background: the outline must stand out on both.
A ramp goes from light to dark through the colours given.
"""

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

BACKGROUND = {"light": "#FAF7F2", "dark": "#15191C"}
STEPS = 8  # colours of skin, cloth and hair
WARMER = (1.05, 0.98, 0.93)  # how red, green and blue are dimmed: a lamp turned down is warmer
THINGS = ("cloth", "prop", "ball")
SKIN = ("skin", "lips", "nail")
DIMMED_THINGS = 0.66


Ramp = tuple[str, ...]
Table = dict[str, str]


@dataclass(frozen=True)
class Colours:
    """The colours of one palette on one background; tuples are ramps."""

    skin: Ramp
    line: str
    outline: str
    hair: Ramp
    brow: str
    lips: Ramp
    nail: Ramp
    cloth: Ramp = ("#AFC2CB", "#A4B9C3", "#94ACB8", "#8099A7", "#6D8897")
    cloth_line: str = "#3F5865"
    prop: Ramp = ("#EBE5DD", "#DED6CC", "#CFC6BA", "#BDB2A5")
    prop_line: str = "#84786C"
    ball: Ramp = ("#C9D9B4", "#B3C79B", "#98B07F", "#7A9462")
    bone: Ramp = ("#FFFDF5", "#E6DAC0", "#BCA67F")
    bone_line: str = "#6E5A3C"

    def table(self) -> Table:
        """Give the colour of every role."""
        table = {
            "outline": self.outline,
            "line": self.line,
            "cloth-line": self.cloth_line,
            "prop-line": self.prop_line,
            "bone-line": self.bone_line,
            "brow": self.brow,
        }
        for name, stops, count in (
            ("skin", self.skin, STEPS),
            ("cloth", self.cloth, STEPS),
            ("hair", self.hair, STEPS),
            ("lips", self.lips, 5),
            ("nail", self.nail, 5),
            ("prop", self.prop, 4),
            ("ball", self.ball, 4),
            ("bone", self.bone, 3),
        ):
            table.update({f"{name}-{i}": c for i, c in enumerate(spread(stops, count))})
        return table


@dataclass(frozen=True)
class Tone:
    """A skin tone: its title, its colours on a light background, and the outline on a dark one.

    On a dark background the skin keeps a share `dimmed` of its brightness: the lighter, the less.
    """

    title: str
    colours: Colours
    outline_on_dark: str
    dimmed: float


def spread(stops: Ramp, count: int) -> list[str]:
    """Give so many colours along a ramp, interpolated in RGB."""
    rgb = [[int(stop[i : i + 2], 16) for i in (1, 3, 5)] for stop in stops]
    pairs = list(pairwise(rgb))
    colours = []
    for i in range(count):
        at = i * (len(rgb) - 1) / max(count - 1, 1)
        k = min(int(at), len(rgb) - 2)
        mixed = [round(a + (b - a) * (at - k)) for a, b in zip(*pairs[k], strict=True)]
        colours.append("#" + "".join(f"{channel:02X}" for channel in mixed))
    return colours


TONES = {
    "tone-1": Tone(
        "very light",
        Colours(
            skin=("#FDF3EB", "#F8E9DD", "#F0DACA", "#E3C4B1", "#D0A892"),
            line="#5E4037",
            outline="#5E4038",
            hair=("#857167", "#6C5A53", "#53443E"),
            brow="#8A7468",
            lips=("#EBC3B4", "#DFAF9E", "#C4907E"),
            nail=("#FBEAE2", "#EFD2C6", "#CCA595"),
        ),
        "#B9978A",
        0.62,
    ),
    "tone-2": Tone(
        "light",
        Colours(
            skin=("#F8E1CC", "#F1D4BB", "#E6C2A5", "#D5A988", "#BE8D6C"),
            line="#55372A",
            outline="#55372A",
            hair=("#6E5A4C", "#574539", "#42332A"),
            brow="#6B5344",
            lips=("#E0AC96", "#D29A84", "#B67B66"),
            nail=("#F9E3D3", "#EACBB6", "#C79E84"),
        ),
        "#C4A18C",
        0.67,
    ),
    "tone-3": Tone(
        "medium",
        Colours(
            skin=("#E3BC97", "#D9AE87", "#CA9B73", "#B5835B", "#996845"),
            line="#46291A",
            outline="#46291A",
            hair=("#544740", "#423630", "#312722"),
            brow="#4A372B",
            lips=("#C98C72", "#B97B62", "#9C604A"),
            nail=("#EDCDB2", "#DAB393", "#B48863"),
        ),
        "#D3AE90",
        0.76,
    ),
    "tone-4": Tone(
        "brown",
        Colours(
            skin=("#BC8F72", "#B08266", "#9F7258", "#8A5F48", "#744D3A"),
            line="#38221A",
            outline="#38221A",
            hair=("#4A403C", "#3B332F", "#2B2522"),
            brow="#362A25",
            lips=("#A66D5B", "#925A49", "#764536"),
            nail=("#D3AD96", "#BD947C", "#98715B"),
        ),
        "#DDB9A0",
        0.9,
    ),
    "tone-5": Tone(
        "deep",
        Colours(
            skin=("#8C6650", "#805B46", "#704D3A", "#5D3E2E", "#4A3024"),
            line="#24150F",
            outline="#24150F",
            hair=("#3A3431", "#2E2927", "#221E1C"),
            brow="#221A17",
            lips=("#86584C", "#74483D", "#5A352C"),
            nail=("#B48E79", "#9C7561", "#785545"),
        ),
        "#CBA68E",
        1.0,
    ),
}
GREY_HAIR = {"light": ("#C6C2BD", "#A5A19D", "#807C79"), "dark": ("#9D9995", "#827F7B", "#646260")}
GREY_BROW = {"light": "#98938E", "dark": "#85807B"}
LINE_ART_LIGHT = Colours(
    skin=("#FFFFFF", "#FFFFFF", "#F6F8F9", "#E9EEF0", "#D9E0E4"),
    line="#101416",
    outline="#000000",
    hair=("#4A5257", "#3E464B", "#32393D"),
    brow="#22282C",
    cloth=("#DCE3E7", "#CFD8DD", "#BECAD0"),
    cloth_line="#101416",
    lips=("#E4EAED", "#D9E1E5", "#C9D3D9"),
    nail=("#FFFFFF", "#F6F8F9", "#E4EAED"),
    prop=("#F3F5F6", "#E9EDEF", "#DDE3E6", "#D0D8DC"),
    prop_line="#101416",
    ball=("#F3F5F6", "#E2E8EB", "#CDD6DB", "#B5C1C8"),
    bone=("#FFFFFF", "#E4E9EC", "#C2CBD1"),
    bone_line="#3A4449",
)
LINE_ART_DARK = Colours(
    skin=("#2E363B", "#2A3136", "#242B2F", "#1E2428", "#181D20"),
    line="#F4F7F8",
    outline="#FFFFFF",
    hair=("#A9B4BA", "#96A2A9", "#828F97"),
    brow="#E6ECEF",
    cloth=("#4B5860", "#434F57", "#39444B"),
    cloth_line="#F4F7F8",
    lips=("#3F4A50", "#38434A", "#303A40"),
    nail=("#3A444A", "#343D43", "#2C353A"),
    prop=("#353F45", "#2F383E", "#293136", "#23292E"),
    prop_line="#F4F7F8",
    ball=("#5A6971", "#4F5D65", "#434F56", "#384248"),
    bone=("#56636B", "#434F56", "#333D43"),
    bone_line="#C9D2D7",
)


def _palettes() -> dict[str, dict[str, Any]]:
    palettes: dict[str, dict[str, Any]] = {
        name: {
            "title": tone.title,
            "light": tone.colours.table(),
            "dark": _dimmed(tone.colours.table(), tone.dimmed) | {"outline": tone.outline_on_dark},
        }
        for name, tone in TONES.items()
    }
    palettes["contrast"] = {
        "title": "high contrast line art",
        "light": LINE_ART_LIGHT.table(),
        "dark": LINE_ART_DARK.table(),
    }
    return palettes


def _grey_hair() -> dict[str, Any]:
    on = {
        ground: {
            "brow": GREY_BROW[ground],
            **{f"hair-{i}": colour for i, colour in enumerate(spread(stops, STEPS))},
        }
        for ground, stops in GREY_HAIR.items()
    }
    return {"title": "grey", **on}


def _dimmed(table: Table, skin: float) -> Table:
    """Darken skin and things, so that a picture does not dazzle in a dark room."""
    shares = dict.fromkeys(SKIN, skin) | dict.fromkeys(THINGS, DIMMED_THINGS)
    shares["hair"] = (1 + skin) / 2
    return {
        role: _times(colour, shares.get(role.split("-")[0], 1)) for role, colour in table.items()
    }


def _times(colour: str, share: float) -> str:
    if share == 1:
        return colour
    channels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    dimmed = (round(c * share * warm) for c, warm in zip(channels, WARMER, strict=True))
    return "#" + "".join(f"{c:02X}" for c in dimmed)


def _distinct(table: Table) -> Table:
    """Make all colours differ, or replacing them could not tell the roles apart."""
    seen: set[int] = set()
    distinct = {}
    for role, colour in table.items():
        value = int(colour[1:], 16)
        while value in seen:
            value += 1 if value & 0xFF < 0xFF else -1
        seen.add(value)
        distinct[role] = f"#{value:06X}"
    return distinct


PALETTES = _palettes()
SOURCE = _distinct(PALETTES["tone-1"]["light"])
PALETTES["tone-1"]["light"] = dict(SOURCE)


def write(path: Path) -> None:
    """Write the colours by role: `source`, and per palette `title`, `light` and `dark`.

    `hair` has the same for hair of another colour than goes with a skin.
    """
    data = {
        "schema": 1,
        "background": BACKGROUND,
        "source": SOURCE,
        "palettes": PALETTES,
        "hair": {"grey": _grey_hair()},
    }
    path.write_text(json.dumps(data, indent=1) + "\n")
