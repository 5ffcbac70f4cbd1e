"""A web server on this machine that answers as a test tells it to, with bytes as raw as they need to be."""

from __future__ import annotations

import socket
from contextlib import contextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType

    Answer = bytes | Callable[[socket.socket, Mapping[str, str]], None]


class Web:
    """Paths and what they answer: bytes are a whole answer, a function may do as it likes with the connection."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.paths: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def __enter__(self) -> Self:
        Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.listener.close()

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self.listener.getsockname()[1]
        return port

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError, ValueError):
            data = b""
            while b"\r\n\r\n" not in data:
                data += connection.recv(65536)
            first, *lines = data.decode("latin-1").partition("\r\n\r\n")[0].split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            path = first.split()[1]
            self.asked.append((path, headers))
            answer = self.paths.get(path, reply(b"", "404 Not Found"))
            if isinstance(answer, bytes):
                connection.sendall(answer)
            else:
                answer(connection, headers)


@contextmanager
def dead_port() -> Iterator[int]:
    """Give a port at which nobody answers, and which nobody else can take while the block runs."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


@contextmanager
def socks_proxy(target: int) -> Iterator[int]:
    """Run a SOCKS 5 proxy for one connection, which it makes to a port of this machine whatever it is asked for."""

    def serve() -> None:
        with suppress(OSError), listener.accept()[0] as asking:
            asking.recv(300)
            asking.sendall(b"\x05\x00")
            asking.recv(300)
            asking.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50")
            with socket.create_connection(("127.0.0.1", target)) as web:
                web.sendall(asking.recv(65536))
                while data := web.recv(65536):
                    asking.sendall(data)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        Thread(target=serve, daemon=True).start()
        yield listener.getsockname()[1]


def reply(body: bytes, status: str = "200 OK", /, **headers: str) -> bytes:
    """Make a whole answer; ``content_type="text/plain"`` becomes a header."""
    given = {"content_length": str(len(body)), "connection": "close", **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in given.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body
