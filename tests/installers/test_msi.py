"""The package for managed machines: every file once, and the same names for the same things."""

from pathlib import Path
from xml.etree.ElementTree import tostring

from installers.product import read_product
from installers.windows.msi import NAMESPACE, describe

FILES = [Path("acupress.exe"), Path("lib/acupress/__init__.py"), Path("lib/acupress/app.py")]


def test_every_file_is_a_component_of_the_feature() -> None:
    root = describe(read_product(), FILES).getroot()

    assert root.get("xmlns") == NAMESPACE
    assert {file.get("Source") for file in root.iter("File")} == {f.as_posix() for f in FILES}
    components = [component.get("Id") for component in root.iter("Component")]
    assert len(set(components)) == len(FILES)
    assert [reference.get("Id") for reference in root.iter("ComponentRef")] == components


def test_folders_lie_in_each_other() -> None:
    root = describe(read_product(), FILES).getroot()

    lib = root.find(".//Directory[@Id='INSTALLDIR']/Directory")
    assert lib is not None
    assert lib.get("Name") == "lib"
    assert [inner.get("Name") for inner in lib.findall("Directory")] == ["acupress"]


def test_only_the_program_is_in_the_start_menu() -> None:
    root = describe(read_product(), FILES).getroot()

    shortcuts = list(root.iter("Shortcut"))
    assert [shortcut.get("Target") for shortcut in shortcuts] == ["[INSTALLDIR]acupress.exe"]


def test_the_same_inputs_give_the_same_description() -> None:
    once, again = (describe(read_product(), order).getroot() for order in (FILES, FILES[::-1]))

    assert tostring(once) == tostring(again)


def test_routine_files_open_with_the_program_for_all_users() -> None:
    root = describe(read_product(), FILES).getroot()

    values = {v.get("Key"): v for v in root.iter("RegistryValue")}
    assert {value.get("Root") for value in values.values()} == {"HKLM"}
    command = values[r"Software\Classes\Acupress.Routine\shell\open\command"]
    assert command.get("Value") == '"[INSTALLDIR]acupress.exe" "%1"'
