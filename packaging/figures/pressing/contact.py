"""Pressure made visible: pads that flatten, and skin that gives way under them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from figures.arrays import Bools, Floats, Side, unit
from figures.body.clothes import smoothstep
from figures.body.mesh import vertex_normals
from figures.body.model import Scene
from figures.landmarks.landmarks import Landmarks
from figures.pressing.arm import Arm
from figures.pressing.hold import Hold
from figures.pressing.targets import ARM, Tip, beside_arm, pressable

DENT = 0.0025
"""Metres by which the skin gives way under the finger that presses."""
FIRM = 24.0
"""The weight of a target from which its finger presses with all its strength."""
WIDTH, RIM = 0.008, 0.017
"""Metres from the middle at which the dent ends, and where the skin rises a little."""
TOUCHING = 0.012
"""Metres from the skin within which a pad counts as touching it."""
NEAREST = 6
"""Vertices whose plane is the skin under a pad."""
FLAT = 0.0007
"""Metres of its roundness that a pad loses."""
PAD = 0.010
"""Metres around the middle of a pad that flatten; twice as far out nothing does."""
SOFT = 0.0008
"""Metres over the skin at which a pad begins to flatten."""


class Contact(NamedTuple):
    """Where a pad meets the skin: its middle, the skin under it and its normal, metres of dent."""

    side: Side
    pad: Floats
    place: Floats
    normal: Floats
    depth: float


def press_in(scene: Scene, hold: Hold, marks: Landmarks) -> Scene:
    """Give a scene of a hold with dents and flat pads; points stay where they were measured."""
    vertices = scene.vertices.copy()
    for contact in contacts(scene, scene, hold, marks):
        own = marks.model.arm_of(contact.side, ARM)
        _dent(vertices, ~own, contact, scene.normals)
        _flatten(vertices, own, contact)
    return _shaped(scene, vertices)


def press_other(scene: Scene, other: Scene, hold: Hold, marks: Landmarks) -> tuple[Scene, Scene]:
    """Give the scene of who is pressed with dents, and that of who presses with flat pads."""
    vertices, pressing = scene.vertices.copy(), other.vertices.copy()
    for contact in contacts(scene, other, hold, marks):
        _dent(vertices, np.ones(len(vertices), bool), contact, scene.normals)
        _flatten(pressing, marks.model.arm_of(contact.side, ARM), contact)
    return _shaped(scene, vertices), _shaped(other, pressing)


def _shaped(scene: Scene, vertices: Floats) -> Scene:
    return replace(scene, vertices=vertices, normals=vertex_normals(vertices, scene.faces))


def contacts(scene: Scene, pressing: Scene, hold: Hold, marks: Landmarks) -> Iterator[Contact]:
    """Find where the fingertips of who is `pressing` touch a body, their own or another."""
    sides: tuple[Side, ...] = ("L", "R") if hold.both else (hold.side,)
    fingers = {part.finger: part.weight for part in hold.parts if isinstance(part, Tip)}
    normals = vertex_normals(scene.skin, marks.model.levels.first)
    for side in sides:
        arm = Arm(marks, side, hold.curled)
        model = marks.model
        others = np.where(pressable(model) if hold.stance else beside_arm(model, side))[0]
        for finger, weight in fingers.items():
            pad = pressing.skin[arm.tips[finger].pad].mean(0)
            away = np.linalg.norm(scene.skin[others] - pad, axis=1)
            if away.min() < TOUCHING:
                nearest = others[np.argsort(away)[:NEAREST]]
                normal = unit(normals[nearest].sum(0))
                place = pad - normal * float((pad - scene.skin[nearest].mean(0)) @ normal)
                yield Contact(side, pad, place, normal, DENT * min(1.0, weight / FIRM))


def _dent(vertices: Floats, body: Bools, contact: Contact, normals: Floats) -> None:
    away = np.linalg.norm(vertices - contact.place, axis=1)
    near = np.where(body & (away < 0.04) & (normals @ contact.normal > 0))[0]
    dent = _profile(away[near]) - 0.22 * np.exp(-0.5 * ((away[near] - RIM) / 0.005) ** 2)
    vertices[near] -= contact.normal * (contact.depth * dent)[:, None]


def _flatten(vertices: Floats, arm: Bools, contact: Contact) -> None:
    """Flatten a pad, and push out of the skin what of it goes under it."""
    over = float((contact.pad - contact.place) @ contact.normal)
    away = np.linalg.norm(vertices - contact.pad, axis=1)
    near = np.where(arm & (away < 2 * PAD))[0]
    offset = vertices[near] - contact.place
    height = offset @ contact.normal
    aside = offset - contact.normal * height[:, None]
    skin = -contact.depth * _profile(np.linalg.norm(aside, axis=1))
    floor = np.maximum(skin, over + FLAT)
    raised = floor + SOFT * np.logaddexp(0, (height - floor) / SOFT)
    lift = np.clip(raised - height, 0, None) * (1 - smoothstep(PAD, 2 * PAD, away[near]))
    spread = 0.10 * np.clip(lift / 0.002, 0, 1)
    vertices[near] += contact.normal * lift[:, None] + aside * spread[:, None]


def _profile(away: Floats) -> Floats:
    """Give the depth of a dent, 0 to 1, so many metres from its middle."""
    profile: Floats = np.exp(-0.5 * (away / WIDTH) ** 2)
    return profile
