"""Searching the arm parameters of a hold: targets on the skin, soft collision with the body."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from scipy.optimize import least_squares

from figures.arrays import Floats, Ints
from figures.pressing import arm as joints
from figures.pressing.arm import Arm
from figures.pressing.hold import Hold
from figures.pressing.solved import Solution, begins_with, load, mark_of
from figures.pressing.targets import Skin, Target

HAND = ("finger", "metacarpal", "wrist")
HAND_SAMPLES, ARM_SAMPLES = 200, 60  # vertices that may not enter the body
CLEARANCE = 0.0025  # metres under which they count as entering it
COLLISION = 9.0  # weight
OTHERS, NEARBY = 3, 0.12  # starts beside that of the first body, and how far from it, radians
FIRST_STEPS, LAST_STEPS = 12, 150
PROMISING = 4  # starts, the best after the first steps, from which it is searched to the end


def _limits() -> tuple[Floats, Floats, Floats]:
    """Give the least and most of every parameter, and how strongly it is drawn to rest."""
    low, high = np.full(joints.COUNT, -3.0), np.full(joints.COUNT, 3.0)
    rest = np.full(joints.COUNT, 0.03)
    for which, least, most in (
        (joints.GIRDLE, -0.7, 0.7),
        (joints.ELBOW, -0.6, 2.3),
        (joints.FOREARM, -1.5, 1.5),
        (joints.WRIST, -1.05, 1.05),
        (joints.THUMB, -0.75, 0.75),
        (joints.THUMB_MIDDLE, -0.35, 0.8),
        (joints.THUMB_TIP, -0.35, 0.8),
        (joints.TOGETHER, 0, 0.9),
        (joints.INDEX_KNUCKLE, -0.15, 1.0),
        (joints.LITTLE_KNUCKLE, -0.15, 1.0),
        (joints.FINGERS, -0.15, 1.0),
        (joints.UPPER_ARM, -0.5, 0.5),
    ):
        low[which], high[which] = least, most
    for which, weight in (
        (joints.GIRDLE, 0.09),
        (joints.THUMB, 0.09),
        (joints.WRIST, 0.14),
        (joints.THUMB_MIDDLE, 0.06),
        (joints.THUMB_TIP, 0.06),
        (joints.UPPER_ARM, 0.08),
    ):
        rest[which] = weight
    return low, high, rest


class Search:
    """One search: the posed body without the arm, the arm, and where its parts should be."""

    def __init__(self, skin: Skin, targets: list[Target], rotations: Mapping[str, Floats]) -> None:
        self._skin, self._arm, self._targets = skin, skin.arm, targets
        self._rotations = rotations
        self._vertices = np.concatenate([*(t.vertices for t in targets), samples(skin.arm)])
        body = skin.arm.model.body
        ids, weights = body.bone_ids[self._vertices], body.weights[self._vertices]
        self._bones = body.with_parents(ids[weights > 0])

    def _posed(self, parameters: Floats) -> Floats:
        """Give the vertices in question (n, 3), blended linearly: quick, and near enough here."""
        model, ids = self._arm.model, self._vertices
        body = model.body
        turned = self._arm.turn(parameters, self._rotations)
        moves = body.chain(model.rest_heads, turned, self._bones)
        blend = np.einsum("vk,vkij->vij", body.weights[ids], moves[body.bone_ids[ids]])
        posed: Floats = np.einsum("vij,vj->vi", blend[:, :3, :3], model.rest[ids])
        moved: Floats = posed + blend[:, :3, 3]
        return self._skin.carry(moved)

    def _state(self, parameters: Floats) -> tuple[list[Floats], Floats, Floats]:
        """Give each target's miss (3,), the samples' height over the skin and distance to it."""
        posed, start, misses = self._posed(parameters), 0, []
        for target in self._targets:
            end = start + len(target.vertices)
            misses.append(posed[start:end].mean(0) - target.place)
            start = end
        samples_ = posed[start:]
        distance, nearest = self._skin.tree.query(samples_)
        height = ((samples_ - self._skin.places[nearest]) * self._skin.normals[nearest]).sum(1)
        return misses, height, distance

    def run(self, hold: Hold, starts: list[Floats]) -> Solution:
        """Search from every start, then to the end from where the best of them came to."""
        low, high, rest = _limits()
        for which, (least, most) in hold.bounds.items():
            low[which], high[which] = least, most
        for which, weight in hold.loose.items():
            rest[which] = weight

        def residuals(parameters: Floats) -> Floats:
            misses, height, distance = self._state(parameters)
            inside = np.clip(CLEARANCE - height, 0, 0.05) * (distance < 0.10)
            weighted = [miss * t.weight for miss, t in zip(misses, self._targets, strict=True)]
            return np.concatenate([*weighted, inside * COLLISION, parameters * rest])

        def search(start: Floats, steps: int) -> Any:
            inner = np.clip(start, low + 1e-3, high - 1e-3)
            return least_squares(residuals, inner, bounds=(low, high), max_nfev=steps)

        begun = sorted((search(start, FIRST_STEPS) for start in starts), key=_cost)
        ended = (search(each.x, LAST_STEPS) for each in begun[:PROMISING])
        found: Floats = min(ended, key=_cost).x
        misses, height, distance = self._state(found)
        inside = np.where(distance < 0.05, np.clip(-height, 0, None), 0)
        return {
            "x": [round(float(value), 5) for value in found],
            "miss_mm": [round(1e3 * float(np.linalg.norm(miss)), 1) for miss in misses],
            "penetration_mm": round(1e3 * float(inside.max()), 1),
        }


def _cost(found: Any) -> float:
    return float(found.cost)


def samples(arm: Arm) -> Ints:
    """Give vertices of hand and arm, the same ones every time, that may not enter the body."""
    bones = [
        name.removesuffix(f".{arm.side}")
        for name in arm.model.body.bones
        if name.endswith(f".{arm.side}") and name.startswith(HAND)
    ]
    random = np.random.default_rng(0)
    chosen = []
    for vertices, count in (
        (arm.vertices(*bones), HAND_SAMPLES),
        (arm.vertices("lowerarm01", "lowerarm02", "upperarm02"), ARM_SAMPLES),
    ):
        chosen.append(vertices[random.permutation(len(vertices))[:count]])
    return np.concatenate(chosen)


def starts(body: str, hold: Hold) -> list[Floats]:
    """Give the parameters to begin with.

    Those of the same hold of the first body and some near them, or of a similar hold, or chance
    about a shoulder.
    """
    random, begin = np.random.default_rng(1), []
    begun, solutions = begins_with(body, hold), load(body)
    if begun is not None:
        x = np.array(begun["x"])
        return [x, *(x + random.normal(0, NEARBY, joints.COUNT) for _ in range(OTHERS))]
    if hold.near in solutions:
        return [np.array(solutions[hold.near]["x"])]
    for _ in range(hold.starts):
        x = np.zeros(joints.COUNT)
        x[joints.SHOULDER] = random.normal(0, 0.8, 3) + hold.shoulder
        x[joints.ELBOW], x[joints.FOREARM] = random.uniform(0.2, 1.9), random.uniform(-1, 1)
        x[joints.WRIST], x[joints.TOGETHER] = random.normal(0, 0.25, 3), 0.4
        begin.append(x)
    return begin


def search(hold: Hold, skin: Skin, rotations: Mapping[str, Floats]) -> Solution:
    """Find the parameters of a hold's arm."""
    targets = [target for part in hold.parts for target in part.targets(skin)]
    body = skin.marks.model.variant
    before = {} if hold.stance else rotations
    found = Search(skin, targets, before).run(hold, starts(body, hold))
    begun = begins_with(body, hold)
    return found if begun is None else {**found, "begun_with": mark_of(begun)}
