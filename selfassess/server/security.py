"""What a browser may do with our pages, and under which names it may ask for them."""

from __future__ import annotations

import re
import socket

__all__ = ["HEADERS", "host_pattern"]

# Nothing outside this server may be loaded or spoken to. `blob:` is the module that a widget brings along
# over its own channel; inline style is what widgets and ipywidgets' own views set.
_CONTENT = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    ]
)

HEADERS = {
    "Content-Security-Policy": _CONTENT,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Server": "selfassess",
}

_LOOPBACK = [r"localhost", r"127(\.\d{1,3}){3}", r"\[::1\]", r"::1"]
_ANY_ADDRESS = [r"\d{1,3}(\.\d{1,3}){3}", r"\[[0-9a-f:.]+\]", r"[0-9a-f]*:[0-9a-f:.]+"]


def host_pattern(host: str, names: tuple[str, ...] = ()) -> str:
    """Write the pattern of `Host` names that are answered, so that no foreign name can be pointed at us.

    A page of another site can let its own name lead to this machine and then read what we answer (DNS
    rebinding). So a server for this machine answers to local names only; one that listens on the network
    answers to plain addresses, which no name can be rebound to, and to the names of this machine.

    Parameters
    ----------
    host : str
        The address that is listened on.
    names : tuple of str
        Further names that are allowed; ``*`` allows any.

    Examples
    --------
    >>> import re
    >>> bool(re.fullmatch(host_pattern("127.0.0.1"), "localhost"))
    True
    >>> bool(re.fullmatch(host_pattern("127.0.0.1"), "evil.example"))
    False
    >>> bool(re.fullmatch(host_pattern("0.0.0.0"), "192.168.1.20"))
    True
    """
    if "*" in names:
        return ".*"
    allowed = list(_LOOPBACK)
    if not re.fullmatch("|".join(_LOOPBACK), host):
        own = socket.gethostname().lower()
        allowed += [*_ANY_ADDRESS, re.escape(own), re.escape(f"{own}.local"), re.escape(host.lower())]
    # One group around all of them: the router puts its end-of-name mark behind the last one only.
    return "(?:" + "|".join(f"(?:{name})" for name in [*allowed, *map(re.escape, names)]) + ")"
