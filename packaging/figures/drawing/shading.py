"""Light: the tone from which the flat bands of colour are cut."""

import numpy as np

from figures.arrays import Floats
from figures.body.mesh import smooth
from figures.body.model import Scene
from figures.drawing.camera import Camera
from figures.drawing.look import LIGHT, Look

FACING = 0.45  # share of the tone that comes from how much the skin faces the camera
OCCLUSION = 0.55  # how much hidden places darken
CLOTH_FLOOR = 0.58  # tone under which cloth hardly darkens
HOLLOW = 0.0012  # metres of a hollow that darken by `cavity`


def vertex_tone(scene: Scene, camera: Camera, look: Look) -> Floats:
    """Give the brightness (v2,), 0 to 1, smoothed along the skin and never across a gap."""
    light = np.array(LIGHT) / np.linalg.norm(LIGHT)
    fine, broad, broader = _normals(scene, look.smoothing)
    normals = _units(smooth(fine, scene.smoother, look.smoothing // 2))
    across = light[0] * camera.right + light[1] * camera.up
    lit = np.clip(0.5 + 0.5 * (normals @ (across - light[2] * camera.forward)), 0, 1)
    facing = np.clip(-(normals @ camera.forward), 0, 1)
    tone = (1 - FACING) * lit**1.1 + FACING * facing**0.8
    across = across / np.linalg.norm(across)
    # relief: how the fine shape turns against the broad one
    tone = tone + np.clip(facing * 1.5, 0, 1) * (
        look.detail[0] * np.clip((fine - broad) @ across, -0.16, 0.16)
        + look.detail[1] * np.clip((broad - broader) @ across, -0.18, 0.18)
    )
    tone = tone - look.cavity * np.clip(_hollows(scene, look.smoothing) / HOLLOW, -1, 1.5)
    tone = tone * (1 - OCCLUSION * (1 - scene.attributes["ao"]))
    softer = np.maximum(tone, CLOTH_FLOOR + 0.35 * (tone - CLOTH_FLOOR))
    tone = np.where(scene.attributes["cloth"] > 0, softer, tone)
    return smooth(tone, scene.smoother, max(3, look.smoothing // 2), 0.5)


def _normals(scene: Scene, smoothing: int) -> tuple[Floats, Floats, Floats]:
    """Give fine, broad and very broad normals (v2, 3), kept with the scene."""
    if smoothing not in scene.broad_normals:
        fine = smooth(scene.normals, scene.smoother, max(2, smoothing // 3))
        broad = smooth(fine, scene.smoother, smoothing * 2)
        broader = smooth(broad, scene.smoother, smoothing * 8)
        scene.broad_normals[smoothing] = (_units(fine), _units(broad), _units(broader))
    return scene.broad_normals[smoothing]


def _hollows(scene: Scene, smoothing: int) -> Floats:
    """Give the metres (v2,) by which the skin lies under its surroundings."""
    around = smooth(scene.vertices, scene.smoother, max(4, smoothing // 2))
    depth = ((around - scene.vertices) * scene.normals).sum(1)
    return smooth(depth, scene.smoother, 4)


def _units(vectors: Floats) -> Floats:
    units: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return units
