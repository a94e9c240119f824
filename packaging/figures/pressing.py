"""Pictures of hands pressing and of body positions. Arm poses come from the solver in ik.py and are kept in solved.json.

`python -m figures.pressing NAME ...` solves again; drawing only reads the stored parameters.
"""

import json
import sys
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

from . import poses, props
from .body import Poser, rot, side
from .camera import Camera
from .drawing import Drawing
from .ik import HI, LO, NP, REG, ArmIK, mirror
from .mesh import vertex_normals
from .views import FACE as FACE_LOOK
from .views import HAND, LIMB, NO_HEAD, REGIONS, SMALL, TRUNK, WHOLE, view

SOLVED_FILE = Path(__file__).with_name("solved.json")
SOLVED = json.loads(SOLVED_FILE.read_text()) if SOLVED_FILE.exists() else {}
PROBLEMS = {}


class Problem:
    """A base pose, and per arm the targets; symmetric ones solve the left arm and copy it."""

    def __init__(self, name, base, arms, symmetric=False):
        self.name, self.base, self.arms, self.symmetric = name, base, arms, symmetric
        PROBLEMS[name] = self

    def pose(self, P, st):
        self.base(P, st)
        for k, arm in self.arms.items():
            ik = ArmIK(st, k)
            ik.extra = arm.get("extra", {})
            key = f"{self.name}.{k}"
            if key not in SOLVED:
                self.solve(P, st, ik, arm, key)
            P.R = ik.rots(np.array(SOLVED[key]["x"]), dict(P.R))
        if self.symmetric:
            P.R = mirror(P.R)

    def solve(self, P, st, ik, arm, key):
        c = Context(st, P.R, ik)
        lo, hi, reg = LO.copy(), HI.copy(), REG.copy()
        for i, (a, b) in arm.get("bounds", {}).items():
            lo[i], hi[i] = a, b
        for i, v in arm.get("reg", {}).items():
            reg[i] = v
        rng = np.random.default_rng(arm.get("seed", 1))
        starts = []
        for i in range(arm.get("starts", 24)):
            x = np.zeros(NP)
            x[3:6] = rng.normal(0, 0.8, 3) + arm.get("shoulder", (0, 0, 0))
            x[6], x[7] = rng.uniform(0.2, 1.9), rng.uniform(-1, 1)
            x[8:11], x[16] = rng.normal(0, 0.25, 3), 0.4
            starts.append(x)
        if arm.get("near") in SOLVED:  # begin with the arm of a similar picture
            starts = [np.array(SOLVED[arm["near"]]["x"])]
        x, miss, pen = ik.solve(
            P.R, arm["targets"](c), c.cloud, starts, lo, hi, reg, wcoll=arm.get("wcoll", 6.0)
        )
        SOLVED[key] = {"x": [round(float(v), 5) for v in x], "miss_mm": miss, "penetration_mm": pen}
        disk = json.loads(SOLVED_FILE.read_text()) if SOLVED_FILE.exists() else {}
        disk[key] = SOLVED[key]  # several problems may be solved at once
        SOLVED_FILE.write_text(json.dumps(dict(sorted(disk.items())), indent=0) + "\n")
        print(f"  solved {key}: miss {miss} mm, deepest overlap {pen} mm", flush=True)


