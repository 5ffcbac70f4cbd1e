"""A web address -> Raw, politely, within limits of time, size and redirects; what has not changed is not sent again."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from contextlib import suppress
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urljoin

import httpcore
from msgspec import Struct
from msgspec.structs import replace

from briefing import __version__, atomic
from briefing.charsets import fitting_charset
from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.sources.files import shown_size
from briefing.sources.network import PORTS, Wire, checked, pool, shown
from briefing.sources.unpack import inflated
from briefing.visible import without_user

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.sources.network import Address

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


T = TypeVar("T")

USER_AGENT = f"briefing/{__version__} (+https://pypi.org/project/briefing-cli/)"
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml;q=0.9, */*;q=0.7"
_PAUSES = (0.3, 0.6, 0.0)  # seconds after each attempt; the last one is the last
_BROKEN = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, httpcore.UnsupportedProtocol, OSError,
           ValueError, UnicodeError)  # fmt: skip
_LONGEST_WAIT = 5.0
_REDIRECTS = 5
_CONNECT = 10.0
_AGAIN = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})


class Fetching(Struct, frozen=True, kw_only=True):
    """How to fetch: seconds in all, the largest answer, whether to keep answers, and whether a person named the URL."""

    timeout: float = 30.0
    limit: int = 64 * 1024 * 1024
    cache: bool = True
    is_typed: bool = True  # False for a link in a feed or a page: those must not lead into the local network
    home: str = ""  # but for this server of it (host:port), from which the feed itself came
    folder: Path | None = None  # of the cache, where it is not the user's own


class _Again(Exception):
    """The server may answer better in a moment; ``wait`` is what it asks for, in seconds."""

    def __init__(self, error: UnreadableSource, wait: float | None) -> None:
        super().__init__(str(error))
        self.error = error
        self.wait = wait


class _Answer(Struct, frozen=True):
    status: int
    headers: dict[str, str]
    data: bytes


def fetch(url: str, how: Fetching | None = None) -> Raw:
    """Fetch a URL. Raises UnreadableSource, naming it, where that cannot be done within the limits.

    Three attempts where the connection breaks or the server says to come back, none after a time-out; five
    redirects, to http(s) only, and into the local network only from there. An answer with an ETag or a date is
    kept, and asked for with it the next time, unless the URL holds a password. Loads httpcore.
    """
    how = how or Fetching()
    address = checked(url)
    if address.user:
        how = replace(how, cache=False)
    try:
        return within(how.timeout, lambda: _attempts(url, how))
    except TimeoutError as error:
        raise _failed(url, f"no complete answer within {how.timeout:g} s", "try again, or raise --timeout") from error


def within(seconds: float, work: Callable[[], T]) -> T:
    """Do work in a thread that is left behind when the time is over; TimeoutError then.

    A server that sends a header every half second keeps every single read of the socket within its time.
    """
    found: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(work())
        except BaseException as error:  # noqa: BLE001 - raised again by the thread that waits
            failed.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not found:
        raise TimeoutError
    return found[0]


def _attempts(url: str, how: Fetching) -> Raw:
    """Ask until there is an answer, at most three times; between two, wait as long as the server says, or a moment."""
    until = monotonic() + how.timeout
    for pause in _PAUSES:
        try:
            return _redirected(url, how, until)
        except _Again as again:
            wait = pause if again.wait is None else again.wait
            if pause == _PAUSES[-1] or monotonic() + wait > until:
                raise again.error from again
            sleep(wait)
    raise TimeoutError


def _redirected(url: str, how: Fetching, until: float) -> Raw:
    folder = how.folder or cache_folder()
    old = kept(url, folder) if how.cache else None
    target, gone, may_be_local = url, [url], how.is_typed
    while True:
        wire = Wire(target, may_be_local=may_be_local or checked(target).server == how.home)
        answer = _asked(target, wire, how, until, old.headers if old and target == url else {})
        if answer.status not in _MOVED:
            break
        target = _target(target, answer.headers.get("location", ""))
        if target in gone or len(gone) > _REDIRECTS:
            raise _failed(url, "too many redirects", "open it in a browser, and name the address that it ends at")
        may_be_local = may_be_local and wire.is_local
        gone.append(target)
    home = checked(target).server if wire.is_local else ""
    if answer.status == HTTPStatus.NOT_MODIFIED and old:
        return _raw(url, old.headers, old.data, home)
    _refuse_status(url, answer)
    if how.cache and target == url:
        keep(url, answer.headers, answer.data, folder)
    return _raw(url, answer.headers, answer.data, home)


def _target(base: str, location: str) -> str:
    if not location:
        raise _failed(base, "it redirects to nowhere", "check the address")
    try:
        target = urljoin(base, location.strip()).partition("#")[0]
    except ValueError as error:
        raise _failed(base, "it redirects to no web address", "check the address") from error
    try:
        is_same = checked(target).origin == checked(base).origin
    except UnreadableSource as error:
        raise _failed(
            base, f"refused its redirect to '{shown(target)[:120]}'", "only web addresses are followed"
        ) from error
    return target if is_same else without_user(target)  # a password goes to the server that it was typed for


def _refuse_status(url: str, answer: _Answer) -> None:
    if answer.status in (200, 203, 204):
        return
    known = {
        status.value: f" ({status.phrase.lower()})" for status in HTTPStatus
    }  # the server's own words are a stranger's
    said = f"the server answered {answer.status}{known.get(answer.status, '')}"
    error = _failed(url, said, "check the address, or try again later")
    if answer.status in _AGAIN:
        wait = answer.headers.get("retry-after", "")
        seconds = float(wait) if wait.isascii() and wait.isdigit() and len(wait) < 6 else None
        is_soon = seconds is not None and seconds <= _LONGEST_WAIT
        if is_soon or not wait:
            raise _Again(error, seconds)
    raise error


def _asked(url: str, wire: Wire, how: Fetching, until: float, old: dict[str, str]) -> _Answer:
    """Ask once, and read the answer up to the limit of size. Raises _Again where the connection broke."""
    address = checked(url)
    left = max(until - monotonic(), 0.1)
    limits = {"connect": min(_CONNECT, left), "read": left, "write": left, "pool": left}
    place = httpcore.URL(scheme=address.scheme, host=address.host, port=address.port, target=address.target)
    try:
        with (
            pool(address, wire) as asking,
            asking.stream("GET", place, headers=_headers(address, old), extensions={"timeout": limits}) as response,
        ):
            found = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            data = _body(response, found, url, how, until)
        return _Answer(response.status, found, _decoded(data, found, url, how))
    except (httpcore.TimeoutException, TimeoutError) as error:
        raise TimeoutError from error
    except httpcore.RemoteProtocolError as error:
        said = "the answer was cut off" if "complete" in str(error) else "the server does not speak HTTP"
        raise _Again(_failed(url, said, "try again later"), None) from error
    except _BROKEN as error:
        raise _Again(_failed(url, _told(error), "check the address and the connection"), None) from error


def _headers(address: Address, old: dict[str, str]) -> list[tuple[bytes, bytes]]:
    is_usual = address.port == PORTS[address.scheme]
    headers = {
        "Host": address.server.removesuffix(f":{address.port}") if is_usual else address.server,
        "User-Agent": USER_AGENT,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
    }
    if address.user:
        name, _, password = address.user.partition(":")
        headers["Authorization"] = f"Basic {b64encode(f'{name}:{password}'.encode()).decode()}"
    if old.get("etag"):
        headers["If-None-Match"] = old["etag"]
    if old.get("last-modified"):
        headers["If-Modified-Since"] = old["last-modified"]
    return [(name.encode(), value.encode("latin-1", "replace")) for name, value in headers.items()]


def _told(error: Exception) -> str:
    cause: BaseException = error
    while cause.__cause__ or cause.__context__:
        cause = cause.__cause__ or cause.__context__ or cause
    said = getattr(cause, "strerror", None) or str(cause)
    return f"no connection ({said[:1].lower()}{said[1:120]})" if said else "no connection"


def _body(response: httpcore.Response, headers: dict[str, str], url: str, how: Fetching, until: float) -> bytes:
    if response.status not in (200, 203):
        return b""
    stated = headers.get("content-length", "")
    if stated.isascii() and stated.isdigit() and len(stated) < 19 and int(stated) > how.limit:
        raise _too_large(url, how)
    data = bytearray()
    for chunk in response.iter_stream():
        data += chunk
        if len(data) > how.limit:
            raise _too_large(url, how)
        if monotonic() > until:
            raise TimeoutError
    return bytes(data)


def _decoded(data: bytes, headers: dict[str, str], url: str, how: Fetching) -> bytes:
    """Undo the content encodings, last one first; a label that lies or that nobody knows is left alone."""
    names = [name.strip().lower() for name in headers.get("content-encoding", "").split(",") if name.strip()]
    for name in reversed(names[-3:]):
        packed = data[:2] == b"\x1f\x8b" if name in ("gzip", "x-gzip") else name == "deflate"
        if not packed or not data:
            continue
        try:
            plain = inflated(data, partial(_machine, name, data), how.limit)
        except (zlib.error, EOFError) as error:
            raise _failed(url, "the answer was cut off or is damaged", "try again later") from error
        if plain is None:
            raise _too_large(url, how)
        data = plain
    return data


def _machine(name: str, data: bytes) -> Any:  # noqa: ANN401 - zlib's decompressor has no public name
    """Make a decompressor; "deflate" comes with the header of zlib or, by an old mistake, without."""
    if name != "deflate":
        return zlib.decompressobj(31)
    has_header = len(data) > 1 and data[0] & 15 == 8 and (data[0] * 256 + data[1]) % 31 == 0
    return zlib.decompressobj(15 if has_header else -15)


def _raw(url: str, headers: dict[str, str], data: bytes, home: str) -> Raw:
    stated = headers.get("content-type", "")
    media_type, _, parameters = stated.partition(";")
    label = parameters.lower().partition("charset=")[2].partition(";")[0]
    return Raw(
        shown(url), data, media_type=media_type.strip().lower() or None, encoding=fitting_charset(label, data),
        modified=headers.get("last-modified"), home=home,
    )  # fmt: skip


def _too_large(url: str, how: Fetching) -> UnreadableSource:
    return _failed(url, f"it is larger than {shown_size(how.limit)}", "raise the limit with --max-size")


def _failed(url: str, why: str, hint: str) -> UnreadableSource:
    return UnreadableSource(f"cannot fetch '{shown(url)}': {why}", hint)
