"""Smooth noise in space, the same on every machine that counts in 64 bits."""

import numpy as np
from numba import njit

from figures.arrays import Floats, Reals

SCALE = 32767.5


def noise(x: Reals, y: Reals, z: Reals | float = 0.0) -> Reals:
    """Give value noise (n,), about -1 to 1, that changes over lengths of about 1."""
    deep = np.broadcast_to(np.asarray(z, float), x.shape)
    out: Reals = np.empty(x.shape, np.float32)
    x, y, deep = (np.ascontiguousarray(axis, dtype=np.float64) for axis in (x, y, deep))
    _fill(x, y, deep, out)
    return out


def _hashed(i: int, j: int, k: int) -> float:
    mixed = (i * 374761393 + j * 668265263 + k * 2147483647) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 16)) & 0xFFFF) / SCALE - 1.0


_hash = njit(cache=True)(_hashed)


def _fill_noise(x: Floats, y: Floats, z: Floats, out: Reals) -> None:
    """Mix the values at the corners of each place's cube; numba compiles this."""
    for n in range(x.size):
        fx, fy, fz = np.floor(x[n]), np.floor(y[n]), np.floor(z[n])
        i, j, k = int(fx), int(fy), int(fz)
        u, v, w = x[n] - fx, y[n] - fy, z[n] - fz
        u, v, w = u * u * (3 - 2 * u), v * v * (3 - 2 * v), w * w * (3 - 2 * w)
        total = 0.0
        for a in range(2):
            for b in range(2):
                for c in range(2):
                    share = (u if a else 1 - u) * (v if b else 1 - v) * (w if c else 1 - w)
                    total += _hash(i + a, j + b, k + c) * share
        out[n] = total


_fill = njit(cache=True)(_fill_noise)
