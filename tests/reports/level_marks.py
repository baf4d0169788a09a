"""Makes the fonts of the papers out of the original ones: `python tests/reports/level_marks.py ORIGINALS TARGET`.

A PDF keeps the letters of a Thai cluster as one text only while none of its marks is moved up or down, and a reader
takes a mark that is moved far to the left for the end of a word. So tone marks over vowels stand at one height, and
over ป ฝ ฟ, where they stand further left, they are glyphs of their own.
"""

from __future__ import annotations

import copy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

__all__ = ["level_marks"]

HEIGHT = {"Regular": 952, "Bold": 954}
SHIFT = {"Regular": -150, "Bold": -182}
VOWELS = ("uni0E31", "uni0E34", "uni0E35", "uni0E36", "uni0E37", "uni0E47", "uni0E4D")
TONES = tuple(f"uni0E4{digit}" for digit in "89ABC")


def level_marks(source: Path, target: Path) -> None:
    """Write both fonts into a folder."""
    for name, height in HEIGHT.items():
        font = TTFont(source / f"Sarabun-{name}.ttf", recalcTimestamp=False)
        add_glyphs(font, SHIFT[name])
        add_lookups(font)
        move_anchors(font, height, SHIFT[name])
        for record in font["name"].names:
            if record.nameID == 5:
                record.string = f"{record}; marks level for PDF"
        font.save(target / f"Sarabun-{name}.ttf")


def add_glyphs(font: Any, shift: int) -> None:
    """Add each tone as it stands over a narrow vowel, drawn further left."""
    order = [*font.getGlyphOrder(), *(f"{tone}.small.narrow" for tone in TONES)]
    for tone in TONES:
        old, new = f"{tone}.small", f"{tone}.small.narrow"
        glyph = copy.deepcopy(font["glyf"][old])
        glyph.coordinates.translate((shift, 0))
        glyph.removeHinting()
        font["glyf"][new] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][new] = (font["hmtx"][old][0], glyph.xMin)
        font["GDEF"].table.GlyphClassDef.classDefs[new] = 3
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order


def add_lookups(font: Any) -> None:
    """Put those glyphs behind narrow vowels."""
    gsub = font["GSUB"].table
    lookups, order = gsub.LookupList.Lookup, font.getReverseGlyphMap()
    single = otTables.SingleSubst()
    single.mapping = {f"{tone}.small": f"{tone}.small.narrow" for tone in TONES}
    chain = otTables.ChainContextSubst()
    chain.Format = 3
    chain.BacktrackGlyphCount, chain.BacktrackCoverage = 1, [cover((f"{vowel}.narrow" for vowel in VOWELS), order)]
    chain.InputGlyphCount, chain.InputCoverage = 1, [cover(single.mapping, order)]
    chain.LookAheadGlyphCount, chain.LookAheadCoverage = 0, []
    record = otTables.SubstLookupRecord()
    record.SequenceIndex, record.LookupListIndex = 0, len(lookups)
    chain.SubstCount, chain.SubstLookupRecord = 1, [record]
    for kind, table in ((1, single), (6, chain)):
        lookup = otTables.Lookup()
        lookup.LookupType, lookup.LookupFlag = kind, lookups[2].LookupFlag
        lookup.SubTable, lookup.SubTableCount = [table], 1
        lookups.append(lookup)
    gsub.LookupList.LookupCount = len(lookups)
    for feature in gsub.FeatureList.FeatureRecord:
        if feature.FeatureTag == "ccmp" and 2 in feature.Feature.LookupListIndex:
            feature.Feature.LookupListIndex.append(len(lookups) - 1)
            feature.Feature.LookupCount += 1


def cover(glyphs: Any, order: dict[str, int]) -> Any:
    """A coverage table, in the order of the font."""
    coverage = otTables.Coverage()
    coverage.glyphs = sorted(glyphs, key=order.__getitem__)
    return coverage


def move_anchors(font: Any, height: int, shift: int) -> None:
    """Let marks stand where they are drawn."""
    for table in find_tables(font, "MarkMarkPos"):
        marks = dict(zip(table.Mark1Coverage.glyphs, table.Mark1Array.MarkRecord, strict=True))
        for tone in TONES if "uni0E48.small" in marks else ():
            marks[f"{tone}.small"].MarkAnchor.YCoordinate = height
            added = copy.deepcopy(marks[f"{tone}.small"])
            added.MarkAnchor.XCoordinate += shift
            table.Mark1Coverage.glyphs.append(f"{tone}.small.narrow")
            table.Mark1Array.MarkRecord.append(added)
        table.Mark1Array.MarkCount = len(table.Mark1Array.MarkRecord)
        for glyph, record in zip(table.Mark2Coverage.glyphs, table.Mark2Array.Mark2Record, strict=True):
            if glyph.split(".")[0] in VOWELS:
                record.Mark2Anchor[0].YCoordinate = height
            if glyph == "uni0E47":
                record.Mark2Anchor[0].XCoordinate = -150
    for table in find_tables(font, "MarkBasePos"):
        for glyph, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True):
            if glyph == "uni0E29":
                record.BaseAnchor[1].YCoordinate = 576


def find_tables(font: Any, kind: str) -> Iterator[Any]:
    """Every subtable of one kind."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = getattr(table, "ExtSubTable", table)
            if type(inner).__name__ == kind:
                yield inner


if __name__ == "__main__":
    level_marks(Path(sys.argv[1]), Path(sys.argv[2]))
