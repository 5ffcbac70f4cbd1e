"""A disk that forgets, at a power cut, all that was not flushed: what files hold, and what is in folders."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pytest

Inode = tuple[int, int]
Left = dict[str, bytes]  # what a cut leaves: contents by path below the folder


class Disk:
    """Watches what this process flushes and renames below a folder; ``cuts`` are what each moment would have left.

    The worst case of POSIX: the contents of a file are safe once it is flushed, its name once its folder is.
    """

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.contents: dict[Inode, bytes] = {}
        self.names: dict[Path, dict[str, Inode]] = {}
        self.held: list[int] = []  # files kept open, so that no other gets their number
        self.cuts: list[Left] = []
        for place in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
            self._flush_names(place)
        for path in folder.rglob("*"):
            if path.is_file():
                self.contents[_inode(path.stat())] = path.read_bytes()
        for name in ("fsync", "replace", "rename", "link", "unlink", "remove"):
            patch.setattr(os, name, self._watched(getattr(os, name)))

    def left(self) -> Left:
        """Return what a cut at this moment leaves."""
        return {
            os.path.relpath(folder / name, self.folder): self.contents.get(inode, b"")
            for folder, names in self.names.items()
            for name, inode in names.items()
        }

    def close(self) -> None:
        """Let go of the files."""
        for handle in self.held:
            os.close(handle)

    def _watched(self, plain: Any) -> Any:
        def done(*given: Any, **named: Any) -> Any:
            found = plain(*given, **named)
            if plain.__name__ == "fsync":
                self._flush(given[0])
            self.cuts.append(self.left())
            return found

        return done

    def _flush(self, handle: int) -> None:
        place = Path(os.readlink(f"/proc/self/fd/{handle}"))  # noqa: PTH115 - a deleted file has a name here too
        state = os.fstat(handle)
        if S_ISDIR(state.st_mode):
            self._flush_names(place)
        else:
            self.held.append(os.dup(handle))
            self.contents[_inode(state)] = Path(f"/proc/self/fd/{handle}").read_bytes()

    def _flush_names(self, folder: Path) -> None:
        if folder == self.folder or folder.is_relative_to(self.folder):
            self.names[folder] = {p.name: _inode(p.stat()) for p in folder.iterdir() if p.is_file()}


def _inode(state: os.stat_result) -> Inode:
    return state.st_dev, state.st_ino


def put_back(left: Left, folder: Path) -> None:
    """Make a folder as a cut has left it."""
    for name, data in left.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
