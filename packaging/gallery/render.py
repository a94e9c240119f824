"""Renders every screen in every theme, at two sizes of text and of window, with a page of all.

`render.py FOLDER`, with Qt's offscreen platform. Nothing is kept and nothing is heard.
"""

from __future__ import annotations

import html
import itertools
import math
import sys
from pathlib import Path

from acupress.core.settings import Motion, ThemeChoice
from tests.bench.real_screens import make_stage
from tests.ui.every_screen import every_screen

THEMES = [choice for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM]
PERCENTS = (100, 200)
SIZES = ((1024, 768), (1440, 900))
HEAD = """<!doctype html><meta charset="utf-8"><title>Acupress: every screen</title>
<style>body{font:16px sans-serif;margin:24px}img{width:31%;margin:4px;border:1px solid #999}</style>
"""


def main() -> None:
    """Render all."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    stage = make_stage(stretch_s=math.inf)
    page, window = [HEAD], stage.journey.window
    for theme, percent, size in itertools.product(THEMES, PERCENTS, SIZES):
        stage.journey.preferences.change(theme=theme, text_percent=percent, motion=Motion.NONE)
        window.resize(*size)
        kind = f"{theme.value}-{percent}-{size[0]}x{size[1]}"
        page.append(f"<h2>{html.escape(kind)}</h2>")
        stage.journey.begin()
        for name, _screen in every_screen(stage):
            if window.isFullScreen():  # as it fills its screen, and the offscreen one is small
                window.showNormal()
                window.resize(*size)
                stage.settle()
            file = f"{kind}-{name.replace(' ', '-')}.png"
            window.grab().save(str(folder / file))
            page.append(f'<img src="{file}" alt="{html.escape(name)}" title="{html.escape(name)}">')
        print(kind, flush=True)
    (folder / "index.html").write_text("\n".join(page), "utf-8")


if __name__ == "__main__":
    main()
