"""The point views: framing, look and which points each one is for. One function per view, registered by name.

`Studio` holds the body and the posed scenes; `Figure` is a drawing plus everything its JSON needs.
"""

from dataclasses import dataclass, field

import numpy as np

from . import poses
from .body import Poser, side
from .camera import Camera
from .drawing import Drawing
from .landmarks import Landmarks
from .model import Model
from .relief import sculpt
from .shading import Scene

REGIONS = [
    ("hair", "hair", 0),
    ("cloth", "cloth", 0),
    ("lips", "lips", 0.72),
    ("brow", "brow", 0),
    ("nail", "fingernails", 0.5),
    ("nail", "toenails", 0.5),
]
NO_HEAD = [("cloth", "cloth", 0), ("nail", "fingernails", 0.5), ("nail", "toenails", 0.5)]

# looks: crease threshold (1/m), relief gain, line widths (drawing units)
WHOLE = dict(crease=(14, 8), crease_min=34, line_w=2.2, inner_w=1.7, crease_w=1.2)
TRUNK = dict(
    crease=(16, 9),
    crease_mm=6,
    crease_min=120,
    detail=(1.5, 1.3),
    cavity=0.07,
    smooth_it=6,
    line_w=2.6,
    inner_w=2,
    crease_w=1.7,
)
LIMB = dict(
    crease=(11, 6),
    crease_mm=4,
    crease_min=60,
    detail=(1.3, 1.0),
    line_w=2.5,
    inner_w=2.0,
    crease_w=1.5,
    smooth_it=8,
)
SMALL = dict(
    crease=(60, 40),
    crease_mm=3,
    crease_min=60,
    detail=(1.5, 1.1),
    gap=(0.0006, 0.006),
    line_w=2.6,
    inner_w=2.1,
    crease_w=1.6,
    smooth_it=6,
)
HAND = dict(
    crease=(400, 300),
    crease_mm=2.2,
    crease_min=70,
    gap=(0.0004, 0.004),
    detail=(1.6, 1.1),
    cavity=0.05,
    smooth_it=4,
    line_w=2.6,
    inner_w=2.1,
    crease_w=1.5,
)
FACE = dict(
    crease=(34, 18),
    crease_mm=2.0,
    crease_min=40,
    gap=(0.00015, 0.0016),
    slit=True,
    bridge=121,
    line_skip=("eyezone",),
    line_w=2.6,
    inner_w=2.1,
    crease_w=1.6,
    smooth_it=6,
)

VIEWS = {}


@dataclass
class Figure:
    name: str
    kind: str  # "points", "position", "pressing"
    title: str
    shows: str  # side of the body that is seen
    sides: str  # "LR" both, "L" only the left limb is drawn (mirror it for the right)
    drawing: Drawing
    scene: Scene
    focus: tuple = ()
    lines: dict = field(default_factory=dict)  # name -> posed polyline, metres
    before: str = ""
    after: str = ""


def view(kind, title, shows, sides="LR"):
    def register(f):
        def make(studio):
            out = f(studio)
            return Figure(f.__name__, kind, title, shows, sides, **out)

        VIEWS[f.__name__] = make
        return make

    return register


class Studio:
    def __init__(self, variant="neutral"):
        self.m = Model(variant)
        self.L = Landmarks(self.m)
        sculpt(self.m, self.L)
        self.scenes = {}

    def scene(self, pose, **kw):
        key = pose.__name__ + repr(sorted(kw.items()))  # other clothes are another scene
        if key not in self.scenes:
            P = Poser(self.m.b, self.m.V0, self.m.H0)
            pose(P, self)
            sc = self.m.build(P, **kw)
            sc.poser = P
            self.scenes[key] = sc
        return self.scenes[key]

    def pt(self, sc, name):
        return self.L.posed(sc.skin1, name)

    def curve(self, sc, name):
        return self.L.posed_curve(sc.skin1, name)

    # ---- parts of a scene
    def part(self, sc, keep):
        T = sc.T[keep[sc.T].all(1)]
        s2 = Scene.__new__(Scene)
        s2.__dict__.update(sc.__dict__)
        s2.T, s2.attrs = T, dict(sc.attrs)
        return s2

    def one_leg(self, sc, k):
        w = np.maximum(self.m.S2 @ self.m.w_leg["R" if k == "L" else "L"], self.m.S2 @ self.m.w_arm)
        return self.part(sc, w < 0.5)

    def no_arms(self, sc):
        return self.part(sc, self.m.S2 @ self.m.w_arm < 0.5)

    def one_arm(self, sc, k, share=0.5):
        return self.part(sc, (self.m.S2 @ self.m.w_arm > share) & (self.m.Rd[:, 0] * side(k) > 0))


