"""Geometry on the skin: rays, plane cuts, walks of a given arc length, anchors. Metres."""

from typing import Any

import numpy as np
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from figures.arrays import Floats, Ints, Place, arc_lengths, norm, unit
from figures.chains import chain

MOST_GAP = 0.002  # metres by which a path may miss its end


class Surface:
    """A triangle mesh that places are looked up on."""

    def __init__(self, vertices: Floats, faces: Ints) -> None:
        self.mesh: Any = trimesh.Trimesh(vertices, faces, process=False)
        self._rays: Any = RayMeshIntersector(self.mesh)

    def hit(self, origin: Place, direction: Place) -> Floats | None:
        """Give the first place (3,) where a ray meets the skin, or None."""
        start, along = np.asarray(origin, float)[None], np.asarray(direction, float)[None]
        places, _, _ = self._rays.intersects_location(start, along, multiple_hits=True)
        if not len(places):
            return None
        first: Floats = places[np.argsort(((places - start) @ along[0]).ravel())[0]]
        return first

    def ray(self, origin: Place, direction: Place) -> Floats:
        """Give the first place (3,) where a ray meets the skin; ValueError if it misses."""
        place = self.hit(origin, direction)
        if place is None:
            raise ValueError(f"no skin from {np.round(origin, 3)} along {np.round(direction, 2)}")
        return place

    def out(self, centre: Place, direction: Place) -> Floats:
        """Give where the skin is met going from an inside place in a direction."""
        return self.ray(centre, unit(np.asarray(direction, float)))

    def anchors(self, places: Floats) -> tuple[Ints, Floats]:
        """Give triangle numbers (n,) and barycentric weights (n, 3) of the nearest skin."""
        nearest, _, faces = trimesh.proximity.closest_point(self.mesh, np.atleast_2d(places))
        weights = trimesh.triangles.points_to_barycentric(self.mesh.triangles[faces], nearest)
        return faces, weights

    def closest(self, place: Floats) -> Floats:
        """Give the nearest place (3,) on the skin."""
        nearest: Floats = trimesh.proximity.closest_point(self.mesh, np.atleast_2d(place))[0][0]
        return nearest

    def _normal(self, place: Floats) -> Floats:
        face = trimesh.proximity.closest_point(self.mesh, np.atleast_2d(place))[2][0]
        normal: Floats = self.mesh.face_normals[face]
        return normal

    def _section(self, origin: Floats, normal: Floats) -> list[Floats]:
        """Give the polylines (n, 3) in which a plane cuts the skin."""
        pieces: Any = trimesh.intersections.mesh_plane(self.mesh, normal, origin)
        if not len(pieces):
            return []
        ends = pieces.reshape(-1, 3)
        key = np.round(ends * 1e7).astype(np.int64)
        unique, index = np.unique(key, axis=0, return_inverse=True)
        index = index.ravel()
        places = np.zeros((len(unique), 3))
        places[index] = ends
        a, b = index[0::2], index[1::2]
        proper = a != b
        return [places[path] for path, _ in chain(len(unique), a[proper], b[proper])]

    def _line_at(self, start: Floats, normal: Floats) -> tuple[Floats, int, float]:
        """Give the cut line nearest to a place, and where on it: segment and share of that."""
        best: tuple[float, Floats, int, float] | None = None
        for line in self._section(start, normal):
            distance, segment, share = nearest_on(line, start)
            if best is None or distance < best[0]:
                best = (distance, line, segment, share)
        if best is None:
            raise ValueError(f"no skin in the plane through {np.round(start, 3)}")
        return best[1:]

    def walk(self, start: Floats, normal: Place, direction: Place, length: float) -> Floats:
        """Walk along the cut of a plane through `start`, setting off in a direction.

        Gives the polyline (n, 3); it is shorter than `length` where the skin ends.
        """
        line, segment, share = self._line_at(start, np.asarray(normal, float))
        first = line[segment] * (1 - share) + line[segment + 1] * share
        ways = [_along(line, first, segment, step, length) for step in (1, -1)]
        heading = np.asarray(direction, float)
        lead = [float((way[min(3, len(way) - 1)] - first) @ heading) for way in ways]
        return np.array(ways[0] if lead[0] > lead[1] else ways[1])

    def between(
        self, start: Floats, end: Floats, share: float, out: Place
    ) -> tuple[Floats, Floats]:
        """Give the place at a share of the skin path between two places, and the path (n, 3).

        The path lies in one plane with the direction `out`; ValueError if it misses the end.
        """
        plane = unit(np.cross(end - start, np.asarray(out, float)))
        walked = self.walk(start, plane, end - start, float(4 * np.linalg.norm(end - start)))
        _, segment, part = nearest_on(walked, end)
        last = walked[segment] * (1 - part) + walked[segment + 1] * part
        path = np.vstack([walked[: segment + 1], last])
        gap = norm(path[-1] - end)
        if gap > MOST_GAP:
            raise ValueError(f"between(): the path stops {gap * 1e3:.0f} mm short of its end")
        return at_fraction(path, share), path


def _along(line: Floats, first: Floats, segment: int, step: int, length: float) -> list[Floats]:
    """Follow a line from a place on it, forwards (step 1) or backwards (-1), for a length."""
    closed = np.allclose(line[0], line[-1])
    count = len(line) - 1 if closed else len(line)
    way, walked, k = [first], 0.0, segment + 1 if step > 0 else segment
    for _ in range(count):
        place = line[k % count] if closed else line[min(max(k, 0), len(line) - 1)]
        stride = norm(place - way[-1])
        if walked + stride >= length:
            share = (length - walked) / max(stride, 1e-12)
            way.append(way[-1] * (1 - share) + place * share)
            return way
        walked += stride
        way.append(place)
        k += step
        if not closed and (k < 0 or k >= len(line)):
            return way
    return way


def at_fraction(path: Floats, share: float) -> Floats:
    """Give the place (3,) at a share of the arc length of a polyline."""
    along = arc_lengths(path)
    return np.array([np.interp(share * along[-1], along, path[:, k]) for k in range(3)])


def at_length(path: Floats, length: float) -> Floats:
    """Give the place (3,) at an arc length of a polyline."""
    along = arc_lengths(path)
    return np.array([np.interp(length, along, path[:, k]) for k in range(3)])


def nearest_on(line: Floats, place: Floats) -> tuple[float, int, float]:
    """Give the nearest place on a polyline: distance, segment, share of that segment."""
    start, along = line[:-1], line[1:] - line[:-1]
    share = np.clip(
        ((place - start) * along).sum(1) / np.maximum((along * along).sum(1), 1e-18), 0, 1
    )
    distance = np.linalg.norm(start + along * share[:, None] - place, axis=1)
    nearest = int(distance.argmin())
    return float(distance[nearest]), nearest, float(share[nearest])
