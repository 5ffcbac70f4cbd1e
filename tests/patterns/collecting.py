"""Which regular expressions the package uses: all that its code compiles when it is imported and when it reads.

Run as a program it prints them, a line of JSON each: a process of its own, so that nothing is compiled before it looks.
"""

from __future__ import annotations

import ast
import contextlib
import json
import pkgutil
import re
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, AnyStr, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).parents[2]
_OWN = str(ROOT / "briefing")
_BETWEEN = (re.__file__, str(ROOT / "briefing" / "patterns.py"), __file__)


class Known(NamedTuple):
    """A pattern as it was written, its flags, the file that uses it first, and whether all uses begin at one place."""

    source: str
    flags: int
    is_bytes: bool
    file: str
    is_anchored: bool = False

    def compiled(self) -> re.Pattern[Any]:
        """Compile the pattern."""
        return re.compile(self.source.encode("latin-1") if self.is_bytes else self.source, self.flags)


def patterns() -> list[Known]:
    """Return the patterns of the package, in the order of their sources."""
    ran = subprocess.run([sys.executable, "-m", __name__], capture_output=True, text=True, check=True, cwd=ROOT)
    return sorted(Known(*json.loads(line)) for line in ran.stdout.splitlines())


def main() -> None:
    """Record what is compiled on behalf of the package: import all of it, and let it read all samples."""
    found: dict[tuple[str, int, bool], tuple[str, bool]] = {}
    inner = re._compile  # type: ignore[attr-defined]  # noqa: SLF001 - the one place that all uses of re pass

    def recorded(pattern: Any, flags: Any) -> Any:
        file, line = _own_place()
        if file and isinstance(pattern, (str, bytes)):
            text = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
            key = (text, int(flags), isinstance(pattern, bytes))
            first, is_anchored = found.get(key, (file, True))
            is_again = key in found and first == file  # its first use: the line that asks it is no line that makes it
            found[key] = first, is_anchored and (is_again or line in anchored(file))
        return inner(pattern, flags)

    re._compile = recorded  # type: ignore[attr-defined]  # noqa: SLF001
    for module in _modules():
        for value in _constants(module):
            exec(compile("re.compile(value)", str(module.__file__), "exec"), {"re": re, "value": value})  # noqa: S102
    _read_samples()
    for (source, flags, is_bytes), (file, is_anchored) in found.items():
        print(json.dumps([source, flags, is_bytes, file, is_anchored]))


def _own_place() -> tuple[str | None, int]:
    """Return the file and line of ours that ask for a pattern, if they are; libraries have their own tests."""
    frame = sys._getframe(2)  # noqa: SLF001 - who asks is what is wanted
    while frame.f_back and frame.f_code.co_filename in _BETWEEN:
        frame = frame.f_back
    name = frame.f_code.co_filename
    return (str(Path(name).relative_to(ROOT)) if name.startswith(_OWN) else None), frame.f_lineno


@cache
def anchored(file: str) -> frozenset[int]:
    """Return the lines of a file that make a pattern of which only ``match`` or ``fullmatch`` of a text is asked.

    Such a pattern tries one place; one that searches, or looks on from places within a text, tries them all.
    """
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_at_start(node, above)]
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            uses = [use for use in ast.walk(tree) if isinstance(use, ast.Name) and use.id == name]
            if all(_is_at_start(use, above) for use in uses if above[use] is not node):
                nodes.append(node.value)
    return frozenset(line for node in nodes for line in range(node.lineno, (node.end_lineno or 0) + 1))


def _is_at_start(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    asked = above.get(node)
    call = above.get(asked) if asked else None
    is_match = isinstance(asked, ast.Attribute) and asked.value is node and asked.attr in ("match", "fullmatch")
    return is_match and not (isinstance(call, ast.Call) and call.func is asked and len(call.args) > 1)


def _modules() -> Iterator[ModuleType]:
    """Import all of the package; what it would compile at its first use is compiled at once."""
    import briefing
    from briefing import patterns

    inner = patterns.lazy

    def at_once(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        found = inner(source, flags)
        found.groups  # noqa: B018 - whatever is asked of it compiles it
        return found

    patterns.lazy = at_once
    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if not module.name.endswith("__main__"):
            yield import_module(module.name)


def _constants(module: ModuleType) -> Iterator[str | bytes]:
    """Yield the strings of a module that its functions hand to ``re``."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Name) and _is_of_re(node.func):
            value = getattr(module, node.args[0].id, None)
            if isinstance(value, (str, bytes)):
                yield value


def _is_of_re(function: ast.AST) -> bool:
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "re"


def _read_samples() -> None:
    import briefing
    from briefing.compose import compose
    from briefing.model import BriefOptions
    from briefing.options import Reading
    from briefing.pipeline import documents

    samples = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix)
    for document in documents([str(path) for path in samples], Reading()):
        if not isinstance(document, Exception):
            made = compose([document], BriefOptions(explain=True))
            for form in ("terminal", "markdown", "html", "csv"):
                with contextlib.suppress(briefing.BriefingError):
                    briefing.render(made, form)


if __name__ == "__main__":
    main()
