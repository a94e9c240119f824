"""Mesh algebra: Catmull-Clark subdivision, normals, smoothing. Lengths in metres."""

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import numpy as np
import scipy.sparse as sp

from figures.arrays import Floats, Ints, Reals
from figures.body.baked import baked

Numbers = TypeVar("Numbers", Floats, Reals)
Sparse = Any  # a scipy.sparse matrix; scipy has no types


@dataclass(frozen=True)
class Levels:
    """The baked mesh subdivided twice; what does not depend on a variant or a pose.

    `to_first` (v1, v0) and `to_dense` (v2, v1) carry any values per vertex up a level; `first` and
    `dense` are the triangles there; `smooth_first` and `smooth_dense` take each vertex to the mean
    of its neighbours.
    """

    to_first: Sparse
    to_dense: Sparse
    first: Ints
    dense: Ints
    smooth_first: Sparse
    smooth_dense: Sparse


@cache
def levels() -> Levels:
    """Subdivide the baked mesh, once."""
    quads = baked().quads
    to_first, first = catmull_clark(quads, len(baked().weights))
    to_dense, dense = catmull_clark(first, to_first.shape[0])
    return Levels(
        to_first,
        to_dense,
        triangles(first),
        triangles(dense),
        laplacian(first, to_first.shape[0]),
        laplacian(dense, to_dense.shape[0]),
    )


def catmull_clark(quads: Ints, vertices: int) -> tuple[Sparse, Ints]:
    """Give the matrix that makes new vertices of the old ones, and the new quads.

    New vertices stand in the order: moved old ones, one for each edge, one for each face.
    """
    nf = len(quads)
    ends = np.sort(_edges(quads), 1)
    faces = np.tile(np.arange(nf), 4)
    key = ends[:, 0] * vertices + ends[:, 1]
    _, first, edge_of, count = np.unique(
        key, return_index=True, return_inverse=True, return_counts=True
    )
    e0, e1 = ends[first].T
    ne = len(first)
    face_of = np.repeat(np.arange(nf), 4)
    face_points = sp.csr_matrix(
        (np.full(4 * nf, 0.25), (face_of, quads.ravel())), shape=(nf, vertices)
    )
    edge_faces = sp.csr_matrix((np.ones(len(edge_of)), (edge_of, faces)), shape=(ne, nf))
    edge_middles = sp.csr_matrix(
        (np.full(2 * ne, 0.5), (np.tile(np.arange(ne), 2), np.r_[e0, e1])), shape=(ne, vertices)
    )
    inner = (count == 2).astype(float)
    edge_points = (
        sp.diags(inner) @ (0.5 * edge_middles + 0.25 * (edge_faces @ face_points))
        + sp.diags(1 - inner) @ edge_middles
    )
    vertex_points = _vertex_points(quads, vertices, (e0, e1, count == 1), face_points, edge_middles)
    up = sp.vstack([vertex_points, edge_points, face_points]).tocsr()
    e = vertices + edge_of.reshape(4, nf)  # edges (01), (12), (23), (30) of every face
    f = vertices + ne + np.arange(nf)
    new = np.concatenate([np.stack([quads[:, k], e[k], f, e[k - 1]], 1) for k in range(4)])
    return up, new


def _vertex_points(
    quads: Ints,
    vertices: int,
    edges: tuple[Ints, Ints, Any],
    face_points: Sparse,
    edge_middles: Sparse,
) -> Sparse:
    """Give where the old vertices move: inside by the rule, on a border along it."""
    e0, e1, border = edges
    nf, ne = len(quads), len(e0)
    valence = np.bincount(np.r_[e0, e1], minlength=vertices).astype(float)
    valence[valence == 0] = 1
    face_of = np.repeat(np.arange(nf), 4)
    vertex_faces = sp.csr_matrix((np.ones(4 * nf), (quads.ravel(), face_of)), shape=(vertices, nf))
    vertex_edges = sp.csr_matrix(
        (np.ones(2 * ne), (np.r_[e0, e1], np.tile(np.arange(ne), 2))), shape=(vertices, ne)
    )
    face_count = np.bincount(quads.ravel(), minlength=vertices).astype(float)
    face_count[face_count == 0] = 1
    mean_face = sp.diags(1 / face_count) @ vertex_faces @ face_points
    mean_edge = sp.diags(1 / valence) @ vertex_edges @ edge_middles
    same = sp.identity(vertices)
    inside = (
        sp.diags(1 / valence) @ (mean_face + 2 * mean_edge)
        + sp.diags((valence - 3) / valence) @ same
    )
    on_border = np.zeros(vertices, bool)
    on_border[e0[border]] = True
    on_border[e1[border]] = True
    border_edges = vertex_edges @ sp.diags(border.astype(float))
    border_count = np.asarray(border_edges.sum(1)).ravel()
    border_count[border_count == 0] = 1
    along = 0.5 * same + 0.5 * (sp.diags(1 / border_count) @ border_edges @ edge_middles)
    at_border = on_border.astype(float)
    return sp.diags(at_border) @ along + sp.diags(1 - at_border) @ inside


def laplacian(quads: Ints, vertices: int) -> Sparse:
    """Give the matrix (v, v) that takes each vertex to the mean of its neighbours."""
    edges = _edges(quads)
    near = sp.csr_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), (vertices, vertices))
    near = ((near + near.T) > 0).astype(float)
    count = np.asarray(near.sum(1)).ravel()
    count[count == 0] = 1
    return sp.diags(1 / count) @ near


def triangles(quads: Ints) -> Ints:
    """Cut quads (q, 4) into triangles (2q, 3)."""
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def vertex_normals(vertices: Floats, faces: Ints) -> Floats:
    """Give the normals (v, 3) of a triangle mesh, weighted by area."""
    a, b, c = vertices[faces[:, 0]], vertices[faces[:, 1]], vertices[faces[:, 2]]
    normal = np.cross(b - a, c - a)
    corners, count = faces.ravel(), len(vertices)
    total = np.stack(
        [np.bincount(corners, np.repeat(normal[:, k], 3), minlength=count) for k in range(3)], 1
    )
    normals: Floats = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return normals


def smooth(values: Numbers, smoother: Sparse, times: int, share: float = 1.0) -> Numbers:
    """Move values per vertex a share of the way to their neighbours' mean, several times."""
    for _ in range(times):
        mean = smoother @ values
        values = mean if share == 1.0 else (1 - share) * values + share * mean
    return values


def _edges(quads: Ints) -> Ints:
    return np.concatenate([quads[:, [0, 1]], quads[:, [1, 2]], quads[:, [2, 3]], quads[:, [3, 0]]])
