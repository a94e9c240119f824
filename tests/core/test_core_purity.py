import ast
from pathlib import Path

import pytest

import acupress.core

MODULES = sorted(Path(acupress.core.__path__[0]).glob("*.py"))

PURE = {
    "__future__",
    "collections",
    "collections.abc",
    "dataclasses",
    "datetime",
    "enum",
    "functools",
    "itertools",
    "zlib",
    "math",
    "random",
    "re",
    "statistics",
    "textwrap",
    "typing",
    "unicodedata",
    "uuid",
}


KNOWS_DATES = {
    "history": {"datetime"},
    "journal": {"date", "datetime", "timedelta"},
    "journal_store": {"date", "datetime"},
    "trend": {"date", "timedelta"},
    "own_trial": {"date", "timedelta"},
    "summary": {"date"},
    "plan": {"date", "datetime", "time", "timedelta"},
}

AS_VALUE = "value(frozen=True, slots=True, kw_only=True)"


def imports(module: Path) -> set[tuple[str, str]]:
    """Every import as (module, name); a plain `import x` as (x, "")."""
    found: set[tuple[str, str]] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {(alias.name, "") for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found |= {(node.module or "", alias.name) for alias in node.names}
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_core_imports_only_itself_and_what_neither_reads_a_clock_nor_a_disk(module: Path) -> None:
    for name, _ in imports(module):
        assert name in PURE or name.startswith("acupress.core."), f"{module.name} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_only_the_journal_knows_dates_and_it_never_asks_for_the_present_one(module: Path) -> None:
    wall_clock = {what for name, what in imports(module) if name == "datetime"}
    assert wall_clock <= KNOWS_DATES.get(module.stem, set())
    used = [
        node.value.id
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    ]
    assert "datetime" not in used, "a method of datetime, such as now()"
    assert "date" not in used, "a method of date, such as today()"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_chance_comes_from_a_seed_that_is_given(module: Path) -> None:
    assert {what for name, what in imports(module) if name == "random"} <= {"Random"}
    assert "Random()" not in module.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_every_value_of_core_is_frozen(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            for made in node.decorator_list:
                how = ast.unparse(made).removeprefix("dataclass").removeprefix("value")
                assert how.startswith("(frozen=True, slots=True"), node.name


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_what_is_read_from_outside_is_a_dataclass_made_by_keyword(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef) and "Value" in map(ast.unparse, node.bases):
            made = [ast.unparse(decorator) for decorator in node.decorator_list]
            assert made == [AS_VALUE], node.name


def test_the_checks_above_read_every_module_of_core() -> None:
    assert {"session", "screening", "history", "cues"} <= {module.stem for module in MODULES}
