"""Files that never change under their address: compressed once, kept in memory, cached by browsers for a year."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tornado import web

from selfassess.server.places import FONTS, STATIC

__all__ = ["Asset", "AssetHandler", "VendorHandler", "asset_url", "font_faces", "read_asset"]

_TEXT = {".js", ".mjs", ".css", ".svg", ".json", ".html", ".txt", ".map", ".ttf"}
_YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent: its bytes, the same compressed (None where that gains nothing), type and mark."""

    body: bytes
    packed: bytes | None
    type: str
    mark: str


@lru_cache(maxsize=512)
def _load(path: Path, changed: int) -> Asset:
    body = path.read_bytes()
    packed = gzip.compress(body, 9, mtime=0) if path.suffix in _TEXT and len(body) > 256 else None
    kind = "font/woff2" if path.suffix == ".woff2" else mimetypes.guess_type(path.name)[0]
    kind = "text/javascript" if path.suffix in {".js", ".mjs"} else kind or "application/octet-stream"
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    return Asset(body, packed, kind + charset, hashlib.sha256(body).hexdigest()[:12])


def read_asset(path: Path) -> Asset:
    """Read one file, from memory where it has not changed since."""
    return _load(path, path.stat().st_mtime_ns)


def find_asset(name: str, folders: Sequence[Path] = (STATIC, FONTS)) -> Path | None:
    """Find a file by its relative name in the first folder that has it; None outside of them."""
    for folder in folders:
        path = (folder / name).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path
    return None


def asset_url(name: str, root: str = "/") -> str:
    """Write the address of one of our files, with the mark of its content in it.

    Parameters
    ----------
    name : str
        File name in `server/template/static` or among the fonts.
    root : str
        Where the landing page lies: ``/``, or the prefix of a proxy.
    """
    path = find_asset(name)
    return f"{root}assets/{read_asset(path).mark if path else 'none'}/{name}"


def font_faces(root: str = "/") -> str:
    """Write the style rules that bring our own Sarabun, regular and bold, where the package has it."""
    rules = []
    for weight, name in ((400, "Sarabun-Regular.woff2"), (700, "Sarabun-Bold.woff2")):
        if find_asset(name):
            rules.append(
                f"@font-face{{font-family:Sarabun;font-weight:{weight};font-display:swap;"
                f"src:url({asset_url(name, root)}) format('woff2')}}"
            )
    return "".join(rules)


class _FileHandler(web.RequestHandler):
    """Sends a file compressed where the browser can read that, and nothing at all where it has it already."""

    def set_default_headers(self) -> None:
        for name, value in self.settings["headers"].items():
            self.set_header(name, value)

    def head(self, *parts: str) -> None:
        self.get(*parts)

    def send(self, path: Path | None, lasting: bool) -> None:
        if path is None:
            raise web.HTTPError(404)
        asset = read_asset(path)
        self.set_header("Etag", f'"{asset.mark}"')
        self.set_header("Content-Type", asset.type)
        self.set_header("Vary", "Accept-Encoding")
        self.set_header("Cache-Control", _YEAR if lasting else "no-cache")
        if self.check_etag_header():
            self.set_status(304)
        elif asset.packed is not None and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.write(asset.packed)
        else:
            self.write(asset.body)

    def write_error(self, status_code: int, **_: object) -> None:
        self.finish()


class AssetHandler(_FileHandler):
    """`/assets/MARK/NAME`: our own styles, scripts and fonts."""

    def get(self, mark: str, name: str) -> None:
        """Send one file; under an outdated mark it is sent too, but not kept."""
        path = find_asset(name)
        self.send(path, lasting=path is not None and read_asset(path).mark == mark)


class VendorHandler(_FileHandler):
    """`/frontend/VERSION/…`: Voila's own page, for notebooks that show more than our widgets."""

    def initialize(self, folders: dict[str, Sequence[Path]]) -> None:
        """Take the folders that may be sent, by the first part of the address."""
        self.folders = folders

    def get(self, version: str, part: str, name: str) -> None:
        """Send one file of the installed version."""
        self.send(find_asset(name, self.folders.get(part, ())), lasting=not re.search(r"\.ipynb$|\.py$", name))
