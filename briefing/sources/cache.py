"""What servers sent before, in the user's cache folder, to ask them only for what has changed."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

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
        folder.mkdir(parents=True, exist_ok=True)
        _prune(folder)
        descriptor, name = tempfile.mkstemp(dir=folder, prefix=".")
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(head + b"\n" + data)
        Path(name).replace(_place(url, folder))


def _place(url: str, folder: Path) -> Path:
    return folder / sha256(url.encode("utf-8", "replace")).hexdigest()[:40]


def _prune(folder: Path) -> None:
    """Remove the oldest answers, and what a killed run left behind, once there are very many."""
    files = [path for path in folder.iterdir() if path.is_file()]
    if len(files) > _MOST_FILES:
        for path in sorted(files, key=lambda path: path.stat().st_mtime)[: _MOST_FILES // 5]:
            path.unlink(missing_ok=True)
