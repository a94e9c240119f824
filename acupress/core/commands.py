"""What a user can ask of the session on its way, whatever it is asked with."""

from __future__ import annotations

from enum import Enum, auto


class Command(Enum):
    """One wish. A key, a button, a click and a media key that mean the same give the same one."""

    TOGGLE = auto()
    """Pause, or go on; where the session waits for the hands, they are in place."""
    PAUSE = auto()
    GO_ON = auto()
    """Go on from a pause; where the session waits for the hands, they are in place."""
    BACK = auto()
    """Go to the start of this press, then to the one before."""
    SKIP = auto()
    LEAVE_POINT = auto()
    """Press this point no more, neither now nor in later sessions."""
    RESTART = auto()
    """Go on from a pause with the start of this press."""
    END_HERE = auto()
    """End early, all being well."""
    STOP = auto()
    """End at once: something feels wrong."""
    TAKE_BACK = auto()
    """Take back a stop that was not meant."""
    MUTE = auto()
    """Turn the sound off, or on again."""
    BONES = auto()
    """Show the bones under the skin, or no longer."""
    TELL_TIME = auto()
    """Say how much time is left."""
