"""A rendered voice: which prompts there are, and how long each is."""

from __future__ import annotations

from typing import Annotated, Literal

from acupress.core.values import Key, Limits, Value, value

FileName = Annotated[str, Limits(pattern=r"^[a-z0-9-]+\.ogg$")]


def voice_folder(language: str) -> str:
    """Give the folder of the voice of a language, below the content."""
    return f"voice/{language}"


@value(frozen=True, slots=True, kw_only=True)
class Prompt(Value):
    """One rendered text: its words, their hash, the file and its length."""

    text: str
    sha: str
    file: FileName
    milliseconds: Annotated[int, Limits(gt=0, le=120_000)]


@value(frozen=True, slots=True, kw_only=True)
class VoicePack(Value):
    """All prompts of one voice by key; `rate` is in samples a second."""

    schema: Literal[1]
    voice: str
    rate: Annotated[int, Limits(ge=8_000, le=192_000)]
    prompts: Annotated[dict[Key, Prompt], Limits(min_length=1)]
