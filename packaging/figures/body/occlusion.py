"""Ambient occlusion: how much of the sky each place on the skin sees."""

from typing import Any

import numpy as np
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from figures.arrays import Floats, Ints

RAYS = 48
REACH = 0.22  # metres beyond which nothing casts a shadow
LIFT = 0.002  # metres above the skin at which rays begin
GOLDEN = 0.61803398875


def openness(vertices: Floats, faces: Ints, normals: Floats, wanted: Ints) -> Floats:
    """Give 1 (open) to 0 (hidden) for the wanted vertices, from cosine-weighted rays."""
    mesh: Any = trimesh.Trimesh(vertices, faces, process=False)
    rays: Any = RayMeshIntersector(mesh)
    u = (np.arange(RAYS) + 0.5) / RAYS
    radius, turn = np.sqrt(u), 2 * np.pi * ((np.arange(RAYS) * GOLDEN) % 1)
    sky = np.stack([radius * np.cos(turn), radius * np.sin(turn), np.sqrt(1 - u)], 1)
    normal = normals[wanted]
    start = vertices[wanted] + normal * LIFT
    helper = np.where(np.abs(normal[:, :1]) > 0.7, [[0, 1.0, 0]], [[1.0, 0, 0]])
    tangent = np.cross(normal, helper)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    second = np.cross(normal, tangent)
    hidden = np.zeros(len(wanted))
    for x, y, z in sky:
        found = rays.intersects_first(start, tangent * x + second * y + normal * z)
        hit = found >= 0
        distance = np.linalg.norm(mesh.triangles_center[found[hit]] - start[hit], axis=1)
        hidden[np.where(hit)[0]] += np.clip(1 - distance / REACH, 0, 1)
    return 1 - hidden / RAYS
