"""What a rubric file may say: every mapping with its keys, in the order of the guide.

`rubrics/README.md` explains each key, `rubrics/rubric.schema.json` is made from here; tests keep all three equal.
"""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from selfassess.loading.kinds import Flag, Kind, Number, OneOf
from selfassess.loading.origins import Origin
from selfassess.loading.tables import Key, Listing, Table
from selfassess.loading.texts import Words
from selfassess.loading.writings import Day, Formula, Id
from selfassess.model.forms import Expectation, FormKind
from selfassess.model.guidance import PromptKind
from selfassess.model.questions import Bringer, QuestionType
from selfassess.model.rubrics import TrackKind
from selfassess.model.rules import Hardness
from selfassess.text import Text

__all__ = ["ASKED_TYPES", "RUBRIC", "WARNING_RULES"]

ASKED_TYPES: tuple[str, ...] = tuple(type for type in get_args(QuestionType) if type not in ("points", "levels"))
"""Types of questions; `points` and `levels` are made from the criteria."""

WARNING_RULES = ("always", "over_cap", "bonus_decides_band", "parts_used", "parts_ignored", "score_is", "levels_differ")

SLUG = Id()
WORDS = Words()
SOURCE = Key("source", Origin(), is_required=True)
SOURCE_IF_ANY = Key("source", Origin())
IDS = Listing(of=SLUG, least=1, expected=Text(th="รายการรหัส", en="a list of ids"), example="[overall_standard]")
TRACKS = Key("tracks", IDS, is_required=True)
POINTS = Number()
ID = Key("id", SLUG, is_required=True)
NAME = Key("name", WORDS, is_required=True)
TEXT = Key("text", WORDS, is_required=True)
CEILING = Number(low=Decimal(1), is_whole=True, example="700")
SERVED = Listing(of=SLUG, least=1, example="[part1]")
YEAR = Number(low=Decimal(2400), high=Decimal(2700), is_whole=True, example="2558")
READING_ID = Id(
    pattern="R-[0-9]{2}/[a-z][a-z0-9_]*",
    expected=Text(th="รหัสการตีความ R-เลขสองหลัก/ชื่อ", en="the id of a reading, R-two digits/name"),
    example="R-08/all",
)
NOTE_ID = Id(
    pattern="[A-Z]-[0-9]{2}(?:, ?[A-Z]-[0-9]{2})*",
    expected=Text(th="รหัสของหมายเหตุ อักษรใหญ่-เลขสองหลัก", en="the id of a note, a capital letter and two digits"),
    example="R-10",
)
DOTTED_ID = Id(
    pattern="[a-z][a-z0-9_]*(?:[.][a-z0-9_]+)*",
    expected=Text(th="อักษร a-z ตัวเล็ก ตัวเลข _ และจุด", en="lower-case a-z, digits, _ and dots"),
    example="next.k1.5",
)
RUBRIC_ID = Id(
    pattern="[a-z][a-z0-9]*(?:-[a-z0-9]+)*",
    expected=Text(th="อักษร a-z ตัวเล็ก ตัวเลข และ -", en="lower-case a-z, digits and -"),
    example="psa-2558",
)
VERSION = Id(
    pattern="[0-9]+(?:[.][0-9]+)+",
    expected=Text(th="รุ่นในเครื่องหมายคำพูด", en="a version in quotation marks"),
    example='"1.0"',
)
BUDDHIST_DAY = Day(is_buddhist=True, example='"2558-02-13"')
DOCUMENT_ID = Id(
    pattern="[0-9A-Za-z_-]+",
    expected=Text(th="รหัสเอกสารในเครื่องหมายคำพูด", en="the id of a document in quotation marks"),
    example='"004"',
)


def one_of(*words: str) -> OneOf:
    """One word out of a few."""
    listed = ", ".join(words)
    expected = Text(th=f"ค่าใดค่าหนึ่งใน {listed}", en=f"one of {listed}")
    return OneOf(allowed=words, expected=expected, example=words[0])


def needed(name: str, kind: Kind) -> Key:
    """A key that must be there."""
    return Key(name, kind, is_required=True)


def listed(table: Table, least: int = 0) -> Listing:
    """A list of mappings."""
    return Listing(of=table, least=least)