class Context:
    """What targets are written with: posed skin points, normals, vertices of the solving hand."""

    def __init__(self, st, R, ik):
        self.st, self.ik, m = st, ik, st.m
        V, _ = m.b.pose(m.V0, m.H0, R)
        self.V1 = m.S1 @ V
        N = vertex_normals(self.V1, m.T1)
        keep = np.zeros(len(self.V1), bool)
        keep[np.unique(m.T1)] = True
        own = (m.w_arm > 0.02) & (m.R1[:, 0] * side(ik.k) > 0)
        keep &= ~own & (m.w_eye < 0.01)
        self.cloud = self.V1[keep], N[keep]
        self.tree = cKDTree(self.cloud[0])

    def normal(self, p):
        return self.cloud[1][self.tree.query(p)[1]]

    def on(self, rest_point, off=0.0):
        p = self.st.L.posed_many(self.V1, np.atleast_2d(rest_point))[0]
        return p + self.normal(p) * off

    def at(self, name, off=0.0):
        return self.on(self.st.L.P[name], off)

    def leg(self, k, t, angle, off=0.0):
        """Skin at t metres below the knee, angle 0 back .. 90 outer side .. 180 front."""
        L = self.st.L
        ax, lat, ant = L.legax[k]
        a = np.radians(angle)
        return self.on(
            L.s.out(L.H("lowerleg01." + k) + ax * t, -ant * np.cos(a) + lat * np.sin(a)), off
        )

    def torso(self, name, x, dz=0.0, off=0.0):
        """Skin at arc length x (metres, + left) sideways from a midline landmark."""
        L = self.st.L
        p = L.P[name] + [0, 0, dz]
        q = L.s.closest(p)
        return self.on(L.s.walk(q, [0, 0, 1], [np.sign(x), 0, 0], abs(x))[-1] if x else q, off)

    def thumb(self, p, w=40, nail=14):
        """Thumb pad on a place, nail away from the skin."""
        t = self.ik.tip["1"]
        return [
            (t["pad"], p + self.normal(p) * 0.001, w),
            (t["nail"], p + self.normal(p) * 0.0125, nail),
        ]

    def pad(self, finger, p, w, off=0.003):
        return (self.ik.tip[finger]["pad"], p + self.normal(p) * off, w)

    def knuckle(self, finger, p, w):
        return (self.ik.near(f"finger{finger}-1"), p, w)

    def joint(self, bone, p, w, n=10):
        return (self.ik.near(bone, n), np.asarray(p, float), w)


# ------------------------------------------------------------------ bases
def stand_legs(P, st):
    poses.legs_apart(P)


def seated_lean(P, st, lean=1.0):
    for b, a in (
        ("spine05", 14),
        ("spine04", 11),
        ("spine03", 9),
        ("spine02", 8),
        ("spine01", 6),
        ("neck01", 2),
        ("neck02", 2),
    ):
        P.world(b, rot([1, 0, 0], a * lean))
    poses.seated_legs(P)


def seated_lean_far(P, st):
    seated_lean(P, st, 1.5)


def forearm_across(P, st, palm_up=False):
    """Left forearm in front of the body, back of the hand up (or palm up)."""
    poses.arms_down(P, curl=6)
    P.R.pop("lowerarm02.L", None)
    P.aim("upperarm01.L", "lowerarm01.L", [0.30, -0.20, -1])
    P.aim("lowerarm01.L", "wrist.L", [-0.62, -0.75, 0.12])
    H, b = P.heads(), P.b.bi
    fore = H[b["wrist.L"]] - H[b["lowerarm01.L"]]
    fore /= np.linalg.norm(fore)
    ac = H[b["finger2-1.L"]] - H[b["finger5-1.L"]]
    ac -= fore * (ac @ fore)
    want = np.array([-0.1, -1.0, 0.25]) if not palm_up else np.array([0.5, -0.2, 0.9])
    if not palm_up:
        want = np.array([0, -0.35, 1.0])
    want = want - fore * (want @ fore)
    ang = np.degrees(np.arctan2(np.cross(ac, want) @ fore, ac @ want))
    P.world("lowerarm01.L", rot(fore, ang * 0.35))
    P.world("lowerarm02.L", rot(fore, ang * 0.65))
    P.aim("wrist.L", "finger3-1.L", fore + [0, 0, 0.04])


def forearm_palm_up(P, st):
    forearm_across(P, st, True)


