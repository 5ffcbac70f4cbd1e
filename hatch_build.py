"""Compiles the word data of ``briefing/language`` into the wheel, which then holds the binaries and no TOML."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Lexicons(BuildHookInterface):
    """Adds ``CODE.bin`` for every ``CODE.toml`` of the language folder."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile to a folder of our own: the source tree may belong to somebody else."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from briefing.language import compiling  # noqa: PLC0415 - found only by the line above

        self.place = TemporaryDirectory()
        home = Path(self.root, "briefing", "language")
        for name in sorted({path.stem for path in home.rglob("*.toml")}):
            binary = Path(self.place.name, f"{name}.bin")
            compiling.written(compiling.compiled(*compiling.sources(name, home)), binary)
            build_data["force_include"][str(binary)] = f"briefing/language/{binary.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Throw the folder away, once the wheel is written."""
        if version != "editable":
            self.place.cleanup()
