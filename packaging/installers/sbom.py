"""The bill of materials: what an installer carries, in CycloneDX 1.5."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from installers.product import Product


@dataclass(frozen=True, slots=True)
class Part:
    """Something that others have made and that comes along; `purl` is its package address."""

    name: str
    version: str
    licence: str
    purl: str = ""


OTHERS = (
    Part("Atkinson Hyperlegible Next", "0.4.1", "OFL-1.1"),
    Part("Noto Sans SC (subset)", "0.4.3", "OFL-1.1"),
    Part("lucide-static", "1.62.0", "ISC", "pkg:npm/lucide-static@1.62.0"),
    Part("Kokoro-82M, voice af_heart (rendered)", "1.0", "Apache-2.0"),
)
"""What is no Python package: fonts, icons, the voice. THIRD_PARTY_NOTICES.md tells more."""


def packages(root: str = "acupress") -> list[Distribution]:
    """Give the Python packages that `root` needs on this system, and those that they need."""
    found: dict[str, Distribution] = {}
    waiting = [root]
    while waiting:
        known = distribution(waiting.pop())
        for line in known.requires or ():
            need = Requirement(line)
            name = canonicalize_name(need.name)
            if name not in found and (need.marker is None or need.marker.evaluate({"extra": ""})):
                found[name] = distribution(name)
                waiting.append(name)
    return [found[name] for name in sorted(found)]


def write_sbom(
    product: Product, target: str, python: str, carried: Iterable[Distribution], out: Path
) -> Path:
    """Write the bill of an installer, which carries Python and packages, beside it.

    Ends where CycloneDX's own schema does not accept it.
    """
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    parts = [Part("CPython", python, "PSF-2.0"), *OTHERS]
    parts += [_part(package) for package in carried]
    path = out / f"acupress-{product.version}-{target}.cdx.json"
    text = json.dumps(bill(product, parts), indent=1) + "\n"
    if wrong := JsonStrictValidator(SchemaVersion.V1_5).validate_str(text):
        raise SystemExit(f"The bill of materials is wrong: {wrong}")
    path.write_text(text, "utf-8")
    return path


def licence_of(package: Distribution) -> str:
    """Give the name of the licence that a package tells."""
    fields = package.metadata
    key = next((k for k in ("License-Expression", "License") if k in fields), None)
    told = fields[key] if key else ""
    return told.splitlines()[0].removesuffix(" License") if told else ""


def _part(package: Distribution) -> Part:
    name = canonicalize_name(package.name)
    address = f"pkg:pypi/{name}@{package.version}"
    return Part(package.name, package.version, licence_of(package), address)


def bill(product: Product, parts: list[Part]) -> dict[str, object]:
    """Give the bill as CycloneDX puts it."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": product.built_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "name": "acupress", "version": product.version},
        },
        "components": [_component(part) for part in parts],
    }


def _component(part: Part) -> dict[str, object]:
    component: dict[str, object] = {
        "type": "library",
        "name": part.name,
        "version": part.version,
    }
    if part.licence:
        component["licenses"] = [{"license": {"name": part.licence}}]
    if part.purl:
        component["purl"] = part.purl
    return component