# ------------------------------------------------------------------ problems
def waist(c):
    return c.thumb(c.at("BL23.L")) + [
        c.knuckle("2", c.torso("mid_L2", 0.150, -0.018, 0.020), 8),
        c.knuckle("5", c.torso("mid_L2", 0.155, -0.072, 0.022), 6),
        c.pad("3", c.torso("mid_L2", 0.235, -0.057), 10),
        c.pad("5", c.torso("mid_L2", 0.215, -0.097), 5),
        c.pad("2", c.torso("mid_L2", 0.232, -0.034), 5),
        c.joint("lowerarm01", [0.33, 0.26, 0.36], 0.5),
    ]


Problem(
    "press_waist",
    stand_legs,
    {"L": dict(targets=waist, shoulder=(0.6, 0.5, 0), starts=20)},
    symmetric=True,
)


def fists(c):
    pip = lambda f: c.ik.near(f"finger{f}-2", 5, 0.010)
    mcp = lambda f: c.ik.near(f"finger{f}-1", 5, 0.012)
    return [
        (pip("2"), c.torso("mid_L2", 0.030, -0.012, 0.002), 20),
        (pip("4"), c.torso("mid_L4", 0.034, 0.012, 0.002), 16),
        (mcp("2"), c.torso("mid_L2", 0.070, -0.010, 0.004), 16),
        (mcp("4"), c.torso("mid_L4", 0.070, 0.012, 0.004), 14),
        c.joint("wrist", c.torso("mid_L3", 0.150, -0.012, 0.030), 6),
        c.joint("lowerarm01", [0.40, 0.20, 0.40], 0.6),
    ]


Problem(
    "press_fists",
    stand_legs,
    {
        "L": dict(
            targets=fists,
            shoulder=(0.6, 0.5, 0),
            starts=20,
            reg={19: 0.005, 17: 0.005, 18: 0.005},
            bounds={
                17: (1.25, 1.5),
                18: (1.25, 1.5),
                19: (1.45, 1.7),
                14: (0.2, 0.9),
                15: (0.2, 0.9),
            },
        )
    },
    symmetric=True,
)


def skull(c):
    L = c.st.L
    hd = L.H("head") + [0, 0, 0.03]
    side_ = lambda v: L.s.out(hd, v)
    return c.thumb(c.at("GB20.L", 0.006)) + [
        c.pad("3", c.on(side_([0.95, 0.12, 0.62]), 0.006), 16),
        c.pad("2", c.on(side_([0.95, -0.12, 0.55]), 0.006), 10),
        c.pad("4", c.on(side_([0.88, 0.34, 0.52]), 0.006), 10),
        c.pad("5", c.on(side_([0.75, 0.60, 0.30]), 0.006), 8),
        c.knuckle("3", c.on(side_([1, 0.25, -0.05]), 0.026), 8),
        c.joint("lowerarm01", [0.44, -0.08, 0.74], 0.8),
    ]


def head_forward(P, st):
    poses.legs_apart(P)
    for b, a in (("neck02", 5), ("neck03", 5), ("head", 6)):
        P.world(b, rot([1, 0, 0], a))


Problem(
    "press_skull",
    head_forward,
    {"L": dict(targets=skull, shoulder=(-0.5, -1.2, 0), starts=30)},
    symmetric=True,
)


def shoulder(c):
    g = c.at("GB21.L")
    nb = lambda x, y: c.on(c.st.L.s.closest(c.st.L.P["GB21.L"] + [x, y, 0]))
    return [
        c.pad("3", g, 40),
        c.pad("2", nb(-0.018, 0.004), 14),
        c.pad("4", nb(0.018, 0.002), 14),
        c.knuckle(
            "3", c.on(c.st.L.s.closest(c.st.L.P["GB21.L"] + [0.0, -0.085, -0.02]), 0.026), 10
        ),
        c.joint(
            "wrist", c.on(c.st.L.s.closest(c.st.L.P["GB21.L"] + [-0.03, -0.10, -0.12]), 0.055), 4
        ),
        c.joint("lowerarm01", [-0.10, -0.36, 0.50], 1.5),
    ]


def left_arm_hangs(P, st):
    poses.arms_down(P)
    poses.legs_apart(P)


