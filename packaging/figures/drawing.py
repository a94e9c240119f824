"""A posed scene and a camera -> SVG: flat tone bands, occluding contours, creases, outline. Only <path>.

Drawing units: the longer side of every figure is 1400.
"""

import numpy as np
from scipy import ndimage as ndi
from shapely.geometry import Polygon
from shapely.ops import linemerge
from skimage import measure

from . import vector as vec
from .camera import raster
from .contours import mesh_contours, ridge, runs
from .palettes import SOURCE
from .shading import vertex_tone


class Drawing:
    def __init__(
        self,
        scene,
        cam,
        units=1000.0,
        regions=(),
        light=(-0.45, 0.55, 0.7),
        bands=(0.30, 0.40, 0.50, 0.60, 0.70, 0.79, 0.88),
        crease=(9.0, 5.0),
        crease_mm=3.0,
        line_w=2.0,
        inner_w=1.5,
        crease_w=1.1,
        ao_gain=0.55,
        min_band_area=60,
        smooth_it=10,
        facing=0.45,
        cavity=0.04,
        detail=(0.9, 0.7),
        crease_min=16.0,
        cloth_floor=0.58,
        line_skip=(),
        gap=(0.0015, 0.0115),
        slit=False,
        bridge=9,
        strokes=(),
    ):
        self.s, self.cam = scene, cam
        self.k = units / max(cam.W, cam.H)  # px -> units
        self.W, self.H = cam.W * self.k, cam.H * self.k
        self.regions = list(regions)  # [(name, attr key, threshold)]
        self.light = np.array(light) / np.linalg.norm(light)
        self.__dict__.update(
            bands=bands,
            cr=crease,
            crmm=crease_mm,
            lw=line_w,
            iw=inner_w,
            cw=crease_w,
            aog=ao_gain,
            mba=min_band_area,
            sit=smooth_it,
            facing=facing,
            cavity=cavity,
            detail=detail,
            cmin=crease_min,
            cfloor=cloth_floor,
            line_skip=line_skip,
            gap=gap,
            slit=slit,
            bridge=bridge,
            strokes=strokes,
        )
        self.buffers()

    def buffers(self):
        s, cam = self.s, self.cam
        s.attrs["tone"] = vertex_tone(
            s,
            cam,
            light=self.light,
            smooth=self.sit,
            facing=self.facing,
            detail=self.detail,
            cavity=self.cavity,
            ao_gain=self.aog,
            cloth_floor=self.cfloor,
        )
        keys = list(s.attrs)
        A = np.concatenate([s.N] + [s.attrs[k][:, None] for k in keys], 1)
        z, fid, at = raster(cam, s.V, s.T, A)
        self.z, self.fid, self.mask = z, fid, fid >= 0
        n = at[..., :3].astype(float)
        n = np.stack([n @ cam.r, n @ cam.u, -(n @ cam.f)], -1)
        n /= np.maximum(np.linalg.norm(n, axis=-1, keepdims=True), 1e-9)
        self.n = n
        self.at = {k: at[..., 3 + i] for i, k in enumerate(keys)}
        # depth discontinuities (metres)
        z2 = np.where(self.mask, z, 10.0)
        j = np.zeros(z.shape)
        for ax in (0, 1):
            d = np.abs(np.diff(z2, axis=ax))
            pad = [(0, 0), (0, 0)]
            pad[ax] = (0, 1)
            j = np.maximum(j, np.pad(d, pad))
            pad[ax] = (1, 0)
            j = np.maximum(j, np.pad(d, pad))
        self.jump = j

    # normalised blur inside mask, not crossing depth jumps much
    def blur(self, F, sig, iters=1):
        m = self.mask.astype(float)
        a = ndi.gaussian_filter(F * m, sig)
        b = ndi.gaussian_filter(m, sig)
        return np.where(b > 1e-3, a / np.maximum(b, 1e-3), 0)

    # ---- polygons
    def mask_polys(self, F, level, minarea=30, smooth_px=2.0, clip=None, adapt=False):
        Fp = np.pad(F, 2, constant_values=F.min() - 1)
        polys = []
        for c in measure.find_contours(Fp, level):
            if len(c) < 8:
                continue
            P = c[:, ::-1] - 2 + 0.5
            closed = np.allclose(P[0], P[-1])
            if not closed:
                continue
            P = (
                vec.adaptive(
                    vec.resample(P[:-1], 1.5, True),
                    smooth_px,
                    max(smooth_px * 1.01, min(14.0, len(P) / 12)),
                    0.8,
                    True,
                )
                * self.k
                if adapt
                else vec.smooth(vec.resample(P[:-1], 1.5, True), smooth_px, True) * self.k
            )
            if len(P) < 5:
                continue
            polys.append(P)
        # even-odd assemble
        ps = []
        for P in polys:
            pg = Polygon(P).buffer(0)
            if pg.area >= minarea * self.k * self.k:
                ps.append(pg)
        ps.sort(key=lambda p: -p.area)
        acc = None
        for p in ps:
            acc = p if acc is None else acc.symmetric_difference(p)
        return acc

    def geom_path(self, g, tol=0.25, minarea=2.0):
        if g is None or g.is_empty:
            return ""
        gs = (
            [g]
            if isinstance(g, Polygon)
            else [x for x in getattr(g, "geoms", []) if isinstance(x, Polygon)]
        )
        d = ""
        for p in gs:
            if p.area < minarea:
                continue
            for r in [p.exterior] + list(p.interiors):
                if Polygon(r).area < minarea:
                    continue
                P = np.array(r.coords)[:-1]
                d += vec.closed_path(vec.resample(P, 0.8, True), tol)
        return d

    # ---- build
    def build(self):
        svg, lines = [], []
        m = ndi.gaussian_filter(self.mask.astype(float), 1.0)
        sil = self.sil = self.mask_polys(m, 0.5, 400, 1.6, adapt=True)
        tone = self.blur(self.at["tone"].astype(float), 1.2) * self.mask
        # carry the tone past the silhouette so that bands reach the edge
        ind = ndi.distance_transform_edt(~self.mask, return_distances=False, return_indices=True)
        ext = -tone[tuple(ind)]
        for name, sel in [("skin", None)] + [(n, (a, th)) for n, a, th in self.regions]:
            levels = (
                ()
                if name == "brow"
                else self.bands[::2]
                if name in ("lips", "nail")
                else self.bands
            )
            role = lambda i: SOURCE["brow"] if name == "brow" else SOURCE[f"{name}-{i}"]
            if sel is None:
                g = sil
            else:
                F = np.where(self.mask, self.at[sel[0]] - sel[1], -0.02) > 0
                g = self.mask_polys(
                    ndi.gaussian_filter(F.astype(float), 1.2), 0.5, 40, 1.6, adapt=True
                )
                if g is None:
                    continue
                g = g.intersection(sil.buffer(0.4))
            d = self.geom_path(g)
            if not d:
                continue
            # the lightest colour over the whole shape, then successively darker shapes
            svg.append(f'<path d="{d}" fill="{role(0)}"/>')
            for i, th in enumerate(sorted(levels, reverse=True)):
                band = self.mask_polys(ext, -th, self.mba, 2.5)
                if band is None:
                    continue
                dd = self.geom_path(band.intersection(g), 0.35, 6.0)
                if dd:
                    svg.append(f'<path d="{dd}" fill="{role(i + 1)}"/>')
            if name in ("cloth", "hair", "nail"):
                lines.append((name, g))
        self.fill_svg = svg
        ln = []
        for name, g in lines:
            col = SOURCE["cloth-line"] if name == "cloth" else SOURCE["line"]
            w = {"cloth": 1.3, "hair": 0.8, "nail": 0.6}[name]
            ln += [
                f'<path d="{vec.open_path(P, 0.25)}" fill="none" stroke="{col}" stroke-width="{w}" stroke-linecap="round"/>'
                for P in self.region_lines(g)
            ]
        self.line_svg = (
            ln + self.creases() + self.skin_strokes() + self.occluding() + [self.outline_path(sil)]
        )
        return self

    def inside_frame(self, P, pad=1.5):
        return (
            (P[:, 0] > pad) & (P[:, 0] < self.W - pad) & (P[:, 1] > pad) & (P[:, 1] < self.H - pad)
        )

    def visible(self, X, tol=0.018):
        """Depth test of posed points; False outside the frame, behind something, or on a part that is not drawn.

        The tolerance covers hair and relief, which lie above the plain skin that the points are on.
        """
        out = []
        for x, y, z in self.cam.project(np.atleast_2d(X)):
            i, j = int(np.floor(y)), int(np.floor(x))
            if not (0 <= i < self.cam.H and 0 <= j < self.cam.W):
                out.append(False)
                continue
            w = self.z[max(i - 2, 0) : i + 3, max(j - 2, 0) : j + 3]
            out.append(bool((np.abs(w - z) < tol).any()))
        return np.array(out)

    def skin_strokes(self):
        """Fine tapered lines that lie on the skin (creases the mesh does not have)."""
        out = []
        for P3, width in self.strokes:
            v = self.visible(P3, 0.006)
            Q, _ = self.px(P3)
            for seg in runs(v, Q, False):
                if len(seg) < 4:
                    continue
                P = vec.smooth(vec.resample(seg, 1.2), 3)
                n = len(P)
                u = np.linspace(0, 1, n)
                W = width * np.clip(np.minimum(u, 1 - u) * 4, 0.08, 1) ** 0.8
                out.append(vec.taper_path(P, W, 0.15))
        return (
            [f'<path d="{"".join(out)}" fill="{SOURCE["line"]}" fill-opacity=".8"/>'] if out else []
        )

    def outline_path(self, g):
        out = []
        gs = [g] if isinstance(g, Polygon) else list(g.geoms)
        for p in gs:
            for r in [p.exterior] + list(p.interiors):
                P = vec.resample(np.array(r.coords)[:-1], 0.8, True)
                ok = self.inside_frame(P)
                if ok.all():
                    d = vec.closed_path(P, 0.22)
                    out.append(
                        f'<path d="{d}" fill="none" stroke="{SOURCE["outline"]}" stroke-width="{self.lw}" stroke-linejoin="round"/>'
                    )
                else:
                    for seg in runs(ok, P, True):
                        if len(seg) > 4:
                            out.append(
                                f'<path d="{vec.open_path(seg, 0.22)}" fill="none" stroke="{SOURCE["outline"]}" stroke-width="{self.lw}" stroke-linejoin="round"/>'
                            )
        return "".join(out)

    def region_lines(self, g):
        sb = self.sil.boundary.buffer(1.6)
        b = g.boundary.difference(sb)
        geoms = [b] if b.geom_type == "LineString" else list(getattr(b, "geoms", []))
        geoms = [x for x in geoms if x.geom_type == "LineString"]
        if len(geoms) > 1:
            mm = linemerge(geoms)
            geoms = [mm] if mm.geom_type == "LineString" else list(mm.geoms)
        out = []
        for x in geoms:
            if x.length < 6:
                continue
            P = vec.resample(np.array(x.coords), 1.0)
            out.append(vec.smooth(P, 1.5))
        return out

    def occluding(self, min_len=7.0):
        s, cam = self.s, self.cam
        chains, P3, N3 = mesh_contours(s.V, s.T, s.N, -cam.f)
        pr = cam.project(P3)
        nx = np.stack([N3 @ cam.r, -(N3 @ cam.u)], 1)
        nl = np.linalg.norm(nx, axis=1, keepdims=True)
        nx /= np.maximum(nl, 1e-9)
        zmax = ndi.maximum_filter(np.where(self.mask, self.z, 9.0), 3)

        def samp(A, X, mode="nearest"):
            xi = np.clip(np.floor(X[:, 0]).astype(int), 0, cam.W - 1)
            yi = np.clip(np.floor(X[:, 1]).astype(int), 0, cam.H - 1)
            return A[yi, xi]

        inframe = (pr[:, 0] > 1) & (pr[:, 0] < cam.W - 2) & (pr[:, 1] > 1) & (pr[:, 1] < cam.H - 2)
        vis = (pr[:, 2] <= samp(zmax, pr) + min(0.0015, self.gap[1] * 0.3)) & inframe
        off = 3.5
        zf = np.where(self.mask, self.z, 9.0)
        zs = np.sort(np.stack([samp(zf, pr[:, :2] + nx * o) for o in (1.6, 2.6, 3.6, 5, 6.5)]), 0)
        gap = zs[-2 if self.slit else 1] - pr[:, 2]
        gap = np.where(vis, gap, 0)
        out = []
        col = SOURCE["line"]
        for path, closed in chains:
            p = np.array(path)
            if len(p) < 4:
                continue
            X = pr[p, :2]
            g = gap[p]
            v = vis[p]
            # exclude true outer silhouette: background just outside
            bgnd = samp(self.mask.astype(float), X + nx[p] * off) < 0.5
            bgnd |= samp(self.mask.astype(float), X + nx[p] * 2) < 0.5
            w = np.clip((g - self.gap[0]) / (self.gap[1] - self.gap[0]), 0, 1) ** 0.6
            good = v & ~bgnd
            # bridge small gaps
            good = ndi.binary_closing(
                np.pad(good, 6, mode="wrap" if closed else "edge"), np.ones(7)
            )[6:-6]
            w = np.where(good, np.maximum(w, 0), 0)
            on = good & (w > 0.02)
            bw = self.bridge
            on = (
                ndi.binary_closing(np.pad(on, bw, mode="wrap" if closed else "edge"), np.ones(bw))[
                    bw:-bw
                ]
                & v
            )
            D = np.column_stack([X, w])
            for seg in runs(on, D, closed):
                if len(seg) < 4:
                    continue
                seg = vec.resample(seg, 1.5 / 1.0)
                if vec.length(seg) * self.k < min_len:
                    continue
                seg[:, :2] = vec.smooth(seg[:, :2], 3.0)
                ww = ndi.gaussian_filter1d(seg[:, 2], 6, mode="nearest")
                n = len(seg)
                L = np.arange(n)
                tl = min(28, n / 2.2)
                # taper at both ends unless the end touches the outer silhouette (T junction)
                t0 = np.clip((L + 1.5) / tl, 0, 1) ** 0.7
                t1 = np.clip((n - L + 0.5) / tl, 0, 1) ** 0.7
                W = self.iw * np.clip(0.35 + 0.75 * ww, 0, 1.05) * t0 * t1
                Q = vec.resample(np.column_stack([seg[:, :2] * self.k, W]), 0.9)
                d = vec.taper_path(Q[:, :2], np.maximum(Q[:, 2], 0.12), 0.15)
                if d:
                    out.append(d)
        return [f'<path d="{"".join(out)}" fill="{col}"/>'] if out else []

    def creases(self):
        """valley lines: strong concavity of the (blurred) normal field away from depth jumps."""
        ppm = self.cam.ppm
        sig = self.crmm * 1e-3 * ppm
        out = []
        jm = ndi.binary_dilation(self.jump > 0.004, iterations=max(2, int(sig * 1.3)))
        nx = self.blur(self.n[..., 0], sig * 0.6)
        ny = self.blur(-self.n[..., 1], sig * 0.6)
        nz = self.blur(self.n[..., 2], sig * 0.6)
        conc = -(np.gradient(nx, axis=1) + np.gradient(ny, axis=0)) * ppm  # 1/m
        conc *= np.clip(nz * 1.6, 0, 1)
        hi, lo = self.cr
        mask = self.mask & ~jm & (nz > 0.25)
        for key in ("cloth", "hair") + tuple(self.line_skip):
            if key in self.at:
                mask &= ~ndi.binary_dilation((self.at[key] > -0.001) & self.mask, iterations=3)
        self.conc = conc
        for p in ridge(np.where(mask, conc, 0), sig * 0.5, mask, hi, lo, 14):
            p = vec.resample(p, 1.5)
            if vec.length(p) * self.k < self.cmin:
                continue
            X = vec.smooth(p[:, :2], 5.0)
            st = ndi.gaussian_filter1d(p[:, 2], 5, mode="nearest")
            n = len(X)
            L = np.arange(n)
            tl = n / 2.2
            tp = (np.clip((L + 1) / tl, 0, 1) * np.clip((n - L) / tl, 0, 1)) ** 0.6
            W = self.cw * np.clip(0.35 + (st - lo) / (2.2 * hi - lo), 0, 1.1) * tp
            Q = vec.resample(np.column_stack([X * self.k, W]), 1.2)
            if len(Q) < 5:
                continue
            d = vec.taper_path(Q[:, :2], np.maximum(Q[:, 2], 0.1), 0.15)
            if d:
                out.append(d)
        return (
            [f'<path d="{"".join(out)}" fill="{SOURCE["line"]}" fill-opacity=".8"/>'] if out else []
        )

    def svg(self, before="", after=""):
        """The finished file; `before` and `after` are SVG fragments behind and in front of the figure."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.W:.0f} {self.H:.0f}" width="{self.W:.0f}" height="{self.H:.0f}">'
        return (
            head
            + before
            + "\n".join(self.fill_svg)
            + "\n"
            + "\n".join(self.line_svg)
            + after
            + "</svg>\n"
        )

    def px(self, X):
        p = self.cam.project(np.atleast_2d(X))
        return p[:, :2] * self.k, p[:, 2]
