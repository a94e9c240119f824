"""Words that tell of a drawing: what the hand can feel, from where a body is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.figures import Seen
from acupress.core.points import Side
from acupress.core.settings import Body
from acupress.ui.drawing.scene import is_of_other
from acupress.ui.wording import sentence_case, side_words

if TYPE_CHECKING:
    from acupress.core.points import Point
    from acupress.ui.drawing.scene import Scene


def which_body() -> str:
    """Ask whose body is to be drawn."""
    return tr("Which looks most like you?")


def body_names() -> dict[Body, str]:
    """Name each body."""
    return {
        Body.WOMAN: tr("A woman"),
        Body.MAN: tr("A man"),
        Body.LARGER_WOMAN: tr("A larger woman"),
        Body.LARGER_MAN: tr("A larger man"),
    }


def line_words(name: str) -> str:
    """Name a guide line of the figures for the user; empty for lines that need no name."""
    return {
        "level_L2": tr("waist level"),
        "level_L4": tr("top of the hip bones"),
        "level_T7": tr("tips of the shoulder blades"),
        "popliteal_crease": tr("crease of the knee"),
    }.get(name, "")


def landmark_words(name: str) -> str:
    """Name a landmark of the figures as the hand knows it; empty for those it cannot feel."""
    return {
        "achilles": tr("heel cord"),
        "acromion": tr("tip of the shoulder"),
        "asis": tr("front corner of the pelvis"),
        "brow_inner": tr("inner end of the eyebrow"),
        "clavicle": tr("collar bone"),
        "cord_lat": tr("outer cord of the knee"),
        "cord_med": tr("inner cord of the knee"),
        "ear_lobe": tr("ear lobe"),
        "ear_top": tr("top of the ear"),
        "elbow_lat": tr("outer bump of the elbow"),
        "fibula_head": tr("bony knob below the knee"),
        "hairline_back": tr("hairline"),
        "hairline_front": tr("hairline"),
        "heel": tr("heel"),
        "iliac_crest": tr("top of the hip bone"),
        "knuckle2": tr("index knuckle"),
        "knuckle3": tr("middle knuckle"),
        "knuckle5": tr("little-finger knuckle"),
        "lat_mall": tr("outer ankle bone"),
        "mastoid": tr("bone behind the ear"),
        "med_mall": tr("inner ankle bone"),
        "mid_C7": tr("bump at the base of the neck"),
        "navel": tr("navel"),
        "olecranon": tr("point of the elbow"),
        "patella": tr("kneecap"),
        "psis": tr("dimple above the buttock"),
        "sacral_hiatus": tr("hollow above the tail bone"),
        "scapula_border": tr("inner edge of the shoulder blade"),
        "sternal_notch": tr("notch at the throat"),
        "tib_tub": tr("bump of the shin bone"),
        "trochanter": tr("bump of the hip"),
        "ulna_head": tr("bump of the wrist"),
        "web12": tr("web of the big toe"),
        "web23": tr("web of the second toe"),
        "web45": tr("web of the little toe"),
        "wrist_dorsal": tr("wrist crease"),
        "wrist_palmar": tr("wrist crease"),
        "xiphoid": tr("lower end of the breastbone"),
    }.get(name, "")


def shows_words(shows: Seen, *, half: bool) -> str:
    """Say from where the body is seen; `half` when the other side is to be pressed too."""
    if half:
        return tr("left side shown, press both")
    if shows in (Seen.BACK, Seen.SIDE_BEHIND):
        return tr("seen from behind")
    return ""


def picture_words(shows: Seen, side: Side, *, mirrored: bool) -> str:
    """Tell, for those who do not see it, from where a drawing shows the body and what it marks."""
    behind = tr("The body seen from behind.")
    front = tr("The body seen from the front.")
    beside = tr("The body seen from the side.")
    view = {
        Seen.BACK: behind,
        Seen.FRONT: front,
        Seen.FRONT_ABOVE: front,
        Seen.SIDE: beside,
        Seen.SIDE_BEHIND: beside,
        Seen.INNER: tr("The leg seen from the inner side."),
        Seen.SOLE: tr("The sole of the foot."),
        Seen.PALM: tr("The palm of the hand."),
        Seen.HAND_BACK: tr("The back of the hand."),
        Seen.FOREARM: tr("The outer forearm."),
    }[shows]
    where = tr("Marked: {side}.").format(side=side_words(Side.RIGHT if mirrored else side))
    return tr("{view} {where}").format(view=view, where=where)


def scene_words(scene: Scene) -> str:
    """Tell, for those who do not see it, what the drawing of a press shows, and whose hands."""
    view = picture_words(scene.figure.shows, scene.side, mirrored=scene.framed.mirrored)
    if not is_of_other(scene):
        return view
    return tr("{view} {hands}").format(
        view=view, hands=tr("The hands are those of the person who presses.")
    )


def bones_words() -> str:
    """Say what the drawn bones are."""
    return tr("A sketch of the bones; yours may differ a little.")


def no_bones_words() -> str:
    """Say that a drawing comes without bones."""
    return tr("There is no sketch of the bones for this picture.")


def measure_words(point: Point) -> str:
    """Say how far a point lies from its landmark in the user's own fingers; empty if nothing."""
    if point.measure is None:
        return ""
    fingers = point.measure.fingers
    # Translators: “Two fingers wide from the middle of the spine.”
    return tr("{fingers} from {start}.").format(
        fingers=sentence_case(fingers), start=point.measure.from_
    )
