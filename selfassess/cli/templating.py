"""`selfassess template`: an empty spreadsheet of a track's questions."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from selfassess.assess import find_track
from selfassess.errors import CallError
from selfassess.exchange.template import write_csv_template, write_xlsx_template
from selfassess.loading import load_library
from selfassess.text import Language, Text

__all__ = ["run"]

_WRITTEN = Text(
    th="{path}: เขียนแบบกรอกคำตอบแล้ว เมื่อกรอกเสร็จ นำเข้าได้ในสมุดประเมิน",
    en="{path}: written. Fill it in and import it in the workbook.",
)
_KIND = Text(
    th="{path}: เขียนได้เฉพาะ .xlsx หรือ .csv ยังไม่ได้เขียนไฟล์", en="{path}: only .xlsx or .csv can be written. Nothing was."
)
_EXISTS = Text(
    th="{path}: มีไฟล์นี้อยู่แล้ว จึงไม่ได้เขียนทับ โปรดระบุชื่ออื่นด้วย --output",
    en="{path}: this file is there already and was left as it is. Name another with --output.",
)
_NOT_WRITTEN = Text(th="{path}: เขียนไฟล์ไม่ได้ ({why})", en="{path}: the file cannot be written ({why}).")


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Write the spreadsheet; a file that is there already is never written over."""
    rubric, track = find_track(load_library(), arguments.track)
    # What people fill in is Thai unless it is asked for in English, whatever the terminal speaks.
    language: Language = "en" if getattr(arguments, "lang", "th") == "en" else "th"
    path = Path(arguments.output or f"{rubric.id}-{track.id}.xlsx")
    kind = path.suffix.lower()
    if kind not in (".xlsx", ".csv"):
        raise CallError(_KIND.fill(path=path))
    if kind == ".xlsx":
        data = write_xlsx_template(rubric, track, language, date.today())
    else:
        data = write_csv_template(rubric, track, language)
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        raise CallError(_EXISTS.fill(path=path)) from None
    except (OSError, ValueError) as error:
        raise CallError(_NOT_WRITTEN.fill(path=path, why=getattr(error, "strerror", None) or error)) from None
    return [_WRITTEN.fill(path=path)[arguments.language]], 0
