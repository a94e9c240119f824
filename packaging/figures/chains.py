"""Joining single segments to polylines, and cutting polylines into runs."""

import numpy as np

from figures.arrays import Bools, Floats, Ints


def chain(nodes: int, starts: Ints, ends: Ints) -> list[tuple[list[int], bool]]:
    """Join segments between numbered nodes to paths of node numbers, each with "is closed".

    Paths begin at loose ends first, so that an open line comes out in one piece.
    """
    joined: list[list[tuple[int, int]]] = [[] for _ in range(nodes)]
    for k, (i, j) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        joined[i].append((j, k))
        joined[j].append((i, k))
    used = np.zeros(len(starts), bool)
    paths = []
    for start in [i for i in range(nodes) if len(joined[i]) == 1] + list(range(nodes)):
        for first in joined[start]:
            if used[first[1]]:
                continue
            path = [start]
            step: tuple[int, int] | None = first
            while step is not None:
                used[step[1]] = True
                path.append(step[0])
                step = next((x for x in joined[step[0]] if not used[x[1]]), None)
                if path[-1] == start:
                    break
            paths.append((path, path[0] == path[-1]))
    return paths


def runs(wanted: Bools, line: Floats, *, closed: bool) -> list[Floats]:
    """Cut the wanted stretches out of a polyline (n, d)."""
    wanted = np.asarray(wanted, bool)
    if not wanted.any():
        return []
    if wanted.all():
        return [np.vstack([line, line[:1]]) if closed else line]
    if closed:
        first = int(np.where(~wanted)[0][0])
        wanted = np.roll(wanted, -first)
        line = np.roll(line, -first, axis=0)
    edges = np.flatnonzero(np.diff(np.r_[False, wanted, False]))
    return [line[i:j] for i, j in zip(edges[0::2], edges[1::2], strict=True)]
