"""A rendered voice: which prompts there are, and how long each is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from acupress.core.values import Key, Value

FileName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.ogg$")]


class Prompt(Value):
    """One rendered text: its words, their hash, the file and its length."""

    text: str
    sha: str
    file: FileName
    milliseconds: int = Field(gt=0, le=120_000)


class VoicePack(Value):
    """All prompts of one voice by key; `rate` is in samples a second."""

    version: int = Field(alias="schema", ge=1, le=1)
    voice: str
    rate: int = Field(ge=8_000, le=192_000)
    prompts: dict[Key, Prompt] = Field(min_length=1)
