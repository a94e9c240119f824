"""The package for managed machines: the same files as the setup's, for all users, as an MSI."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from installers.product import HOMEPAGE, PUBLISHER, TITLE
from installers.windows.file_type import entries

from acupress.system.autostart_windows import KEY, NAME

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from installers.product import Product

NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
FAMILY = UUID("6f0c2b1e-6d35-4c0e-9d5b-0a5a5e2c7a61")
"""What Windows knows all versions by; never changes."""
HEAD, TIME = b"\x1e\0\0\0\x27\0\0\0", b"\x40\0\0\0"
SUMMARY = re.compile(
    re.escape(HEAD) + rb"\{[0-9A-F-]{36}\}\0\0" + TIME + rb".{8}" + TIME + rb".{8}", re.DOTALL
)
"""A part of the summary: the number as a text, then when the package was made and saved."""
SINCE_1601_S = 11_644_473_600
"""Windows counts time from 1601, in steps of 100 ns."""
ICON = "AcupressIcon"
PROGRAM = "acupress.exe"
FORGET = rf"delete HKCU\{KEY} /v {NAME} /f"


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
    msi.write_bytes(set_summary(msi.read_bytes(), _sum_of(tree, files), product.epoch))
    return msi


def set_summary(package: bytes, content: str, epoch: int) -> bytes:
    """Give the package with a number that follows from its content, and one time.

    Windows wants a number for each package. wixl takes a random one and the time of the day,
    whatever is asked of it.
    """
    found = SUMMARY.findall(package)
    if len(found) != 1:
        raise SystemExit(f"The MSI has {len(found)} summaries, not one.")
    time = TIME + ((epoch + SINCE_1601_S) * 10**7).to_bytes(8, "little")
    number = f"{{{_name(f'package {content}')}}}".encode()
    return package.replace(found[0], HEAD + number + b"\0\0" + time + time)


def _sum_of(tree: Path, files: Iterable[Path]) -> str:
    """Give a text that is another one for every other content."""
    whole = hashlib.sha256()
    for file in sorted(files):
        whole.update(file.as_posix().encode())
        whole.update(hashlib.sha256((tree / file).read_bytes()).digest())
    return whole.hexdigest()


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
    _order_steps(whole)
    return ElementTree(_indented(wix))


def _order_steps(whole: Element) -> None:
    """Let an upgrade begin with what goes, and a removal end the start with the computer.

    That start the app has written itself, so no component of the package knows it. Only the user
    who removes it is reached; what is left of others names a program that is gone.
    """
    tool = {"Property": "REG", "Value": "[System64Folder]reg.exe"}
    forget = {"Property": "REG", "ExeCommand": FORGET, "Execute": "deferred", "Return": "ignore"}
    steps = SubElement(whole, "InstallExecuteSequence")
    for name, action, when in (("FindTool", tool, 1450), ("ForgetStart", forget, 1510)):
        SubElement(whole, "CustomAction", action, Id=name, Impersonate="yes")
        step = SubElement(steps, "Custom", Action=name, Sequence=str(when))
        step.text = 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'
    # wixl would remove the older version last. Windows never lays a file that tells no version, as
    # those of wixl do, over one that tells its own: libraries of the older version would stay.
    SubElement(steps, "RemoveExistingProducts", Sequence="1501")


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
