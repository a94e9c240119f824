"""What stays of an installed PySide6: what the list names, and what that links, and no more."""

from pathlib import Path

from installers.closure import chosen, is_library

LINKS = {
    "QtCore.abi3.so": ["libQt6Core.so.6", "libc.so.6"],
    "libQt6Core.so.6": ["libicuuc.so.73"],
    "libqxcb.so": ["LIBQT6XCBQPA.SO.6"],
    "libQt6Quick.so.6": ["libQt6Pdf.so.6"],
}
FILES = (
    "__init__.py",
    "QtCore.abi3.so",
    "QtQuick.abi3.so",
    "Qt/lib/libQt6Core.so.6",
    "Qt/lib/libicuuc.so.73",
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/lib/libQt6Quick.so.6",
    "Qt/lib/libQt6Pdf.so.6",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/qml/builtins.qmltypes",
)


def test_a_library_stays_only_where_something_that_stays_links_it(tmp_path: Path) -> None:
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    kept = chosen(tmp_path, lambda path: LINKS.get(path.name, []))

    assert {path.relative_to(tmp_path).as_posix() for path in kept} == {
        "__init__.py",
        "QtCore.abi3.so",
        "Qt/lib/libQt6Core.so.6",
        "Qt/lib/libicuuc.so.73",
        "Qt/lib/libQt6XcbQpa.so.6",
        "Qt/plugins/platforms/libqxcb.so",
    }


def test_only_libraries_are_asked_what_they_link() -> None:
    assert is_library(Path("libQt6Core.so.6"))
    assert is_library(Path("QtCore.pyd"))
    assert not is_library(Path("__init__.py"))
