"""Every plate against the SVG that it belongs to, from the files alone. Pixels and tones of 255."""

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageChops, ImageDraw
from scipy import ndimage as ndi

from figures.arrays import Bools, Floats, Ints
from figures.check.paths import read_rings
from figures.check.report import Report
from figures.svgz import read_svg
from figures.views.table import VIEWS

SYMMETRIC = ("body_back", "body_front", "low_back", "abdomen", "chest", "leg_back")
SMOOTH = ("low_back", "abdomen", "knee_back")
"""Views whose skin, away from every edge, has no detail as fine as a pixel."""
LEAST_SPREAD = 30  # of the tones on a body: less is no light
MOST_LEANING = 5.0  # mean difference of left and right
MOST_STEP = 22  # between pixels that touch: more would show when enlarged
CLEAR = 30  # pixels from any edge at which skin counts as smooth
MOST_BYTES = 2_500_000  # of all drawings of one body
BARE = {"chest": {"CV17": 1.5, "KI27": 0.8}, "leg_back": {"BL36": 0.3}}
"""Centimetres round a point within which there is no cloth, where it would be in the way."""
GROUP = re.compile(r'<g id="(\w+)">(.*?)</g>', re.DOTALL)
ALONG = np.linspace(0, 1, 7)[1:]

Entry = dict[str, Any]


def check_plates(report: Report, folder: Path) -> None:
    """Check the plates of all views in the folder of a body, and what all take."""
    views: dict[str, Entry] = json.loads((folder / "figures.json").read_text("utf-8"))["views"]
    for name, view in views.items():
        path = folder / f"{name}.tone.webp"
        report.note(name, "has a plate (1 = yes)", float(path.exists()), 1, 0)
        if path.exists():
            _check_plate(report, name, view, folder)
    total = sum(path.stat().st_size for path in folder.iterdir())
    report.note(
        "all views",
        f"megabytes over the limit, of {total / 1e6:.2f}",
        max(total - MOST_BYTES, 0) / 1e6,
        0,
        0,
    )


def _check_plate(report: Report, name: str, view: Entry, folder: Path) -> None:
    tone = _read(folder / f"{name}.tone.webp")
    high, wide = tone.shape
    longer = max(high, wide)
    report.note(name, "pixels along the longer side", longer, VIEWS[name].plate_pixels, 0)
    off = wide - view["width"] * longer / max(view["width"], view["height"])
    report.note(name, "pixels by which the plate is too wide", off, 0, 1.5)
    shapes = dict(GROUP.findall(read_svg(folder / view["svg"])))
    masks = {
        group: _mask(shapes.get(group, ""), tone.shape, wide / view["width"])
        for group in ("skin", "cloth", "hair", "lines", "tint")
    }
    body = masks["skin"]
    spread = float(np.ptp(np.percentile(tone[body], [2, 98]))) if body.any() else 0
    report.note(
        name,
        "spread of the tones on the body is enough (1 = yes)",
        float(spread >= LEAST_SPREAD),
        1,
        0,
    )
    both = body & body[:, ::-1]
    if name in SYMMETRIC and both.any():
        leaning = float(np.abs(tone - tone[:, ::-1])[both].mean())
        report.note(name, "mean difference of left and right", leaning, 0, MOST_LEANING)
    _check_bare(report, name, view, masks["cloth"])
    if name in SMOOTH:
        report.note(name, "largest step in smooth skin", _largest_step(tone, masks), 0, MOST_STEP)


def _check_bare(report: Report, name: str, view: Entry, cloth: Bools) -> None:
    """Check that the cloth leaves the places free that are to be found on the skin."""
    if not cloth.any():
        return
    pixels = cloth.shape[1] / view["width"]
    away = ndi.distance_transform_edt(~cloth) / (pixels * view["units_per_cm"])
    for code, least in BARE.get(name, {}).items():
        for where, spot in view["points"][code].items():
            free = float(away[round(spot["y"] * pixels), round(spot["x"] * pixels)])
            lacking = max(least - free, 0)
            report.note(name, f"{code}.{where} lacks skin around it, cm", lacking, 0, 0)


def _largest_step(tone: Ints, masks: dict[str, Bools]) -> float:
    """Give the largest difference of pixels that touch, well inside plain skin."""
    edges = ~masks["skin"] | masks["cloth"] | masks["lines"] | masks["tint"] | masks["hair"]
    smooth = ndi.distance_transform_edt(~edges) > CLEAR
    steps = [
        np.abs(np.diff(tone, axis=axis))[smooth.take(range(1, smooth.shape[axis]), axis)]
        for axis in (0, 1)
    ]
    return float(max(step.max(initial=0) for step in steps))


def _read(path: Path) -> Ints:
    with Image.open(path) as picture:
        grey: Ints = np.asarray(picture.convert("L")).astype(np.int64)
    return grey


def _mask(paths: str, shape: tuple[int, ...], scale: float) -> Bools:
    """Give where paths are filled (even-odd)."""
    size = (shape[1], shape[0])
    whole = Image.new("1", size)
    for path in re.findall(r' d="([^"]*)"', paths):
        filled = Image.new("1", size)
        for ring in read_rings(path):
            one = Image.new("1", size)
            places = _along(*ring) * scale
            if len(places) > 2:
                ImageDraw.Draw(one).polygon([(x, y) for x, y in places], fill=1)
            filled = ImageChops.logical_xor(filled, one)
        whole = ImageChops.logical_or(whole, filled)
    mask: Bools = np.asarray(whole).astype(bool)
    return mask


def _along(here: Floats, cubics: Floats) -> Floats:
    """Give places (n, 2) along the cubics of a ring."""
    places, t = [here[None]], ALONG[:, None]
    for a, b, c in cubics:
        places.append(here + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t**2 * b + t**3 * c)
        here = here + c
    ring: Floats = np.concatenate(places)
    return ring
