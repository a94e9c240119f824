"""The allow-list: what an installer needs is in, what it must not carry is out."""

import pytest
from installers import keep
from installers.keep import Fate, decide

from acupress.content import assets_folder

KEPT = [
    "QtWidgets.abi3.so",
    "QtMultimedia.pyd",
    "QtTextToSpeech.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "plugins/platforms/qwindows.dll",
    "plugins/platforms/qoffscreen.dll",
    "Qt/plugins/platforms/libqcocoa.dylib",
    "Qt/plugins/texttospeech/libqtexttospeech_speechd.so",
    "Qt/plugins/texttospeech/libqtexttospeech_speechdarwin.dylib",
    "Qt/plugins/styles/libqmacstyle.dylib",
    "plugins/texttospeech/qtexttospeech_sapi.dll",
    "Qt/plugins/iconengines/libqsvgicon.so",
    "Qt/plugins/imageformats/libqwebp.so",
    "QtPrintSupport.abi3.so",
    "QtPrintSupport.pyd",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
    "plugins/imageformats/qwebp.dll",
    "Qt/plugins/imageformats/libqwebp.dylib",
    "__init__.py",
    "support/deprecated.py",
]
IF_LINKED = [
    "Qt/lib/libQt6Core.so.6",
    "Qt/lib/libQt6PrintSupport.so.6",
    "Qt6PrintSupport.dll",
    "Qt/lib/libicudata.so.73",
    "Qt6Gui.dll",
    "libpyside6.abi3.so.6.11",
    "pyside6.abi3.dll",
    "msvcp140_2.dll",
    "libpyside6.abi3.6.11.dylib",
    "Qt/lib/QtCore.framework/Versions/A/QtCore",
    "Qt/lib/QtCore.framework/Versions/A/Resources/Info.plist",
]
LEFT_OUT = [
    "Qt/plugins/imageformats/libqtiff.so",
    "Qt/plugins/imageformats/libqjpeg.so",
    "QtWebEngineCore.abi3.so",
    "QtQuick.pyd",
    "Qt/lib/libQt6Quick.so.6",
    "Qt/lib/libQt6Qml.so.6",
    "Qt6Quick.dll",
    "libpyside6qml.abi3.6.11.dylib",
    "Qt/lib/QtQuick.framework/Versions/A/QtQuick",
    "Qt/plugins/multimedia/libffmpegmediaplugin.so",
    "plugins/multimedia/windowsmediaplugin.dll",
    "Qt/lib/libavcodec.so.62",
    "avcodec-62.dll",
    "Qt/plugins/platformthemes/libqgtk3.so",
    "Qt/plugins/texttospeech/libqtexttospeech_mock.so",
    "Qt/qml/QtQuick/qmldir",
    "Qt/translations/qtbase_de.qm",
    "Qt/libexec/QtWebEngineProcess",
    "opengl32sw.dll",
    "designer.exe",
    "include/pyside.h",
    "typesystems/typesystem_core.xml",
]


@pytest.mark.parametrize(
    ("name", "fate"),
    [
        *((name, Fate.KEPT) for name in KEPT),
        *((name, Fate.IF_LINKED) for name in IF_LINKED),
        *((name, Fate.LEFT_OUT) for name in LEFT_OUT),
    ],
)
def test_the_fate_of_a_file(name: str, fate: Fate) -> None:
    assert decide(name) is fate


def test_qt_has_its_words_in_every_language_that_comes_along(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered = {file.stem for file in (assets_folder() / "languages").glob("*.mo")}
    assert offered == keep.LANGUAGES
    monkeypatch.setattr(keep, "LANGUAGES", frozenset({"pt_BR"}))
    assert decide("Qt/translations/qtbase_pt_BR.qm") is Fate.KEPT
    assert decide("translations/qtbase_de.qm") is Fate.LEFT_OUT
    assert decide("Qt/translations/qtbase_help_pt_BR.qm") is Fate.LEFT_OUT
