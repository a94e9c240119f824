"""The drawing of a point: the body part, the marker, the measuring guide, the pressing hands."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.ui.drawing.ghost import Seen, hand_at, has_hand
from acupress.ui.drawing.glide import make_glide
from acupress.ui.drawing.marks import halo_areas, marker_areas, paint_markers
from acupress.ui.drawing.presses import Drawn, Laying, Press, Presses, Room
from acupress.ui.drawing.surfaces import inside_card, paint_card
from acupress.ui.drawing.words import bones_words, measure_words, no_bones_words, scene_words
from acupress.ui.drawing.zoom import make_zoom
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.core.points import Point, Side
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.drawing.scene import Scene
    from acupress.ui.drawing.zoom import Way
    from acupress.ui.theme import Look


class PointDiagram(QWidget):
    """Draws one press. The still part is kept as a picture; a frame paints only the markers.

    Until the still part is drawn there is its card, or the picture of the press as it was before.
    """

    def __init__(self, drawings: Drawings, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        # It paints the ground too, so that a beat paints nothing of what lies under it
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._drawings = drawings
        self._look = look
        self._presses = Presses(drawings, look)
        self._stills = self._presses.stills
        self._shown: Press | None = None
        self._to_come: dict[Press, Drawn] = {}
        self._coming: Drawn | None = None
        self._sets_out = False
        self._from: tuple[Scene | None, QPixmap | None] | None = None
        self._before: QPixmap | None = None
        self._scene: Scene | None = None
        self._still: QPixmap | None = None
        self._marked = True
        self._named = False
        self._fullness = 0.0
        self._laying: Laying | None = None
        self._seen = Seen()
        self._caption = ""
        self._way: Way | None = None
        self._going = QVariantAnimation(self)
        self._going.setDuration(look.shape.motion_ms.zoom)
        self._going.setStartValue(0.0)
        self._going.setEndValue(1.0)
        self._going.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._going.valueChanged.connect(self.update)
        self._going.finished.connect(self._arrive)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._follow_look)

    def show_press(
        self,
        point: Point,
        side: Side,
        *,
        marked: bool = True,
        finding: bool = False,
        figure: str | None = None,
    ) -> None:
        """Show a point on a side, on its own drawing or on `figure`.

        Not `marked` when it is no longer to be pressed; while it is `finding`, the pressing hands
        stand large beside it.
        """
        if marked != self._marked:
            self._marked = marked
            self.update()
        wanted = Press(point, side, figure or point.picture.figure, finding)
        if self._shown == wanted:
            return
        found, stays = self._is_found_by(wanted), self._is_the_picture_of(wanted)
        self._shown = wanted
        if stays:
            self._sets_out = False
            self._arrive()
            return
        self._from = (self._scene, self._still) if found else None
        self._forget_picture()
        self._before = None
        self._arrive()
        self._sets_out = self.isVisible() and self._look.moves
        self._coming = self._to_come.pop(wanted, None)
        self._scene = scene = self._coming.scene if self._coming else self._lay_out(wanted)
        self._describe(scene)
        if self._drawings.easel.at_once or (self._coming and self._coming.still):
            self._come(scene)

    def prepare(self, *coming: Press, seen: QWidget | None = None) -> None:
        """Draw the pictures of presses to come, while this or `seen` is seen and nothing waits.

        First come the hands that are laid over what is shown.
        """
        easel = self._drawings.easel
        others = [press for press in coming if not self._is_the_picture_of(press)]
        if easel.at_once or others == list(self._to_come):
            return
        begun, room, moves = self._to_come, self._room, self._look.moves
        self._to_come = {
            press: begun.get(press)
            or self._presses.begin(press, room, zooms=moves and press.finding)
            for press in others
        }
        parts = [drawn.parts for drawn in self._to_come.values()]
        if self._scene and self._shown and self._shown.finding and has_hand(self._scene):
            parts.insert(0, self._hands_of(self._scene).parts)
        easel.prepare(seen or self, chain.from_iterable(parts))

    def show_landmarks(self, shown: bool) -> None:  # noqa: FBT001 - a toggle's signal carries it
        """Name what the hand can feel around the point, or no longer."""
        if shown != self._named:
            self._named = shown
            self._repaint_all()

    def show_afar(self, *, afar: bool) -> None:
        """Write the words on the picture so that they are read from afar, or as usual."""
        self._stills.afar = afar
        self._repaint_all()

    @property
    def has_bones(self) -> bool:
        """Whether the drawing that is shown has bones."""
        shown = self._shown
        return bool(shown and self._drawings.table.views[shown.figure].bones)

    def bones_told(self) -> str:
        """Say whether bones are shown now, or that this drawing has none."""
        if not self._look.bones:
            return tr("Bones hidden")
        if not self.has_bones:
            return no_bones_words()
        return tr("Bones shown. {sketch}").format(sketch=bones_words())

    def show_breath(self, fullness: float) -> None:
        """Let the markers swell with the breath, 0.0 to 1.0."""
        if abs(fullness - self._fullness) < 0.004:
            return
        self._fullness = fullness
        for area in halo_areas(self._scene) if self._scene else ():
            self.update(area.toAlignedRect())

    def show_hand(self, seconds: float, *, finding: bool, left: float = 0.0) -> None:
        """Show the pressing hand in the picture, as it is so long after finding or pressing began.

        Only where there is one, and not while the picture is under way; `left` is how many seconds
        the press goes on.
        """
        seen = Seen()
        if self._scene and not self.under_way and has_hand(self._scene):
            seen = hand_at(seconds, self._scene, self._look, finding=finding, left=left)
        if seen != self._seen:
            laid = self._laying and self._laying.laid
            self.update(laid.changed(self._seen, seen) if laid else self.rect())
            self._seen = seen

    @property
    def hand(self) -> Seen:
        """How the pressing hand is seen in the picture."""
        return self._seen

    @property
    def hands_box(self) -> QRectF | None:
        """Where the pressing hands are shown, or None where they are not."""
        return self._stills.insets.hands_box(self._scene) if self._scene else None

    @property
    def caption(self) -> str:
        """The words at the foot of the picture."""
        return self._caption

    @property
    def under_way(self) -> bool:
        """Whether the picture still moves to what it is in the end."""
        return self._way is not None or (self._sets_out and self._coming is not None)

    def has_room_for(self, words: str) -> bool:
        """Whether a caption of these words would hide no marker."""
        if self._scene is None:
            return False
        box = self._stills.insets.caption_box(words, self._scene)
        return not any(box.intersects(area) for area in marker_areas(self._scene))

    def show_caption(self, words: str) -> None:
        """Show the words of a cue at the foot of the picture; empty takes them away."""
        if words != self._caption:
            self._caption = words
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the size at which it looks best."""
        return QSize(728, 600)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least at which the place can be recognised."""
        return QSize(300, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw the still part anew."""
        super().resizeEvent(event)
        self._sets_out = False
        self._arrive()
        self._repaint_all()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the still picture, the markers and the caption."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("paper"))
        if self._shown is None:
            return
        scene = self._scene = self._scene or self._lay_out(self._shown)
        if self._still is None:
            self._draw(self._shown, scene)
        if self._still is None:
            self._paint_before(painter)
            return
        if self._way:
            share = self._going.currentValue()
            share = float(share) if share is not None else 0.0
            self._way.paint(painter, self._still, share)
            return
        painter.drawPixmap(0, 0, self._still)
        if self._marked:
            paint_markers(painter, scene, self._look, self._fullness)
        if self._seen.opacity:
            self._paint_hand(painter, scene)
        if self._caption:
            self._stills.insets.paint_caption(painter, self._caption, scene)

    def _follow_look(self) -> None:
        self._repaint_all()
        if self._shown:
            self._describe(self._lay_out(self._shown))

    def _draw(self, shown: Press, scene: Scene) -> None:
        """Draw the still part, as far as there is time now."""
        if self._drawings.easel.at_once:
            self._still = self._presses.draw_still(scene, self._room)
        elif not self._drawings.easel.draws(self):
            if self._coming is None:
                zooms = self._sets_out and self._from is None
                self._coming = self._presses.begin(shown, self._room, zooms=zooms)
            self._drawings.easel.draw(self, self._come_by(self._coming))

    def _come_by(self, drawn: Drawn) -> Iterator[None]:
        yield from drawn.parts
        if drawn is self._coming:
            self._come(drawn.scene)

    def _come(self, scene: Scene) -> None:
        """Show a picture: at once, or on the way from what was seen before it."""
        if self._coming:
            self._still = self._coming.still
        self._coming = self._before = None
        if self._sets_out:
            self._set_out(
                make_glide(self._stills, self._look, *self._from, scene)
                if self._from
                else make_zoom(self._drawings, scene, self._look)
            )
        self._sets_out, self._from = False, None

    def _paint_before(self, painter: QPainter) -> None:
        """Paint what was seen until now of the same press, in the size of now, or the card."""
        if self._before:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self._before)
        else:
            paint_card(painter, QRectF(self.rect()), self._look, self._look.radii.stage)

    def _paint_hand(self, painter: QPainter, scene: Scene) -> None:
        """Paint the pressing hand between the body and what is written over it."""
        hands = self._hands_of(scene)
        if hands.laid is None:
            self._drawings.easel.draw(self, hands.parts)
        if hands.laid:
            inside = inside_card(QRectF(self.rect()), self._look.radii.stage)
            hands.laid.paint(painter, self._seen, inside)

    def _hands_of(self, scene: Scene) -> Laying:
        self._laying = self._laying or self._presses.begin_hands(scene, self._room)
        return self._laying

    def _repaint_all(self) -> None:
        self._before = self._still or self._before
        self._to_come.clear()
        self._forget_picture()

    def _describe(self, scene: Scene) -> None:
        """Tell the picture to those who do not see it."""
        point = scene.point
        view = scene_words(scene)
        bones = bones_words() if self._look.bones and scene.figure.bones else ""
        self.setAccessibleName(tr("Picture: {place}").format(place=point.place))
        self.setAccessibleDescription(
            " ".join(filter(None, (view, point.location, measure_words(point), point.find, bones)))
        )

    def _forget_picture(self) -> None:
        self._drawings.easel.drop(self)
        self._still = self._scene = self._laying = self._coming = None
        self.update()

    @property
    def _room(self) -> Room:
        return Room(self.size(), self.devicePixelRatioF(), self._named)

    def _is_found_by(self, press: Press) -> bool:
        """Whether a press is that of the place which is being found."""
        shown = self._shown
        return bool(shown and shown.finding and shown._replace(finding=False) == press)

    def _is_the_picture_of(self, press: Press) -> bool:
        """Whether that press has the picture by which its place is found."""
        known = self._scene is not None and self._scene.beside is None
        return known and self._is_found_by(press)

    def _lay_out(self, press: Press) -> Scene:
        return self._presses.lay_out(press, self.size())

    def _set_out(self, way: Way | None) -> None:
        self._arrive()
        self._way = way
        if way:
            self._going.start()

    def _arrive(self) -> None:
        self._way = None
        self._going.stop()
        self.update()
