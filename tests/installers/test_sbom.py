"""The bill of materials."""

from datetime import UTC, datetime

from installers.product import Product
from installers.sbom import OTHERS, Part, bill, packages


def test_the_packages_are_those_that_the_app_needs_and_no_tools() -> None:
    names = {package.name.lower() for package in packages()}
    assert {"pyside6_essentials", "pydantic", "pydantic_core", "miniaudio", "cffi"} <= names
    assert not {"pytest", "ruff", "pyinstaller", "hypothesis"} & names


def test_a_bill_names_every_part() -> None:
    product = Product("1.2.3", "A guide", (), datetime(2026, 11, 26, tzinfo=UTC))
    told = bill(product, [Part("cffi", "2.1", "MIT-0", "pkg:pypi/cffi@2.1"), *OTHERS])
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.5")
    components = told["components"]
    assert isinstance(components, list)
    assert components[0] == {
        "type": "library",
        "name": "cffi",
        "version": "2.1",
        "licenses": [{"license": {"name": "MIT-0"}}],
        "purl": "pkg:pypi/cffi@2.1",
    }
    assert len(components) == 1 + len(OTHERS)
    assert all(component["licenses"] for component in components)
