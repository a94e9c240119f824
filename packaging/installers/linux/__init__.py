"""What a desktop of Linux reads of a program: menu entry, description, file type and icons."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from installers.icon import ICON, draw_icon
from installers.product import APP_ID
from installers.texts import fill
from installers.tree import write

if TYPE_CHECKING:
    from pathlib import Path

    from installers.product import Product

ICON_SIZES = (16, 32, 48, 64, 128, 256)


def lay_out_menu(product: Product, share: Path) -> None:
    """Write it all below a folder `share`."""
    write(share / f"applications/{APP_ID}.desktop", fill("desktop", product))
    write(share / f"metainfo/{APP_ID}.metainfo.xml", fill("metainfo.xml", product))
    write(share / f"mime/packages/{APP_ID}.xml", fill("mime.xml", product))
    icons = share / "icons/hicolor"
    scalable = icons / f"scalable/apps/{APP_ID}.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copy(ICON, scalable)
    for side in ICON_SIZES:
        draw_icon(side, icons / f"{side}x{side}/apps/{APP_ID}.png")
