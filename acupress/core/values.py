"""What the types of core are made of: values that judge what they are made from."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

KEY_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN)]
"""A name in kebab-case by which one content entry refers to another."""

Name = Annotated[str, StringConstraints(min_length=2, strip_whitespace=True)]
"""Words that the user reads, the same in every language."""


class Translatable:
    """Marks, in an `Annotated` type, a text that each language has in its own words."""


Sentence = Annotated[Name, Translatable]
"""Words that the user reads, in the language in force."""


class Value(BaseModel):
    """A frozen value that accepts no unknown key, and no number without an end."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
