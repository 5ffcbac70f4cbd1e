"""The shape of the package holds: floors, families, lazy loading, sizes."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.rankers import RANKERS
from briefing.readers import READERS
from briefing.renderers import RENDERERS
from tests.builders import PACKAGE, ROOT, SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.registry import Registry

FLOORS = {
    "__main__": 8,
    "cli": 7,
    "digest": 6,
    "batch": 6,
    "checkup": 6,
    "opinions": 6,
    "training": 5,  # makes weights; no brief needs it
    "pipeline": 5,
    "compose": 4,
    "intake": 4.5,
    "checking": 4,
    "readers": 3,
    "extractors": 3,
    "rankers": 3,
    "renderers": 3,
    "text": 2.5,  # the reading of a text, below all that is said of it
    "language": 2,
    "registry": 2,
    "sources": 2,
    "store": 2,
    "config": 5,
    "page": 2.7,
    "options": 3.5,
    "output": 2,
    "selection": 2,
    "verdicts": 1.5,  # the nouns of a check, made of those of a brief
    "markup": 1.5,  # feeds and readers stand on it, and it stands on the nouns
    "charsets": 1,
    "almanac": 1,
    "model": 1,
    "errors": 1,
    "rules": 1,  # the engine knows nothing of what its tables are for
    "notation": 0,
    "atomic": 0,
    "shape": 0,
    "visible": 0,
    "patterns": -1,
}
MODULES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {
    "nltk", "sumy", "numpy", "scipy", "lxml", "trafilatura", "pydantic", "requests", "httpcore", "feedparser", "rich",
    "pypdfium2", "docx", "markdown_it", "py3langid", "charset_normalizer", "distributed", "pyarrow", "sqlite3",
}  # fmt: skip


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[str]:
    """Yield the modules of ours that a file imports, anywhere in it and under TYPE_CHECKING too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("briefing"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefing"):
            assert not node.level, f"{path}: a relative import"
            module = str(node.module)
            names = [f"{module}.{alias.name}" for alias in node.names]
            yield from names if module == "briefing" else [module]


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in MODULES} - {"__init__"} <= set(FLOORS)


def test_imports_only_go_down() -> None:
    wrong = []
    for path in MODULES:
        here = room(path)
        if here == "__init__":
            continue
        for module in imports(path):
            there = module.split(".")[1]
            if there not in {here, "__version__"} and FLOORS[there] >= FLOORS[here]:
                wrong.append(f"{path.relative_to(ROOT)} must not import {module}")
    # The one exception: what an output may hold is made visible on the floor of the nouns.
    assert not wrong


@pytest.mark.parametrize("family", [RANKERS, READERS, RENDERERS], ids=lambda family: family.kind)
def test_members_of_a_family_do_not_import_each_other(family: Registry) -> None:
    places = {place.partition(":")[0] for place in family.places.values()}
    for place in places:
        path = PACKAGE.parent / (place.replace(".", "/") + ".py")
        if not path.exists():
            path = PACKAGE.parent / place.replace(".", "/") / "__init__.py"
        others = places - {place}
        assert not {module for module in imports(path) if module in others}, path


def test_no_modules_import_in_a_circle() -> None:
    graph = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): set(imports(path))
        for path in MODULES
        if room(path) != "__init__"
    }
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module in done or module not in graph:
            return
        for other in graph[module]:
            if other != module and not module.startswith(f"{other}."):
                visit(other, (*trail, module))
        done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("family", [RANKERS, READERS, RENDERERS], ids=lambda family: family.kind)
def test_every_entry_of_a_table_imports(family: Registry) -> None:
    assert all(callable(family.get(name)) for name in family)


def test_no_module_is_over_400_lines_and_no_function_over_40() -> None:
    long = []
    for path in MODULES:
        source = path.read_text(encoding="utf-8")
        if source.count("\n") > 400:
            long.append(f"{path.relative_to(ROOT)}: {source.count(chr(10))} lines")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) is not None else node.body
                lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
                if lines > 40:
                    long.append(f"{path.relative_to(ROOT)}: {node.name} has {lines} lines")
    assert not long


def test_a_plain_text_run_loads_nothing_heavy() -> None:
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "briefing", str(SAMPLES / "harbour.txt")],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    loaded = {name.split(".")[0] for name in re.findall(r"^import time:.*\|\s*(\S+)$", ran.stderr, re.MULTILINE)}
    assert "briefing" in loaded
    assert not loaded & HEAVY


def test_importing_the_face_loads_nothing_of_ours() -> None:
    code = "import sys, briefing; print([m for m in sys.modules if m.startswith('briefing.')])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.strip() == "[]"
