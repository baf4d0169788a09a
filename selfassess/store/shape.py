"""The little that the store itself must know of a document's shape, so that two of them can be merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfassess.store.documents import Document
from selfassess.store.errors import StoreError
from selfassess.store.pieces import DEEP, SECTIONS
from selfassess.text import Text

__all__ = ["check_shape", "is_conflict"]

_WRONG = Text(
    th="{where}: รูปแบบข้อมูลของงานไม่ถูกต้อง จึงยังไม่ได้บันทึก โปรดเปิดงานใหม่แล้วลองอีกครั้ง",
    en="{where}: the work has the wrong form here, so it was not saved. Open the work anew and try again.",
)


def check_shape(document: Document) -> None:
    """Refuse a document that could not be merged.

    Raises
    ------
    StoreError
        If a section is not a mapping, or a conflict does not hold the values to choose from.

    Examples
    --------
    >>> check_shape({"answers": {"in_use": "10"}, "defence": {"in_use": {"owner": "พัสดุ"}}})
    >>> check_shape({"answers": ["10"]})
    Traceback (most recent call last):
    ...
    selfassess.store.errors.StoreError: answers: the work has the wrong form here, so it was not saved. ...
    """
    for where in _find_wrong(document):
        raise StoreError(_WRONG.fill(where=where))


def _find_wrong(document: Document) -> Iterator[str]:
    sections = {name: document.get(name) for name in SECTIONS}
    wrong = [name for name, section in sections.items() if not isinstance(section, Mapping | None)]
    yield from wrong
    if wrong:
        return
    for section in DEEP:
        for id, fields in (sections[section] or {}).items():
            if not isinstance(fields, Mapping):
                yield f"{section}.{id}"
    for id, conflict in (sections["conflicts"] or {}).items():
        if not is_conflict(conflict):
            yield f"conflicts.{id}"


def is_conflict(conflict: object) -> bool:
    """True where a conflict holds the values to choose from, each with its day and who wrote it.

    Examples
    --------
    >>> ten, twelve = ({"value": value, "since": None, "who": ""} for value in ("10", "12"))
    >>> is_conflict({"kept": ten, "other": twelve}), is_conflict({"kept": ten}), is_conflict({})
    (True, False, False)
    """
    if not isinstance(conflict, Mapping) or not isinstance(more := conflict.get("more", []), list):
        return False
    values = [conflict.get("kept"), conflict.get("other"), *more]
    return all(isinstance(value, Mapping) and {"value", "since", "who"} <= set(value) for value in values)
