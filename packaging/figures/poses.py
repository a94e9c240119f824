"""Body poses. A pose is a function (Poser, Studio) that turns bones; angles in degrees, directions in world axes."""

import numpy as np
from scipy.interpolate import CubicSpline

from .body import rot, side


def relax_fingers(P, s, curl=12, spread=0.6):
    """Bring the fingers together (spread < 1) and curl them a little."""
    d3 = P.grot("finger3-1." + s) @ P.dirn("finger3-1." + s, "finger3-2." + s)
    d3 /= np.linalg.norm(d3)
    H, b = P.heads(), P.b.bi
    across = H[b["finger5-1." + s]] - H[b["finger2-1." + s]]
    across /= np.linalg.norm(across)
    for f in "2345":
        d = P.grot(f"finger{f}-1." + s) @ P.dirn(f"finger{f}-1." + s, f"finger{f}-2." + s)
        d /= np.linalg.norm(d)
        P.aim(f"finger{f}-1." + s, f"finger{f}-2." + s, d * spread + d3 * (1 - spread))
        for j, w in (("-1", 0.6), ("-2", 1.0), ("-3", 0.7)):
            P.world(f"finger{f}{j}." + s, rot(across, curl * w * (-1 if s == "L" else 1)))


def arms_down(P, arm=13, elbow=8, palm=20, curl=10, forward=0.03):
    for s in "LR":
        k = side(s)
        P.world("clavicle." + s, rot([0, 1, 0], k * 3))
        P.world("shoulder01." + s, rot([0, 1, 0], k * 4))
        a, a2 = np.radians(arm), np.radians(arm - 2)
        P.aim(
            "upperarm01." + s,
            "lowerarm01." + s,
            [k * np.sin(a), forward, -np.cos(a)],
            twist=k * -12,
        )
        P.aim(
            "lowerarm01." + s,
            "wrist." + s,
            [k * np.sin(a2), -np.sin(np.radians(elbow)), -np.cos(a2)],
            twist=k * -10,
        )
        P.world(
            "lowerarm02." + s,
            rot(P.grot("lowerarm02." + s) @ P.dirn("lowerarm02." + s, "wrist." + s), k * -palm),
        )
        P.aim("wrist." + s, "finger3-1." + s, [k * np.sin(np.radians(arm - 8)), -0.06, -1])
        relax_fingers(P, s, curl, spread=0.55)


def legs_apart(P, leg=6.5):
    for s in "LR":
        k = side(s)
        P.world("upperleg01." + s, rot([0, 1, 0], k * leg))
        P.world("foot." + s, rot([0, 1, 0], -k * leg))


def stand(P, st):
    arms_down(P)
    legs_apart(P)


def stand_side(P, st):
    """Standing, seen from the side: arms a little forward so that hip and back stay visible."""
    arms_down(P, arm=7, elbow=40, forward=-0.34)
    legs_apart(P)


def open_hand(P, st):
    for s in "LR":
        relax_fingers(P, s, 5, spread=0.62)


def palm_lines(st, sc):
    """Heart, head and life line of the palm as strokes (rest hand -> posed)."""
    al, ac, do = st.L.handax["L"]
    H = st.L.H
    w = H("wrist.L")
    f = {i: H(f"finger{i}-1.L") for i in range(1, 6)}
    # hand coordinates: along 0 wrist .. 1 knuckles, across -1 little finger .. 1 index
    Lh = np.linalg.norm(f[3] - w)
    half = 0.5 * abs((f[2] - f[5]) @ ac)
    c5 = ((f[2] + f[5]) / 2 - w) @ ac

    def line(pts):
        pts = np.asarray(pts, float)
        Q = CubicSpline(np.linspace(0, 1, len(pts)), pts)(np.linspace(0, 1, 40))
        hits = [st.L.s.ray(w + al * a * Lh + ac * (c5 + half * x), -do) for a, x in Q]
        return st.L.posed_many(sc.skin1, np.array([h for h in hits if h is not None]))

    return [
        (line([(0.78, -1.25), (0.80, -0.6), (0.86, 0.0), (0.98, 0.55)]), 1.7),  # heart
        (line([(0.80, 1.15), (0.72, 0.55), (0.62, -0.1), (0.50, -0.75)]), 1.6),  # head
        (line([(0.80, 1.12), (0.66, 0.75), (0.42, 0.45), (0.12, 0.38)]), 1.9),
    ]  # life


def feet_flat(P):
    for s in "LR":
        k = side(s)
        R0 = P.H[P.b.bi["toe2-1." + s]] - P.H[P.b.bi["foot." + s]]
        t = np.array([k * 0.12, -1, 0])
        t /= np.linalg.norm(t)
        hz = np.linalg.norm(R0[:2])
        P.aim("foot." + s, "toe2-1." + s, [t[0] * hz, t[1] * hz, R0[2]])


def knee_bent(P, st):
    """One knee slightly bent: thigh forward and down, shin near vertical."""
    for s in "LR":
        k = side(s)
        P.aim("upperleg01." + s, "lowerleg01." + s, [k * 0.10, -0.62, -0.78])
        P.aim("lowerleg01." + s, "foot." + s, [k * 0.02, 0.02, -1])
    feet_flat(P)


def seated_legs(P, spread=0.13, thigh=-0.06, shin=-0.10):
    for s in "LR":
        k = side(s)
        P.aim("upperleg01." + s, "lowerleg01." + s, [k * spread, -1, thigh])
        P.aim("lowerleg01." + s, "foot." + s, [k * 0.02, shin, -1])
    feet_flat(P)


