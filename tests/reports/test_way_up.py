"""The way in, the goal and the table of tasks on paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from selfassess.model import Library
from selfassess.reports.content import write_paper
from selfassess.reports.paper import Block, Bullets, Heading, Paragraph, Table
from selfassess.work import Work

TRACK = "psa-2558/service_innovation"
TODAY = date(2026, 11, 20)
WORK = Work(answers={"months_in_use": Decimal(10), "part1": Decimal(420), "part2": Decimal(250)})


def write(library: Library, work: Work, **options: str) -> tuple[Block, ...]:
    return write_paper(library, work, TRACK, today=TODAY, **options).blocks  # type: ignore[arg-type]


def headings(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading)]


def after(blocks: tuple[Block, ...], heading: str) -> list[Block]:
    place = next(at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading)
    return list(blocks[place + 1 :])


def test_the_shortest_way_stands_before_the_conditions_one_by_one(library: Library) -> None:
    blocks = write(library, WORK)
    told = headings(blocks)
    assert told.index("แนวทางให้มีคุณสมบัติครบ") < told.index("เงื่อนไขที่ต้องแก้ก่อนสมัคร")
    label, changes = after(blocks, "แนวทางให้มีคุณสมบัติครบ")[:2]
    assert isinstance(label, Paragraph)
    assert label.text == "แนวทางที่สั้นที่สุด: แก้ 1 ข้อ และยืนยันอีก 7 ข้อ"
    assert isinstance(changes, Bullets)
    assert "รออีก 2 เดือน" in changes.items[0].text
    assert changes.items[0].notes == ("ต้องรอเวลา",)


def test_what_the_unit_has_not_planned_stands_on_no_paper(library: Library) -> None:
    told = " ".join(headings(write(library, WORK)))
    assert "แผนที่ใช้ทรัพยากรน้อยที่สุด" not in told
    assert "ตารางงาน" not in told


def test_the_goal_brings_its_plan_with_what_it_assumes(library: Library) -> None:
    blocks = after(
        write(library, WORK.with_plan(TRACK, "goal", "site_visit")),
        "แผนที่ใช้ทรัพยากรน้อยที่สุด เพื่อให้ถึง “เข้าสู่ขั้นตอนการตรวจประเมิน ณ พื้นที่”",
    )
    assert isinstance(blocks[1], Bullets)
    assert blocks[1].items[0].text == "+180 ส่วนที่ 1 กระบวนการจัดการ: ให้ได้ 600 คะแนน (670 → 850)"
    assert "พิสูจน์แล้วว่าไม่มีแผนใดใช้ทรัพยากรน้อยกว่านี้ ภายใต้ข้อสมมุติและข้อจำกัดเดียวกัน" in [
        each.text for each in blocks if isinstance(each, Paragraph)
    ]


def test_the_tasks_are_a_table_and_what_was_typed_keeps_its_digits(library: Library) -> None:
    work = WORK
    fields = {
        "own-1.title": "ประชุมครั้งที่ 2",
        "own-1.date": "31/2/2570",
        "part1.date": "1/11/2569",
        "part1.owner": "กลุ่ม 1",
    }
    for field, typed in fields.items():
        work = work.with_plan(TRACK, f"task.{field}", typed)
    table = after(write(library, work, digits="thai"), "ตารางงาน: ใครทำอะไร เมื่อใด")[0]
    assert isinstance(table, Table)
    rows = {row.cells[0].text: row.cells for row in table.rows}
    assert rows["ประชุมครั้งที่ 2"][2].text == "31/2/2570"
    assert rows["ประชุมครั้งที่ 2"][2].notes == ("ไม่มีวันที่นี้ในปฏิทิน",)
    raised = next(cells for title, cells in rows.items() if title.startswith("ส่วนที่ ๑"))
    assert (raised[1].text, raised[2].text) == ("กลุ่ม 1", "๑ พฤศจิกายน ๒๕๖๙")
    assert raised[2].notes == ("เลยกำหนดแล้ว ๑๙ วัน",)
