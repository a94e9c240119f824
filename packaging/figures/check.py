"""Do the points meet their definitions? Measured in another way than they were built wherever that is possible.

`python -m figures.check [--out DIR]` checks the rest body of every variant in 3D and, with --out, every point of every
view in figures.json in 2D. Exit status 1 if anything is outside its tolerance.
"""

import argparse
import json
import re
import sys
from pathlib import Path

import numpy as np

from . import points
from .landmarks import Landmarks
from .model import Model
from .palettes import SOURCE

LYING = ("hip_lying",)  # views in which up on the picture is not up on the body
VARIANTS = ("neutral", "male", "female", "older", "heavy", "slim")


class Report:
    def __init__(self, quiet):
        self.n = self.bad = 0
        self.quiet = quiet

    def __call__(self, where, what, value, want, tol):
        ok = bool(abs(value - want) <= tol)
        self.n += 1
        self.bad += not ok
        if not ok or not self.quiet:
            print(
                f"{'ok ' if ok else 'BAD'} {where:22s} {what:66s} {value:7.2f}  want {want:g} +-{tol:g}"
            )


def body(report, variant):
    """3D, rest body: straight lines and axis projections (construction used surface walks, rays and paths)."""
    L = Landmarks(Model(variant))
    P, cun = L.P, L.cun
    ck = lambda *a: report(variant, *a)
    d3 = lambda a, b: float(np.linalg.norm(P[a] - P[b]))
    z = lambda n: P[n][2]
    back, pitch = cun["back"], L.dl
    for k, d in (("L", 1), ("R", -1)):
        ax, lat, ant = L.legax[k]
        x = lambda n: P[f"{n}.{k}"][0] * d
        q = lambda n: f"{n}.{k}"
        along = lambda a, b, u: float((P[b] - P[a]) @ u)
        # back
        for n, want, tol in (
            ("BL23", 1.5, 0.08),
            ("BL24", 1.5, 0.08),
            ("BL25", 1.5, 0.08),
            ("BL26", 1.5, 0.08),
            ("BL52", 3, 0.15),
            ("EX-B7", 3.5, 0.22),
            ("BL53", 3, 0.2),
            ("BL54", 3, 0.2),
        ):
            ck(f"{q(n)} sideways from the midline, back cun", x(n) / back, want, tol)
        ck(
            f"{q('BL52')} at the line of the inner scapular border (x ratio)",
            x("BL52") / x("scapula_border"),
            1,
            0.08,
        )
        ck(
            f"{q('BL23')} half way to that line (x ratio)",
            x("BL23") / x("scapula_border"),
            0.5,
            0.05,
        )
        for a, b, n in (("BL23", "BL24", 1), ("BL24", "BL25", 1), ("BL25", "BL26", 1)):
            ck(f"{q(b)} one vertebra below {a}, pitches", (z(q(a)) - z(q(b))) / pitch, n, 0.05)
        ck(f"{q('BL52')} level with BL23, mm", (z(q("BL52")) - z(q("BL23"))) * 1e3, 0, 2)
        ck(
            f"{q('BL23')} between L2 and the hollow under it (share of a pitch)",
            (z("mid_L2") - z(q("BL23"))) / pitch,
            0.3,
            0.21,
        )
        ck(
            f"{q('BL25')} level with GV3 within half a pitch",
            (z(q("BL25")) - z("GV3")) / pitch,
            0.1,
            0.25,
        )
        ck(
            f"{q('BL53')} and BL54 in line with BL52 (mean x ratio)",
            (x("BL53") + x("BL54")) / 2 / x("BL52"),
            1,
            0.06,
        )
        ck(
            f"{q('BL32')} half way dimple to spine (straight)",
            d3(q("BL32"), q("psis")) / d3("mid_S2", q("psis")),
            0.5,
            0.06,
        )
        # hip
        g = d3(q("GB30"), q("trochanter")) / (
            d3(q("GB30"), q("trochanter")) + d3(q("GB30"), "sacral_hiatus")
        )
        ck(f"{q('GB30')} share of the way trochanter to sacral hiatus (chords)", g, 1 / 3, 0.05)
        ck(
            f"{q('GB29')} distance ratio to ASIS and trochanter",
            d3(q("GB29"), q("asis")) / d3(q("GB29"), q("trochanter")),
            1,
            0.12,
        )
        ck(
            f"{q('GB31')} on the outer side (x against hip joint, mm over 0)",
            float(x("GB31") > abs(L.H("upperleg01." + k)[0]) + 0.02),
            1,
            0,
        )
        ck(
            f"{q('GB31')} above the knee crease, of 19 cun trochanter to crease",
            19 * (z(q("GB31")) - z(q("BL40"))) / (z(q("trochanter")) - z(q("BL40"))),
            7,
            1.6,
        )
        # leg, back
        cl = abs(along(q("BL40"), q("lat_mall"), ax)) / 16
        for a, b, n, tol in (
            ("BL40", "BL56", 5, 0.1),
            ("BL40", "BL57", 8, 0.15),
            ("BL58", "BL60", 7, 0.15),
        ):
            ck(f"{q(a)} to {b} along the leg, lateral leg cun", along(q(a), q(b), ax) / cl, n, tol)
        ck(
            f"{q('BL57')} half way BL40 to outer ankle tip",
            along(q("BL40"), q("BL57"), ax) / along(q("BL40"), q("lat_mall"), ax),
            0.5,
            0.02,
        )
        ck(f"{q('BL58')} outward of BL57, leg cun", along(q("BL57"), q("BL58"), lat) / cl, 1, 0.35)
        ck(f"{q('BL58')} below BL57, leg cun", along(q("BL57"), q("BL58"), ax) / cl, 1, 0.45)
        ck(
            f"{q('BL37')} share of BL36 to BL40",
            d3(q("BL36"), q("BL37")) / d3(q("BL36"), q("BL40")),
            6 / 14,
            0.02,
        )
        ck(
            f"{q('BL40')} and patella apex about level, leg cun",
            along(q("BL40"), q("patella_apex"), ax) / cl,
            0,
            1.2,
        )
        ck(
            f"{q('KI10')} between BL40 and LR8 (share across)",
            along(q("BL40"), q("KI10"), -lat) / along(q("BL40"), q("LR8"), -lat),
            0.5,
            0.2,
        )
        ck(
            f"{q('KI10')} just outward of the medial tendon, mm",
            along(q("tendon_med"), q("KI10"), lat) * 1e3,
            8,
            7,
        )
        # leg, outer and front
        ck(
            f"{q('ST36')} below ST35 along the leg, leg cun",
            along(q("ST35"), q("ST36"), ax) / cl,
            3,
            0.12,
        )
        ck(
            f"{q('ST36')} outward of the shin line (tuberosity to ST41), leg cun",
            along(q("tib_tub"), q("ST36"), lat) / cl,
            0.8,
            0.6,
        )
        o = P[q("GB34")] - P[q("fibula_head")]
        ck(
            f"{q('GB34')} distance to the fibula head, leg cun (our convention)",
            np.linalg.norm(o) / cl,
            1,
            0.25,
        )
        ck(
            f"{q('GB34')} below and in front of it (1 = yes)",
            float(o @ ax > 0 and o @ ant > 0),
            1,
            0,
        )
        ck(
            f"{q('GB39')} above the outer ankle tip, leg cun",
            along(q("GB39"), q("lat_mall"), ax) / cl,
            3,
            0.1,
        )
        ck(
            f"{q('BL60')} half way ankle tip to tendon (chords)",
            d3(q("BL60"), q("lat_mall"))
            / (d3(q("BL60"), q("lat_mall")) + d3(q("BL60"), q("achilles"))),
            0.5,
            0.06,
        )
        ck(
            f"{q('BL62')} straight below the outer ankle tip: fore-aft, mm",
            (P[q("BL62")][1] - P[q("lat_mall")][1]) * 1e3,
            0,
            4,
        )
        ck(f"{q('BL62')} below it, mm", (z(q("lat_mall")) - z(q("BL62"))) * 1e3, 20, 8)
        cth = abs(z("symphysis") - z(q("patella_base"))) / 18
        for n in ("ST34", "SP10"):
            ck(
                f"{q(n)} above the patella base, thigh cun",
                (z(q(n)) - z(q("patella_base"))) / cth,
                2,
                0.25,
            )
        ck(
            f"{q('ST34')} outer, SP10 inner side (1 = yes)",
            float(
                along(q("patella"), q("ST34"), lat) > 0.015
                and along(q("patella"), q("SP10"), -lat) > 0.015
            ),
            1,
            0,
        )
        ck(
            f"{q('ST35')} at the patella apex level, mm",
            along(q("patella_apex"), q("ST35"), ax) * 1e3,
            4,
            6,
        )
        # leg, inner
        cm = abs(along(q("patella_apex"), q("med_mall"), ax)) / 15
        ck(
            f"{q('SP6')} above the inner ankle tip, medial leg cun",
            along(q("SP6"), q("med_mall"), ax) / cm,
            3,
            0.1,
        )
        ck(
            f"{q('KI7')} above the inner ankle tip, medial leg cun",
            along(q("KI7"), q("med_mall"), ax) / cm,
            2,
            0.15,
        )
        ck(
            f"{q('SP9')} above the inner ankle tip, medial leg cun",
            along(q("SP9"), q("med_mall"), ax) / cm,
            13,
            0.25,
        )
        ck(
            f"{q('KI3')} half way ankle tip to tendon (chords)",
            d3(q("KI3"), q("med_mall"))
            / (d3(q("KI3"), q("med_mall")) + d3(q("KI3"), q("achilles_med"))),
            0.5,
            0.07,
        )
        ck(f"{q('KI7')} behind SP6 (1 = yes)", float(along(q("SP6"), q("KI7"), ant) < 0), 1, 0)
        # foot
        foot = lambda n: float(
            (P[q("sole_web")] - P[q("heel")])[:2]
            @ (P[q(n)] - P[q("heel")])[:2]
            / ((P[q("sole_web")] - P[q("heel")])[:2] ** 2).sum()
        )
        ck(f"{q('KI1')} share of the sole from the heel", foot("KI1"), 2 / 3, 0.06)
        ck(f"{q('LR3')} share of the foot from heel to web", foot("LR3"), 0.70, 0.08)
        ck(f"{q('GB41')} share of the foot from heel to web", foot("GB41"), 0.64, 0.10)
        ck(
            f"{q('ST44')} behind the web 2-3, seen from above, mm",
            float(np.linalg.norm((P[q("ST44")] - P[q("web23")])[:2])) * 1e3,
            7,
            4,
        )
        # arm
        w, el = L.H("wrist." + k), L.H("lowerarm01." + k)
        fo = (el - w) / np.linalg.norm(el - w)
        ca = np.linalg.norm(el - w) / 12
        for n, base, want in (
            ("PC6", "wrist_palmar", 2),
            ("TE5", "wrist_dorsal", 2),
            ("SI6", "wrist_dorsal", 1),
        ):
            ck(
                f"{q(n)} above the wrist crease, forearm cun",
                along(q(base), q(n), fo) / ca,
                want,
                0.3,
            )
        ck(
            f"{q('PC6')} opposite TE5 (along the arm, mm)",
            along(q("PC6"), q("TE5"), fo) * 1e3,
            0,
            6,
        )
        f2, f3, f5 = (L.H(f"finger{i}-1.{k}") for i in (2, 3, 5))
        al, ac, do = L.handax[k]
        share = lambda n, tip: float((P[q(n)] - w) @ (tip - w) / ((tip - w) @ (tip - w)))
        ck(f"{q('LI4')} share of the index hand bone from the wrist", share("LI4", f2), 0.60, 0.10)
        ck(
            f"{q('LI4')} on the thumb side of that bone, mm",
            float((P[q("LI4")] - (w + (f2 - w) * 0.6)) @ ac) * 1e3,
            14,
            9,
        )
        for n in ("EX-UE7-1", "EX-UE7-2"):
            ck(f"{q(n)} half way wrist to knuckles", share(n, f3), 0.5, 0.09)
        for n, tip in (("TE3", L.H("finger4-1." + k)), ("PC8", f3), ("SI3", f5)):
            ck(f"{q(n)} just before the knuckle (share)", share(n, tip), 0.86, 0.10)
        ck(
            f"{q('HT7')} on the little finger side of the wrist, mm",
            float((P[q("HT7")] - w) @ -ac) * 1e3,
            15,
            6,
        )
        ck(
            f"{q('LI11')} distance ratio LU5 / outer elbow bone",
            d3(q("LI11"), q("LU5")) / d3(q("LI11"), q("elbow_lat")),
            1,
            0.15,
        )
        # head, neck, chest
        ck(
            f"{q('GB21')} C7 / shoulder tip distance ratio",
            d3(q("GB21"), "mid_C7") / d3(q("GB21"), q("acromion")),
            1,
            0.1,
        )
        ck(f"{q('GB20')} level with GV16, mm", (z(q("GB20")) - z("GV16")) * 1e3, 0, 3)
        ck(
            f"{q('GB20')} sideways, share of the way to the mastoid",
            x("GB20") / x("mastoid"),
            0.5,
            0.05,
        )
        ck(
            f"{q('BL10')} sideways, mastoid cun (4.5 to the mastoid)",
            4.5 * x("BL10") / x("mastoid"),
            1.3,
            0.1,
        )
        ck(f"{q('BL10')} lower than GB20 (1 = yes)", float(z(q("BL10")) < z(q("GB20"))), 1, 0)
        ck(
            f"{q('EX-Anmian')} distance ratio TE17 / GB20",
            d3(q("EX-Anmian"), q("TE17")) / d3(q("EX-Anmian"), q("GB20")),
            1,
            0.15,
        )
        ck(
            f"{q('KI27')} sideways, of 8 cun nipple to nipple",
            8 * x("KI27") / (P["nipple.L"][0] - P["nipple.R"][0]),
            2,
            0.05,
        )
        ck(f"{q('KI27')} below the collar bone, mm", (z(q("clavicle")) - z(q("KI27"))) * 1e3, 13, 5)
    ck(
        "GV4 below L2, GV3 below L4 (pitches)",
        (z("mid_L2") - z("GV4") + z("mid_L4") - z("GV3")) / pitch,
        1,
        0.05,
    )
    ck("GV14 below C7, thoracic pitches", (z("mid_C7") - z("GV14")) / L.dt, 0.5, 0.05)
    cu = (z("navel") - z("symphysis")) / 5
    ck("CV6 below the navel, of 5 cun to the pubic bone", (z("navel") - z("CV6")) / cu, 1.5, 0.02)
    ck("CV4 below the navel, of 5 cun to the pubic bone", (z("navel") - z("CV4")) / cu, 3, 0.02)
    ck(
        "CV17 level with the nipples, mm",
        (z("CV17") - 0.5 * (z("nipple.L") + z("nipple.R"))) * 1e3,
        0,
        1,
    )
    ck(
        "CV17 height / stature against chest height (ANSUR II)",
        (z("CV17") - L.z0) / L.h,
        L.ratio("chest"),
        0.03,
    )
    ck(
        "GV20 over the ears: share of head length behind the ear tops",
        (P["GV20"][1] - P["ear_top.L"][1]) / (P["GV16"][1] - P["EX-HN3"][1]),
        0.12,
        0.14,
    )
    ck(
        "EX-HN3 on the midline between the brows, mm",
        d3("EX-HN3", "brow_inner.L") * 1e3 - d3("EX-HN3", "brow_inner.R") * 1e3,
        0,
        1,
    )
    # the mesh's own proportions against the survey that the levels come from
    for name, n, tol in (
        ("acromion", "acromion.L", 0.02),
        ("lateral_malleolus", "lat_mall.L", 0.006),
        ("midpatella", "patella.L", 0.012),
    ):
        ck(f"{name} height / stature against ANSUR II", (z(n) - L.z0) / L.h, L.ratio(name), tol)
    # stored anchors give the points back; left and right agree
    e = max(np.linalg.norm(L.posed(L.m.R1, n) - P[n]) for n in L.A) * 1e3
    ck("worst anchor error in rest, mm", e, 0, 0.1)
    s = (
        max(np.linalg.norm(P[n[:-1] + "L"] * [-1, 1, 1] - P[n]) for n in L.A if n.endswith(".R"))
        * 1e3
    )
    ck("worst left/right difference, mm", s, 0, 2.5)


