"""A browser driven over its own pipe: no driver, no port, no library between us and the page."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from select import select
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

BROWSER = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
_PATIENCE = 60  # seconds for an answer


def axe() -> Path | None:
    """Return where the accessibility checker stands: $AXE_CORE, or in the package axe_core_python."""
    if os.environ.get("AXE_CORE"):
        return Path(os.environ["AXE_CORE"])
    found = find_spec("axe_core_python")
    folder = Path((found.submodule_search_locations or ["."])[0]) if found else None
    return folder / "axe.min.js" if folder else None


class Tab:
    """One page: what it is told (Chrome DevTools Protocol), and what it reported meanwhile."""

    def __init__(self, to: int, from_: int) -> None:
        self.to = to
        self.from_ = from_
        self.number = 0
        self.session: str | None = None
        self.rest = b""
        self.events: list[dict[str, Any]] = []

    def tell(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and wait for its answer; events that come first are kept."""
        self.number += 1
        message: dict[str, Any] = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self.number:
                assert "error" not in answer, (method, answer["error"])
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.rest:
            ready, _, _ = select([self.from_], [], [], _PATIENCE)
            part = os.read(self.from_, 1 << 20) if ready else b""
            assert part, "the browser says nothing"
            self.rest += part
        message, _, self.rest = self.rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    def open(self, path: Path, *, width: int = 800, dark: bool = False) -> None:
        """Show a file in a window of so many pixels, and wait until it is there."""
        self.events.clear()
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        self.tell(
            "Emulation.setEmulatedMedia", features=[scheme, {"name": "prefers-reduced-motion", "value": "reduce"}]
        )
        self.tell("Page.navigate", url=path.resolve().as_uri())
        ready = (
            "new Promise(done => document.readyState == 'complete' ? done(1) : addEventListener('load', () => done(1)))"
        )
        self.ask(ready)

    def ask(self, script: str) -> Any:
        """Return the value of an expression in the page; a promise is waited for."""
        answer = self.tell("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def complaints(self) -> list[str]:
        """Return what the page reported: errors, warnings, broken policies."""
        self.ask("1")
        kinds = {"Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded", "Audits.issueAdded"}
        return [json.dumps(event["params"])[:500] for event in self.events if event.get("method") in kinds]


@contextmanager
def browser(profile: Path) -> Iterator[Tab]:
    """Start a browser without a window and yield its one tab."""
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(4)]  # so that 3 and 4 are nobody else's
    ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (theirs_in, theirs_out)]

    def as_the_browser_wants_them() -> None:
        os.dup2(ends[0], 3)
        os.dup2(ends[1], 4)

    options = ["--headless", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--disable-extensions",
               f"--user-data-dir={profile}", *(["--no-sandbox"] if os.geteuid() == 0 else [])]  # fmt: skip
    process = subprocess.Popen(
        [str(BROWSER), *options, "about:blank"], pass_fds=(3, 4), preexec_fn=as_the_browser_wants_them,  # noqa: PLW1509 - no threads
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    for end in (*ends, *held, theirs_in, theirs_out):
        os.close(end)
    try:
        yield _attached(Tab(ours_out, ours_in))
    finally:
        process.terminate()
        process.wait(10)
        os.close(ours_out)
        os.close(ours_in)


def _attached(tab: Tab) -> Tab:
    (target,) = [t for t in tab.tell("Target.getTargets")["targetInfos"] if t["type"] == "page"]
    tab.session = tab.tell("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
    for domain in ("Page", "Runtime", "Log", "Audits"):
        tab.tell(f"{domain}.enable")
    return tab
