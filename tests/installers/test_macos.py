"""What can be seen of the app for macOS elsewhere: its papers, and that nothing else builds it."""

import plistlib
import re
import sys

import pytest
from installers import macos, smoke_macos
from installers.macos.plist import info_plist
from installers.product import ROOT, read_product

FOLDER = ROOT / "packaging/installers/macos"


def test_the_property_list_survives_being_written() -> None:
    version = read_product().version
    wanted = info_plist(version)

    read = plistlib.loads(plistlib.dumps(wanted))

    assert read == wanted
    assert read["CFBundleShortVersionString"] == version
    assert re.fullmatch(r"\d+(\.\d+){0,2}", read["CFBundleVersion"])
    assert read["CFBundleIdentifier"] == "org.acupress.Acupress"
    assert read["LSMinimumSystemVersion"] == "13.0"


def test_only_our_own_ending_is_claimed() -> None:
    info = plistlib.loads(plistlib.dumps(info_plist("1.2.3")))

    ranks = {
        kind["LSItemContentTypes"][0]: kind["LSHandlerRank"]
        for kind in info["CFBundleDocumentTypes"]
    }
    (ours,) = info["UTExportedTypeDeclarations"]
    assert ours["UTTypeTagSpecification"]["public.filename-extension"] == ["acupress"]
    assert ranks == {ours["UTTypeIdentifier"]: "Owner", "public.json": "Alternate"}


def test_the_entitlements_open_one_door_only() -> None:
    read = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())

    assert read == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS can")
def test_other_systems_say_that_they_cannot_build_it(tmp_path: object) -> None:
    with pytest.raises(SystemExit, match="Only macOS"):
        macos.build(read_product(), tmp_path)  # type: ignore[arg-type]
    with pytest.raises(SystemExit, match="Only macOS"):
        smoke_macos.smoke(tmp_path)  # type: ignore[arg-type]
