"""What the product needs from the world is said in protocols and nothing else."""

from __future__ import annotations

import inspect

import pytest

from acupress.core import ports


def test_every_port_is_a_protocol_that_nobody_can_make() -> None:
    found = [
        kind
        for _, kind in inspect.getmembers(ports, inspect.isclass)
        if kind.__module__ == ports.__name__
    ]
    assert found
    for kind in found:
        with pytest.raises(TypeError, match="Protocol"):
            kind()
