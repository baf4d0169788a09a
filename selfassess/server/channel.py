"""The one way into a kernel: the channel of the page it was started for, for widget messages only.

Nothing a page sends can run code, and nothing a kernel prints or raises reaches a page.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado import web

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


class WidgetConnection(ZMQChannelsWebsocketConnection):
    """Carries widget messages both ways and drops everything else."""

    def handle_incoming_message(self, incoming_msg: str) -> None:
        """Pass one message on to the kernel, if it is of a kind that a page may send."""
        message = read_message(incoming_msg)
        if message is None:
            self.log.warning("A page sent a message that is not a widget's. It was not passed on.")
        elif self.channels:
            self.session.send(self.channels["shell"], message)

    def _on_zmq_reply(self, stream: Any, msg_list: Any) -> None:
        """Pass one message on to the page; of a fault only that there was one."""
        kind = msg_list["header"]["msg_type"]
        if kind not in _TO_PAGE:
            return
        if kind == "error":
            msg_list["content"] = {"ename": "Fault", "evalue": "", "traceback": []}
        if kind == "kernel_info_reply":
            msg_list["content"] = {**msg_list["content"], "banner": "", "help_links": []}
        super()._on_zmq_reply(stream, msg_list)  # type: ignore[no-untyped-call]


class ChannelHandler(KernelWebsocketHandler):
    """The websocket of one page and its kernel. The kernel's random id is the key to it."""

    def get_compression_options(self) -> dict[str, Any]:
        """Compress messages: the widget's own code and the view shrink to a quarter."""
        return {"compression_level": 6, "mem_level": 8}

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

    def on_message(self, message: str | bytes) -> Any:
        """Take one message of the page."""
        if self.connection is not None:
            self.connection.handle_incoming_message(message)
