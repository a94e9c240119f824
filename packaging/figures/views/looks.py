"""The looks of the pictures, by how much of the body they show, and the coloured regions."""

from figures.drawing.look import Look, Region

HAIR = Region("hair", "hair", 0)
CLOTH = Region("cloth", "cloth", 0)
LIPS = Region("lips", "lips", 0.72)
BROWS = Region("brow", "brow", 0)
FINGERNAILS = Region("nail", "fingernails", 0.5)
TOENAILS = Region("nail", "toenails", 0.5)

ALL_REGIONS = (HAIR, CLOTH, LIPS, BROWS, FINGERNAILS, TOENAILS)
NO_HEAD = (CLOTH, FINGERNAILS, TOENAILS)

WHOLE = Look(
    crease=(14, 8),
    crease_min=34,
    line_width=2.2,
    inner_width=1.7,
    crease_width=1.2,
    detail=(1.1, 0.8),
    cavity=0.08,
    relief=0.8,
)
TRUNK = Look(
    crease=(16, 9),
    crease_mm=6,
    crease_min=120,
    line_width=2.6,
    inner_width=2,
    crease_width=1.7,
    scales=(4, 40, 160),
    detail=(1.0, 0.8),
    cavity=0.08,
    relief=1.05,
)
LIMB = Look(
    crease=(11, 6),
    crease_mm=4,
    crease_min=60,
    line_width=2.5,
    inner_width=2.0,
    crease_width=1.5,
    scales=(4, 30, 140),
    detail=(1.0, 0.8),
    relief=0.85,
)
SMALL = Look(
    crease=(60, 40),
    crease_mm=3,
    crease_min=60,
    gap=(0.0006, 0.006),
    line_width=2.6,
    inner_width=2.1,
    crease_width=1.6,
    scales=(3, 24, 120),
    relief=0.95,
)
HAND = Look(
    crease=(400, 300),
    crease_mm=2.2,
    crease_min=70,
    gap=(0.0004, 0.004),
    line_width=2.6,
    inner_width=2.1,
    crease_width=1.5,
)
FACE = Look(
    crease=(34, 18),
    crease_mm=2.0,
    crease_min=40,
    gap=(0.00015, 0.0016),
    slit=True,
    bridge=121,
    no_crease=("cloth", "hair", "eyezone"),
    line_width=2.6,
    inner_width=2.1,
    crease_width=1.6,
    scales=(2, 12, 90),
    detail=(0.9, 0.6),
    cavity=0.06,
)
