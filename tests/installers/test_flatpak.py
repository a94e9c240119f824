"""The manifest for Flathub: ours, offline, and made of files that are there."""

import json

from installers.product import APP_ID, ROOT

FOLDER = ROOT / "packaging/installers/flatpak"
MANIFEST = json.loads((FOLDER / f"{APP_ID}.json").read_text("utf-8"))


def test_it_is_ours_and_opens_no_network() -> None:
    assert MANIFEST["id"] == APP_ID
    assert not [door for door in MANIFEST["finish-args"] if "network" in door or "home" in door]


def test_its_sources_are_folders_of_the_project() -> None:
    (module,) = MANIFEST["modules"]
    project, taken_in = ((FOLDER / source["path"]).resolve() for source in module["sources"])

    assert project == ROOT
    assert taken_in == ROOT / "build/flatpak"


def test_it_installs_with_the_pins() -> None:
    install = MANIFEST["modules"][0]["build-commands"][0]

    assert "--no-index" in install
    assert "--constraint=packaging/constraints.txt" in install
