"""A scene seen by a camera, as SVG: flat shapes, then lines. Only <path> elements, in groups."""

from figures.body.model import Scene
from figures.drawing import fills, lines
from figures.drawing.buffers import Buffers, Front
from figures.drawing.camera import Camera
from figures.drawing.contours import inner_contours
from figures.drawing.lines import Stroke
from figures.drawing.look import Look, Region

GROUPS = ("behind", "skin", "tint", "cloth", "hair", "creases", "lines")
"""From back to front. Over a plate the shapes are masks, and hair and creases are only line art."""
GROUP_OF = {"lips": "tint", "nail": "tint", "brow": "hair"}


class Drawing(Buffers):
    """The finished drawing, and where places of the body are on it."""

    def __init__(
        self,
        scene: Scene,
        camera: Camera,
        look: Look,
        regions: tuple[Region, ...],
        strokes: list[Stroke],
        front: Front | None = None,
    ) -> None:
        super().__init__(scene, camera, look, front)
        body = fills.silhouette(self)
        filled, edged = fills.fill(self, body, regions)
        self._groups: dict[str, list[str]] = {name: [] for name in GROUPS}
        for role, path in filled:
            self._groups[GROUP_OF.get(role, role)].append(path)
        for role, shape in edged:
            self._groups["lines"] += lines.region_edges(self, body, role, shape)
        self._groups["creases"] += [*lines.creases(self), *lines.strokes(self, strokes)]
        self._groups["lines"] += [*inner_contours(self), lines.outline(self, body)]

    def svg(self, behind: str) -> str:
        """Give the file, with a fragment of SVG behind the figure."""
        width, height = f"{self.width:.0f}", f"{self.height:.0f}"
        groups = {**self._groups, "behind": [behind] if behind else []}
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
            f' width="{width}" height="{height}">\n'
            + "".join(
                f'<g id="{name}">' + "\n".join(paths) + "</g>\n"
                for name, paths in groups.items()
                if paths
            )
            + "</svg>\n"
        )