def both(*names):
    return tuple(names)


# ------------------------------------------------------------------ whole body
@view("points", "Back of the body", "back")
def body_back(st):
    sc = st.scene(poses.stand)
    cam = Camera(azim=180, centre=(0, 0, 0.115), width_m=1.0, height_m=1.96, ppm=1000)
    return dict(
        scene=sc,
        drawing=Drawing(sc, cam, units=1400, regions=REGIONS, **WHOLE).build(),
        focus=(
            "GB20",
            "BL10",
            "GV14",
            "GB21",
            "BL23",
            "BL52",
            "BL24",
            "BL25",
            "GV3",
            "GV4",
            "EX-B7",
            "GB30",
            "BL36",
            "BL37",
            "BL40",
            "BL57",
            "BL60",
        ),
    )


@view("points", "Front of the body", "front")
def body_front(st):
    sc = st.scene(poses.stand)
    cam = Camera(azim=0, centre=(0, 0, 0.115), width_m=1.0, height_m=1.96, ppm=1000)
    return dict(
        scene=sc,
        drawing=Drawing(sc, cam, units=1400, regions=REGIONS, **WHOLE).build(),
        focus=(
            "EX-HN3",
            "KI27",
            "CV17",
            "CV6",
            "CV4",
            "ST34",
            "SP10",
            "ST35",
            "ST36",
            "SP9",
            "LR3",
            "ST44",
        ),
    )


@view("points", "Side of the body", "left side", "L")
def body_side(st):
    sc = st.scene(poses.stand_side)
    cam = Camera(azim=90, centre=(0, -0.03, 0.115), width_m=0.80, height_m=1.96, ppm=1000)
    return dict(
        scene=sc,
        drawing=Drawing(sc, cam, units=1400, regions=REGIONS, **WHOLE).build(),
        focus=(
            "GB20",
            "EX-Anmian",
            "GB21",
            "LI11",
            "TE5",
            "GB30",
            "GB29",
            "GB31",
            "GB34",
            "GB39",
            "BL60",
            "BL62",
            "ST36",
        ),
    )


# ------------------------------------------------------------------ trunk
@view("points", "Low back", "back")
def low_back(st):
    sc = st.scene(poses.stand, shorts_kw=dict(low=0.066))
    c = st.pt(sc, "mid_L4")
    cam = Camera(azim=180, centre=(0, c[1], c[2] + 0.006), width_m=0.46, height_m=0.45, ppm=3000)
    lines = {}
    for lv in ("L2", "L4", "S2"):
        a, b = st.curve(sc, f"level_{lv}.R"), st.curve(sc, f"level_{lv}.L")
        lines[f"level_{lv}"] = np.vstack([a[::-1], b])
    lines["spine"] = np.array(
        [st.pt(sc, "mid_" + n) for n in ("T11", "T12", "L1", "L2", "L3", "L4", "L5", "S1", "S2")]
    )
    s2 = st.no_arms(sc)
    return dict(
        scene=sc,
        drawing=Drawing(
            s2,
            cam,
            units=1400,
            regions=NO_HEAD,
            **TRUNK,
            strokes=[(st.curve(sc, f"dimple.{k}"), 1.8) for k in "LR"],
        ).build(),
        lines=lines,
        focus=("BL23", "BL24", "BL25", "BL26", "BL32", "BL52", "GV3", "GV4", "EX-B7"),
    )


@view("points", "Hip and outer thigh", "left side", "L")
def hip_side(st):
    sc = st.scene(poses.stand)
    c = st.pt(sc, "trochanter.L")
    cam = Camera(
        azim=104, centre=(c[0], c[1] + 0.005, c[2] - 0.12), width_m=0.50, height_m=0.80, ppm=1800
    )
    lines = {n: st.curve(sc, f"{n}.L") for n in ("gb30", "gb29")}
    return dict(
        scene=sc,
        drawing=Drawing(
            st.no_arms(sc), cam, units=1400, regions=NO_HEAD, **{**LIMB, "crease": (16, 9)}
        ).build(),
        lines=lines,
        focus=("GB29", "GB30", "GB31"),
    )


