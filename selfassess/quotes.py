"""Whether every quoted sentence stands in its source document, on the line that is named.

A quote is a verbatim part of one physical line; where it stands elsewhere, that line is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from selfassess.errors import CallError
from selfassess.model import Library, Source, SourceDocument
from selfassess.text import Text

__all__ = ["CheckedQuotes", "check_quotes", "find_quotes"]


@dataclass(frozen=True, slots=True)
class CheckedQuotes:
    """How many quotes stand where they are said to, how many do not, and a sentence for each fault."""

    found: int
    missing: int
    faults: tuple[Text, ...]


def check_quotes(library: Library, folder: Path) -> CheckedQuotes:
    """Look up every quote of every rubric and example.

    Parameters
    ----------
    library : Library
        The rubrics, the documents that they name, and the examples.
    folder : Path
        Where the documents' text files are.

    Raises
    ------
    CallError
        If there is no such folder.
    """
    if not folder.is_dir():
        raise CallError(Text(th=f"{folder}: ไม่พบโฟลเดอร์นี้", en=f"{folder}: there is no such folder."))
    found, missing, faults = 0, 0, list[Text]()
    for id, quotes in sorted(_sort_by_document(library).items()):
        document = library.documents.get(id)
        lines = _read_lines(document, folder)
        if lines is None:
            missing += len(quotes)
            faults.append(_tell_no_document(id, document, folder, len(quotes)))
            continue
        told = [fault for source, where in quotes.items() if (fault := _look_up(where, source, lines)) is not None]
        found, missing = found + len(quotes) - len(told), missing + len(told)
        faults += told
    return CheckedQuotes(found, missing, tuple(faults))


def _sort_by_document(library: Library) -> dict[str, dict[Source, str]]:
    """Each document's quotes with the first place where each serves; one that serves twice counts once."""
    sorted_out: dict[str, dict[Source, str]] = {}
    for where, source in find_quotes(library):
        sorted_out.setdefault(source.document or "", {}).setdefault(source, where)
    return sorted_out


def find_quotes(library: Library) -> Iterator[tuple[str, Source]]:
    """Give every quote with the place in the rubrics where it serves, as ids from outside to inside."""
    for part in (*library.rubrics, *library.documents.values(), *library.examples):
        yield from _walk(part, "")


def _walk(value: object, where: str) -> Iterator[tuple[str, Source]]:
    if isinstance(value, Source):
        if value.quote is not None:
            yield where, value
    elif is_dataclass(value):
        id = getattr(value, "id", None)
        inner = f"{where} {id}".strip() if isinstance(id, str) else where
        for field in fields(value):
            yield from _walk(getattr(value, field.name), inner)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _walk(each, where)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _walk(each, where)


def _read_lines(document: SourceDocument | None, folder: Path) -> list[str] | None:
    if document is None:
        return None
    try:
        # Only a line feed ends a physical line; a form feed of the document does not.
        return (folder / document.file).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return None


def _tell_no_document(id: str, document: SourceDocument | None, folder: Path, count: int) -> Text:
    file = folder / document.file if document else f"{folder}/{id}"
    return Text(
        th=f"เอกสาร {id}: เปิดอ่าน {file} ไม่ได้ จึงตรวจข้อความที่อ้างไว้ {count} แห่งไม่ได้",
        en=f"document {id}: {file} cannot be read, so its {count} quotes cannot be looked up.",
    )


def _look_up(where: str, source: Source, lines: list[str]) -> Text | None:
    """Say what is wrong with one quote, None where it stands on its line."""
    quote, line = source.quote or "", source.line or 0
    if 1 <= line <= len(lines) and quote in lines[line - 1]:
        return None
    place = f"{where}: {source.document}:{source.line}"
    elsewhere = [str(number) for number, text in enumerate(lines, start=1) if quote in text]
    if elsewhere:
        at = ", ".join(elsewhere[:5])
        return Text(
            th=f"{place}: ข้อความ “{quote}” ไม่อยู่ในบรรทัดนี้ แต่อยู่ในบรรทัด {at}",
            en=f"{place}: “{quote}” does not stand on this line but on line {at}.",
        )
    return Text(th=f"{place}: ไม่พบข้อความ “{quote}” ในเอกสาร", en=f"{place}: “{quote}” stands nowhere in the document.")
