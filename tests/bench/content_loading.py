"""Reading and checking the whole content."""

from __future__ import annotations

from acupress.content import assets_folder, load_library
from tests.bench.measure import median_ms, tell

ROUNDS = 15


def main() -> None:
    tell("loading the content", median_ms(lambda: load_library(assets_folder()), ROUNDS), "ms")


if __name__ == "__main__":
    main()
