"""Which files of PySide6 go into an installer: one allow-list for all systems.

Names are those below the folder `PySide6`, with `/`. What is not named is left out; a library is
kept only where a kept file links it. FFmpeg stays out (docs/adr/0010), and so does QML.
"""

from __future__ import annotations

import re
from enum import Enum, auto

MODULES = frozenset(
    {"Core", "Gui", "Widgets", "Svg", "Network", "DBus", "Multimedia", "TextToSpeech"}
    | {"PrintSupport"}
)
SPEECH_ENGINES = ("speechd", "sapi", "winrt", "speechdarwin")
PLUGINS = {
    "platforms": {"xcb", "wayland", "wayland-generic", "wayland-egl", "offscreen"}
    | {"windows", "cocoa"},
    "imageformats": {"svg", "webp", "ico", "icns"},
    "iconengines": {"svgicon"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platformthemes": {"xdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"modernwindowsstyle", "macstyle"},
    "texttospeech": {"texttospeech_" + engine for engine in SPEECH_ENGINES},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
}
LANGUAGES: frozenset[str] = frozenset()
"""The languages in `assets/languages`: Qt has its own words for each in `translations`."""
QT_WORDS = re.compile(r"^translations/qtbase_(?P<language>\w+)\.qm$")
PYTHON_FILES = frozenset({"__init__.py", "_config.py", "_git_pyside_version.py"})
BINDING = re.compile(r"^Qt(?P<module>\w+?)\.(abi3\.so|pyd|abi3\.pyd)$")
LIBRARY = re.compile(
    r"^(lib/)?((lib)?Qt6\w+|(lib)?(pyside6|shiboken6)(\.\w+)*?|(lib)?icu\w+|msvcp\d+\w*|vcruntime\d+\w*"
    r"|concrt\d+)[.\w-]*?(\.so[.\d]*|\.dll|\.dylib)$"
)
FRAMEWORK = re.compile(r"^lib/Qt\w+\.framework/")
"""How macOS packs a library of Qt: with its papers in a folder, all or nothing."""
OF_THE_MACHINE = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")
"""What a `.dist-info` tells of the machine that installed a package."""
LEFT_OUT_LIBRARY = re.compile(r"[Qq]ml|Quick|OpenGLWidgets|FFmpeg")


class Fate(Enum):
    """What becomes of a file: it is needed, it comes along where it is linked, or it stays out."""

    KEPT = auto()
    IF_LINKED = auto()
    LEFT_OUT = auto()


def decide(name: str) -> Fate:
    """Decide over a file of PySide6 by its name below that folder."""
    name = name.removeprefix("Qt/")
    if name.startswith("plugins/"):
        return Fate.KEPT if _is_kept_plugin(name) else Fate.LEFT_OUT
    if binding := BINDING.match(name):
        return Fate.KEPT if binding["module"] in MODULES else Fate.LEFT_OUT
    if words := QT_WORDS.match(name):
        return Fate.KEPT if words["language"] in LANGUAGES else Fate.LEFT_OUT
    if name in PYTHON_FILES or (name.startswith("support/") and name.endswith(".py")):
        return Fate.KEPT
    if (LIBRARY.match(name) or FRAMEWORK.match(name)) and not LEFT_OUT_LIBRARY.search(name):
        return Fate.IF_LINKED
    return Fate.LEFT_OUT


def _is_kept_plugin(name: str) -> bool:
    folders = name.split("/")
    if len(folders) != 3 or folders[1] not in PLUGINS:
        return False
    plugin = re.sub(r"\.(so|dll|dylib)$", "", folders[2]).removeprefix("lib")
    return plugin in PLUGINS[folders[1]] or plugin.removeprefix("q") in PLUGINS[folders[1]]


def framework_of(name: str) -> str:
    """Give the framework that a file lies in, or nothing."""
    found = FRAMEWORK.match(name.removeprefix("Qt/"))
    return found[0] if found else ""
