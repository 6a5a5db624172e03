"""The same faults byte by byte: a proxy on 127.0.0.1 before a server on 127.0.0.1."""

import gzip
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Event, Thread
from urllib.parse import urlsplit

from tests.municipality.faults import STATUS, Fault, Faults, refusal

AT_ONCE = b"\r\n\r\n"
MOMENT = 0.002
"""A delay in seconds: what a test of the bytes has time for."""


class FaultProxy(ThreadingTCPServer):
    """Each connection carries one request; what becomes of it is drawn from the faults."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, root: str, faults: Faults) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.port = int(urlsplit(root).port or 0)
        self.faults = faults
        self.held: list[bytes] = []
        self.stopped = Event()

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is no error."""

    def ask(self, content: bytes) -> bytes:
        """The whole answer of the server behind it."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as line:
            line.sendall(content)
            return b"".join(iter(lambda: line.recv(1 << 16), b""))


class _Handler(BaseRequestHandler):
    server: FaultProxy
    request: socket.socket

    def handle(self) -> None:
        content = _whole_request(self.request)
        if not content:
            return
        method, path, *_ = content.split(b" ", 2)
        fault = self.server.faults.draw(method.decode(), path.decode())
        with suppress(OSError):
            self._do(fault, content)
        while self.server.held and fault is not Fault.REORDER:
            self.server.ask(self.server.held.pop(0))

    def _do(self, fault: Fault, content: bytes) -> None:
        server, line = self.server, self.request
        if fault is Fault.RESET:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return
        if fault is Fault.DROP_REQUEST:
            return
        if fault is Fault.REORDER:
            server.held.append(content)
            return
        if fault is Fault.BROKEN and server.faults.dice.is_under(0.5):
            server.ask(content)
        if fault in STATUS:
            line.sendall(_of_gateway(fault))
            return
        if fault is Fault.TWICE:
            server.ask(content)
        self._answer(fault, server.ask(content))

    def _answer(self, fault: Fault, answer: bytes) -> None:
        line, server = self.request, self.server
        head, _, body = answer.partition(AT_ONCE)
        head += b"\r\nConnection: close"
        answer = head + AT_ONCE + body
        match fault:
            case Fault.DROP_ANSWER:
                return
            case Fault.CUT:
                line.sendall(answer[: server.faults.dice.below(max(len(answer) - 1, 1))])
            case Fault.DELAY:
                server.stopped.wait(MOMENT)
                line.sendall(answer)
            case Fault.DRIBBLE:
                for place in range(len(answer)):
                    line.sendall(answer[place : place + 1])
                    if server.stopped.wait(MOMENT):
                        return
            case Fault.HALF_GZIP:
                packed = gzip.compress(body)
                told = _with_length(head, len(packed) // 2) + b"\r\nContent-Encoding: gzip"
                line.sendall(told + AT_ONCE + packed[: len(packed) // 2])
            case Fault.WRONG_LENGTH:
                line.sendall(_with_length(head, len(body) + 50) + AT_ONCE + body)
            case _:
                line.sendall(answer)


def _whole_request(line: socket.socket) -> bytes:
    """One request with its body; it is told to be the only one on this connection."""
    content = b""
    while AT_ONCE not in content:
        piece = line.recv(1 << 16)
        if not piece:
            return b""
        content += piece
    head, _, body = content.partition(AT_ONCE)
    lines = [each for each in head.split(b"\r\n") if not each.lower().startswith(b"connection:")]
    lengths = [int(each.split(b":")[1]) for each in lines if _is_length(each)]
    while lengths and len(body) < lengths[0]:
        body += line.recv(1 << 16)
    return b"\r\n".join([*lines, b"Connection: close"]) + AT_ONCE + body


def _is_length(line: bytes) -> bool:
    return line.lower().startswith(b"content-length:")


def _with_length(head: bytes, length: int) -> bytes:
    lines = [each for each in head.split(b"\r\n") if not _is_length(each)]
    return b"\r\n".join([*lines, b"Content-Length: %d" % length])


def _of_gateway(fault: Fault) -> bytes:
    reply = refusal(fault)
    lines = [f"HTTP/1.1 {reply.status} gateway", "Connection: close"]
    lines += [f"{name}: {told}" for name, told in reply.headers.items()]
    lines.append(f"Content-Length: {len(reply.content)}")
    return "\r\n".join(lines).encode() + AT_ONCE + reply.content


@contextmanager
def fault_proxy(root: str, faults: Faults) -> Iterator[str]:
    """A proxy before the server at this root; gives its own root."""
    proxy = FaultProxy(root, faults)
    thread = Thread(target=proxy.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield proxy.root
    finally:
        proxy.stopped.set()
        proxy.shutdown()
        thread.join()
        proxy.server_close()
