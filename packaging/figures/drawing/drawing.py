"""A scene seen by a camera, as SVG: flat bands of tone, then lines. Only <path> elements."""

from figures.body.model import Scene
from figures.drawing import fills, lines
from figures.drawing.buffers import Buffers
from figures.drawing.camera import Camera
from figures.drawing.contours import inner_contours
from figures.drawing.lines import Stroke
from figures.drawing.look import Look, Region


class Drawing(Buffers):
    """The finished drawing, and where places of the body are on it."""

    def __init__(
        self,
        scene: Scene,
        camera: Camera,
        look: Look,
        regions: tuple[Region, ...],
        strokes: list[Stroke],
    ) -> None:
        super().__init__(scene, camera, look)
        body = fills.silhouette(self)
        self._fills, edged = fills.fill(self, body, regions)
        edges = [
            path for role, shape in edged for path in lines.region_edges(self, body, role, shape)
        ]
        self._lines = [
            *edges,
            *lines.creases(self),
            *lines.strokes(self, strokes),
            *inner_contours(self),
            lines.outline(self, body),
        ]

    def svg(self, behind: str) -> str:
        """Give the file, with a fragment of SVG behind the figure."""
        width, height = f"{self.width:.0f}", f"{self.height:.0f}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
            f' width="{width}" height="{height}">'
            f"{behind}" + "\n".join(self._fills) + "\n" + "\n".join(self._lines) + "</svg>\n"
        )
