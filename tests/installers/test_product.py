"""The facts that every installer tells, and the texts made from them."""

import hashlib
import tomllib
from configparser import ConfigParser
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from installers.product import (
    APP_ID,
    HOMEPAGE,
    ROOT,
    Product,
    read_product,
    read_releases,
    targets,
)
from installers.sums import write_sums
from installers.texts import debian_changelog, fill

from acupress.core.wishes import Aim

CHANGELOG = """# Changelog

Words before it.

## 0.2.0 (unreleased)

- Something new that takes
  two lines & more.

### In a room

- Something smaller.

## 0.1.0 (2026-11-20)

- First.
- Second.
"""


@pytest.fixture
def product() -> Product:
    return Product("0.2.0", "A guide", read_releases(CHANGELOG), datetime(2026, 11, 26, tzinfo=UTC))


def test_the_change_log_is_taken_apart() -> None:
    newest, oldest = read_releases(CHANGELOG)
    assert (newest.version, newest.day) == ("0.2.0", None)
    assert newest.news == ("Something new that takes two lines & more.",)
    assert oldest.day == datetime(2026, 11, 20, tzinfo=UTC)
    assert oldest.news == ("First.", "Second.")


def test_the_product_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    product = read_product()
    assert product.version == project["version"] == product.releases[0].version
    assert product.epoch > 1_760_000_000


def test_a_version_without_news_is_no_product(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "9.9.9"\ndescription = ""\n')
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    with pytest.raises(ValueError, match=r"9\.9\.9"):
        read_product(tmp_path)


def test_the_texts_are_filled_in(product: Product) -> None:
    metainfo = ElementTree.fromstring(fill("metainfo.xml", product))  # noqa: S314
    assert metainfo.findtext("id") == APP_ID
    releases = metainfo.findall("releases/release")
    assert [(r.get("version"), r.get("date")) for r in releases] == [
        ("0.2.0", "2026-11-26"),
        ("0.1.0", "2026-11-20"),
    ]
    assert "two lines & more." in "".join(releases[0].itertext())
    desktop = fill("desktop", product)
    assert f"Icon={APP_ID}\n" in desktop
    assert "Comment=A guide\n" in desktop
    assert "acupress 0.2.0" in fill("acupress.1", product)
    mime = ElementTree.fromstring(fill("mime.xml", product))  # noqa: S314
    globs = {glob.get("pattern") for glob in mime.iter() if glob.tag.endswith("glob")}
    assert globs == {"*.acupress.json", "*.acupress"}


def test_what_the_menu_offers_is_what_the_app_understands(product: Product) -> None:
    desktop = ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment, method-assign]
    desktop.read_string(fill("desktop", product))
    entry = desktop["Desktop Entry"]
    assert entry["Exec"] == "acupress %F"
    assert entry["MimeType"] == "application/vnd.acupress+json;"
    actions = entry["Actions"].rstrip(";").split(";")
    assert [desktop[f"Desktop Action {name}"]["Exec"] for name in actions] == [
        f"acupress --show {aim.value}" for aim in Aim
    ]


def test_the_change_log_of_debian_is_narrow(product: Product) -> None:
    text = debian_changelog(product, "Us <us@example.org>")
    assert text.startswith("acupress (0.2.0) unstable; urgency=medium\n\n  * Something")
    assert " -- Us <us@example.org>  Fri, 20 Nov 2026 00:00:00 +0000\n" in text
    assert max(map(len, text.splitlines())) <= 80


def test_the_sums_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.exe").write_bytes(b"a")
    (tmp_path / "picture.png").write_bytes(b"c")
    lines = write_sums(tmp_path).read_text("utf-8").splitlines()
    assert [line.split()[1] for line in lines] == ["a.exe", "b.deb"]
    assert lines[0].split()[0] == hashlib.sha256(b"a").hexdigest()


def test_what_is_built_where_nothing_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert targets([]) == ("deb", "appimage", "windows")
    monkeypatch.setattr("sys.platform", "darwin")
    assert targets([]) == ("macos",)


def test_what_is_asked_for_must_mean_something() -> None:
    assert targets(["deb"]) == ["deb"]
    with pytest.raises(SystemExit, match="snap is none of deb"):
        targets(["snap"])


def test_the_pictures_that_a_shop_shows_are_in_the_repository(product: Product) -> None:
    metainfo = ElementTree.fromstring(fill("metainfo.xml", product))  # noqa: S314
    shown = [image.text or "" for image in metainfo.iter("image")]
    assert len(shown) >= 3
    for address in shown:
        assert address.startswith(f"{HOMEPAGE}pictures/")
        assert (ROOT / "docs/pictures" / address.removeprefix(f"{HOMEPAGE}pictures/")).is_file()