Problem(
    "press_shoulder",
    left_arm_hangs,
    {"R": dict(targets=shoulder, shoulder=(-0.6, 0, -0.8), starts=30)},
)


def brow(c):
    g = c.at("EX-HN3")
    return [
        c.pad("2", g, 40, 0.001),
        (c.ik.tip["2"]["nail"], g + c.normal(g) * 0.011, 10),
        c.knuckle("2", g + [-0.030, -0.066, -0.060], 14),
        c.joint("wrist", g + [-0.070, -0.095, -0.140], 8),
        c.joint("lowerarm01", [-0.30, -0.20, 0.52], 1.5),
    ]


Problem(
    "press_brow",
    left_arm_hangs,
    {
        "R": dict(
            targets=brow,
            shoulder=(-0.6, 0, -0.4),
            starts=30,
            extra={"3": (0.75, 1.1), "4": (0.85, 1.2), "5": (0.9, 1.2)},
        )
    },
)


def belly(c):
    q = lambda x, dz, off=0.003: c.torso("CV6", x, dz, off)
    return [
        c.pad("3", q(0.010, 0.0), 24),
        c.pad("2", q(0.014, 0.019), 10),
        c.pad("4", q(0.016, -0.018), 10),
        c.knuckle("3", q(0.100, 0.004, 0.017), 16),
        c.knuckle("5", q(0.100, -0.034, 0.016), 8),
        c.knuckle("2", q(0.098, 0.024, 0.018), 8),
        c.joint("wrist", q(0.178, 0.010, 0.026), 10),
        c.joint("lowerarm01", [0.36, -0.02, 0.36], 1.0),
    ]


Problem(
    "press_belly",
    stand_legs,
    {
        "L": dict(
            targets=belly,
            shoulder=(0, 0.4, 0.3),
            starts=30,
            bounds={14: (-0.2, 0.3), 15: (-0.2, 0.3)},
        )
    },
    symmetric=True,
)


def pinch(c):
    L = c.st.L
    al, ac, do = L.handax["L"]
    w, f2 = L.H("wrist.L"), L.H("finger2-1.L")
    under = lambda u, x: c.on(L.s.out(w * (1 - u) + f2 * u + ac * x, -do), 0.003)
    return c.thumb(c.at("LI4.L"), 40, 12) + [
        (c.ik.tip["2"]["pad"], under(0.66, 0.010), 18),
        (c.ik.tip["3"]["pad"], under(0.52, 0.004), 12),
        (c.ik.tip["4"]["pad"], under(0.40, -0.002), 5),
    ]


Problem(
    "press_hand", forearm_across, {"R": dict(targets=pinch, shoulder=(-0.2, -0.4, -0.3), starts=40)}
)


def wrist(c):
    L = c.st.L
    al, ac, do = L.handax["L"]
    w, el = L.H("wrist.L"), L.H("lowerarm01.L")
    fo = (el - w) / np.linalg.norm(el - w)
    back = lambda t, x: c.on(L.s.out(w + fo * t + ac * x, do), 0.003)
    return c.thumb(c.at("PC6.L"), 40, 12) + [
        (c.ik.tip["3"]["pad"], back(0.050, 0.004), 12),
        (c.ik.tip["2"]["pad"], back(0.030, 0.006), 8),
        (c.ik.tip["4"]["pad"], back(0.068, 0.002), 6),
    ]


Problem(
    "press_wrist",
    forearm_palm_up,
    {"R": dict(targets=wrist, shoulder=(-0.2, -0.4, -0.3), starts=40)},
)


def shin(c):
    return c.thumb(c.at("ST36.L")) + [
        c.pad("3", c.leg("L", 0.155, 22), 10),
        c.pad("2", c.leg("L", 0.125, 18), 6),
        c.pad("5", c.leg("L", 0.185, 40), 4),
        c.knuckle("2", c.leg("L", 0.060, 96, 0.020), 7),
        c.knuckle("5", c.leg("L", 0.120, 72, 0.022), 4),
        c.joint("lowerarm01", [0.42, -0.12, 0.30], 0.6),
    ]


