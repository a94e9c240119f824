"""What the setup for Windows is made of, as far as that can be told without building it."""

from datetime import UTC, datetime
from pathlib import Path

from installers.product import Product
from installers.windows import NOT_NEEDED, removal, resource


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
