"""A web address -> Raw, politely, within limits of time, size and redirects; what has not changed is not sent again."""

from __future__ import annotations

import logging
import zlib
from functools import partial
from http import HTTPStatus
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from msgspec import Struct

from briefing import __version__
from briefing.charsets import fitting_charset
from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.sources.addresses import checked, is_private, refuse_private, shown
from briefing.sources.cache import cache_folder, keep, kept
from briefing.sources.files import shown_size
from briefing.sources.unpack import inflated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import httpx

USER_AGENT = f"briefing/{__version__} (+https://pypi.org/project/briefing-cli/)"
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml;q=0.9, */*;q=0.7"
_ATTEMPTS = 3
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
    kept, and asked for with it the next time. Loads httpx and stamina.
    """
    how = how or Fetching()
    checked(url)
    if not how.is_typed:
        refuse_private(url)
    try:
        return _within(how.timeout, lambda: _attempts(url, how))
    except TimeoutError as error:
        raise _failed(url, f"no complete answer within {how.timeout:g} s", "try again, or raise --timeout") from error


def _within(seconds: float, work: Callable[[], Raw]) -> Raw:
    """Do work in a thread that is left behind when the time is over.

    A server that sends a header every half second keeps every single read of the socket within its time.
    """
    found: list[Raw] = []
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
    import stamina  # noqa: PLC0415 - only a URL needs it

    logging.getLogger("stamina").setLevel(logging.CRITICAL + 1)
    until = monotonic() + how.timeout
    try:
        for attempt in stamina.retry_context(
            on=_pause,
            attempts=_ATTEMPTS,
            timeout=how.timeout,
            wait_initial=0.3,
            wait_max=_LONGEST_WAIT,
            wait_jitter=0.2,
        ):
            with attempt:
                return _redirected(url, how, until)
    except _Again as last:
        raise last.error from last
    raise TimeoutError


def _pause(error: Exception) -> bool | float:
    """Tell stamina whether to try again, and when, if the server says so."""
    return (error.wait or True) if isinstance(error, _Again) else False


def _redirected(url: str, how: Fetching, until: float) -> Raw:
    may_be_local = how.is_typed and is_private(checked(url).hostname or "")
    folder = how.folder or cache_folder()
    old = kept(url, folder) if how.cache else None
    target, trail = url, [url]
    while True:
        answer = _asked(target, how, until, old.headers if old and target == url else {})
        if answer.status not in _MOVED:
            break
        target = _target(target, answer.headers.get("location", ""))
        if target in trail or len(trail) > _REDIRECTS:
            raise _failed(url, "too many redirects", "open it in a browser, and name the address that it ends at")
        if not may_be_local:
            refuse_private(target)
        trail.append(target)
    if answer.status == HTTPStatus.NOT_MODIFIED and old:
        return _raw(url, old.headers, old.data)
    _refuse_status(url, answer)
    if how.cache and target == url:
        keep(url, answer.headers, answer.data, folder)
    return _raw(url, answer.headers, answer.data)


def _target(base: str, location: str) -> str:
    if not location:
        raise _failed(base, "it redirects to nowhere", "check the address")
    try:
        target = urljoin(base, location.strip()).partition("#")[0]
    except ValueError as error:
        raise _failed(base, "it redirects to no web address", "check the address") from error
    try:
        checked(target)
    except UnreadableSource as error:
        raise _failed(
            base, f"refused its redirect to '{shown(target)[:120]}'", "only web addresses are followed"
        ) from error
    return target


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


def _asked(url: str, how: Fetching, until: float, old: dict[str, str]) -> _Answer:
    """Ask once, and read the answer up to the limit of size. Raises _Again where the connection broke."""
    import httpx  # noqa: PLC0415 - only a URL needs it

    headers = {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
    if old.get("etag"):
        headers["If-None-Match"] = old["etag"]
    if old.get("last-modified"):
        headers["If-Modified-Since"] = old["last-modified"]
    left = max(until - monotonic(), 0.1)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    try:
        limits = httpx.Timeout(left, connect=min(_CONNECT, left))
        with httpx.stream("GET", url, headers=headers, timeout=limits, follow_redirects=False) as response:
            found = {name.lower(): value for name, value in response.headers.items()}
            data = _body(response, url, how, until)
        return _Answer(response.status_code, found, _decoded(data, found, url, how))
    except (httpx.TimeoutException, TimeoutError) as error:
        raise TimeoutError from error
    except (httpx.InvalidURL, httpx.LocalProtocolError) as error:
        raise _failed(url, "it redirects to no web address", "check the address") from error
    except httpx.RemoteProtocolError as error:
        if "location" in str(error):  # httpx reads it, although it is told not to follow
            raise _failed(url, "it redirects to no web address", "check the address") from error
        said = "the answer was cut off" if "complete" in str(error) else "the server does not speak HTTP"
        raise _Again(_failed(url, said, "try again later"), None) from error
    except (httpx.HTTPError, OSError, ValueError) as error:
        raise _Again(_failed(url, _told(error), "check the address and the connection"), None) from error


def _told(error: Exception) -> str:
    cause: BaseException = error
    while cause.__cause__ or cause.__context__:
        cause = cause.__cause__ or cause.__context__ or cause
    said = getattr(cause, "strerror", None) or str(cause)
    return f"no connection ({said[:1].lower()}{said[1:120]})" if said else "no connection"


def _body(response: httpx.Response, url: str, how: Fetching, until: float) -> bytes:
    if response.status_code not in (200, 203):
        return b""
    stated = response.headers.get("content-length", "")
    if stated.isascii() and stated.isdigit() and int(stated) > how.limit:
        raise _too_large(url, how)
    data = bytearray()
    for chunk in response.iter_raw():
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


def _raw(url: str, headers: dict[str, str], data: bytes) -> Raw:
    stated = headers.get("content-type", "")
    media_type, _, parameters = stated.partition(";")
    label = parameters.lower().partition("charset=")[2].partition(";")[0]
    return Raw(
        shown(url), data, media_type=media_type.strip().lower() or None, encoding=fitting_charset(label, data),
        modified=headers.get("last-modified"),
    )  # fmt: skip


def _too_large(url: str, how: Fetching) -> UnreadableSource:
    return _failed(url, f"it is larger than {shown_size(how.limit)}", "raise the limit with --max-size")


def _failed(url: str, why: str, hint: str) -> UnreadableSource:
    return UnreadableSource(f"cannot fetch '{shown(url)}': {why}", hint)
