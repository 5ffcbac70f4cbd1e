"""What servers sent before, in the user's cache folder, to ask them only for what has changed."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing import atomic

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 8 * 1024 * 1024
_MOST_FILES = 500


class Cached(Struct, frozen=True):
    """An answer as it was kept: what names its version, what it is, and its bytes."""

    headers: dict[str, str]
    data: bytes


def cache_folder() -> Path:
    """Return the folder of kept answers in the user's cache folder; it may not be there."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only a URL needs it

    return user_cache_path("briefing", appauthor=False) / "http"


def kept(url: str, folder: Path) -> Cached | None:
    """Return the answer that was kept for a URL, None where there is none or it is damaged."""
    try:
        head, _, data = _place(url, folder).read_bytes().partition(b"\n")
        headers = json.loads(head)
    except (OSError, ValueError):
        return None
    is_sound = (
        isinstance(headers, dict) and headers.get("url") == url and headers.get("sha256") == sha256(data).hexdigest()
    )
    return Cached({str(key): str(value) for key, value in headers.items()}, data) if is_sound else None


def keep(url: str, headers: dict[str, str], data: bytes, folder: Path) -> None:
    """Keep an answer that names its version. A cache that cannot be written is no error: the next run asks again."""
    if len(data) > _LARGEST or not (headers.get("etag") or headers.get("last-modified")):
        return
    if "no-store" in headers.get("cache-control", "").lower():
        return
    wanted = ("etag", "last-modified", "content-type", "location")
    record = {name: headers[name] for name in wanted if name in headers}
    head = json.dumps({"url": url, "sha256": sha256(data).hexdigest(), **record}).encode()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _prune(folder)
        atomic.replace_file(_place(url, folder), head + b"\n" + data, 0o600)


def _place(url: str, folder: Path) -> Path:
    return folder / sha256(url.encode("utf-8", "replace")).hexdigest()[:40]


def _prune(folder: Path) -> None:
    """Remove what a killed run left behind, and the oldest answers once there are very many."""
    atomic.clear_dead(folder)
    files = [path for path in folder.iterdir() if path.is_file()]
    if len(files) > _MOST_FILES:
        for path in sorted(files, key=lambda path: path.stat().st_mtime)[: _MOST_FILES // 5]:
            path.unlink(missing_ok=True)