@view("points", "Hip, lying on the other side", "left hip from above, head to the left", "L")
def hip_lying(st):
    sc = st.scene(poses.lie_side)
    c = 0.5 * (st.pt(sc, "trochanter.L") + st.pt(sc, "GB30.L"))
    cam = Camera.axes([0.80, 0.60, 0.0], [-1, 0, 0], c + [0, -0.02, 0.035], 0.48, 0.46, 2800)
    lines = {n: st.curve(sc, f"{n}.L") for n in ("gb30", "gb29")}
    return dict(
        scene=sc,
        drawing=Drawing(
            st.no_arms(sc), cam, units=1400, regions=NO_HEAD, **{**LIMB, "crease": (30, 20)}
        ).build(),
        lines=lines,
        focus=("GB30", "GB29"),
    )


@view("points", "Belly", "front")
def abdomen(st):
    sc = st.scene(poses.stand, shorts_kw=dict(low=0.060))
    u = st.pt(sc, "navel")
    cam = Camera(azim=0, centre=(0, 0, u[2] + 0.01), width_m=0.46, height_m=0.42, ppm=2900)
    lines = {
        "midline": np.array([st.pt(sc, n) for n in ("xiphoid", "navel", "CV6", "CV4", "symphysis")])
    }
    return dict(
        scene=sc,
        drawing=Drawing(
            st.no_arms(sc), cam, units=1400, regions=NO_HEAD, **{**TRUNK, "crease": (13, 8)}
        ).build(),
        lines=lines,
        focus=("CV6", "CV4"),
    )


@view("points", "Chest", "front")
def chest(st):
    sc = st.scene(poses.stand)
    c = st.pt(sc, "CV17")
    cam = Camera(azim=0, centre=(0, 0, c[2] + 0.065), width_m=0.50, height_m=0.44, ppm=2800)
    return dict(
        scene=sc,
        drawing=Drawing(
            sc, cam, units=1400, regions=NO_HEAD, **{**TRUNK, "crease": (14, 8)}
        ).build(),
        focus=("CV17", "KI27"),
    )


@view("points", "Neck and shoulders from behind", "back")
def neck_back(st):
    sc = st.scene(poses.stand)
    c = st.pt(sc, "mid_C7")
    cam = Camera(azim=180, centre=(0, 0, c[2] + 0.052), width_m=0.50, height_m=0.47, ppm=2800)
    lines = {f"gb21.{k}": st.curve(sc, f"gb21.{k}") for k in "LR"}
    return dict(
        scene=sc,
        drawing=Drawing(
            sc, cam, units=1400, regions=REGIONS, **{**TRUNK, "crease": (30, 20), "crease_min": 90}
        ).build(),
        lines=lines,
        focus=("GB20", "BL10", "GB21", "GV14"),
    )


# ------------------------------------------------------------------ head
@view("points", "Face", "front")
def face(st):
    sc = st.scene(poses.stand)
    e = st.m.head("head")
    cam = Camera(azim=0, centre=(0, 0, e[2] + 0.040), width_m=0.30, height_m=0.34, ppm=4000)
    return dict(
        scene=sc,
        drawing=Drawing(sc, cam, units=1400, regions=REGIONS, **FACE).build(),
        focus=("EX-HN3",),
    )


@view("points", "Crown of the head", "front, from above")
def crown(st):
    sc = st.scene(poses.stand)
    c = st.pt(sc, "GV20")
    cam = Camera(
        azim=24, elev=40, centre=c + [0, -0.052, -0.036], width_m=0.32, height_m=0.295, ppm=4400
    )
    lines = {"crown_midline": st.curve(sc, "crown_midline")}
    return dict(
        scene=sc,
        drawing=Drawing(sc, cam, units=1400, regions=REGIONS, **FACE).build(),
        lines=lines,
        focus=("GV20", "EX-HN3"),
    )


@view("points", "Side of the head", "left side, from behind", "L")
def head_side(st):
    sc = st.scene(poses.stand)
    c = st.pt(sc, "EX-Anmian.L")
    cam = Camera(azim=112, centre=c + [0, -0.012, 0.040], width_m=0.34, height_m=0.36, ppm=3800)
    return dict(
        scene=sc,
        drawing=Drawing(
            sc,
            cam,
            units=1400,
            regions=REGIONS,
            **{**FACE, "crease": (90, 60), "bridge": 9, "slit": False, "gap": (0.0008, 0.006)},
        ).build(),
        focus=("EX-Anmian", "GB20", "BL10"),
    )


