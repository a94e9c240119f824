"""The light on two bodies that take it from each other."""

from dataclasses import replace

import numpy as np

from figures.arrays import Bools, Floats
from figures.body.mesh import smooth, vertex_normals
from figures.body.model import Model, Scene
from figures.body.occlusion import openness

TIMES, SHARE = 7, 0.6  # of evening out along the skin


def shade_together(model: Model, one: Scene, other: Scene, seen: Bools) -> tuple[Scene, Scene]:
    """Give both scenes with how open each is; of the other are only `seen` vertices (v1,) there."""
    faces, count = model.levels.first, len(one.skin)
    skin = np.concatenate([one.skin, other.skin])
    both = np.concatenate([faces, faces[seen[faces].all(1)] + count])
    used = np.unique(both)
    light = np.ones(2 * count)
    light[used] = openness(skin, both, vertex_normals(skin, both), used)
    return _lit(model, one, light[:count]), _lit(model, other, light[count:])


def _lit(model: Model, scene: Scene, light: Floats) -> Scene:
    even = smooth(light, model.levels.smooth_first, TIMES, SHARE)
    return replace(scene, attributes={**scene.attributes, "ao": model.dense(even)})
