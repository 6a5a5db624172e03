"""One request over the network by httpx: TLS first, one deadline for the whole of it, a size limit.

Loaded at the first round. Nothing is kept between two requests but the connection: no cookies, no
redirects, nothing out of the environment but the proxy.
"""

import socket
import ssl
import threading
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from time import monotonic
from urllib.request import getproxies, proxy_bypass  # noqa: TID251  # this is exchange

import httpcore
import httpx

from coach_desktop.domain.uitwisseling import NO_PROXY, Uitwisseling, is_loopback
from coach_desktop.exchange import tls
from coach_desktop.exchange.wire import Lost, Refused, Reply

CONNECT = 10.0
"""Seconds in which a connection must stand."""

_CHUNK = 1 << 16


class Deadline(threading.local):
    """Until when the request of this thread may take; each wait on the network is held to it."""

    until: float = 0.0

    def __init__(self, hung_up: threading.Event) -> None:
        self._hung_up = hung_up

    def left(self, timeout: float | None) -> float:
        """Seconds that a wait may take; raises Lost when there are none."""
        if self._hung_up.is_set():
            raise Lost("exchange.cut-short")
        left = self.until - monotonic()
        if left <= 0:
            raise Lost("exchange.too-slow")
        return left if timeout is None else min(left, timeout)