def elbow_bent(P, st):
    """Left elbow bent to a right angle, thumb up: the back of the forearm looks outwards."""
    arms_down(P)
    s = "L"
    P.R.pop("lowerarm02.L", None)
    P.aim("upperarm01." + s, "lowerarm01." + s, [0.16, 0.06, -1])
    P.aim("lowerarm01." + s, "wrist." + s, [0.10, -1, 0.05])
    H, b = P.heads(), P.b.bi
    # turn the forearm until the thumb side looks up
    fore = H[b["wrist.L"]] - H[b["lowerarm01.L"]]
    fore /= np.linalg.norm(fore)
    ac = H[b["finger2-1.L"]] - H[b["finger5-1.L"]]
    ac -= fore * (ac @ fore)
    up = np.array([0, 0, 1.0]) - fore * fore[2]
    ang = np.degrees(np.arctan2(np.cross(ac, up) @ fore, ac @ up))
    P.world("lowerarm01.L", rot(fore, ang * 0.35))
    P.world("lowerarm02.L", rot(fore, ang * 0.65))
    P.aim("wrist.L", "finger3-1.L", fore + [0, 0, 0.06])


def sit(P, st):
    """Upright on a chair, hands on the thighs."""
    seated_legs(P, spread=0.16)
    for s in "LR":
        k = side(s)
        P.world("clavicle." + s, rot([0, 1, 0], k * 3))
        P.aim("upperarm01." + s, "lowerarm01." + s, [k * 0.20, -0.26, -1], twist=k * -14)
        P.aim("lowerarm01." + s, "wrist." + s, [k * -0.02, -1, -0.60], twist=k * -10)
        H, b = P.heads(), P.b.bi
        fore = H[b["wrist." + s]] - H[b["lowerarm01." + s]]
        fore /= np.linalg.norm(fore)
        ac = H[b["finger2-1." + s]] - H[b["finger5-1." + s]]
        ac -= fore * (ac @ fore)
        want = np.array([-k, -0.1, 0.45])  # thumb side inwards: palms down
        want -= fore * (want @ fore)
        ang = np.degrees(np.arctan2(np.cross(ac, want) @ fore, ac @ want))
        P.world("lowerarm01." + s, rot(fore, ang * 0.35))
        P.world("lowerarm02." + s, rot(fore, ang * 0.65))
        P.aim("wrist." + s, "finger3-1." + s, [k * 0.02, -1, -0.20])
        relax_fingers(P, s, 10, spread=0.55)


def lean_on_wall(P, st):
    """Back to a wall, feet a step forward, knees soft."""
    for b, a in (("spine05", 2), ("spine04", 2)):
        P.world(b, rot([1, 0, 0], -a))
    arms_down(P, arm=8, elbow=18, forward=-0.12)
    for s in "LR":
        k = side(s)
        P.aim("upperleg01." + s, "lowerleg01." + s, [k * 0.06, -0.34, -1])
        P.aim("lowerleg01." + s, "foot." + s, [k * 0.02, 0.02, -1])
    feet_flat(P)


def lie_back(P, st):
    """Lying on the back with the knees up (the floor is behind the body, +Y); hands on the belly sides."""
    for s in "LR":
        k = side(s)
        P.aim("upperleg01." + s, "lowerleg01." + s, [k * 0.06, -0.86, -0.62])
        P.aim("lowerleg01." + s, "foot." + s, [k * 0.02, 0.93, -0.52])
        R0 = P.H[P.b.bi["toe2-1." + s]] - P.H[P.b.bi["foot." + s]]
        hz = np.linalg.norm(R0[:2])
        P.aim("foot." + s, "toe2-1." + s, [k * 0.08 * hz, -R0[2], -hz])  # sole on the floor
        P.world("clavicle." + s, rot([0, 1, 0], k * 3))
        P.aim("upperarm01." + s, "lowerarm01." + s, [k * 0.42, 0.10, -1], twist=k * -10)
        P.aim("lowerarm01." + s, "wrist." + s, [k * 0.10, 0.02, -1])
        P.aim("wrist." + s, "finger3-1." + s, [k * 0.06, 0.0, -1])
        relax_fingers(P, s, 10, spread=0.55)
    for b, a in (("neck02", 5), ("head", 6)):
        P.world(b, rot([1, 0, 0], a))


def lie_side(P, st):
    """Lying on the right side (the floor is at -X), hips and knees bent, arms in front."""
    for s in "LR":
        P.aim("upperleg01." + s, "lowerleg01." + s, [-0.12 if s == "L" else -0.02, -0.72, -0.70])
        P.aim("lowerleg01." + s, "foot." + s, [-0.03, 0.72, -0.70])
        P.aim("foot." + s, "toe2-1." + s, [0, -0.75, -0.66])
    P.world("clavicle.R", rot([0, 0, 1], -14))
    P.world("shoulder01.R", rot([0, 0, 1], -10))
    P.aim("upperarm01.R", "lowerarm01.R", [-0.12, -1, 0.10])
    P.aim("lowerarm01.R", "wrist.R", [-0.05, -0.55, 0.83])
    P.aim("upperarm01.L", "lowerarm01.L", [-0.10, -0.75, -0.70])
    P.aim("lowerarm01.L", "wrist.L", [-0.45, -0.88, 0.20])
    for s in "LR":
        relax_fingers(P, s, 14, spread=0.5)
    P.world("head", rot([0, 1, 0], -8))
