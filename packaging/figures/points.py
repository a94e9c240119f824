"""Which points exist, on which sides, and how a person measures them. Codes as in WHO 2008; extras as EX-...

`measure`: (landmark or point to start from, B-cun, towards). `cun`: the stretch that gives the local B-cun,
and its direction on the rest skin (x to the person's left, y back, z up; "lat", "ax", "fore" are limb axes).
"""

MIDLINE = ("GV3", "GV4", "GV14", "GV20", "EX-HN3", "CV4", "CV6", "CV17")
PAIRED = (
    "BL10",
    "BL23",
    "BL24",
    "BL25",
    "BL26",
    "BL32",
    "BL36",
    "BL37",
    "BL40",
    "BL52",
    "BL53",
    "BL54",
    "BL56",
    "BL57",
    "BL58",
    "BL60",
    "BL62",
    "EX-Anmian",
    "EX-B7",
    "EX-UE7-1",
    "EX-UE7-2",
    "GB20",
    "GB21",
    "GB29",
    "GB30",
    "GB31",
    "GB34",
    "GB39",
    "GB41",
    "HT7",
    "KI1",
    "KI3",
    "KI7",
    "KI10",
    "KI27",
    "LI4",
    "LI11",
    "LR3",
    "LR8",
    "PC6",
    "PC8",
    "SI3",
    "SI6",
    "SP6",
    "SP9",
    "SP10",
    "ST34",
    "ST35",
    "ST36",
    "ST44",
    "TE3",
    "TE5",
)
ALL = MIDLINE + PAIRED

MID_LANDMARKS = (
    "navel",
    "symphysis",
    "xiphoid",
    "sternal_notch",
    "mid_C7",
    "mid_L2",
    "mid_L3",
    "mid_L4",
    "mid_L5",
    "mid_S2",
    "mid_S4",
    "sacral_hiatus",
    "hairline_front",
    "hairline_back",
    "GV16",
)
PAIRED_LANDMARKS = (
    "psis",
    "iliac_crest",
    "asis",
    "trochanter",
    "patella",
    "patella_apex",
    "patella_base",
    "patella_base_lat",
    "patella_base_med",
    "fibula_head",
    "tib_tub",
    "lat_mall",
    "med_mall",
    "achilles",
    "acromion",
    "clavicle",
    "nipple",
    "wrist_palmar",
    "wrist_dorsal",
    "mc2_base",
    "knuckle2",
    "knuckle3",
    "knuckle5",
    "ulna_head",
    "elbow_lat",
    "olecranon",
    "ear_top",
    "ear_lobe",
    "mastoid",
    "brow_inner",
    "web12",
    "web23",
    "heel",
    "sole_web",
    "scapula_border",
    "tendon_med",
)

# code -> (cun stretch, direction of measuring on the rest skin)
CUN = {
    **{
        c: ("back", "side")
        for c in ("BL23", "BL24", "BL25", "BL26", "BL32", "BL52", "BL53", "BL54", "EX-B7")
    },
    "CV4": ("abdomen", "down"),
    "CV6": ("abdomen", "down"),
    "KI27": ("chest", "side"),
    **{c: ("leg_lat", "distal") for c in ("ST36", "GB34", "BL56", "BL57", "BL58")},
    "GB39": ("leg_lat", "proximal"),
    **{c: ("leg_med", "proximal") for c in ("SP6", "KI7")},
    "SP9": ("leg_med", "distal"),
    "ST34": ("thigh", "up"),
    "SP10": ("thigh", "up"),
    "BL37": ("thigh_back", "down"),
    "PC6": ("arm", "elbow"),
    "TE5": ("arm", "elbow"),
    "SI6": ("arm", "elbow"),
    "BL10": ("mastoid", "side"),
    "GV20": ("head", "back"),
}

# code -> (start landmark, B-cun, finger shortcut of the user's own hand or "")
MEASURE = {
    "BL23": ("GV4", 1.5, "index+middle"),
    "BL24": ("mid_L3", 1.5, "index+middle"),
    "BL25": ("GV3", 1.5, "index+middle"),
    "BL26": ("mid_L5", 1.5, "index+middle"),
    "BL52": ("GV4", 3, "four fingers"),
    "EX-B7": ("GV3", 3.5, "four fingers + half a thumb"),
    "BL53": ("mid_S2", 3, "four fingers"),
    "BL54": ("mid_S4", 3, "four fingers"),
    "CV6": ("navel", 1.5, "index+middle"),
    "CV4": ("navel", 3, "four fingers"),
    "KI27": ("sternal_notch", 2, "thumb x 2"),
    "ST36": ("ST35", 3, "four fingers"),
    "GB39": ("lat_mall", 3, "four fingers"),
    "SP6": ("med_mall", 3, "four fingers"),
    "KI7": ("KI3", 2, "thumb x 2"),
    "SP9": ("patella_apex", 2, ""),
    "ST34": ("patella_base_lat", 2, "thumb x 2"),
    "SP10": ("patella_base_med", 2, "thumb x 2"),
    "BL56": ("BL40", 5, ""),
    "BL57": ("BL40", 8, ""),
    "BL58": ("BL60", 7, ""),
    "BL37": ("BL36", 6, ""),
    "PC6": ("wrist_palmar", 2, "thumb x 2"),
    "TE5": ("wrist_dorsal", 2, "thumb x 2"),
    "SI6": ("wrist_dorsal", 1, "thumb"),
    "GB34": ("fibula_head", 1, "thumb"),
    "BL10": ("hairline_back", 1.3, ""),
    "GV20": ("hairline_front", 5, ""),
    "GB21": ("mid_C7", 0, "half way to the shoulder tip"),
    "GB29": ("asis", 0, "half way to the hip bump"),
    "GB30": ("trochanter", 0, "one third of the way to the sacral hiatus"),
    "LI4": ("mc2_base", 0, "middle of the index hand bone"),
    "BL60": ("lat_mall", 0, "half way to the Achilles tendon"),
    "KI3": ("med_mall", 0, "half way to the Achilles tendon"),
    "BL62": ("lat_mall", 0, "straight below"),
    "KI1": ("sole_web", 0, "one third of the way to the heel"),
    "EX-HN3": ("brow_inner", 0, "midway between the brows"),
    "CV17": ("nipple", 0, "midway"),
    "BL32": ("psis", 0, "half way to the spine"),
}


def direction(L, code, k):
    """Unit direction of measuring on the rest body for a code and side ("M" for the midline)."""
    import numpy as np

    how = CUN[code][1]
    d = -1.0 if k == "R" else 1.0
    if how == "side":
        return np.array([d, 0, 0])
    if how in ("down", "up"):
        return np.array([0, 0, -1.0 if how == "down" else 1.0])
    if how == "back":
        return np.array([0, 1.0, 0])
    if how in ("distal", "proximal"):
        return L.legax[k][0] * (1 if how == "distal" else -1)
    if how == "elbow":
        return -L.elbax[k][0]
    raise KeyError(how)