def views(report, out):
    """2D: every point of every view, from figures.json and the SVG alone."""
    book = json.loads((out / "figures.json").read_text())["views"]
    seen = set()
    for name, v in book.items():
        svg = (out / v["svg"]).read_text()
        report(
            name,
            "colours that are not source colours",
            len(set(re.findall("#[0-9A-Fa-f]{3,6}", svg)) - set(SOURCE.values())),
            0,
            0,
        )
        report(name, "elements other than path", len(re.findall(r"<(?!path|svg|/)", svg)), 0, 0)
        if v["kind"] != "points":
            continue
        lm = v["landmarks"]
        for code in v["focus"]:
            vis = any(p["visible"] for p in v["points"].get(code, {}).values())
            report(name, f"{code} is in the frame and visible", float(vis), 1, 0)
            if vis:
                seen.add(code)
        for code, spots in v["points"].items():
            for k, p in spots.items():
                inside = 0 <= p["x"] <= v["width"] and 0 <= p["y"] <= v["height"]
                report(name, f"{code}.{k} inside the frame", float(inside), 1, 0)
                zx, zy, zw, zh = v["zoom"][code][k]
                report(
                    name,
                    f"{code}.{k} inside its zoom",
                    float(zx <= p["x"] <= zx + zw and zy <= p["y"] <= zy + zh),
                    1,
                    0,
                )
                # measured on the picture: distance from the start along the local cun direction
                start, n = points.MEASURE.get(code, (None, 0))[:2]
                src = {**lm, **v["points"]}.get(start, {})
                src = src.get(k) or src.get("M")
                c = v["cun"].get(code, {}).get(k)
                straight = {"GV20": 0.0, "BL58": 0.0}.get(
                    code, 1
                )  # over the crown; BL58 is off the line
                if src and c and n and straight and c["length"] > 6:
                    t = ((p["x"] - src["x"]) * c["dx"] + (p["y"] - src["y"]) * c["dy"]) / c[
                        "length"
                    ]
                    report(
                        name,
                        f"{code}.{k} from {start} on the picture, B-cun",
                        t,
                        n,
                        max(0.4, 0.16 * n),
                    )
            if (
                set(spots) == {"L", "R"}
                and v["shows"] in ("back", "front")
                and all(s["visible"] for s in spots.values())
            ):
                report(
                    name,
                    f"{code} left and right mirror each other, units",
                    spots["L"]["x"] + spots["R"]["x"] - v["width"],
                    0,
                    6,
                )
                report(
                    name,
                    f"{code} left and right at one height, units",
                    spots["L"]["y"] - spots["R"]["y"],
                    0,
                    6,
                )
                left_is_right = v["shows"] == "front"
                report(
                    name,
                    f"{code} left side on the correct side (1 = yes)",
                    float((spots["L"]["x"] > spots["R"]["x"]) == left_is_right),
                    1,
                    0,
                )
        for a, b in (
            ("BL23", "BL24"),
            ("BL24", "BL25"),
            ("GV4", "GV3"),
            ("CV6", "CV4"),
            ("BL36", "BL37"),
            ("BL56", "BL57"),
            ("GB20", "BL10"),
        ):
            A, B = v["points"].get(a, {}), v["points"].get(b, {})
            for k in () if name in LYING else set(A) & set(B):
                report(
                    name, f"{a}.{k} higher than {b} (1 = yes)", float(A[k]["y"] < B[k]["y"]), 1, 0
                )
    missing = [c for c in points.ALL if c not in seen and c not in ("BL26", "BL32", "BL53", "BL54")]
    report("all views", f"points that no view is meant for {missing}", len(missing), 0, 0)


def main(argv=None):
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--out", type=Path)
    ap.add_argument("--quiet", action="store_true", help="print failures only")
    a = ap.parse_args(argv)
    r = Report(a.quiet)
    for v in VARIANTS:
        body(r, v)
    if a.out:
        views(r, a.out)
    print(f"{r.n} assertions, {r.bad} outside tolerance")
    return 1 if r.bad else 0


if __name__ == "__main__":
    sys.exit(main())
