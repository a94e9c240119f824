"""The package for managed machines: every file once, and the same names for the same things."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4
from xml.etree.ElementTree import tostring

import pytest
from installers.product import read_product
from installers.windows.msi import HEAD, NAMESPACE, TIME, describe, set_summary

from acupress.system.autostart_windows import KEY, NAME

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


def test_number_and_time_of_a_package_follow_from_its_content() -> None:
    def package(time: bytes) -> bytes:
        number = f"{{{uuid4()}}}".upper().encode()
        return b"head" + HEAD + number + b"\0\0" + TIME + time + TIME + time + b"tail"

    one, other = package(b"\n2345678"), package(b"87654321")

    assert set_summary(one, "this", 0) == set_summary(other, "this", 0)
    assert set_summary(one, "this", 0) != set_summary(one, "that", 0)
    assert set_summary(one, "this", 0) != set_summary(one, "this", 1)
    assert len(set_summary(one, "this", 0)) == len(one)
    with pytest.raises(SystemExit, match="has 0 summaries"):
        set_summary(b"headtail", "this", 0)


def test_routine_files_open_with_the_program_for_all_users() -> None:
    root = describe(read_product(), FILES).getroot()

    values = {v.get("Key"): v for v in root.iter("RegistryValue")}
    assert {value.get("Root") for value in values.values()} == {"HKLM"}
    command = values[r"Software\Classes\Acupress.Routine\shell\open\command"]
    assert command.get("Value") == '"[INSTALLDIR]acupress.exe" "%1"'


def test_an_upgrade_begins_with_the_removal_of_what_it_replaces() -> None:
    steps = describe(read_product(), FILES).getroot().find(".//InstallExecuteSequence")

    assert steps is not None
    replaced = steps.find("RemoveExistingProducts")
    assert replaced is not None
    assert 1500 < int(replaced.get("Sequence", "")) < 1600  # as soon as anything is done at all


def test_a_removal_ends_the_start_with_the_computer_and_an_upgrade_does_not() -> None:
    root = describe(read_product(), FILES).getroot()

    commands = {each.get("Id"): each.get("ExeCommand") for each in root.iter("CustomAction")}
    assert rf"{KEY} /v {NAME} /f" in (commands["ForgetStart"] or "")
    steps = {each.get("Action"): each for each in root.iter("Custom")}
    assert commands.keys() == steps.keys()
    assert {each.text for each in steps.values()} == {'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'}


def test_windows_takes_each_version_for_another_product_of_one_family() -> None:
    newer = read_product()
    both = [describe(each, FILES).getroot()[0] for each in (newer, replace(newer, version="0.1.0"))]

    assert len({product.get("Id") for product in both}) == 2
    assert len({product.get("UpgradeCode") for product in both}) == 1
