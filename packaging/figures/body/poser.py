"""Turning bones into a pose, one by one. Directions are in world axes, angles in degrees."""

import numpy as np

from figures.arrays import Floats, Place, Side, across, unit
from figures.body.baked import Body, rotation


class Poser:
    """A pose in the making: `rotations` holds a 3 x 3 rotation for every bone turned so far."""

    def __init__(self, body: Body, heads: Floats) -> None:
        self.body, self.rest_heads = body, heads
        self.rotations: dict[str, Floats] = {}

    def turned(self, bone: str) -> Floats:
        """Give the rotation (3, 3) of a bone in the world so far."""
        chain, i = [], self.body.number[bone]
        while i >= 0:
            chain.append(i)
            i = self.body.parents[i]
        turn: Floats = np.eye(3)
        for i in chain[::-1]:
            turn = turn @ self.rotations.get(self.body.bones[i], np.eye(3))
        return turn

    def turn(self, bone: str, rotation_: Floats) -> None:
        """Turn a bone further about its head."""
        parent = self.body.parents[self.body.number[bone]]
        above = self.turned(self.body.bones[parent]) if parent >= 0 else np.eye(3)
        before = self.rotations.get(bone, np.eye(3))
        self.rotations[bone] = above.T @ rotation_ @ above @ before

    def direction(self, bone: str, tip: str) -> Floats:
        """Give the vector from the head of a bone to that of another, as it is turned now."""
        number = self.body.number
        rest = self.rest_heads[number[tip]] - self.rest_heads[number[bone]]
        now: Floats = self.turned(bone) @ rest
        return now

    def aim(self, bone: str, tip: str, target: Place, twist: float = 0) -> None:
        """Turn a bone until its tip lies in a direction, then about that direction by `twist`."""
        now = unit(self.direction(bone, tip))
        wanted = unit(np.asarray(target, float))
        axis = np.cross(now, wanted)
        sine = np.linalg.norm(axis)
        turn: Floats = np.eye(3)
        if sine > 1e-9:
            turn = rotation(axis, float(np.degrees(np.arctan2(sine, now @ wanted))))
        if twist:
            turn = rotation(wanted, twist) @ turn
        self.turn(bone, turn)

    def release(self, *bones: str) -> None:
        """Bring bones back to rest, whether they were turned or not."""
        for bone in bones:
            self.rotations.pop(bone, None)

    def moves(self) -> Floats:
        """Give how the bones (b, 4, 4) came from rest into the pose so far."""
        return self.body.chain(self.rest_heads, self.rotations)

    def heads(self) -> Floats:
        """Give the bone heads (b, 3) in the pose so far."""
        pairs = zip(self.moves(), self.rest_heads, strict=True)
        return np.array([move[:3, :3] @ head + move[:3, 3] for move, head in pairs])

    def head(self, bone: str) -> Floats:
        """Give the head (3,) of a bone in the pose so far."""
        place: Floats = self.heads()[self.body.number[bone]]
        return place

    def turn_forearm(self, side: Side, thumb: Place) -> Floats:
        """Turn a forearm until the thumb side of the hand looks in a direction; give its own."""
        number, heads = self.body.number, self.heads()

        def at(bone: str) -> Floats:
            place: Floats = heads[number[f"{bone}.{side}"]]
            return place

        fore = unit(at("wrist") - at("lowerarm01"))
        now = across(at("finger2-1") - at("finger5-1"), fore)
        wanted = across(np.asarray(thumb, float), fore)
        angle = float(np.degrees(np.arctan2(np.cross(now, wanted) @ fore, now @ wanted)))
        self.turn(f"lowerarm01.{side}", rotation(fore, angle * 0.35))
        self.turn(f"lowerarm02.{side}", rotation(fore, angle * 0.65))
        return fore