Problem("press_shin", seated_lean, {"L": dict(targets=shin, shoulder=(-0.4, 0, 0), starts=40)})


def knee_pit(c):
    return [
        (c.ik.tip["1"]["pad"], c.leg("L", 0.050, 152, 0.002), 12),
        (c.ik.tip["1"]["nail"], c.leg("L", 0.050, 152, 0.014), 5),
        c.pad("3", c.leg("L", 0.014, 8), 30),
        c.pad("2", c.leg("L", -0.008, 12), 12),
        c.pad("4", c.leg("L", 0.034, 10), 12),
        c.knuckle("2", c.leg("L", 0.004, 94, 0.022), 9),
        c.knuckle("5", c.leg("L", 0.052, 78, 0.022), 6),
        c.joint("lowerarm01", [0.42, -0.12, 0.34], 0.6),
    ]


Problem("press_knee_pit", seated_lean, {"L": dict(targets=knee_pit, near="press_shin.L")})


def leg_crossed(P, st):
    """Seated, the left ankle resting on the right thigh, inner ankle up."""
    seated_lean(P, st, 0.8)
    P.R.pop("foot.L", None)
    P.R.pop("lowerleg01.L", None)
    P.R.pop("upperleg01.L", None)
    P.aim("upperleg01.L", "lowerleg01.L", [0.52, -0.84, 0.20])
    P.aim("lowerleg01.L", "foot.L", [-0.96, -0.22, -0.10])
    P.aim("foot.L", "toe2-1.L", [-0.30, -0.93, 0.04])


def ankle(c):
    return c.thumb(c.at("KI3.L"), 40, 12) + [
        c.pad("2", c.at("BL60.L"), 18),
        c.pad("3", c.on(c.st.L.P["BL60.L"] + [0, 0, 0.024]), 8),
        c.joint("wrist", c.at("achilles.L", 0.070), 3),
    ]


Problem(
    "press_ankle", leg_crossed, {"R": dict(targets=ankle, shoulder=(-0.2, -0.2, -0.3), starts=50)}
)


# ------------------------------------------------------------------ pictures: pressing
def solved(name):
    """The pose function of a problem, named so that the studio can cache its scene."""
    f = lambda P, st: PROBLEMS[name].pose(P, st)
    f.__name__ = name
    return f


def picture(st, sc, cam, look, regions=REGIONS, part=None, **kw):
    return Drawing(part or sc, cam, units=1400, regions=regions, **look, **kw).build()


@view("pressing", "Thumbs on the low back, hands on the waist", "back, from the left")
def press_waist(st):
    sc = st.scene(solved("press_waist"), shorts_kw=dict(low=0.02))
    cam = Camera(azim=138, elev=8, centre=(0.02, 0, 0.47), width_m=0.98, height_m=1.26, ppm=1500)
    return dict(
        scene=sc,
        drawing=picture(
            st, sc, cam, {**WHOLE, "crease": (18, 11), "crease_min": 40, "gap": (0.001, 0.009)}
        ),
    )


@view("pressing", "Fists on the low back", "back")
def press_fists(st):
    sc = st.scene(solved("press_fists"), shorts_kw=dict(low=0.04))
    cam = Camera(azim=160, elev=6, centre=(0, 0, 0.265), width_m=0.96, height_m=0.58, ppm=1700)
    return dict(
        scene=sc,
        drawing=picture(
            st,
            sc,
            cam,
            {**WHOLE, "crease": (18, 11), "crease_min": 60, "gap": (0.0008, 0.007)},
            NO_HEAD,
        ),
    )


@view("pressing", "Thumbs under the skull, hands holding the head", "back")
def press_skull(st):
    sc = st.scene(solved("press_skull"))
    c = st.pt(sc, "GV16")
    cam = Camera(
        azim=180, elev=0, centre=(0, 0, c[2] - 0.005), width_m=0.86, height_m=0.50, ppm=2000
    )
    return dict(
        scene=sc,
        drawing=picture(
            st, sc, cam, {**WHOLE, "crease": (18, 11), "crease_min": 60, "gap": (0.0008, 0.007)}
        ),
    )


