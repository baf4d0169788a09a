"""`selfassess serve`: the app in the browser."""

from __future__ import annotations

from argparse import Namespace

from selfassess.errors import CallError
from selfassess.text import Text

__all__ = ["run"]


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Serve until it is ended; the server itself says where."""
    if arguments.port is not None and not 0 <= arguments.port <= 65535:
        raise CallError(
            Text(
                th=f"--port {arguments.port}: ต้องเป็นตัวเลขตั้งแต่ 0 ถึง 65535",
                en=f"--port {arguments.port}: expected a number from 0 to 65535.",
            )
        )
    from selfassess.server import serve

    serve(
        port=arguments.port,
        host=arguments.host,
        open_browser=not arguments.no_browser,
        language=arguments.language,
    )
    return [], 0