# ------------------------------------------------------------------ leg
@view("points", "Back of the legs", "back")
def leg_back(st):
    sc = st.scene(poses.stand)
    k = st.pt(sc, "BL40.L")
    cam = Camera(azim=180, centre=(0, k[1], k[2] - 0.028), width_m=0.60, height_m=1.02, ppm=1500)
    strokes = [(st.curve(sc, f"popliteal_crease.{s}"), 1.6) for s in "LR"]
    return dict(
        scene=sc,
        drawing=Drawing(
            st.no_arms(sc), cam, units=1400, regions=NO_HEAD, **LIMB, strokes=strokes
        ).build(),
        lines={f"popliteal_crease.{k}": st.curve(sc, f"popliteal_crease.{k}") for k in "LR"},
        focus=("BL36", "BL37", "BL40", "BL56", "BL57", "BL58", "KI10"),
    )


@view("points", "Back of the knee", "back and inner side", "L")
def knee_back(st):
    sc = st.scene(poses.stand)
    k = st.pt(sc, "BL40.L")
    cam = Camera(azim=205, centre=(k[0], k[1], k[2] - 0.01), width_m=0.34, height_m=0.34, ppm=3200)
    return dict(
        scene=sc,
        drawing=Drawing(
            st.one_leg(sc, "L"),
            cam,
            units=1400,
            regions=NO_HEAD,
            **LIMB,
            strokes=[(st.curve(sc, "popliteal_crease.L"), 2.2)],
        ).build(),
        lines={"popliteal_crease": st.curve(sc, "popliteal_crease.L")},
        focus=("BL40", "KI10", "LR8"),
    )


@view("points", "Outer side of the lower leg", "left side, slightly from the front", "L")
def shin_outer(st):
    sc = st.scene(poses.stand)
    k = st.pt(sc, "ST36.L")
    cam = Camera(
        azim=52, centre=(k[0], k[1] + 0.015, k[2] - 0.145), width_m=0.40, height_m=0.68, ppm=2000
    )
    return dict(
        scene=sc,
        drawing=Drawing(st.one_leg(sc, "L"), cam, units=1400, regions=NO_HEAD, **LIMB).build(),
        lines={"st36": st.curve(sc, "st36.L")},
        focus=("ST35", "ST36", "GB34", "GB39"),
    )


@view("points", "Inner side of the lower leg", "inner side", "L")
def shin_inner(st):
    sc = st.scene(poses.stand)
    k = st.pt(sc, "SP9.L")
    cam = Camera(
        azim=-98, centre=(k[0], k[1] - 0.02, k[2] - 0.15), width_m=0.42, height_m=0.68, ppm=2000
    )
    return dict(
        scene=sc,
        drawing=Drawing(st.one_leg(sc, "L"), cam, units=1400, regions=NO_HEAD, **LIMB).build(),
        focus=("SP6", "SP9", "LR8", "KI7", "KI10"),
    )


@view("points", "Knee from the front", "front", "L")
def knee_front(st):
    sc = st.scene(poses.knee_bent)
    k = st.pt(sc, "patella.L")
    cam = Camera(
        azim=8, elev=12, centre=k + [0, 0.05, -0.025], width_m=0.36, height_m=0.38, ppm=3000
    )
    return dict(
        scene=sc,
        drawing=Drawing(
            st.one_leg(sc, "L"),
            cam,
            units=1400,
            regions=NO_HEAD,
            **{**LIMB, "crease": (40, 25)},
            strokes=[(st.curve(sc, "patella_low.L"), 1.6), (st.curve(sc, "patella_top.L"), 1.3)],
        ).build(),
        focus=("ST34", "SP10", "ST35", "SP9", "ST36"),
    )


@view("points", "Outer ankle", "left side", "L")
def ankle_outer(st):
    sc = st.scene(poses.stand)
    k = st.pt(sc, "lat_mall.L")
    cam = Camera(
        azim=92,
        elev=6,
        centre=(k[0], k[1] - 0.055, k[2] + 0.055),
        width_m=0.36,
        height_m=0.30,
        ppm=3600,
    )
    return dict(
        scene=sc,
        drawing=Drawing(st.one_leg(sc, "L"), cam, units=1400, regions=NO_HEAD, **SMALL).build(),
        lines={"bl60": st.curve(sc, "bl60.L")},
        focus=("BL60", "BL62", "GB39", "GB41"),
    )


