"""All pictures by name, in the order in which `figures.json` lists them."""

from figures.views.hands import PRESSING_VIEWS
from figures.views.limbs import ARM_VIEWS, LEG_VIEWS
from figures.views.positions import POSITION_VIEWS
from figures.views.pressing_limbs import PRESSING_ARM_VIEWS, PRESSING_LEG_VIEWS
from figures.views.pressing_other import PRESSING_OTHER_VIEWS
from figures.views.pressing_trunk import PRESSING_TRUNK_VIEWS
from figures.views.trunk import HEAD_VIEWS, TRUNK_VIEWS, WHOLE_BODY

VIEWS = {
    view.name: view
    for table in (
        WHOLE_BODY,
        TRUNK_VIEWS,
        HEAD_VIEWS,
        LEG_VIEWS,
        ARM_VIEWS,
        PRESSING_VIEWS,
        PRESSING_TRUNK_VIEWS,
        PRESSING_ARM_VIEWS,
        PRESSING_LEG_VIEWS,
        PRESSING_OTHER_VIEWS,
        POSITION_VIEWS,
    )
    for view in table
}
