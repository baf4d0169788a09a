"""What the file of an assessment must look like; every place that does not is told at once.

The same is written down for other programs in ``assessment.schema.json``. Answers themselves are checked elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from selfassess.text import Text

__all__ = ["check_shape"]

Check = Callable[[str, object], Iterator[Text]]

_WRONG = Text(th="{place}: ต้องเป็น{expected}", en="{place}: expected {expected}.")
_TEXT = Text(th="ข้อความ", en="a text")
_NUMBER = Text(th="จำนวนเต็ม", en="a whole number")
_MAPPING = Text(th="ชุดของคีย์กับค่า", en="keys and values")
_LIST = Text(th="รายการ", en="a list")
_SETS = Text(th="รายการที่มีชุดคำตอบอย่างน้อยหนึ่งชุด", en="a list with at least one set of answers")
_YEAR = Text(th="ปี พ.ศ. 2500 ถึง 2700 หรือ null", en="a year from 2500 to 2700 B.E., or null")
_TRACK = Text(th="รหัสประเภทรางวัล หรือ null", en="the key of a track, or null")


def check_shape(document: Mapping[str, object]) -> tuple[Text, ...]:
    """Give one sentence for each place that is not as it must be; none where all is in order.

    Examples
    --------
    >>> [fault.en for fault in check_shape({"answers": [{"values": []}], "track": 5})]
    ['answers[1].values: expected keys and values.', 'track: expected the key of a track, or null.']
    """
    return tuple(_keys(required={"answers": _sets}, optional=_OPTIONAL)("", document))


def _wrong(place: str, expected: Text) -> Text:
    return _WRONG.fill(place=place, expected=expected)


def _text(place: str, value: object) -> Iterator[Text]:
    if not isinstance(value, str):
        yield _wrong(place, _TEXT)


def _whole(place: str, value: object) -> Iterator[Text]:
    if not isinstance(value, int) or isinstance(value, bool):
        yield _wrong(place, _NUMBER)


def _mapping(place: str, value: object) -> Iterator[Text]:
    if not isinstance(value, Mapping):
        yield _wrong(place, _MAPPING)


def _year(place: str, value: object) -> Iterator[Text]:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if value is not None and not (is_whole and 2500 <= value <= 2700):  # type: ignore[operator]
        yield _wrong(place, _YEAR)


def _track(place: str, value: object) -> Iterator[Text]:
    if not isinstance(value, str | None):
        yield _wrong(place, _TRACK)


def _entries(check: Check) -> Check:
    """A mapping whose every value passes a check."""

    def run(place: str, value: object) -> Iterator[Text]:
        yield from _mapping(place, value)
        for key, each in value.items() if isinstance(value, Mapping) else ():
            yield from check(f"{place}.{key[:80]}", each)

    return run


def _items(check: Check) -> Check:
    """A list whose every item passes a check; counted from 1."""

    def run(place: str, value: object) -> Iterator[Text]:
        if not isinstance(value, list):
            yield _wrong(place, _LIST)
            return
        for count, each in enumerate(value, start=1):
            yield from check(f"{place}[{count}]", each)

    return run


def _keys(required: Mapping[str, Check] | None = None, optional: Mapping[str, Check] | None = None) -> Check:
    """A mapping with some keys that must be there and some that may; others are let be."""
    needed = required or {}

    def run(place: str, value: object) -> Iterator[Text]:
        yield from _mapping(place, value)
        given = value if isinstance(value, Mapping) else {}
        for key, check in {**needed, **(optional or {})}.items():
            if key in given or (key in needed and value is given):
                yield from check(f"{place}.{key}".lstrip("."), given.get(key))

    return run


def _sets(place: str, value: object) -> Iterator[Text]:
    if not isinstance(value, list) or not value:
        yield _wrong(place, _SETS)
        return
    yield from _items(_keys({"values": _mapping}, _SET))(place, value)


_SET = {"assessor": _text, "since": _entries(_text), "defence": _entries(_mapping)}
_OPTIONAL: Mapping[str, Check] = {
    "about": _entries(_text),
    "cycle": _keys(optional={"year": _year}),
    "track": _track,
    "conflicts": _entries(_mapping),
    "plan": _entries(_entries(_text)),
    "drafts": _entries(_keys(optional={"text": _text, "dismissed": _text})),
    "progress": _entries(_entries(_text)),
    "rubrics": _entries(_keys({"version": _text, "fingerprint": _text})),
    "engine": _text,
    "written": _text,
    "result": _keys({"tracks": _items(_keys({"rubric": _text, "track": _text, "verdict": _text}))}),
    "history": _items(_keys({"version": _whole}, {"at": _text, "who": _text, "changes": _items(_mapping)})),
}