@view("pressing", "Opposite hand on the shoulder muscle", "front")
def press_shoulder(st):
    sc = st.scene(solved("press_shoulder"))
    c = st.pt(sc, "GB21.L")
    cam = Camera(
        azim=14, elev=6, centre=(0.02, 0, c[2] - 0.02), width_m=0.74, height_m=0.72, ppm=2000
    )
    return dict(
        scene=sc,
        drawing=picture(
            st, sc, cam, {**WHOLE, "crease": (18, 11), "crease_min": 60, "gap": (0.0008, 0.007)}
        ),
    )


@view("pressing", "Fingertip between the brows", "front")
def press_brow(st):
    sc = st.scene(solved("press_brow"))
    c = st.pt(sc, "EX-HN3")
    cam = Camera(
        azim=-16, elev=2, centre=(-0.06, 0, c[2] - 0.10), width_m=0.56, height_m=0.58, ppm=2500
    )
    return dict(scene=sc, drawing=picture(st, sc, cam, {**FACE_LOOK}))


@view("pressing", "Flat hands on the lower belly", "front")
def press_belly(st):
    sc = st.scene(solved("press_belly"), shorts_kw=dict(low=0.05))
    c = st.pt(sc, "CV6")
    cam = Camera(azim=0, elev=0, centre=(0, 0, c[2] + 0.09), width_m=0.72, height_m=0.48, ppm=2100)
    return dict(
        scene=sc,
        drawing=picture(
            st, sc, cam, {**TRUNK, "crease": (22, 14), "gap": (0.0006, 0.006)}, NO_HEAD
        ),
    )


def forearms(st, sc, sides="LR"):
    """Only forearms and hands, so that no cut upper arm gets into the frame."""
    b, m = st.m.b, st.m
    idx = [
        i
        for i, n in enumerate(b.bones)
        if n.startswith(("lowerarm", "wrist", "finger", "metacarpal")) and n[-1] in sides
    ]
    w = m.S2 @ (m.S1 @ (b.ww * np.isin(b.wi, idx)).sum(1))
    return st.part(sc, w > 0.5)


def left_limbs(st, sc):
    """Without the right arm and leg."""
    right = np.maximum(st.m.S2 @ st.m.w_leg["R"], (st.m.S2 @ st.m.w_arm) * (st.m.Rd[:, 0] < 0))
    return st.part(sc, right < 0.5)


def hand_camera(st, sc, at, dorsal, roll, tilt, size, ppm=3000):
    """Look straight at the back (or palm) of the posed left hand; roll turns the fingers away from straight up."""
    q = lambda n: st.pt(sc, n + ".L")
    al = q("knuckle3") - q("wrist_dorsal")
    al /= np.linalg.norm(al)
    ac = q("knuckle2") - q("knuckle5")
    ac -= al * (ac @ al)
    ac /= np.linalg.norm(ac)
    do = q("wrist_dorsal") - q("wrist_palmar")
    do -= al * (do @ al) + ac * (do @ ac)
    do /= np.linalg.norm(do)
    to = (do if dorsal else -do) + tilt[0] * ac + tilt[1] * al
    r = np.radians(roll)
    return Camera.axes(to, al * np.cos(r) + ac * np.sin(r), at, *size, ppm)


@view("pressing", "Thumb on the back of the other hand", "hands")
def press_hand(st):
    sc = st.scene(solved("press_hand"))
    cam = hand_camera(st, sc, st.pt(sc, "LI4.L"), True, 30, (0.25, 0), (0.40, 0.36))
    return dict(
        scene=sc,
        drawing=picture(
            st,
            sc,
            cam,
            {**HAND, "gap": (0.0006, 0.005)},
            [("nail", "fingernails", 0.5)],
            forearms(st, sc),
        ),
    )


