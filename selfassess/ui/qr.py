"""A QR code as one path, for a phone to open what stands on a screen."""

from __future__ import annotations

__all__ = ["draw_qr"]

_QUIET = 4


def draw_qr(text: str) -> dict[str, object]:
    """Draw a text as a QR code.

    Returns
    -------
    dict
        ``size``: the edge of the square in modules, its quiet zone included; ``path``: the dark ones as SVG.

    Examples
    --------
    >>> draw_qr("https://example.org/#key=e")["size"]
    33
    """
    # Some 60 ms, needed only where somebody looks at the link.
    import segno

    rows = list(segno.make(text, error="m", micro=False).matrix)
    dark = [f"M{x + _QUIET} {y + _QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, on in enumerate(row) if on]
    return {"size": len(rows) + 2 * _QUIET, "path": "".join(dark)}
