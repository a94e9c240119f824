"""Fills in the texts that go along with a package."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template
from textwrap import fill as fill_lines
from typing import TYPE_CHECKING

from installers.product import APP_ID, HOMEPAGE, PUBLISHER, TITLE

if TYPE_CHECKING:
    from installers.product import Product

LINE = 78
LINUX = Path(__file__).parent / "linux"


def fill(name: str, product: Product) -> str:
    """Give the text of a template in `linux/` for a product."""
    return Template((LINUX / f"{name}.in").read_text("utf-8")).substitute(
        app_id=APP_ID,
        day=product.built_at.strftime("%Y-%m-%d"),
        homepage=HOMEPAGE,
        publisher=PUBLISHER,
        releases=_releases(product),
        summary=product.summary,
        title=TITLE,
        version=product.version,
    )


def _releases(product: Product) -> str:
    lines = []
    for release in product.releases:
        day = (release.day or product.built_at).strftime("%Y-%m-%d")
        news = "".join(f"<li>{escape(line)}</li>" for line in release.news)
        lines.append(
            f'    <release version="{release.version}" date="{day}">'
            f"<description><ul>{news}</ul></description></release>"
        )
    return "\n".join(lines)


def debian_changelog(product: Product, maintainer: str) -> str:
    """Give the change log in Debian's form."""
    parts = []
    for release in product.releases:
        day = release.day or product.built_at
        lines = "".join(
            fill_lines(line, LINE, initial_indent="  * ", subsequent_indent="    ") + "\n"
            for line in release.news
        )
        date = day.strftime("%a, %d %b %Y %H:%M:%S +0000")
        parts.append(
            f"acupress ({release.version}) unstable; urgency=medium\n\n{lines}\n"
            f" -- {maintainer}  {date}\n"
        )
    return "\n".join(parts)
