"""The words for what is wrong with a file before anything is known of rubrics."""

from __future__ import annotations

from selfassess.loading.inspection import Message

__all__ = [
    "ALIAS", "ANCHOR", "DUPLICATE_KEY", "KEY_NOT_A_WORD", "MERGE", "NOT_PRINTABLE", "NOT_UTF8",
    "SECOND_DOCUMENT", "TAG", "TOO_DEEP", "TOO_LARGE", "find_syntax_message",
]  # fmt: skip

ALIAS = Message(
    th=("พบการอ้างซ้ำ *{name}", "ต้องเขียนค่าเต็ม", "คัดลอกค่ามาวางที่นี่"),
    en=("found the alias *{name}", "expected the value itself", "Copy the value here."),
)
ANCHOR = Message(
    th=("พบเครื่องหมาย &{name}", "ต้องไม่มีเครื่องหมายอ้างซ้ำ", "ลบ &{name} ออก"),
    en=("found the anchor &{name}", "expected none", "Remove &{name}."),
)
TAG = Message(
    th=("พบป้ายชนิด {name}", "ต้องไม่มีป้ายชนิด", "ลบป้ายออก"),
    en=("found the tag {name}", "expected none", "Remove the tag."),
)
MERGE = Message(
    th=("พบการผสานคีย์ <<", "ต้องเขียนคีย์ทุกคีย์", "คัดลอกคีย์มาวางที่นี่"),
    en=("found a merge <<", "expected every key written out", "Copy the keys here."),
)
DUPLICATE_KEY = Message(
    th=("พบคีย์ “{key}” ซ้ำ (ครั้งแรกอยู่บรรทัด {line})", "แต่ละคีย์มีได้ครั้งเดียว", "ลบหรือเปลี่ยนชื่อคีย์หนึ่ง"),
    en=('found the key "{key}" again (first in line {line})', "expected it once", "Remove or rename one of the two."),
)
KEY_NOT_A_WORD = Message(
    th=("พบคีย์ที่ไม่ใช่คำ", "คีย์ต้องเป็นคำธรรมดา", "แก้ชื่อคีย์ตามคู่มือ rubrics/README.md"),
    en=("found a key that is not a plain word", "expected a plain word", "See the keys in rubrics/README.md."),
)
TOO_DEEP = Message(
    th=("พบรายการซ้อนกันลึกเกินไป", "ซ้อนได้ไม่เกิน {limit} ชั้น", "แยกรายการให้ตื้นขึ้น"),
    en=("found lists or keys nested too deep", "expected at most {limit} levels", "Write it flatter."),
)
TOO_LARGE = Message(
    th=("ไฟล์มีขนาด {size} ไบต์", "ต้องไม่เกิน {limit} ไบต์", "แยกเกณฑ์เป็นหลายไฟล์"),
    en=("found a file of {size} bytes", "expected at most {limit}", "Split it into several rubrics."),
)
NOT_UTF8 = Message(
    th=("พบไบต์ {byte} ที่ไม่ใช่ UTF-8", "ไฟล์ต้องเข้ารหัสแบบ UTF-8", "บันทึกไฟล์ใหม่โดยเลือกการเข้ารหัส UTF-8"),
    en=("found the byte {byte}, which is not UTF-8", "expected a file in UTF-8", "Save the file again as UTF-8."),
)
NOT_PRINTABLE = Message(
    th=("พบอักขระควบคุม {code}", "ต้องเป็นอักขระที่พิมพ์ได้", "ลบอักขระนั้นออก"),
    en=("found the control character {code}", "expected marks that print", "Remove it."),
)
SECOND_DOCUMENT = Message(
    th=("พบเครื่องหมาย --- เริ่มเอกสารที่สอง", "หนึ่งไฟล์มีเอกสารเดียว", "ลบ --- หรือแยกเป็นอีกไฟล์"),
    en=("found a second document after ---", "expected one in a file", "Remove the --- or use another file."),
)
SYNTAX = Message(
    th=("อ่านรูปแบบ YAML ตรงนี้ไม่ได้", "ต้องเป็น YAML", "ตรวจการย่อหน้า เครื่องหมายคำพูด และวงเล็บของบรรทัดนี้และบรรทัดก่อน"),
    en=(
        "found something that is not YAML here",
        "expected YAML",
        "Look at the indentation, quotation marks and brackets of this line and the one before.",
    ),
)
TAB = Message(
    th=("พบอักขระที่ใช้เริ่มค่าไม่ได้ เช่น แท็บ @ หรือ `", "ต้องย่อหน้าด้วยช่องว่าง", "เปลี่ยนแท็บเป็นช่องว่าง หรือใส่ข้อความในเครื่องหมายคำพูด"),
    en=(
        "found a character that cannot begin a value, such as a tab, @ or `",
        "expected blanks for indentation",
        "Replace tabs by blanks, or put the text in quotation marks.",
    ),
)
COLON = Message(
    th=(
        "พบเครื่องหมาย : ในข้อความที่ไม่มีเครื่องหมายคำพูด หรือย่อหน้าผิด",
        "ต้องมี : เดียวต่อหนึ่งคีย์",
        "ใส่ข้อความในเครื่องหมายคำพูด หรือแก้ย่อหน้า",
    ),
    en=(
        "found a colon in a text without quotation marks, or a wrong indentation",
        "expected one colon a key",
        "Put the text in quotation marks, or mend the indentation.",
    ),
)
NO_COLON = Message(
    th=("พบคีย์ที่ไม่มีเครื่องหมาย :", "ต้องเขียน “คีย์: ค่า”", "เติมเครื่องหมาย : ตามด้วยช่องว่าง"),
    en=("found a key without a colon", 'expected "key: value"', "Add a colon and a blank after the key."),
)
OPEN_QUOTE = Message(
    th=("พบเครื่องหมายคำพูดที่ไม่ปิด", "ต้องเปิดและปิดเป็นคู่", "ปิดเครื่องหมายคำพูด"),
    en=("found a quotation mark that is never closed", "expected a pair", "Close the quotation mark."),
)
OPEN_BRACKET = Message(
    th=("พบวงเล็บที่ไม่ปิด หรือรายการที่ไม่มีจุลภาคคั่น", "ต้องมี , ] หรือ }", "ปิดวงเล็บ หรือเติมเครื่องหมายจุลภาค"),
    en=(
        "found a bracket that is never closed, or no comma between two items",
        "expected , ] or }",
        "Close it, or add the comma.",
    ),
)

_SYNTAX_MESSAGES = (
    ("cannot start any token", TAB),
    ("mapping values are not allowed", COLON),
    ("could not find expected ':'", NO_COLON),
    ("unexpected end of stream", OPEN_QUOTE),
    ("unexpected document indicator", OPEN_QUOTE),
    ("expected ',' or", OPEN_BRACKET),
)


def find_syntax_message(problem: str) -> Message:
    """Put the parser's own English into our words, in both languages."""
    return next((message for part, message in _SYNTAX_MESSAGES if part in problem), SYNTAX)
