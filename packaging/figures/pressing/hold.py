"""How one hand presses, as a row of data."""

from dataclasses import dataclass, field

from figures.arrays import Side
from figures.poses import Pose
from figures.pressing.stance import Stance
from figures.pressing.targets import Part


@dataclass(frozen=True, eq=False)
class Hold:
    """A pose, and where the parts of one hand should be in it.

    `side` the arm that presses; `both` copies the left arm to the right. `curled` adds bends
    (knuckle, middle joint; radians) to fingers. For the search: `shoulder` where it begins (three
    angles), `starts` how often, `near` another hold to begin with instead, `bounds` and `loose`
    limits and weights of single parameters. With a `stance` the arm is that of somebody else.
    """

    name: str
    pose: Pose
    side: Side
    parts: tuple[Part, ...]
    both: bool = False
    curled: dict[str, tuple[float, float]] = field(default_factory=dict)
    shoulder: tuple[float, float, float] = (0, 0, 0)
    starts: int = 24
    near: str = ""
    bounds: dict[int, tuple[float, float]] = field(default_factory=dict)
    loose: dict[int, float] = field(default_factory=dict)
    stance: Stance | None = None

    @property
    def key(self) -> str:
        """Give the name under which the found parameters are kept."""
        return f"{self.name}.{self.side}"
