"""Heights and lengths of the body as shares of stature, each with its source.

What has no source is our estimate, and says so. B-cun (bone-proportional inches) follow the WHO
Standard Acupuncture Point Locations (2008), general guidelines, p. 11-14.
"""

# Height / stature, mean of (men, women): computed by us from the public files of ANSUR II, the 2012
# survey of 4,082 men and 1,986 women of the US Army (tools.openlab.psu.edu/publicData); its method:
# NATICK/TR-15/007. "chest" is nipple height, "trochanterion" the upper edge of the bone.
ANSUR = {
    "cervicale": (0.8639, 0.8570),
    "suprasternale": (0.8191, 0.8164),
    "chest": (0.7351, 0.7194),
    "iliocristale": (0.6044, 0.6113),
    "omphalion": (0.6014, 0.6017),
    "trochanterion": (0.5128, 0.5190),
    "crotch": (0.4815, 0.4802),
    "femoral_epicondyle": (0.2799, 0.2860),
    "midpatella": (0.2780, 0.2756),
    "tibiale": (0.2665, 0.2687),
    "wrist": (0.4825, 0.4877),
    "hand_length": (0.1101, 0.1112),
    "lateral_malleolus": (0.0415, 0.0385),
    "acromion": (0.8203, 0.8198),
}

FEMALE_SHARE = {
    "man": 0.18,
    "woman": 1.0,
    "larger-man": 0.0,
    "larger-woman": 1.0,
    "older": 0.5,
    "slim": 0.5,
}
"""Where a variant lies between the two means; the last two are measured, and not drawn."""

STATURE = 1.86
"""Metres of the body that plain lengths are written for; they scale with stature."""

LUMBAR_STEP = 0.0196
"""From one lumbar vertebra to the next (33-34 mm at 1.70-1.75 m): L5 posterior body height 26.3 mm
on CT (ijssurgery.com, markup 11003, table 6) + posterior disc height 5.5-8.1 mm, L1-2 to L4-5, on
MRI of 106 Nepalese. One step for all levels is our simplification.

L4 itself lies level with the hip bone crests (WHO p. 11; its process in 59 % on CT: McGaugh 2007,
Clin Anat 20:819; palpation tends higher: Chakraverty 2007, doi
10.1111/j.1469-7580.2006.00686.x)."""

SACRAL_STEPS = {"S1": 1.95, "S2": 2.75, "S3": 3.45, "S4": 4.05, "S5": 4.6}
"""Lumbar steps below L4; S5 is the sacral hiatus: our estimate. C7 to T12 in 12 equal steps is too;
the lower tip of the shoulder blade is drawn at T7 as in WHO p. 11, where it measures at the T8
process on average (PMC2647093; PMID 18327299)."""

PROCESS_EDGE = 0.30
"""Steps by which the lower border of a spinous process lies under its level (it points down)."""

PROCESS_HOLLOW = 0.5
"""Steps by which the hollow under a process lies under its level."""

DIMPLE_CUN = 1.75
"""Back B-cun from the midline to the dimple (PSIS): our estimate. Its level is that of S2
(WHO p. 11; in 81 % on CT: McGaugh 2007)."""

SCAPULA_CUN = 3
SCAPULA = 0.0405
"""Midline to the inner border of the shoulder blade (71 mm at 1.75 m), which is 3 B-cun: our
estimate, at the upper end of quoted resting distances (half of 7.6-10.2 cm; 5.1 cm; 6-7 cm)."""

SCAPULA_TIP = 0.016
"""Metres by which the lower tip of the blade stands further out than its inner border: our
estimate. It is drawn and marked at T7, as above."""

SYMPHYSIS_OVER_CROTCH = 0.036
"""Upper edge of the pubic bone over crotch height: our estimate."""

STERNUM = (0.1547 / 1.756, 0.1351 / 1.628)
"""Notch to the foot of the breastbone, men and women: manubrium + body on CT (bibliomed.org
16478)."""

FOURTH_SPACE = 1.6 / 9
"""Fourth space between the ribs, where CV17 lies, above the foot of the breastbone, as a share of
it: CV16 lies at the foot (WHO), 1.6 B-cun lower."""

ASIS_HEIGHT = 0.548
"""Front upper point of the hip bone, 0.065 of stature sideways: our estimate."""

GLUTEAL_FOLD = 0.469
"""Where the back of the thigh turns into the buttock on this mesh: our estimate."""
