"""Values as the tables that files hold, to be damaged and judged again."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from acupress.core.values import Value
from acupress.judging import as_json, judge

Kind = TypeVar("Kind", bound=Value)


def table_of(value: Kind, kind: type[Kind] | None = None) -> dict[str, Any]:
    """The table that is read when what is kept of the value is read again."""
    table: dict[str, Any] = json.loads(as_json(value, kind))
    return table


def judge_again(value: Kind) -> Kind:
    """What our own code has made, judged as if it came from outside."""
    return judge(type(value), table_of(value))
