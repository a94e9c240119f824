"""Words of the app that are not content. Titles and buttons stand where they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr as tr
from acupress.core.breathing import BreathPhase
from acupress.core.figures import Seen
from acupress.core.hearing import Lack
from acupress.core.points import PointFlag, Position, Pressure, Reach, Region, Side, Tool
from acupress.core.session import PauseReason
from acupress.core.showing import visible
from acupress.core.units import SECOND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from acupress.core.adapting import AdaptedRoutine, Change
    from acupress.core.history import SessionRecord
    from acupress.core.points import Point, PointCode
    from acupress.core.routines import PlannedStep, Routine
    from acupress.core.screening import Question


def clock_time(seconds: int) -> str:
    """Write seconds as a countdown: 0:47."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def whole_seconds(ns: int) -> int:
    """Round nanoseconds up to seconds, as a countdown shows them."""
    return -(-ns // SECOND)


def time_left(ns: int) -> str:
    """Say what is left of a session: 6 min 20 left."""
    minutes, seconds = divmod(whole_seconds(ns), 60)
    if not minutes:
        return tr("{seconds} s left").format(seconds=seconds)
    return tr("{minutes} min {seconds:02d} left").format(minutes=minutes, seconds=seconds)


def time_left_words(ns: int) -> str:
    """Say in whole words what is left of a session: 4 minutes and 5 seconds left."""
    minutes, seconds = divmod(whole_seconds(ns), 60)
    return tr("{minutes} minutes and {seconds} seconds left").format(
        minutes=minutes, seconds=seconds
    )


def minutes_left(ns: int) -> str:
    """Say what is left of a session to somebody who stands far off: 4 min left."""
    minutes = -(-whole_seconds(ns) // 60)
    return tr("{minutes} min left").format(minutes=minutes)


def about_minutes(ns: int) -> str:
    """Say how long a session lasts: 9 minutes."""
    minutes = max(1, round(ns / (60 * SECOND)))
    return tr("1 minute") if minutes == 1 else tr("{n} minutes").format(n=minutes)


def points_count(count: int) -> str:
    """Say how many points: 5 points."""
    return tr("1 point") if count == 1 else tr("{n} points").format(n=count)


def unreadable_words(count: int) -> str:
    """Say that sessions of the history make no sense any more."""
    if count == 1:
        return tr("One session of your history can no longer be read. The others are there.")
    return tr("{n} sessions of your history can no longer be read. The others are there.").format(
        n=count
    )


def unsaved_words(folder: str, *, running: bool) -> str:
    """Say that something could not be saved, in a session or where none runs."""
    words = tr("Acupress could not save to {folder}.").format(folder=folder)
    return tr("{words} The session goes on.").format(words=words) if running else words


def silence_words(reason: Lack | None, *, muted: bool) -> str:
    """Say before a session why nothing is heard in it; empty when it is."""
    if reason is Lack.VOICE:
        return tr("No voice on this computer. You will hear chimes, and see every cue.")
    if reason:
        return tr("No sound on this computer. You will see every cue.")
    return tr("The sound is switched off. You will see every cue.") if muted else ""


def silence_note(reason: Lack | None, *, muted: bool) -> str:
    """Say it in a session, in two words."""
    if reason is Lack.VOICE:
        return tr("no voice")
    if reason:
        return tr("no sound")
    return tr("sound off") if muted else ""


def own_voice_lost_words() -> str:
    """Say that the computer's own voice has failed."""
    return tr("This computer's own voice did not answer. Another voice speaks instead.")


def side_words(side: Side) -> str:
    """Say where a press happens."""
    return {
        Side.LEFT: tr("left side"),
        Side.RIGHT: tr("right side"),
        Side.BOTH: tr("both sides together"),
        Side.MIDLINE: tr("in the middle"),
    }[side]


def position_words(position: Position) -> str:
    """Say how the body is held."""
    return {
        Position.SITTING: tr("sitting"),
        Position.STANDING: tr("standing"),
        Position.LYING_ON_BACK: tr("lying on your back"),
        Position.LYING_ON_SIDE: tr("lying on your side"),
    }[position]


def region_words(region: Region) -> str:
    """Name a part of the body."""
    return {
        Region.HEAD: tr("Head"),
        Region.NECK: tr("Neck"),
        Region.SHOULDER: tr("Shoulder"),
        Region.CHEST: tr("Chest"),
        Region.BELLY: tr("Belly"),
        Region.BACK: tr("Back"),
        Region.HIP: tr("Hip"),
        Region.ARM: tr("Arm"),
        Region.HAND: tr("Hand"),
        Region.LEG: tr("Leg and knee"),
        Region.FOOT: tr("Ankle and foot"),
    }[region]


def reach_words(reach: Reach) -> str:
    """Say how easily a person alone gets there."""
    return {
        Reach.EASY: tr("easy to reach alone"),
        Reach.TOOL: tr("needs some skill to reach alone"),
        Reach.HARD: tr("hard to reach alone"),
    }[reach]


def pressure_words(pressure: Pressure) -> str:
    """Say how hard a point is pressed."""
    return {
        Pressure.LIGHT: tr("Light: no more than the weight of the hand."),
        Pressure.MODERATE: tr("Moderate: it sinks in, and the muscle stays soft."),
        Pressure.FIRM: tr("Firm, up to a dull ache, never sharp."),
    }[pressure]


def lightly_words() -> str:
    """Say how to press where a caution asks for light pressure."""
    return tr("Lightly today: let your hand rest there, no more than its own weight.")


def place_words(point: Point, side: Side) -> str:
    """Name a press in words: Back of the knee, left side."""
    return tr("{place}, {side}").format(place=point.place, side=side_words(side))


def press_words(step: PlannedStep, point: Point) -> str:
    """Say how to press, which for a gentle session is lightly, whatever the point."""
    if step.gently:
        return lightly_words()
    return point.press


def flag_words(flag: PointFlag) -> str:
    """Say what speaks against a point, in a sentence."""
    return {
        PointFlag.PREGNANCY: tr("Not in pregnancy, as a precaution."),
        PointFlag.VEIN: tr("Not over varicose veins, and not after a blood clot in the leg."),
        PointFlag.SPINE: tr("Never with weight on the bone, and not with weak bones."),
        PointFlag.NERVE: tr("A nerve lies close by. Stop at tingling, a shock or numbness."),
        PointFlag.ARTERY: tr("An artery lies close by. Ease off if you feel a beat."),
        PointFlag.NECK: tr("Only at the back of the neck. Not after a stroke, and not when dizzy."),
        PointFlag.ABDOMEN: tr("Not after a meal, with belly pain, a hernia or a full bladder."),
        PointFlag.FEET: tr("Very light where you feel less, and never on a sore."),
        PointFlag.HIP_IMPLANT: tr("Not on the side of an artificial hip."),
        PointFlag.KIDNEY: tr("No pounding. The kidneys lie behind it."),
        PointFlag.CHEST: tr("Chest pain needs emergency help, not pressing."),
        PointFlag.BEHIND: tr("The hand goes behind you, which a stiff shoulder may not like."),
    }[flag]


def where_words(point: Point) -> str:
    """Say how easy a point is to reach, and in which positions."""
    positions = [position_words(position) for position in Position if position in point.positions]
    return tr("{reach}: {positions}.").format(
        reach=sentence_case(reach_words(point.reach)), positions=joined(positions)
    )


def why_no_timer(point: Point, against: Iterable[Question]) -> str:
    """Say why a point cannot be pressed here today; empty where it can."""
    cautions = tuple(against)
    if cautions:
        return tr("Not today, because {why}.").format(why=reasons(cautions))
    if point.longest_press_seconds is not None:
        return tr("No timer: it should be pressed for {n} seconds at most.").format(
            n=point.longest_press_seconds
        )
    return ""


def single_point_setting_up(point: Point) -> tuple[str, ...]:
    """Say how to get ready for pressing one point."""
    position = next(position for position in Position if position in point.positions)
    return (
        tr("Take your time to get comfortable, {position}.").format(
            position=position_words(position)
        ),
        tr("Wear something thin there, and warm your hands."),
    )


def short_names(point: Point) -> str:
    """Give the names of a point that fit one line, the number first."""
    return f"{point.code} · {point.pinyin} {point.characters} · {point.english}"


def point_names(point: Point) -> str:
    """Give all names of a point: Kidney Shu · Shènshù 腎俞 / 肾俞 · BL23."""
    both = point.characters
    if point.simplified != point.characters:
        both = f"{point.characters} / {point.simplified}"
    return f"{point.english} · {point.pinyin} {both} · {point.code}"


def routine_facts(length: str, points: int, position: Position) -> str:
    """Say how long a routine lasts, how many points it presses, and how the body is held."""
    return tr("{length} · {count} · {position}").format(
        length=length, count=points_count(points), position=position_words(position)
    )


def opened_words(routines: Sequence[Routine]) -> str:
    """Say that what came from files waits for what is on the screen now."""
    if len(routines) == 1:
        return tr("“{routine}” opens as soon as you are done here.").format(
            routine=routines[0].title
        )
    return tr("{count} routines wait until you are done here.").format(count=len(routines))


def taken_in_words(count: int) -> str:
    """Say that several routines from files are the user's own now."""
    return tr("{count} routines are now among your own.").format(count=count)


def unusable_words(file: str, error: Exception) -> str:
    """Say why a routine file cannot be used; only the first of several reasons."""
    if isinstance(error, OSError):
        return tr("{file} could not be read.").format(file=visible(file))
    return tr("This cannot be used as a routine. {reason}.").format(
        reason=str(error).splitlines()[0].replace(": -: ", " ", 1).rstrip(".")
    )


def left_out_words(files: Sequence[str]) -> str:
    """Say that some of the user's own routines make no sense any more; they stay where they are."""
    if len(files) == 1:
        return tr("Your routine {file} can no longer be used.").format(file=visible(files[0]))
    return tr("{n} of your routines can no longer be used, {file} is one of them.").format(
        n=len(files), file=visible(files[0])
    )


def not_kept_words(routine: Routine, folder: str) -> str:
    """Say that one of the user's own routines is there for now only."""
    return tr("“{routine}” is here for today, but could not be saved to {folder}.").format(
        routine=routine.title, folder=folder
    )


def unsaved_settings_words(folder: str) -> str:
    """Say that a changed setting holds for now only."""
    return tr("This setting holds for today, but could not be saved to {folder}.").format(
        folder=folder
    )


def not_removed_words(routine: Routine, folder: str) -> str:
    """Say that one of the user's own routines is still there."""
    return tr("“{routine}” could not be removed from {folder}.").format(
        routine=routine.title, folder=folder
    )


def removed_words(routine: Routine) -> str:
    """Say that one of the user's own routines is gone."""
    return tr("“{routine}” is no longer among your routines.").format(routine=routine.title)


def tool_words(tools: frozenset[Tool]) -> str:
    """Say what is needed besides the hands."""
    words = {Tool.CHAIR: tr("a chair"), Tool.WALL: tr("a wall"), Tool.BALL: tr("a ball")}
    return joined([words[tool] for tool in Tool if tool in tools]) or tr("nothing but your hands")


def breath_words(phase: BreathPhase) -> str:
    """Say what the breath does now."""
    return {
        BreathPhase.IN: tr("breathe in"),
        BreathPhase.HOLD_IN: tr("hold"),
        BreathPhase.OUT: tr("breathe out"),
        BreathPhase.HOLD_OUT: tr("hold"),
    }[phase]


def pause_words(reason: PauseReason) -> str:
    """Say why the session stands still."""
    return {
        PauseReason.ASKED: tr("Paused. Rest your hands."),
        PauseReason.SLEPT: tr("Your computer was asleep, so the time stood still."),
        PauseReason.STALLED: tr("Your computer was busy for a while, so the time stood still."),
    }[reason]


def rested_long_words() -> str:
    """Say why the questions come again before a session goes on."""
    return tr(
        "You rested for more than half an hour. Your session is kept: after a few questions you "
        "can go on where you were."
    )


def sentence_case(words: str) -> str:
    """Begin words as a sentence does."""
    return words[:1].upper() + words[1:]


def joined(words: Sequence[str]) -> str:
    """Join words as a sentence does: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def line_words(name: str) -> str:
    """Name a guide line of the figures for the user; empty for lines that need no name."""
    return {
        "level_L2": tr("waist level"),
        "level_L4": tr("top of the hip bones"),
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
        "nipple": tr("nipple"),
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
        "wrist_dorsal": tr("wrist crease"),
        "wrist_palmar": tr("wrist crease"),
        "xiphoid": tr("lower end of the breastbone"),
    }.get(name, "")


def shows_words(shows: Seen, *, half: bool) -> str:
    """Say from where the body is seen; `half` when the other side is to be pressed too."""
    if half:
        return tr("left side shown, press both")
    if shows in (Seen.BACK, Seen.BACK_INNER, Seen.SIDE_BEHIND):
        return tr("seen from behind")
    return ""


def picture_words(shows: Seen, side: Side, *, mirrored: bool) -> str:
    """Tell, for those who do not see it, from where a drawing shows the body and what it marks."""
    behind = tr("The body seen from behind.")
    front = tr("The body seen from the front.")
    beside = tr("The body seen from the side.")
    view = {
        Seen.BACK: behind,
        Seen.BACK_INNER: behind,
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


def measure_words(point: Point) -> str:
    """Say how far a point lies from its landmark in the user's own fingers; empty if nothing."""
    if point.measure is None:
        return ""
    fingers = point.measure.fingers
    return tr("{fingers} from {start}.").format(
        fingers=sentence_case(fingers), start=point.measure.from_
    )


def adaptation_notes(adapted: AdaptedRoutine, points: Mapping[PointCode, Point]) -> tuple[str, ...]:
    """Say, in one line each, what was left out or swapped today, and why."""
    if adapted.closed_because:
        return (tr("Not today, because {why}.").format(why=reasons(adapted.closed_because)),)
    notes = [_change_note(change, points) for change in adapted.changes]
    if adapted.gently_because:
        why = reasons(adapted.gently_because)
        notes.append(tr("Lightly and for one minute each, because {why}.").format(why=why))
    return tuple(notes)


def reasons(cautions: Iterable[Question]) -> str:
    """Join the reasons of cautions so that they finish "because …"."""
    return joined([caution.reason or "" for caution in cautions])


def instead_words(adapted: AdaptedRoutine, instead: AdaptedRoutine) -> str:
    """Say that too little is left of a routine, and what is offered in its place."""
    other = tr("“{routine}” has {count}.").format(
        routine=instead.routine.title, count=points_count(len(instead.steps))
    )
    if not adapted.steps:
        return other
    return tr("Only {count} left today. {other}").format(
        count=points_count(len(adapted.steps)), other=other
    )


def _change_note(change: Change, points: Mapping[PointCode, Point]) -> str:
    why = reasons(change.because)
    place = points[change.point].place
    if change.instead is None:
        return tr("Left out: {place}, because {why}.").format(place=place, why=why)
    return tr("{instead} instead of {place}, because {why}.").format(
        instead=points[change.instead].place, place=place, why=why
    )


def pressed_words(record: SessionRecord) -> str:
    """Say what was pressed, and for how long."""
    points = {step.point for step in record.steps if step.pressed_seconds >= 1}
    minutes, seconds = divmod(round(record.pressed_seconds), 60)
    return tr("You pressed {points} for {minutes} min {seconds:02d} in all.").format(
        points=points_count(len(points)), minutes=minutes, seconds=seconds
    )


def pain_change(record: SessionRecord) -> str:
    """Say how the pain rating moved, without judging it."""
    before, after = record.pain_before, record.pain_after
    if after is None:
        return ""
    if before is None:
        return tr("Now: {after} of 10.").format(after=after)
    return pain_moved(before, after)


def pain_moved(before: int, after: int) -> str:
    """Say both ratings."""
    return tr("Before: {before} of 10. Now: {after} of 10.").format(before=before, after=after)
