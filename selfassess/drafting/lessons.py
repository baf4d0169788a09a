"""The lessons of the documents that hints are drawn from, word for word (004, slide 18)."""

from __future__ import annotations

from dataclasses import dataclass

from selfassess.model import Source
from selfassess.model.sources import Sources
from selfassess.text import Text

__all__ = ["FACTS_WEIGH_MORE", "MANY_PEOPLE", "NOT_AGAIN", "NOT_TOO_MANY_FIGURES", "PLAIN_LANGUAGE", "Lesson"]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson as it is printed, and in English."""

    id: str
    quote: str
    english: str

    @property
    def sources(self) -> Sources:
        """Where it stands."""
        return (Source("source", document="004", line=46, quote=self.quote),)

    def explain(self, rule: Text) -> Text:
        """Say the lesson, then by which rule a passage was found."""
        return Text(
            th=f"บทเรียนจากการส่งผลงานปี 2558: “{self.quote}” {rule.th}",
            en=f"A lesson from the entries of 2558: “{self.english}” {rule.en}",
        )


NOT_TOO_MANY_FIGURES = Lesson(
    "adv.02",
    "ใช้ตัวเลขเชิงสถิติสนับสนุนการอธิบาย แต่อย่าใช้มากเกินไป",
    "Support what you explain with statistics, but not with too many.",
)
PLAIN_LANGUAGE = Lesson("adv.03", "ใช้ภาษาง่ายๆ", "Use plain language.")
MANY_PEOPLE = Lesson(
    "adv.04",
    "แสดงให้เห็นว่าแนวทางการปรับปรุงที่เสนอมีผลกระทบกับกลุ่มประชาชน จำนวนมาก",
    "Show that the improvement you propose affects a large number of people.",
)
NOT_AGAIN = Lesson("adv.06", "อย่าเขียนประเด็นเดิมซ้ำไปซ้ำมา", "Do not write the same point again and again.")
FACTS_WEIGH_MORE = Lesson(
    "adv.07",
    "แสดงตัวเลขข้อเท็จจริงจะมีน้ำหนักมากกว่าใช้ความคิดเห็นส่วนตัว",
    "Figures of fact weigh more than personal opinion.",
)
