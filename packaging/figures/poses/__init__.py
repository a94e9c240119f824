"""Body poses: functions that turn the bones of a Poser.

Angles in degrees, directions in world axes.
"""

from collections.abc import Callable
from typing import TypeAlias

from figures.body.poser import Poser

Pose: TypeAlias = Callable[[Poser], None]