TRACK = Table(name="tracks[]", keys=(
    ID, needed("kind", one_of(*get_args(TrackKind))), NAME, needed("short", WORDS), needed("about", WORDS), SOURCE,
))  # fmt: skip
STAGE = Table(name="stages[]", keys=(ID, NAME, needed("years", WORDS), SOURCE))
OPTION = Table(name="questions[].options[]", keys=(ID, NAME, SOURCE_IF_ANY))
QUESTION = Table(name="questions[]", keys=(
    ID, needed("type", one_of(*ASKED_TYPES)), needed("ask", WORDS), Key("help", WORDS), Key("unit", WORDS),
    Key("since", WORDS), Key("min", Number()), Key("default", BUDDHIST_DAY),
    Key("options", listed(OPTION, least=2)), Key("not_applicable", Origin(is_basis=True)), SOURCE_IF_ANY,
    Key("first", Number(low=Decimal(1), is_whole=True)), Key("needs_defence", Flag()),
    Key("bringer", one_of(*get_args(Bringer))),
))  # fmt: skip
READING = Table(name="conditions[].readings[]", keys=(
    needed("id", READING_ID), Key("recommended", Flag()), needed("test", Formula()), TEXT,
))  # fmt: skip
SHORTFALL = Table(name="conditions[].shortfall", keys=(needed("amount", Formula()), TEXT))
CONDITION = Table(name="conditions[]", keys=(
    ID, TRACKS, needed("hardness", one_of(*get_args(Hardness))), TEXT, needed("fix", WORDS), Key("addressee", Flag()),
    Key("when", Formula()), Key("test", Formula()), Key("readings", listed(READING, least=2)),
    Key("shortfall", SHORTFALL), SOURCE,
))  # fmt: skip
CONTRADICTION = Table(name="contradictions[]", keys=(ID, TRACKS, needed("test", Formula()), TEXT))
LEVEL = Table(name="criteria[].levels[]", keys=(needed("points", POINTS), TEXT, SOURCE))
PART = Table(name="criteria[].parts.items[]", keys=(
    ID, NAME, needed("ask", WORDS), Key("max", POINTS), SOURCE,
))  # fmt: skip
PARTS = Table(name="criteria[].parts", keys=(TEXT, needed("items", listed(PART, least=2))))
CRITERION = Table(name="criteria[]", keys=(
    ID, TRACKS, NAME, needed("ask", WORDS), Key("help", WORDS), Key("help_source", Origin()), needed("max", POINTS),
    SOURCE,
    Key("levels", listed(LEVEL, least=2)), Key("parts", PARTS),
))  # fmt: skip
BONUS_READING = Table(name="bonus.readings[]", keys=READING.keys)
BONUS = Table(name="bonus", keys=(
    needed("question", SLUG), needed("adds", POINTS), needed("to", SLUG), TRACKS, TEXT, SOURCE,
    needed("readings", listed(BONUS_READING, least=1)),
))  # fmt: skip
BAND = Table(name="bands[]", keys=(
    ID, TRACKS, NAME, needed("meaning", WORDS), needed("short", WORDS), Key("from", POINTS), Key("above", POINTS),
    Key("below", POINTS), Key("to", POINTS), Key("hole", Flag()),
    needed("gap", one_of("none", "inclusive", "strict")), SOURCE,
))  # fmt: skip
ANCHOR = Table(name="level_scale.anchors[]", keys=(
    needed("score", POINTS), needed("level", Number(is_whole=True)),
))  # fmt: skip
SCALE_READING = Table(name="level_scale.readings[]", keys=(
    needed("id", READING_ID), needed("rule", one_of("floor", "linear", "ceiling")), Key("recommended", Flag()), TEXT,
))  # fmt: skip
LEVEL_SCALE = Table(name="level_scale", keys=(
    TRACKS, TEXT, SOURCE, needed("anchors", listed(ANCHOR, least=2)),
    needed("readings", listed(SCALE_READING, least=1)),
))  # fmt: skip
CAPS = Table(name="warnings[].caps", keys=(needed("criterion", SLUG), needed("points", POINTS)))
WARNING = Table(name="warnings[]", keys=(
    ID, TRACKS, TEXT, Key("rule", one_of(*WARNING_RULES)), Key("test", Formula()), Key("score", POINTS),
    Key("caps", CAPS), Key("note", NOTE_ID), SOURCE_IF_ANY,
))  # fmt: skip
NOTE = Table(name="notes[]", keys=(
    needed("id", NOTE_ID), TEXT, needed("about", Listing(of=DOTTED_ID, example="[no_complaint]")), SOURCE_IF_ANY,
))  # fmt: skip
STEP = Table(name="process[]", keys=(
    ID, TRACKS, NAME, Key("when", WORDS), Key("first_day", Day()), Key("last_day", Day()), SOURCE,
))  # fmt: skip
TERM = Table(name="glossary[]", keys=(
    needed("term", Words(may_be_foreign=True)), needed("meaning", WORDS), SOURCE,
))  # fmt: skip
PROMPT = Table(name="prompts[]", keys=(
    needed("id", DOTTED_ID), needed("kind", one_of(*get_args(PromptKind))), TEXT,
    needed("serves", Listing(of=SLUG, least=1, example="[part1]")), Key("from", POINTS), Key("to", POINTS), SOURCE,
))  # fmt: skip

BOX = Table(name="forms[].boxes[]", keys=(
    ID, NAME, needed("ask", WORDS), Key("wants", WORDS), Key("serves", SERVED), Key("words", CEILING),
    Key("pages", CEILING), Key("counts", SLUG),
    Key("expects", Listing(of=one_of(*get_args(Expectation)), least=1, example="[figures, people]")), SOURCE,
))  # fmt: skip
FORM = Table(name="forms[]", keys=(
    ID, TRACKS, needed("kind", one_of(*get_args(FormKind))), NAME, TEXT, Key("pages", CEILING), Key("counts", SLUG),
    SOURCE, needed("boxes", listed(BOX, least=1)),
))  # fmt: skip

RUBRIC = Table(name="rubric", keys=(
    needed("format", Number(low=Decimal(1), high=Decimal(1), is_whole=True, example="1")), needed("id", RUBRIC_ID),
    needed("version", VERSION), needed("year", YEAR), NAME, needed("issuer", WORDS), needed("document", DOCUMENT_ID),
    Key("reference_date", BUDDHIST_DAY), needed("tracks", listed(TRACK, least=1)),
    Key("stages", listed(STAGE)), needed("questions", listed(QUESTION)), Key("conditions", listed(CONDITION)),
    Key("contradictions", listed(CONTRADICTION)), Key("criteria", listed(CRITERION)), Key("bonus", BONUS),
    Key("bands", listed(BAND)), Key("level_scale", LEVEL_SCALE), Key("warnings", listed(WARNING)),
    Key("notes", listed(NOTE)), Key("process", listed(STEP)), Key("glossary", listed(TERM)),
    Key("prompts", listed(PROMPT)), Key("forms", listed(FORM)),
))  # fmt: skip