@view("pressing", "Thumb on the inner wrist", "hands")
def press_wrist(st):
    sc = st.scene(solved("press_wrist"))
    cam = hand_camera(
        st,
        sc,
        0.8 * st.pt(sc, "wrist_palmar.L") + 0.2 * st.pt(sc, "knuckle3.L"),
        False,
        -8,
        (0, 0),
        (0.34, 0.40),
        2900,
    )
    return dict(
        scene=sc,
        drawing=picture(
            st,
            sc,
            cam,
            {**HAND, "gap": (0.0006, 0.005)},
            [("nail", "fingernails", 0.5)],
            forearms(st, sc),
            strokes=[(st.curve(sc, "wrist_crease.L"), 1.8)] + poses.palm_lines(st, sc),
        ),
    )


@view("pressing", "Thumb on the outer shin, seated", "left leg from the front and side", "L")
def press_shin(st):
    sc = st.scene(solved("press_shin"))
    c = st.pt(sc, "ST36.L")
    cam = Camera(
        azim=42, elev=6, centre=c + [0, 0.045, -0.01], width_m=0.50, height_m=0.52, ppm=2500
    )
    return dict(
        scene=sc,
        drawing=picture(st, sc, cam, {**LIMB, "crease": (24, 15)}, NO_HEAD, left_limbs(st, sc)),
    )


@view("pressing", "Fingers behind the knee, seated", "left leg from the outside", "L")
def press_knee_pit(st):
    sc = st.scene(solved("press_knee_pit"))
    c = st.pt(sc, "BL40.L")
    cam = Camera(
        azim=98, elev=2, centre=c + [0, -0.01, -0.03], width_m=0.46, height_m=0.42, ppm=2900
    )
    return dict(
        scene=sc,
        drawing=picture(st, sc, cam, {**LIMB, "crease": (24, 15)}, NO_HEAD, left_limbs(st, sc)),
    )


@view(
    "pressing",
    "Thumb and finger on both sides of the Achilles tendon",
    "inner side of the left ankle",
    "L",
)
def press_ankle(st):
    sc = st.scene(solved("press_ankle"))
    q = lambda n: st.pt(sc, n + ".L")
    inner = q("med_mall") - q("lat_mall")
    up = q("SP6") - q("med_mall")
    cam = Camera.axes(
        inner / np.linalg.norm(inner),
        up,
        q("KI3") + up / np.linalg.norm(up) * 0.0 + (q("web12") - q("heel")) * 0.26,
        0.38,
        0.36,
        3500,
    )
    b, m = st.m.b, st.m
    idx = [
        i
        for i, n in enumerate(b.bones)
        if n.startswith(("lowerarm", "wrist", "finger", "metacarpal")) and n.endswith("R")
    ]
    hand = m.S2 @ (m.S1 @ (b.ww * np.isin(b.wi, idx)).sum(1))
    low = (m.S2 @ m.w_leg["L"]) * (m.Rd[:, 2] < m.head("lowerleg01.L")[2])
    return dict(
        scene=sc,
        drawing=picture(
            st,
            sc,
            cam,
            {**SMALL, "gap": (0.0008, 0.007)},
            NO_HEAD,
            st.part(sc, np.maximum(hand, low) > 0.5),
        ),
    )


@view("pressing", "Ball between low back and wall", "left side", "L")
def press_ball_wall(st):
    sc = st.scene(poses.lean_on_wall)
    X = st.pt(sc, "BL25.L")
    r = 0.034
    wall = X[1] + 2 * r - 0.006
    cam = Camera(azim=90, centre=(0, wall - 0.16, 0.47), width_m=0.62, height_m=1.26, ppm=1500)
    d = picture(st, sc, cam, WHOLE)
    floor = st.L.z0
    before = props.box(d, (0, 0.01), (wall, wall + 0.30), (floor - 1, 2), "prop-0", 0) + props.ball(
        d, [0, X[1] + r - 0.004, X[2]], r
    )
    return dict(scene=sc, drawing=d, before=before)


