"""The words of the hints: what is seen, and by which rule of ours it was found."""

from __future__ import annotations

from dataclasses import dataclass

from selfassess.drafting.lessons import (
    FACTS_WEIGH_MORE,
    MANY_PEOPLE,
    NOT_AGAIN,
    NOT_TOO_MANY_FIGURES,
    PLAIN_LANGUAGE,
    Lesson,
)
from selfassess.text import Text

__all__ = [
    "FIGURES_CROWD", "LONG_SENTENCE", "NO_FIGURE", "NO_PEOPLE", "PEOPLE_NOT_COUNTED", "REPEATED",
    "REPEATED_ELSEWHERE", "HintWords", "say_opinion",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class HintWords:
    """What one hint says."""

    lesson: Lesson
    text: Text
    rule: Text

    @property
    def why(self) -> Text:
        """The lesson, then the rule."""
        return self.lesson.explain(self.rule)


_EQUAL = Text(
    th="ข้อสังเกตนี้แสดงเมื่อมีข้อความตรงกันตั้งแต่ 60 ตัวอักษรติดต่อกัน",
    en="Told where 60 characters or more are equal.",
)
_EQUAL_ELSEWHERE = Text(
    th="ข้อสังเกตนี้แสดงเมื่อมีข้อความตรงกันตั้งแต่ 60 ตัวอักษรติดต่อกัน หรือตั้งแต่ 24 ตัวอักษรเมื่อเป็นข้อความเดียวกันทั้งช่วงและมีตัวเลขวัดผล "
    "หรือเป็นข้อความเดียวกันทั้งบรรทัด",
    en="Told where 60 characters or more are equal; from 24 on where the same words stand between blanks "
    "and measure something, or are a whole line.",
)
REPEATED = HintWords(NOT_AGAIN, Text(th="ข้อความนี้เขียนไว้แล้วในข้อนี้", en="These words stand in this box already."), _EQUAL)
REPEATED_ELSEWHERE = HintWords(
    NOT_AGAIN, Text(th="ข้อความนี้เขียนไว้ในข้ออื่นด้วย", en="These words stand in another box too."), _EQUAL_ELSEWHERE
)
NO_FIGURE = HintWords(
    FACTS_WEIGH_MORE,
    Text(th="ข้อนี้ถามถึงผลลัพธ์ แต่ยังไม่พบตัวเลขแสดงผล", en="This box asks for results and has no figure of one yet."),
    Text(
        th="ข้อสังเกตนี้แสดงเมื่อเอกสารขอผลลัพธ์เป็นตัวเลข และทั้งข้อมีเพียงปีกับเลขข้อ ไม่พบจำนวนอื่นที่เขียนเป็นตัวเลข หรือเป็นคำ เช่น ยี่สิบคน",
        en="Told where the document asks for results in figures, and no number, in digits or in words, "
        "is found in the box but years and list numbers.",
    ),
)
FIGURES_CROWD = HintWords(
    NOT_TOO_MANY_FIGURES,
    Text(th="ช่วงนี้มีตัวเลขมากกว่าคำอธิบาย", en="There are more figures than words here."),
    Text(
        th="ข้อสังเกตนี้แสดงเมื่อมีตัวเลขตั้งแต่ 6 จำนวน และมากกว่าจำนวนคำในบรรทัดเดียวกัน",
        en="Told where there are 6 numbers or more, and more of them than words in the same lines.",
    ),
)
LONG_SENTENCE = HintWords(
    PLAIN_LANGUAGE,
    Text(th="ประโยคนี้ยาวมาก ควรพิจารณาแบ่งให้สั้นลง", en="This sentence is very long; it may be easier to read in parts."),
    Text(
        th="ข้อสังเกตนี้แสดงเมื่อข้อความต่อเนื่องกันตั้งแต่ 300 ตัวอักษร โดยไม่เว้นวรรค หรือเว้นวรรคแล้วเชื่อมด้วยคำ เช่น และ ซึ่ง โดย เพื่อ",
        en="Told where 300 characters go on without a blank, or after blanks with words such as และ, ซึ่ง, โดย, เพื่อ.",
    ),
)
_COUNTED = Text(
    th="ข้อสังเกตนี้แสดงเมื่อเอกสารถามถึงผู้ได้รับประโยชน์หรือผลกระทบ และไม่พบจำนวน เช่น 120 คน สามตำบล หรือร้อยละ 80",
    en="Told where the document asks who is affected, and no number such as 120 people, three villages or 80 percent "
    "is found.",
)
NO_PEOPLE = HintWords(
    MANY_PEOPLE,
    Text(
        th="ยังไม่พบข้อความว่าใครได้รับประโยชน์หรือผลกระทบ และมีจำนวนเท่าใด",
        en="Nothing is found yet that says who is affected and how many they are.",
    ),
    _COUNTED,
)
PEOPLE_NOT_COUNTED = HintWords(
    MANY_PEOPLE,
    Text(
        th="กล่าวถึงผู้ได้รับประโยชน์หรือผลกระทบแล้ว แต่ยังไม่พบจำนวน",
        en="It says who is affected, but no number of them is found.",
    ),
    _COUNTED,
)


def say_opinion(word: str) -> HintWords:
    """Say that a word is one of opinion."""
    return HintWords(
        FACTS_WEIGH_MORE,
        Text(
            th=f"คำว่า “{word}” อาจเป็นความเห็น ควรแสดงด้วยข้อเท็จจริงหรือตัวเลข",
            en=f"“{word}” may read as an opinion; a fact or a figure would show it.",
        ),
        Text(
            th="ข้อสังเกตนี้แสดงในข้อที่เอกสารถามข้อเท็จจริง เมื่อไม่มีตัวเลขอยู่ใกล้คำนั้น",
            en="Told in boxes where the document asks for facts, when no figure stands near the word.",
        ),
    )