@view("points", "Inner ankle", "inner side", "L")
def ankle_inner(st):
    sc = st.scene(poses.stand)
    k = st.pt(sc, "med_mall.L")
    cam = Camera(
        azim=-92,
        elev=4,
        centre=(k[0], k[1] - 0.050, k[2] + 0.055),
        width_m=0.36,
        height_m=0.30,
        ppm=3600,
    )
    return dict(
        scene=sc,
        drawing=Drawing(st.one_leg(sc, "L"), cam, units=1400, regions=NO_HEAD, **SMALL).build(),
        lines={"ki3": st.curve(sc, "ki3.L")},
        focus=("KI3", "KI7", "SP6"),
    )


@view("points", "Top of the foot", "front, from above", "L")
def foot_top(st):
    sc = st.scene(poses.stand)
    k = st.pt(sc, "LR3.L")
    cam = Camera(
        azim=10, elev=58, centre=k + [0, -0.012, 0.0], width_m=0.22, height_m=0.27, ppm=4800
    )
    return dict(
        scene=sc,
        drawing=Drawing(st.one_leg(sc, "L"), cam, units=1400, regions=NO_HEAD, **SMALL).build(),
        focus=("LR3", "ST44", "GB41"),
    )


@view("points", "Sole of the foot", "sole", "L")
def sole(st):
    sc = st.scene(poses.stand)
    heel, web = st.pt(sc, "heel.L"), st.pt(sc, "sole_web.L")
    a = web - heel
    foot = (st.m.Rd[:, 2] < st.L.z0 + 0.085) & (st.m.Rd[:, 0] > 0)
    cam = Camera.axes([0, 0, -1.0], a, heel + a * 0.56, 0.18, 0.34, 4200)
    return dict(
        scene=sc,
        drawing=Drawing(st.part(sc, foot), cam, units=1400, regions=[], **SMALL).build(),
        lines={"heel_to_web": np.array([heel, web])},
        focus=("KI1",),
    )


# ------------------------------------------------------------------ arm and hand
@view("points", "Back of the hand", "back of the left hand", "L")
def hand_back(st):
    sc = st.scene(poses.open_hand, garments=(), hair=False)
    al, ac, do = st.L.handax["L"]
    c = st.pt(sc, "EX-UE7-1.L")
    cam = Camera.axes(do + ac * 0.10, al, c + al * 0.026 - ac * 0.002, 0.215, 0.29, 4800)
    return dict(
        scene=sc,
        drawing=Drawing(
            st.one_arm(sc, "L"), cam, units=1400, regions=[("nail", "fingernails", 0.5)], **HAND
        ).build(),
        focus=("LI4", "EX-UE7-1", "EX-UE7-2", "SI3", "TE3"),
    )


@view("points", "Palm and inner forearm", "palm of the left hand", "L")
def palm(st):
    sc = st.scene(poses.open_hand, garments=(), hair=False)
    al, ac, do = st.L.handax["L"]
    w = st.pt(sc, "wrist_palmar.L")
    H = sc.poser.heads()
    el = H[st.m.b.bi["lowerarm01.L"]]
    up = al * 0.6 + (w - el) / np.linalg.norm(w - el) * 0.4
    cam = Camera.axes(-do, up, w + al * 0.040, 0.21, 0.36, 4000)
    return dict(
        scene=sc,
        drawing=Drawing(
            st.one_arm(sc, "L"),
            cam,
            units=1400,
            regions=[],
            **HAND,
            strokes=[(st.curve(sc, "wrist_crease.L"), 2.0)] + poses.palm_lines(st, sc),
        ).build(),
        lines={"wrist_crease": st.curve(sc, "wrist_crease.L")},
        focus=("PC6", "HT7", "PC8"),
    )


@view("points", "Outer forearm and elbow", "left arm, back of the forearm", "L")
def forearm_outer(st):
    sc = st.scene(poses.elbow_bent, hair=False)
    el, w = st.pt(sc, "elbow_lat.L"), st.pt(sc, "wrist_dorsal.L")
    cam = Camera(
        azim=86,
        elev=10,
        centre=0.5 * el + 0.5 * w + [0, -0.035, 0.035],
        width_m=0.56,
        height_m=0.30,
        ppm=2500,
    )
    return dict(
        scene=sc,
        drawing=Drawing(
            st.one_arm(sc, "L", 0.3),
            cam,
            units=1400,
            regions=[("nail", "fingernails", 0.5)],
            **{**LIMB, "crease": (60, 40)},
            strokes=[(st.curve(sc, "elbow_crease.L"), 2.0)],
        ).build(),
        lines={"elbow_crease": st.curve(sc, "elbow_crease.L")},
        focus=("LI11", "TE5", "SI6"),
    )