# ------------------------------------------------------------------ pictures: positions
@view("position", "Sitting on a chair", "from the left front")
def sit_chair(st):
    sc = st.scene(poses.sit)
    cam = Camera(azim=52, elev=7, centre=(0, -0.19, 0.25), width_m=1.24, height_m=1.72, ppm=1100)
    d = picture(st, sc, cam, {**WHOLE, "crease": (26, 16)})
    H, b = sc.poser.heads(), st.m.b.bi
    hip, floor = (
        0.5 * (H[b["upperleg01.L"]] + H[b["upperleg01.R"]]),
        sc.skin1[np.unique(st.m.T1)][:, 2].min(),
    )
    return dict(scene=sc, drawing=d, before=props.stool(d, hip, floor, back=True))


@view("position", "Standing with the back to a wall", "left side", "L")
def stand_wall(st):
    sc = st.scene(poses.lean_on_wall)
    used = np.unique(st.m.T1)
    wall = sc.skin1[used][:, 1].max() + 0.008
    cam = Camera(azim=90, centre=(0, wall - 0.22, 0.135), width_m=0.90, height_m=2.0, ppm=1000)
    d = picture(st, sc, cam, WHOLE)
    floor = sc.skin1[used][:, 2].min()
    before = props.box(
        d, (0, 0.01), (wall, wall + 0.60), (floor - 0.0, 2), "prop-0", 0
    ) + props.box(d, (0, 0.01), (-2, 2), (floor - 0.5, floor), "prop-1", 0)
    return dict(scene=sc, drawing=d, before=before)


@view("position", "Lying on the back, knees bent", "left side, from above")
def lie_back(st):
    sc = st.scene(poses.lie_back)
    used = np.unique(st.m.T1)
    y = sc.skin1[used][:, 1].max() - 0.012
    V = sc.skin1[used]
    cam = Camera.axes(
        [1, -0.20, -0.10],
        [0, -1, 0],
        (0, y - 0.22, 0.5 * (V[:, 2].min() + V[:, 2].max())),
        1.75,
        0.84,
        900,
    )
    d = picture(st, sc, cam, WHOLE)
    z0, z1 = V[:, 2].min() - 0.10, V[:, 2].max() + 0.10
    before = props.box(d, (-0.34, 0.34), (y, y + 0.025), (z0, z1), "prop-1", 10) + props.box(
        d, (-0.17, 0.17), (y - 0.045, y), (z1 - 0.36, z1 - 0.07), "prop-0", 12
    )
    return dict(scene=sc, drawing=d, before=before)


@view("position", "Lying on the side, knees bent", "front, from above")
def lie_side(st):
    sc = st.scene(poses.lie_side)
    used = np.unique(st.m.T1)
    V = sc.skin1[used]
    x = V[:, 0].min()
    cam = Camera.axes(
        [0.42, -1, 0.0],
        [1, 0, 0],
        (
            0.5 * (x + V[:, 0].max()),
            0.5 * (V[:, 1].min() + V[:, 1].max()),
            0.5 * (V[:, 2].min() + V[:, 2].max()),
        ),
        1.86,
        0.84,
        900,
    )
    d = picture(st, sc, cam, WHOLE)
    z0, z1 = V[:, 2].min() - 0.10, V[:, 2].max() + 0.10
    before = props.box(
        d, (x - 0.03, x), (V[:, 1].min() - 0.10, V[:, 1].max() + 0.10), (z0, z1), "prop-1", 10
    ) + props.box(d, (x, x + 0.10), (-0.20, 0.12), (z1 - 0.40, z1 - 0.08), "prop-0", 14)
    return dict(scene=sc, drawing=d, before=before)


if __name__ == "__main__":
    from .views import Studio

    st = Studio()
    for n in sys.argv[1:] or PROBLEMS:
        for k in PROBLEMS[n].arms:
            SOLVED.pop(f"{n}.{k}", None)
        P = Poser(st.m.b, st.m.V0, st.m.H0)
        PROBLEMS[n].pose(P, st)
