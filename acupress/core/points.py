"""Points on the body: where they are, how to find and press them, what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from acupress.core.values import Limits, Name, Sentence, Sources, Value, value

CODE_PATTERN = r"^((LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|GB|LR|GV|CV)\d{1,2}|EX-[A-Z][A-Za-z]*\d*)$"

PointCode = Annotated[str, Limits(pattern=CODE_PATTERN)]
"""A WHO standard code, such as `BL52`, or an extra point, such as `EX-B7` or `EX-Anmian`."""


class Channel(StrEnum):
    """The letters before a number of the standard: the channel on which a point lies."""

    LUNG = "LU"
    LARGE_INTESTINE = "LI"
    STOMACH = "ST"
    SPLEEN = "SP"
    HEART = "HT"
    SMALL_INTESTINE = "SI"
    BLADDER = "BL"
    KIDNEY = "KI"
    PERICARDIUM = "PC"
    TRIPLE_ENERGIZER = "TE"
    GALLBLADDER = "GB"
    LIVER = "LR"
    GOVERNING_VESSEL = "GV"
    CONCEPTION_VESSEL = "CV"


class Side(StrEnum):
    """Where one press happens. Left and right are the user's own."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDLINE = "midline"


class Laterality(StrEnum):
    """Whether a point exists once, on the midline, or once on each side."""

    MIDLINE = "midline"
    PAIRED = "paired"


class Region(StrEnum):
    """The part of the body a point lies on."""

    HEAD = "head"
    NECK = "neck"
    SHOULDER = "shoulder"
    CHEST = "chest"
    BELLY = "belly"
    BACK = "back"
    HIP = "hip"
    ARM = "arm"
    HAND = "hand"
    LEG = "leg"
    FOOT = "foot"


class Position(StrEnum):
    """How the user holds the whole body while pressing."""

    SITTING = "sitting"
    STANDING = "standing"
    LYING_ON_BACK = "lying-on-back"
    LYING_ON_SIDE = "lying-on-side"
    LYING_ON_FRONT = "lying-on-front"
    """Only where somebody else presses: nobody reaches their own back so."""


class Reach(StrEnum):
    """How easily a person alone gets there: by hand, with a tool, or hardly."""

    EASY = "easy"
    TOOL = "tool"
    HARD = "hard"


class Tool(StrEnum):
    """A thing needed besides the hands."""

    CHAIR = "chair"
    WALL = "wall"
    BALL = "ball"


class Presser(StrEnum):
    """Who presses: the user, or somebody else who presses the user."""

    SELF = "self"
    OTHER = "other"


class Means(StrEnum):
    """What presses a point: the own hand, the tool of the point, or somebody else's hand."""

    HAND = "hand"
    TOOL = "tool"
    OTHER = "other"


class Pressure(StrEnum):
    """How hard: light warms and rests, moderate sinks in, firm reaches a dull ache."""

    LIGHT = "light"
    MODERATE = "moderate"
    FIRM = "firm"


class Movement(StrEnum):
    """How a hand may move where it presses."""

    CIRCLES = "circles"


class Muscle(StrEnum):
    """A muscle that several points lie on, so that a long routine could press it sore."""

    ERECTOR_SPINAE = "erector-spinae"
    TRAPEZIUS = "trapezius"
    GLUTEAL = "gluteal"
    HAMSTRINGS = "hamstrings"
    QUADRICEPS = "quadriceps"
    GASTROCNEMIUS = "gastrocnemius"


class PointFlag(StrEnum):
    """Why a point may be unwise for somebody; sources: `assets/safety/required-flags.toml`."""

    PREGNANCY = "pregnancy"
    VEIN = "vein"
    SPINE = "spine"
    NERVE = "nerve"
    """A nerve of the hip or leg, which sciatica makes sore."""
    WRIST_NERVE = "wrist-nerve"
    """The median nerve at the wrist, which a carpal tunnel makes sore."""
    ARTERY = "artery"
    NECK = "neck"
    ABDOMEN = "abdomen"
    FEET = "feet"
    HIP_IMPLANT = "hip-implant"
    KIDNEY = "kidney"
    CHEST = "chest"
    BEHIND = "behind"
    """The hand goes behind the trunk, which a stiff shoulder does not allow."""


@value(frozen=True, slots=True, kw_only=True)
class Technique(Value):
    """How hard and in which direction a point is pressed.

    `together` where one person can press left and right at once, each hand one side. `movement`
    where the words of the point wish for one.
    """

    pressure: Pressure
    direction: Sentence
    together: bool = False
    movement: Movement | None = None


@value(frozen=True, slots=True, kw_only=True)
class Landmark(Value):
    """What the hand feels first on the way to a point.

    `feel` names it for a lay reader; `anatomy` is the anatomical term.
    """

    feel: Sentence
    anatomy: Sentence


