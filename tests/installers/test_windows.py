"""What the setup for Windows is made of, as far as that can be told without building it."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

from installers.product import Product
from installers.windows import NOT_NEEDED, installation, loosen, removal, resource
from installers.windows.file_type import OURS, entries, removed, written


def test_the_uninstaller_removes_exactly_what_was_installed_deepest_first() -> None:
    files = [Path("lib/acupress/app.py"), Path("acupress.exe"), Path("lib/wakepy/x/y.py")]
    assert removal(files).splitlines() == [
        'Delete "$INSTDIR\\acupress.exe"',
        'Delete "$INSTDIR\\lib\\acupress\\app.py"',
        'Delete "$INSTDIR\\lib\\wakepy\\x\\y.py"',
        'RMDir "$INSTDIR\\lib\\wakepy\\x"',
        'RMDir "$INSTDIR\\lib\\acupress"',
        'RMDir "$INSTDIR\\lib\\wakepy"',
        'RMDir "$INSTDIR\\lib"',
    ]


def test_the_program_tells_its_version() -> None:
    product = Product("1.2.3", "A guide", (), datetime(2026, 11, 26, tzinfo=UTC))
    text = resource(product)
    assert "FILEVERSION 1,2,3,0\n" in text
    assert 'VALUE "ProductVersion", "1.2.3"' in text
    assert "$" not in text


def test_the_embedded_python_keeps_what_the_history_needs() -> None:
    for name in ("_sqlite3.pyd", "sqlite3.dll", "python311.dll", "_ctypes.pyd", "select.pyd"):
        assert not NOT_NEEDED.match(name), name
    for name in ("python.exe", "_ssl.pyd", "libcrypto-3.dll", "_asyncio.pyd", "python311._pth"):
        assert NOT_NEEDED.match(name), name


def test_routine_files_open_with_the_program_whatever_is_in_their_names() -> None:
    command = next(e for e in entries("C:\\A b\\acupress.exe") if e.key.endswith("command"))
    assert command.text == '"C:\\A b\\acupress.exe" "%1"'


def test_json_files_stay_with_whom_they_belong_to() -> None:
    touched = [entry for entry in entries("acupress.exe") if ".json" in entry.key]
    assert [(e.key.rpartition("\\")[2], e.text) for e in touched] == [("OpenWithProgids", "")]


def test_what_the_setup_writes_the_uninstaller_takes_away() -> None:
    gone = removed()
    assert written().count("WriteRegStr HKCU ") == len(entries(""))
    for entry in entries(""):
        whole = [key for key in OURS if entry.key.startswith(key)]
        line = f"DeleteRegKey HKCU '{whole[0]}'" if whole else f"'{entry.key}' '{entry.name}'"
        assert line in gone


def test_the_setup_brings_the_files_in_the_same_order_everywhere() -> None:
    files = [Path("lib/b/c.py"), Path("acupress.exe"), Path("lib/z.py"), Path("lib/b/a.py")]
    assert installation(files) == installation(files[::-1])
    assert installation(files).splitlines() == [
        'SetOutPath "$INSTDIR"',
        'File "${TREE}/acupress.exe"',
        'SetOutPath "$INSTDIR\\lib\\b"',
        'File "${TREE}/lib/b/a.py"',
        'File "${TREE}/lib/b/c.py"',
        'SetOutPath "$INSTDIR\\lib"',
        'File "${TREE}/lib/z.py"',
    ]


def test_the_standard_library_is_left_for_the_package_to_compress(tmp_path: Path) -> None:
    archive = tmp_path / "python.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("email/__init__.pyc", bytes(9_000))

    loosen(archive)

    with zipfile.ZipFile(archive) as loose:
        (module,) = loose.infolist()
        assert loose.read("email/__init__.pyc") == bytes(9_000)
    assert module.compress_type == zipfile.ZIP_STORED
