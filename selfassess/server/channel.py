"""The one way into a kernel: the channel of the page it was started for, for widget messages only.

Nothing a page sends can run code, and nothing a kernel prints or raises reaches a page.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado import web
from tornado.websocket import WebSocketClosedError

__all__ = ["ChannelHandler", "WidgetConnection", "read_message"]

# What the widgets' side of a page has to say; Voila's own list also lets a page shut a kernel down.
_FROM_PAGE = frozenset({"comm_open", "comm_close", "comm_msg", "comm_info_request", "kernel_info_request"})
# A page may open the channel over which it learns of the widgets, and no other: `jupyter.widget` would let
# it build any registered widget class inside the kernel.
_TARGETS = frozenset({"jupyter.widget.control"})
_TO_PAGE = frozenset({"comm_open", "comm_close", "comm_msg", "comm_info_reply", "kernel_info_reply", "status", "error"})
_HEADER = ("msg_id", "msg_type", "session", "username", "version", "date")


def read_message(text: str | bytes) -> dict[str, Any] | None:
    """Read one message of a page, or give None where it must not reach a kernel.

    Parameters
    ----------
    text : str or bytes
        What came over the channel. Bytes are refused: widgets here send text.

    Returns
    -------
    dict or None
        The message, rebuilt from the parts that are known, so that nothing else passes.

    Examples
    --------
    >>> message = {"channel": "shell", "header": {"msg_id": "1", "msg_type": "execute_request"}, "content": {}}
    >>> read_message(json.dumps(message)) is None
    True
    >>> message["header"]["msg_type"] = "kernel_info_request"
    >>> read_message(json.dumps(message))["header"]["msg_type"]
    'kernel_info_request'
    """
    if not isinstance(text, str):
        return None
    try:
        message = json.loads(text)
        header = {name: str(message["header"].get(name, "")) for name in _HEADER}
        content, metadata = dict(message["content"]), dict(message.get("metadata") or {})
        channel = message.get("channel", "shell")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if channel != "shell" or header["msg_type"] not in _FROM_PAGE:
        return None
    if header["msg_type"] == "comm_open" and content.get("target_name") not in _TARGETS:
        return None
    return {"channel": "shell", "header": header, "parent_header": {}, "metadata": metadata, "content": content}


def join_message(kind: str, parts: list[bytes], stream: Any) -> bytes:
    """Write a kernel's message as a page reads it; of a fault only that there was one.

    The parts are JSON already. To read and write them anew, as Jupyter does, would take longer than all the
    rest of the way, and make every Thai letter twice as long.

    Parameters
    ----------
    kind : str
        The type of the message.
    parts : list of bytes
        Header, parent header, metadata and content.
    stream : object
        The socket it came from, or the name of its channel.

    Examples
    --------
    >>> told = join_message("error", [b"{}", b"{}", b"{}", b'{"traceback": ["secret"]}'], "iopub")
    >>> json.loads(told)["content"]
    {}
    """
    header, parent, metadata, content = parts
    if kind == "error":
        content = b"{}"
    channel = stream if isinstance(stream, str) else stream.channel
    joined = b'{"header":%b,"parent_header":%b,"metadata":%b,"buffers":[],"content":%b,"channel":"%b"}'
    return joined % (header, parent, metadata, content, channel.encode())


class WidgetConnection(ZMQChannelsWebsocketConnection):
    """Carries widget messages both ways and drops everything else."""

    def handle_incoming_message(self, incoming_msg: str) -> None:
        """Pass one message on to the kernel, if it is of a kind that a page may send."""
        message = read_message(incoming_msg)
        if message is None:
            self.log.warning("A page sent a message that is not a widget's. It was not passed on.")
        elif self.channels:
            self.session.send(self.channels["shell"], message)

    def handle_outgoing_message(self, stream: Any, outgoing_msg: list[Any]) -> None:
        """Pass one message on to the page, if it is of a kind that a page may hear."""
        parts: list[Any] = self.session.feed_identities(outgoing_msg)[1]
        kind = json.loads(bytes(parts[1]))["msg_type"]
        if kind not in _TO_PAGE:
            return
        if len(parts) > 5:  # with binary parts: Jupyter's own way
            super().handle_outgoing_message(stream, outgoing_msg)
            return
        with suppress(WebSocketClosedError):
            self.write_message(join_message(kind, [bytes(part) for part in parts[1:5]], stream))


class ChannelHandler(KernelWebsocketHandler):
    """The websocket of one page and its kernel. The kernel's random id is the key to it."""

    def get_compression_options(self) -> dict[str, Any]:
        """Compress messages, quickly: a view shrinks to a tenth, and a stronger level would cost the time it saves."""
        return {"compression_level": 1, "mem_level": 9}

    def select_subprotocol(self, subprotocols: list[str]) -> str | None:
        """Speak plain JSON only, so that there is one form of message to judge."""
        return None

    def check_origin(self, origin: str | None = None) -> bool:
        """Let in pages of this server only; a browser always says where a page is from."""
        return origin is None or urlsplit(origin).netloc.lower() == self.request.headers.get("Host", "").lower()

    async def get(self, kernel_id: str) -> None:
        """Open the channel, or say that this kernel is no longer there."""
        if kernel_id not in self.kernel_manager:
            raise web.HTTPError(404)
        await super().get(kernel_id=kernel_id)  # type: ignore[no-untyped-call]

    async def open(self, kernel_id: str) -> None:
        """Begin to carry messages; an answer never waits until the page has confirmed the "busy" before it."""
        self.set_nodelay(True)
        await super().open(kernel_id)  # type: ignore[no-untyped-call]

    def on_message(self, message: str | bytes) -> Any:
        """Take one message of the page."""
        if self.connection is not None:
            self.connection.handle_incoming_message(message)
