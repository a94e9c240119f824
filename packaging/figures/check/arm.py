"""Arm and hand of one side."""

import numpy as np

from figures.arrays import norm
from figures.check.report import MM, Ruler, share_of


def check_forearm(ruler: Ruler) -> None:
    """Check the points of forearm and elbow."""
    wrist, elbow = ruler.own.joint("wrist"), ruler.own.joint("lowerarm01")
    up, cun = (elbow - wrist) / np.linalg.norm(elbow - wrist), norm(elbow - wrist) / 12
    for point, crease, want in (
        ("PC6", "wrist_palmar", 2),
        ("TE5", "wrist_dorsal", 2),
        ("SI6", "wrist_dorsal", 1),
    ):
        over = ruler.along(crease, point, up) / cun
        ruler.check(point, "above the wrist crease, forearm cun", over, want, 0.3)
    thumb = ruler.marks.hands[ruler.own.side][1]
    groove = ruler.along("ulna_head", "SI6", thumb) * MM
    ruler.check("SI6", "to the thumb side of the ulnar head, mm", groove, 8, 4)
    apart = ruler.along("PC6", "TE5", up) * MM
    ruler.check("PC6", "opposite TE5 (along the arm, mm)", apart, 0, 6)
    ratio = ruler.ratio("LI11", "LU5", "elbow_lat")
    ruler.check("LI11", "distance ratio LU5 / outer elbow bone", ratio, 1, 0.15)


def check_hand(ruler: Ruler) -> None:
    """Check the points of the hand."""
    check, wrist = ruler.check, ruler.own.joint("wrist")
    f2, f3, f4, f5 = (ruler.own.joint(f"finger{i}-1") for i in (2, 3, 4, 5))
    thumb = ruler.marks.hands[ruler.own.side].thumb
    share = share_of(ruler.at("LI4"), wrist, f2)
    check("LI4", "share of the index hand bone from the wrist", share, 0.60, 0.10)
    aside = float((ruler.at("LI4") - (wrist + (f2 - wrist) * 0.6)) @ thumb) * MM
    check("LI4", "on the thumb side of that bone, mm", aside, 14, 9)
    for point in ("EX-UE7-1", "EX-UE7-2"):
        half = share_of(ruler.at(point), wrist, f3)
        check(point, "half way wrist to knuckles", half, 0.5, 0.09)
    for point, knuckle in (("TE3", f4), ("PC8", f3), ("SI3", f5)):
        share = share_of(ruler.at(point), wrist, knuckle)
        check(point, "just before the knuckle (share)", share, 0.86, 0.10)
    aside = float((ruler.at("HT7") - wrist) @ -thumb) * MM
    check("HT7", "on the little finger side of the wrist, mm", aside, 15, 6)
