"""Mesh algebra: Catmull-Clark subdivision, normals, Laplacian, surface sections. Lengths in metres."""

import numpy as np
import scipy.sparse as sp


def catmull_clark(quads, nv):
    """Return (sparse S, new quads): V_new = S @ V."""
    quads = np.asarray(quads)
    E = np.concatenate([quads[:, [0, 1]], quads[:, [1, 2]], quads[:, [2, 3]], quads[:, [3, 0]]])
    F = np.tile(np.arange(len(quads)), 4)
    Es = np.sort(E, 1)
    key = Es[:, 0] * nv + Es[:, 1]
    uk, first, inv, cnt = np.unique(key, return_index=True, return_inverse=True, return_counts=True)
    ne, nf = len(uk), len(quads)
    e0, e1 = Es[first].T
    # face points
    rf = np.repeat(np.arange(nf), 4)
    FP = sp.csr_matrix((np.full(4 * nf, 0.25), (rf, quads.ravel())), shape=(nf, nv))
    EF = sp.csr_matrix((np.ones(len(inv)), (inv, F)), shape=(ne, nf))
    EM = sp.csr_matrix(
        (np.full(2 * ne, 0.5), (np.tile(np.arange(ne), 2), np.r_[e0, e1])), shape=(ne, nv)
    )
    interior = (cnt == 2).astype(float)
    D = sp.diags(interior)
    EP = D @ (0.5 * EM + 0.25 * (EF @ FP)) + sp.diags(1 - interior) @ EM
    # vertex points
    val = np.bincount(np.r_[e0, e1], minlength=nv).astype(float)
    val[val == 0] = 1
    VF = sp.csr_matrix((np.ones(4 * nf), (quads.ravel(), rf)), shape=(nv, nf))
    VE = sp.csr_matrix(
        (np.ones(2 * ne), (np.r_[e0, e1], np.tile(np.arange(ne), 2))), shape=(nv, ne)
    )
    nfv = np.bincount(quads.ravel(), minlength=nv).astype(float)
    nfv[nfv == 0] = 1
    Q = sp.diags(1 / nfv) @ VF @ FP
    R = sp.diags(1 / val) @ VE @ EM
    I = sp.identity(nv)
    VPi = sp.diags(1 / val) @ (Q + 2 * R) + sp.diags((val - 3) / val) @ I
    bnd_e = cnt == 1
    isb = np.zeros(nv, bool)
    isb[e0[bnd_e]] = True
    isb[e1[bnd_e]] = True
    VEb = VE @ sp.diags(bnd_e.astype(float))
    nb = np.asarray(VEb.sum(1)).ravel()
    nb[nb == 0] = 1
    VPb = 0.5 * I + 0.5 * (sp.diags(1 / nb) @ VEb @ EM)
    B = sp.diags(isb.astype(float))
    VP = B @ VPb + sp.diags(1 - isb.astype(float)) @ VPi
    S = sp.vstack([VP, EP, FP]).tocsr()
    k = np.arange(nf)
    ei = inv.reshape(4, nf)  # edge ids (01),(12),(23),(30)
    e_ = nv + ei
    f_ = nv + ne + k
    nq = np.concatenate(
        [
            np.stack([quads[:, 0], e_[0], f_, e_[3]], 1),
            np.stack([quads[:, 1], e_[1], f_, e_[0]], 1),
            np.stack([quads[:, 2], e_[2], f_, e_[1]], 1),
            np.stack([quads[:, 3], e_[3], f_, e_[2]], 1),
        ]
    )
    return S, nq


def quads_to_tris(q):
    return np.concatenate([q[:, [0, 1, 2]], q[:, [0, 2, 3]]])


def vertex_normals(V, T):
    a, b, c = V[T[:, 0]], V[T[:, 1]], V[T[:, 2]]
    n = np.cross(b - a, c - a)
    N = np.zeros_like(V)
    for k in range(3):
        np.add.at(N, T[:, k], n)
    return N / np.maximum(np.linalg.norm(N, axis=1, keepdims=True), 1e-12)


def laplacian_matrix(quads, nv):
    E = np.concatenate([quads[:, [0, 1]], quads[:, [1, 2]], quads[:, [2, 3]], quads[:, [3, 0]]])
    A = sp.csr_matrix((np.ones(len(E)), (E[:, 0], E[:, 1])), shape=(nv, nv))
    A = ((A + A.T) > 0).astype(float)
    d = np.asarray(A.sum(1)).ravel()
    d[d == 0] = 1
    return sp.diags(1 / d) @ A
