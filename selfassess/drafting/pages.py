"""How many pages some texts would fill, as an estimate whose assumption is named."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from selfassess.text import Text

__all__ = ["CHARACTERS_PER_PAGE", "PAGE_ASSUMPTION", "estimate_pages"]

CHARACTERS_PER_PAGE = 3080
"""700 words of 4.4 characters each, blanks among them."""

PAGE_ASSUMPTION = Text(
    th="ประมาณโดยถือว่าหน้าละ 3,080 อักขระ (700 คำ คำละ 4.4 อักขระรวมช่องว่าง) จำนวน 700 คำต่อหน้ามาจากแบบฟอร์มที่ 3 ซึ่งให้เขียนได้รวม "
    "10,500 คำใน 15 หน้า ส่วน 4.4 อักขระต่อคำวัดจากเอกสารต้นทาง ยังไม่นับหัวข้อ ภาพ และตาราง จำนวนหน้าจริงขึ้นกับแบบอักษรและระยะขอบ",
    en="Estimated at 3,080 characters a page: 700 words of 4.4 characters, blanks included. 700 words a page follow "
    "from Form 3, which allows 10,500 words in 15 pages; 4.4 characters a word are measured in the source documents. "
    "Headings, pictures and tables are not counted; the real number depends on type and margins.",
)
"""What is said beside every estimate."""


def estimate_pages(texts: Iterable[str]) -> Decimal:
    """Estimate how many pages some texts fill together.

    Parameters
    ----------
    texts : iterable of str
        The texts of the boxes that share a ceiling; blanks at their ends do not count.

    Returns
    -------
    Decimal
        Pages to one tenth, halves rounded up; 0 only where nothing is written.

    Examples
    --------
    >>> estimate_pages(["ก" * 3080, "ข" * 1540])
    Decimal('1.5')
    >>> estimate_pages(["", "ก"])
    Decimal('0.1')
    """
    characters = sum(len(text.strip()) for text in texts)
    if characters == 0:
        return Decimal(0)
    pages = (Decimal(characters) / CHARACTERS_PER_PAGE).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return max(pages, Decimal("0.1"))
