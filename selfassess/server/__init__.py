"""The app in the browser: Voila with our page, listening on this machine only unless told otherwise."""

from selfassess.server.running import serve

__all__ = ["serve"]
