"""The package for managed machines: the same files as the setup's, for all users, as an MSI."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from installers.product import HOMEPAGE, PUBLISHER, TITLE
from installers.windows.file_type import entries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from installers.product import Product

NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
FAMILY = UUID("6f0c2b1e-6d35-4c0e-9d5b-0a5a5e2c7a61")
"""What Windows knows all versions by; never changes."""
ICON = "AcupressIcon"
PROGRAM = "acupress.exe"


def build_msi(product: Product, tree: Path, work: Path, out: Path) -> Path:
    """Build the MSI of the files in `tree` into `out`."""
    files = [path.relative_to(tree) for path in tree.rglob("*") if path.is_file()]
    source = work / "acupress.wxs"
    describe(product, files).write(source, "utf-8", xml_declaration=True)
    msi = out / f"{TITLE}-{product.version}-x64.msi"
    command = ["wixl", "--arch", "x64", "-D", "Win64=yes", "--output", str(msi), str(source)]
    subprocess.run(
        command, cwd=tree, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(product.epoch)}
    )
    return msi


def describe(product: Product, files: Iterable[Path]) -> ElementTree[Element]:
    """Give the description that WiX reads; `files` are relative to the folder of the app."""
    wix = Element("Wix", xmlns=NAMESPACE)
    whole = SubElement(
        wix,
        "Product",
        Id=_name(f"product {product.version}"),
        UpgradeCode=str(FAMILY).upper(),
        Name=TITLE,
        Version=product.version,
        Manufacturer=PUBLISHER,
        Language="1033",
    )
    package = {"InstallerVersion": "500", "Compressed": "yes", "InstallScope": "perMachine"}
    SubElement(whole, "Package", package, Description=product.summary)
    SubElement(
        whole, "MajorUpgrade", DowngradeErrorMessage="A newer Acupress is installed already."
    )
    condition = SubElement(
        whole, "Condition", Message="Acupress needs Windows 10 or newer, with 64 bits."
    )
    condition.text = "VersionNT64 >= 603"
    SubElement(whole, "Media", Id="1", Cabinet="acupress.cab", EmbedCab="yes")
    SubElement(whole, "Icon", Id=ICON, SourceFile="acupress.ico")
    for name, value in (
        ("ARPPRODUCTICON", ICON),
        ("ARPURLINFOABOUT", HOMEPAGE),
        ("ARPNOMODIFY", "1"),
        ("ARPNOREPAIR", "1"),
    ):
        SubElement(whole, "Property", Id=name, Value=value)
    root = SubElement(whole, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = SubElement(root, "Directory", Id="ProgramFiles64Folder")
    home = SubElement(programs, "Directory", Id="INSTALLDIR", Name=TITLE)
    SubElement(root, "Directory", Id="ProgramMenuFolder")
    feature = SubElement(whole, "Feature", Id="Acupress", Level="1", Title=TITLE)
    folders = {"": home}
    for file in sorted(files):
        folder = _folder(folders, file.parent.as_posix())
        SubElement(feature, "ComponentRef", Id=_add_file(folder, file))
    return ElementTree(_indented(wix))


def _folder(folders: dict[str, Element], name: str) -> Element:
    """Give the element of a folder, made with those above it where it is not there."""
    if name == ".":
        name = ""
    if name not in folders:
        above, _, own = name.rpartition("/")
        folders[name] = SubElement(
            _folder(folders, above), "Directory", Id=_identifier("d", name), Name=own
        )
    return folders[name]


def _add_file(folder: Element, file: Path) -> str:
    """Add a file as a component of its own, and give that component's name."""
    name = file.as_posix()
    identifier = _identifier("c", name)
    component = SubElement(folder, "Component", Id=identifier, Guid=_name(name), Win64="yes")
    SubElement(
        component, "File", Id=_identifier("f", name), Name=file.name, Source=name, KeyPath="yes"
    )
    if name == PROGRAM:
        SubElement(
            component,
            "Shortcut",
            Id="StartMenu",
            Directory="ProgramMenuFolder",
            Name=TITLE,
            Target=f"[INSTALLDIR]{PROGRAM}",
            WorkingDirectory="INSTALLDIR",
            Icon=ICON,
        )
        for entry in entries(f"[INSTALLDIR]{PROGRAM}"):
            text = {"Key": entry.key, "Value": entry.text, "Type": "string"}
            if entry.name:
                text["Name"] = entry.name
            SubElement(component, "RegistryValue", text, Root="HKLM")
    return identifier


def _name(what: str) -> str:
    """Give the number of a thing: always the same for the same thing."""
    return str(uuid5(FAMILY, what)).upper()


def _identifier(kind: str, name: str) -> str:
    return kind + uuid5(FAMILY, name).hex


def _indented(element: Element) -> Element:
    indent(element)
    return element