class _Stream(httpcore.NetworkStream):
    """A connection whose waits end at the deadline, and whose TLS troubles are told apart."""

    def __init__(
        self,
        stream: httpcore.NetworkStream,
        deadline: Deadline,
        lines: "list[httpcore.NetworkStream]",
    ) -> None:
        self._stream, self._deadline, self._lines = stream, deadline, lines
        lines.append(stream)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        try:
            stream = self._stream.start_tls(ssl_context, server_hostname, left)
        except httpcore.ConnectTimeout as error:
            raise Lost("exchange.too-slow") from error
        except (httpcore.ConnectError, OSError) as error:
            cause = error.__cause__ if isinstance(error, httpcore.ConnectError) else error
            raise tls.trouble(cause) from error
        return _Stream(stream, self._deadline, self._lines)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Makes such connections."""

    def __init__(self, deadline: Deadline, lines: "list[httpcore.NetworkStream]") -> None:
        self._backend, self._deadline, self._lines = httpcore.SyncBackend(), deadline, lines

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        made = self._backend.connect_tcp(host, port, left, local_address, socket_options)
        return _Stream(made, self._deadline, self._lines)


class Sockets:
    """The connections to one municipality; they are kept for a while, since TLS takes time."""

    def __init__(self, policy: Uitwisseling) -> None:
        """Raise Refused `exchange.ca`."""
        self._policy = policy
        self._context = tls.context(policy)
        self._hung_up = threading.Event()
        self._deadline = Deadline(self._hung_up)
        self._lines: list[httpcore.NetworkStream] = []
        self._turn, self._waiting = threading.Lock(), 0
        self._pools: dict[str, httpcore.ConnectionPool] = {}

    def ask(self, request: httpx.Request, *, seconds: float, limit: int) -> Reply:
        """Send and read the whole answer; raises Lost or Refused."""
        self._deadline.until = monotonic() + seconds
        with self._turn:
            self._waiting += 1
        try:
            return self._ask(self._pool(request.url), request, limit)
        except httpcore.TimeoutException as error:
            raise Lost("exchange.too-slow") from error
        except httpcore.ProxyError as error:
            raise Refused("exchange.proxy") from error
        except httpcore.ConnectError as error:
            raise Lost("exchange.no-connection") from error
        except (httpcore.NetworkError, httpcore.RemoteProtocolError, OSError) as error:
            raise Lost("exchange.cut-short") from error
        except (httpcore.LocalProtocolError, httpcore.UnsupportedProtocol) as error:
            raise Refused("exchange.address-outside") from error
        finally:
            with self._turn:
                self._waiting -= 1
                is_last = self._hung_up.is_set() and not self._waiting
            if is_last:
                self.close()

    def hang_up(self) -> None:
        """Let every wait on the network end now, from another thread than the one that waits.

        Closing would not wake it: the connection is shut down, and the one that waits closes it.
        """
        with self._turn:
            self._hung_up.set()
            is_idle = not self._waiting
        if is_idle:
            self.close()
            return
        for line in list(self._lines):
            plain = line.get_extra_info("socket")
            if isinstance(plain, socket.socket):
                with suppress(OSError):  # it is closed already
                    socket.socket.shutdown(plain, socket.SHUT_RDWR)  # not as TLS does: it waits

    def close(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            pool.close()
        self._pools.clear()

    def _ask(self, pool: httpcore.ConnectionPool, request: httpx.Request, limit: int) -> Reply:
        timeouts = {"connect": CONNECT, "read": None, "write": None, "pool": CONNECT}
        sent = httpcore.Request(
            request.method,
            str(request.url),
            headers=request.headers.raw,
            content=request.read(),
            extensions={"timeout": timeouts},
        )
        with_body = pool.handle_request(sent)
        try:
            headers = httpx.Headers(with_body.headers)
            told = {name.lower(): value for name, value in headers.items()}
            encoding = told.get("content-encoding", "")
            content = b"".join(_within(with_body.iter_stream(), encoding, limit))
            return Reply(with_body.status, told, content)
        finally:
            with_body.close()

    def _pool(self, url: httpx.URL) -> httpcore.ConnectionPool:
        proxy = _proxy_for(self._policy, url.scheme, url.host)
        if proxy not in self._pools:
            self._pools[proxy] = self._make(proxy)
        return self._pools[proxy]

    def _make(self, proxy: str) -> httpcore.ConnectionPool:
        backend = _Backend(self._deadline, self._lines)
        if not proxy:
            return httpcore.ConnectionPool(self._context, network_backend=backend)
        try:
            told = httpx.Proxy(proxy)
        except (ValueError, httpx.InvalidURL) as error:
            raise Refused("exchange.proxy") from error
        if told.url.scheme not in {"http", "https"}:
            raise Refused("exchange.proxy")
        return httpcore.HTTPProxy(
            str(told.url),
            proxy_auth=told.raw_auth,
            ssl_context=self._context,
            proxy_ssl_context=self._context if told.url.scheme == "https" else None,
            network_backend=backend,
        )


def _proxy_for(policy: Uitwisseling, scheme: str, host: str) -> str:
    """The proxy for a host; '' for none. Nothing for this computer itself goes through one."""
    if policy.proxy == NO_PROXY or is_loopback(host):
        return ""
    if policy.proxy:
        return policy.proxy
    return "" if proxy_bypass(host) else getproxies().get(scheme, "")


def _within(chunks: Iterator[bytes], encoding: str, limit: int) -> Iterator[bytes]:
    """The bytes of an answer, unpacked; raises Lost above the limit or when it is not whole."""
    if encoding not in {"", "identity", "gzip"}:
        raise Lost("exchange.answer-unreadable")
    unpack = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS) if encoding == "gzip" else None
    left, fed = limit, 0
    for chunk in chunks:
        fed += len(chunk)
        for piece in _unpacked(chunk, unpack) if unpack else (chunk,):
            left -= len(piece)
            if left < 0:
                raise Lost("exchange.answer-too-large")
            yield piece
    if unpack is not None and not unpack.eof and fed:
        raise Lost("exchange.cut-short")


def _unpacked(chunk: bytes, unpack: "zlib._Decompress") -> Iterator[bytes]:
    """Piece by piece, so that a little that becomes very much is seen in time."""
    try:
        piece = unpack.decompress(chunk, _CHUNK)
        yield piece
        while unpack.unconsumed_tail:
            piece = unpack.decompress(unpack.unconsumed_tail, _CHUNK)
            yield piece
    except zlib.error as error:
        raise Lost("exchange.answer-unreadable") from error
