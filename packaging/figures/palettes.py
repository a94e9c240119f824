"""Colour roles. Every SVG is written in the SOURCE colours; an app recolours it by replacing them as text.

A palette has a table for a light and one for a dark background: the outer outline must stand out on both.
"""

import json

BACKGROUND = {"light": "#FAF7F2", "dark": "#15191C"}
BANDS = 7  # tone steps below the lightest; skin, cloth, hair have BANDS + 1 colours


def ramp(stops, n):
    """n colours interpolated through hex stops, light to dark."""
    rgb = [[int(h[i : i + 2], 16) for i in (1, 3, 5)] for h in stops]
    out = []
    for i in range(n):
        x = i * (len(rgb) - 1) / max(n - 1, 1)
        a = min(int(x), len(rgb) - 2)
        out.append(
            "#%02X%02X%02X"
            % tuple(round(rgb[a][c] + (rgb[a + 1][c] - rgb[a][c]) * (x - a)) for c in range(3))
        )
    return out


def table(skin, line, outline, hair, brow, cloth, cloth_line, lips, nail, prop, prop_line, ball):
    t = {
        "outline": outline,
        "line": line,
        "cloth-line": cloth_line,
        "prop-line": prop_line,
        "brow": brow,
    }
    for name, stops, n in (
        ("skin", skin, BANDS + 1),
        ("cloth", cloth, BANDS + 1),
        ("hair", hair, BANDS + 1),
        ("lips", lips, 5),
        ("nail", nail, 5),
        ("prop", prop, 4),
        ("ball", ball, 4),
    ):
        t.update({f"{name}-{i}": c for i, c in enumerate(ramp(stops, n))})
    return t


CLOTH = dict(cloth=["#AFC2CB", "#A4B9C3", "#94ACB8", "#8099A7", "#6D8897"], cloth_line="#3F5865")
PROP = dict(
    prop=["#EBE5DD", "#DED6CC", "#CFC6BA", "#BDB2A5"],
    prop_line="#84786C",
    ball=["#C9D9B4", "#B3C79B", "#98B07F", "#7A9462"],
)
TONES = {
    "tone-1": (
        "very light",
        dict(
            skin=["#FDF3EB", "#F8E9DD", "#F0DACA", "#E3C4B1", "#D0A892"],
            line="#5E4037",
            hair=["#857167", "#6C5A53", "#53443E"],
            brow="#8A7468",
            lips=["#EBC3B4", "#DFAF9E", "#C4907E"],
            nail=["#FBEAE2", "#EFD2C6", "#CCA595"],
        ),
        "#5E4038",
        "#B9978A",
    ),
    "tone-2": (
        "light",
        dict(
            skin=["#F8E1CC", "#F1D4BB", "#E6C2A5", "#D5A988", "#BE8D6C"],
            line="#55372A",
            hair=["#6E5A4C", "#574539", "#42332A"],
            brow="#6B5344",
            lips=["#E0AC96", "#D29A84", "#B67B66"],
            nail=["#F9E3D3", "#EACBB6", "#C79E84"],
        ),
        "#55372A",
        "#C4A18C",
    ),
    "tone-3": (
        "medium",
        dict(
            skin=["#E3BC97", "#D9AE87", "#CA9B73", "#B5835B", "#996845"],
            line="#46291A",
            hair=["#544740", "#423630", "#312722"],
            brow="#4A372B",
            lips=["#C98C72", "#B97B62", "#9C604A"],
            nail=["#EDCDB2", "#DAB393", "#B48863"],
        ),
        "#46291A",
        "#D3AE90",
    ),
    "tone-4": (
        "brown",
        dict(
            skin=["#BC8F72", "#B08266", "#9F7258", "#8A5F48", "#744D3A"],
            line="#38221A",
            hair=["#4A403C", "#3B332F", "#2B2522"],
            brow="#362A25",
            lips=["#A66D5B", "#925A49", "#764536"],
            nail=["#D3AD96", "#BD947C", "#98715B"],
        ),
        "#38221A",
        "#DDB9A0",
    ),
    "tone-5": (
        "deep",
        dict(
            skin=["#8C6650", "#805B46", "#704D3A", "#5D3E2E", "#4A3024"],
            line="#24150F",
            hair=["#3A3431", "#2E2927", "#221E1C"],
            brow="#221A17",
            lips=["#86584C", "#74483D", "#5A352C"],
            nail=["#B48E79", "#9C7561", "#785545"],
        ),
        "#24150F",
        "#CBA68E",
    ),
}


def _palettes():
    out = {}
    for name, (title, t, on_light, on_dark) in TONES.items():
        out[name] = {
            "title": title,
            "light": table(outline=on_light, **t, **CLOTH, **PROP),
            "dark": table(outline=on_dark, **t, **CLOTH, **PROP),
        }
    out["contrast"] = {
        "title": "high contrast line art",
        "light": table(
            skin=["#FFFFFF", "#FFFFFF", "#F6F8F9", "#E9EEF0", "#D9E0E4"],
            line="#101416",
            outline="#000000",
            hair=["#4A5257", "#3E464B", "#32393D"],
            brow="#22282C",
            cloth=["#DCE3E7", "#CFD8DD", "#BECAD0"],
            cloth_line="#101416",
            lips=["#E4EAED", "#D9E1E5", "#C9D3D9"],
            nail=["#FFFFFF", "#F6F8F9", "#E4EAED"],
            prop=["#F3F5F6", "#E9EDEF", "#DDE3E6", "#D0D8DC"],
            prop_line="#101416",
            ball=["#F3F5F6", "#E2E8EB", "#CDD6DB", "#B5C1C8"],
        ),
        "dark": table(
            skin=["#2E363B", "#2A3136", "#242B2F", "#1E2428", "#181D20"],
            line="#F4F7F8",
            outline="#FFFFFF",
            hair=["#A9B4BA", "#96A2A9", "#828F97"],
            brow="#E6ECEF",
            cloth=["#4B5860", "#434F57", "#39444B"],
            cloth_line="#F4F7F8",
            lips=["#3F4A50", "#38434A", "#303A40"],
            nail=["#3A444A", "#343D43", "#2C353A"],
            prop=["#353F45", "#2F383E", "#293136", "#23292E"],
            prop_line="#F4F7F8",
            ball=["#5A6971", "#4F5D65", "#434F56", "#384248"],
        ),
    }
    return out


def _unique(t):
    """Source colours must be distinct, or replacement could not tell the roles apart."""
    seen, out = set(), {}
    for role, c in t.items():
        v = int(c[1:], 16)
        while v in seen:
            v += 1 if v & 0xFF < 0xFF else -1
        seen.add(v)
        out[role] = "#%06X" % v
    return out


PALETTES = _palettes()
SOURCE = _unique(PALETTES["tone-1"]["light"])
PALETTES["tone-1"]["light"] = dict(SOURCE)


def recolour(svg, palette, theme="light"):
    """The SVG text in another palette; one pass, so that colours never replace each other twice."""
    import re

    t = PALETTES[palette][theme]
    back = {c: t[r] for r, c in SOURCE.items()}
    return re.sub("#[0-9A-F]{6}", lambda m: back.get(m.group(), m.group()), svg)


def write(path):
    """palettes.json: {background, source: role -> hex, palettes: name -> {title, light, dark}}."""
    data = {"schema": 1, "background": BACKGROUND, "source": SOURCE, "palettes": PALETTES}
    path.write_text(json.dumps(data, indent=1) + "\n")
