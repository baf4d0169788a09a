"""The empty spreadsheet of a track: one row a question, to be filled in and read back. No macros, no formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from selfassess.exchange.book_tables import BookTable
from selfassess.exchange.book_writing import TEXT, close_book, find_height, open_book, write_table
from selfassess.exchange.cells import offered_labels
from selfassess.exchange.judging import questions_of
from selfassess.exchange.labels import COLUMNS, EVIDENCE_COLUMNS, FACTS, NONE_OF_MULTI, SHEETS, SPECIALS, TRACK_ROW
from selfassess.exchange.workbook_text import to_workbook
from selfassess.model import Question, Rubric, Track
from selfassess.refusals import describe_allowed
from selfassess.text import Language, Text, format_number

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

__all__ = ["write_csv_template", "write_xlsx_template"]

_COLUMNS = ("id", "ask", "allowed", "answer", "since", *EVIDENCE_COLUMNS, "justification", "owner")
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_SEVERAL = Text(th="เลือกได้หลายข้อ คั่นด้วย ; : {options}", en="several, separated by ; : {options}")
_ONE_OF = Text(th="ข้อใดข้อหนึ่ง: {options}", en="one of: {options}")
_RANGE = Text(th=" หรือเป็นช่วง เช่น 420 ถึง 460", en=", or a range such as 420 to 460")
_TRACK = Text(th="ใส่ไว้แล้ว ไม่ต้องแก้", en="already there; leave it")
_YEAR = Text(
    th="ปี พ.ศ. หากใช้เกณฑ์กับปีอื่น มิฉะนั้นเว้นว่าง",
    en="a year B.E. where the rules are used for another year; else leave it empty",
)
_ANY = Text(th="ข้อความ", en="any text")
_GUIDE = Text(
    th="กรอกเฉพาะแผ่นงาน “คำตอบ” ช่องที่ยังไม่ทราบเว้นว่างได้ หรือตอบว่า “ยังไม่ทราบ”\n"
    "อย่าแก้คอลัมน์ “รหัส” เพราะใช้จับคู่คำตอบกับคำถาม\n"
    "ตัวเลขใช้เลขไทยหรืออารบิกก็ได้ ไม่ต้องใส่หน่วย วันที่ใช้ปี พ.ศ. หรือ ค.ศ. ก็ได้ เช่น 13/2/2558\n"
    "คำถามที่นับเดือน ตอบเป็นจำนวนเดือน หรือใส่วันเริ่มต้นในช่อง “นับตั้งแต่วันที่”\n"
    "หัวข้อคะแนนที่มีข้อย่อย ตอบคะแนนรวมหรือตอบข้อย่อยอย่างใดอย่างหนึ่ง\n"
    "หลักฐานหลายรายการของคำถามเดียว ให้เพิ่มแถวใหม่ที่มีรหัสเดียวกัน และเว้นช่อง “คำตอบ” ว่าง\n"
    "ไฟล์หลักฐานอยู่ที่เดิม ที่นี่บันทึกเพียงว่าอยู่ที่ใด\n"
    "เมื่อเสร็จแล้ว บันทึกเป็น .xlsx หรือ CSV UTF-8 แล้วนำเข้าในสมุดประเมิน หากมีข้อผิดพลาด ระบบจะบอกทุกจุดพร้อมกัน และยังไม่นำเข้าข้อมูลใด",
    en="Fill in the sheet “Answers” only. What is not known yet may stay empty, or be answered “Not known yet”.\n"
    "Leave the column “Id” as it is: it says which answer belongs to which question.\n"
    "Thai and Arabic digits are both read; leave units out. Days may have Buddhist or common years: 13/2/2558.\n"
    "Where months are counted, answer their number, or put the first day under “Counted since”.\n"
    "A criterion that has parts is answered by its total or by its parts.\n"
    "For several pieces of evidence of one question add rows with the same id and leave their “Answer” empty.\n"
    "Files of evidence stay where they are; only where they lie is noted here.\n"
    "When it is done, save it as .xlsx or CSV UTF-8 and import it in the workbook. If anything is wrong, every place "
    "is told at once, and nothing is imported.",
)


def write_xlsx_template(rubric: Rubric, track: Track, language: Language, today: date) -> bytes:
    """Write the empty spreadsheet of a track as a workbook, with lists to choose from and notes how to fill it in.

    Parameters
    ----------
    rubric, track
        Whose questions are asked.
    language : str
        Of everything that is written; labels of both languages are understood when it is read back.
    today : date
        The document's date.
    """
    data = io.BytesIO()
    book = open_book(data, track.name[language], today)
    table = BookTable("answers", _COLUMNS, tuple(_list_rows(rubric, track, language)))
    sheet = write_table(book, table, language)
    sheet.freeze_panes(1, 2)
    text = book.add_format(TEXT)
    for column in range(_COLUMNS.index("answer"), len(_COLUMNS)):
        # What is typed stays a text, so that a day or a number is read as it was typed.
        sheet.set_column(column, column, table.widths()[column], text)
        for count, row in enumerate(table.rows, start=1):
            if not row[column]:
                sheet.write_blank(count, column, None, text)
    _write_guide(book, language)
    _offer_choices(book, sheet, rubric, track, language)
    return close_book(book, data)


def write_csv_template(rubric: Rubric, track: Track, language: Language) -> bytes:
    """Write the empty spreadsheet of a track as CSV: UTF-8 with the mark by which Excel knows it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([COLUMNS[column][language] for column in _COLUMNS])
    for row in _list_rows(rubric, track, language):
        # Excel takes such a beginning for a formula; these cells are ours and are not read back.
        writer.writerow([f"'{words}" if words.startswith(_RISKY) else words for words in row])
    return text.getvalue().encode("utf-8-sig")


