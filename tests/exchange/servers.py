"""Servers on 127.0.0.1 that do one thing, good or bad, and count every byte that they get."""

import re
import socket
import ssl
import struct
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.exchange.certificates import Pair

Answer = Callable[[socket.socket, bytes], None]
Tuned = Callable[[ssl.SSLContext], None]


@dataclass
class Server:
    """What came in: how often somebody connected, and what was sent after TLS stood."""

    port: int
    secure: bool
    connections: int = 0
    got: bytearray = field(default_factory=bytearray)
    stopped: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        return f"http{'s' if self.secure else ''}://127.0.0.1:{self.port}"


@contextmanager
def serving(
    answer: Answer, folder: Path | None = None, pair: Pair | None = None, tuned: Tuned | None = None
) -> Iterator[Server]:
    """A server that gives one answer per request; over TLS when it has a certificate."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.05)
    server = Server(listener.getsockname()[1], pair is not None)
    context = _context(folder, pair, tuned)
    running = [threading.Thread(target=_accept, args=(listener, server, answer, context))]
    running[0].start()
    try:
        yield server
    finally:
        server.stopped.set()
        running[0].join()
        listener.close()


def _context(folder: Path | None, pair: Pair | None, tuned: Tuned | None) -> ssl.SSLContext | None:
    if pair is None or folder is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair.put(folder))
    if tuned is not None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # old TLS is what is tried
            tuned(context)
    return context


def _accept(
    listener: socket.socket, server: Server, answer: Answer, context: ssl.SSLContext | None
) -> None:
    helpers = []
    while not server.stopped.is_set():
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            continue
        server.connections += 1
        helper = threading.Thread(target=_serve, args=(connection, server, answer, context))
        helper.start()
        helpers.append(helper)
    for helper in helpers:
        helper.join()


def _serve(
    connection: socket.socket, server: Server, answer: Answer, context: ssl.SSLContext | None
) -> None:
    connection.settimeout(5)
    with suppress(OSError), connection:
        if context is not None:
            connection = context.wrap_socket(connection, server_side=True)
        with connection:
            while not server.stopped.is_set() and (request := _request(connection, server)):
                answer(connection, request)


def _request(connection: socket.socket, server: Server) -> bytes:
    """One whole request; b'' when there is none any more."""
    connection.settimeout(0.1)
    told = b""
    while not _is_whole(told) and not server.stopped.is_set():
        try:
            piece = connection.recv(65536)
        except TimeoutError:
            continue
        if not piece:
            return b""
        server.got += piece
        told += piece
    connection.settimeout(5)
    return told if _is_whole(told) else b""


def _is_whole(told: bytes) -> bool:
    head, end, body = told.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: *(\d+)", head)
    return bool(end) and len(body) >= (int(length[1]) if length else 0)


def saying(
    body: bytes = b"{}", status: str = "200 OK", *headers: str, length: int | None = None
) -> Answer:
    """Give this answer, and close the connection when its length is not the true one."""
    told = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}"]
    if not any(each.lower().startswith("content-type") for each in headers):
        told.append("Content-Type: application/json")
    head = "\r\n".join((*told, *headers)).encode() + b"\r\n\r\n"

    def answer(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(head + body)
        if length not in {None, len(body)}:
            connection.close()

    return answer


def dripping(whole: bytes, server: list[Server]) -> Answer:
    """Give one sign of the answer now and then, without end."""

    def answer(connection: socket.socket, _request: bytes) -> None:
        for sign in whole:
            connection.sendall(bytes([sign]))
            if server[0].stopped.wait(0.05):
                return

    return answer


def resetting(connection: socket.socket, _request: bytes) -> None:
    """Break the connection off with a reset, half way through an answer."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
    reset(connection)


def reset(connection: socket.socket) -> None:
    """Close with a reset instead of a farewell."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
