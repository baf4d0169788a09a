"""Papers read back as a person reads them: the words, and the look of their pages."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops

__all__ = ["compare_pages", "needs_poppler", "needs_soffice", "read_pdf", "take_pages"]

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftoppm") is None, reason="there is no pdftoppm; install poppler-utils to read PDF back"
)
needs_soffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="there is no LibreOffice; install libreoffice-writer-nogui to open DOCX"
)

DPI = 40
NEAR = 60
"""Steps of grey, of 255, that a dot of a page may differ: another renderer smooths letters in another way."""
FEW = 0.002
"""The share of dots that may differ by more."""


def read_pdf(data: bytes) -> str:
    """The words of a PDF in the order in which they stand in it."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def take_pages(data: bytes, folder: Path) -> list[Image.Image]:
    """The pages of a PDF as small grey pictures."""
    (folder / "paper.pdf").write_bytes(data)
    call = ["pdftoppm", "-r", str(DPI), "-gray", "-png", str(folder / "paper.pdf"), str(folder / "page")]
    subprocess.run(call, check=True, capture_output=True)
    return [Image.open(io.BytesIO(path.read_bytes())).convert("L") for path in sorted(folder.glob("page-*.png"))]


def compare_pages(page: Image.Image, approved: Image.Image) -> float:
    """The share of dots that differ by more than the smoothing of letters does."""
    if page.size != approved.size:
        return 1.0
    counts = ImageChops.difference(page, approved).histogram()
    return sum(counts[NEAR:]) / sum(counts)