def _list_rows(rubric: Rubric, track: Track, language: Language) -> Iterator[tuple[str, ...]]:
    empty = ("",) * (len(_COLUMNS) - 4)
    for id, words in FACTS.items():
        allowed = {TRACK_ROW: _TRACK, "cycle.year": _YEAR}.get(id, _ANY)
        yield (id, words[language], allowed[language], track.key if id == TRACK_ROW else "", *empty)
    for question in questions_of(rubric, track):
        yield (question.id, _ask(question, language), _describe(question, language), "", *empty)


def _ask(question: Question, language: Language) -> str:
    unit = f" ({question.unit[language]})" if question.unit else ""
    return f"{question.ask[language]}{unit}"


def _describe(question: Question, language: Language) -> str:
    """What may be answered, in the words that are understood."""
    specials = [SPECIALS["not_applicable"][language]] if question.allows_not_applicable else []
    match question.type:
        case "yes_no" | "choice":
            return _ONE_OF.fill(options="; ".join(offered_labels(question, language)))[language]
        case "multi":
            names = [option.name[language] for option in question.options]
            options = "; ".join([*names, NONE_OF_MULTI[language], *specials])
            return _SEVERAL.fill(options=options)[language]
        case "levels":
            steps = [f"{format_number(level.points)} = {level.text[language]}" for level in question.levels]
            return "\n".join([*steps, SPECIALS["none_of_these"][language], *specials])
    range_words = _RANGE[language] if question.type not in ("be_year", "date") else ""
    allowed = describe_allowed(question)[language].strip() + range_words
    return "; ".join([allowed, *specials])


def _write_guide(book: xlsxwriter.Workbook, language: Language) -> None:
    sheet = book.add_worksheet(SHEETS["guide"][language])
    sheet.set_column(0, 0, 110)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for row, line in enumerate(_GUIDE[language].splitlines()):
        sheet.set_row(row, find_height([line], [110]))
        sheet.write_string(row, 0, line, wrapped)


def _offer_choices(
    book: xlsxwriter.Workbook, sheet: Worksheet, rubric: Rubric, track: Track, language: Language
) -> None:
    """Lists in the cells of answers; they advise and never stop anybody, since ids are understood too."""
    choices = book.add_worksheet(SHEETS["choices"][language])
    choices.hide()
    written: dict[tuple[str, ...], str] = {}
    column = _COLUMNS.index("answer")
    for row, question in enumerate(questions_of(rubric, track), start=1 + len(FACTS)):
        labels = tuple(offered_labels(question, language))
        if not labels:
            continue
        if labels not in written:
            place = len(written)
            for count, label in enumerate(labels):
                choices.write_string(count, place, to_workbook(label))
            written[labels] = _name_range(SHEETS["choices"][language], place, len(labels))
        options = {"validate": "list", "source": written[labels], "error_type": "information"}
        sheet.data_validation(row, column, row, column, options)


def _name_range(sheet: str, column: int, count: int) -> str:
    from selfassess.exchange.grid import name_column

    letters = name_column(column)
    return f"='{sheet}'!${letters}$1:${letters}${count}"