@value(frozen=True, slots=True, kw_only=True)
class Measure(Value):
    """The lay measuring guide: so many of the user's own fingers from a landmark.

    `cun` is the proportional distance (WHO B-cun) for which `fingers` stands.
    """

    from_: Sentence
    cun: Annotated[float, Limits(ge=0, le=20)]
    fingers: Sentence


@value(frozen=True, slots=True, kw_only=True)
class Picture(Value):
    """Which drawings show the point: where it lies, and the hands that press it.

    `spots` are the names of the point's places in the figures, where it has more than one.
    """

    figure: str
    hands: str | None = None
    spots: tuple[str, ...] = ()


@value(frozen=True, slots=True, kw_only=True)
class Use(Value):
    """How a point is pressed otherwise than by the own hand, and in which positions."""

    find: Sentence
    press: Sentence
    positions: Annotated[frozenset[Position], Limits(min_length=1)]
    hands: str | None = None


@value(frozen=True, slots=True, kw_only=True)
class ToolUse(Use):
    """How a tool presses a point in place of the hand."""

    tool: Tool


@value(frozen=True, slots=True, kw_only=True)
class OtherUse(Use):
    """How somebody else presses a point; `together` where they press left and right at once."""

    together: bool = False


@value(frozen=True, slots=True, kw_only=True)
class Point(Value):
    """One acupressure point, named as in the WHO standard.

    `aliases` carry old numbering and nicknames; the same spot under two numbers is one point.
    `muscle` is what lies under the finger, where other points lie on it too; None elsewhere.
    `place` says where it is without a code ("Lower back, beside the spine"). `find` and `press`
    are the one line each that the session shows; `find_steps` is the longer way there. `tool` is
    how a tool presses it instead, `by_other` how somebody else does; without `positions` nobody
    else than that presses it. A point with `longest_press_seconds` must not be pressed for
    the minute that a session takes: it is shown, and no routine uses it.
    """

    code: PointCode
    pinyin: Name
    characters: Name
    simplified: Name
    english: Sentence
    aliases: tuple[str, ...] = ()
    laterality: Laterality
    region: Region
    muscle: Muscle | None = None
    place: Sentence
    location: Sentence
    landmarks: Annotated[tuple[Landmark, ...], Limits(min_length=1)]
    measure: Measure | None = None
    find: Sentence
    find_steps: Annotated[tuple[Sentence, ...], Limits(min_length=2, max_length=3)]
    press: Sentence
    technique: Technique
    reach: Reach
    tool: ToolUse | None = None
    by_other: OtherUse | None = None
    longest_press_seconds: Annotated[int, Limits(ge=5, lt=60)] | None = None
    positions: frozenset[Position]
    flags: frozenset[PointFlag]
    tradition: Sentence
    picture: Picture
    sources: Sources

    def __post_init__(self) -> None:
        if not (self.positions or self.by_other):
            msg = "a point needs a position, or somebody else who presses it"
            raise ValueError(msg)

    @property
    def alone(self) -> bool:
        """Whether a session of one person alone can press the point by hand."""
        return bool(self.positions) and self.longest_press_seconds is None

    @property
    def channel(self) -> Channel | None:
        """The channel on which the point lies; None for an extra point."""
        return next((channel for channel in Channel if self.code.startswith(channel)), None)

    @property
    def spots(self) -> tuple[str, ...]:
        """The names of the point's places in the figures."""
        return self.picture.spots or (self.code,)

    @property
    def uses(self) -> Mapping[str, Use]:
        """How it is pressed otherwise than by the own hand, by the name that each has here."""
        uses: dict[str, Use | None] = {"tool": self.tool, "by_other": self.by_other}
        return {name: use for name, use in uses.items() if use is not None}

    def pressed(self, means: Means) -> Point:
        """Give the point as it is pressed so: but for the own hand, none goes behind the trunk.

        Raises `ValueError` for a point that is not pressed so.
        """
        if means is Means.HAND:
            return self
        use = self.tool if means is Means.TOOL else self.by_other
        if use is None:
            msg = f"nothing of this kind presses {self.code}: {means}"
            raise ValueError(msg)
        together = use.together if isinstance(use, OtherUse) else self.technique.together
        return replace(
            self,
            find=use.find,
            press=use.press,
            positions=use.positions,
            technique=replace(self.technique, together=together),
            picture=replace(self.picture, hands=use.hands),
            flags=self.flags - {PointFlag.BEHIND},
        )

    def can_be_pressed(self, means: Means) -> bool:
        """Whether it is pressed so at all."""
        return {
            Means.HAND: bool(self.positions),
            Means.TOOL: self.tool is not None,
            Means.OTHER: self.by_other is not None,
        }[means]
