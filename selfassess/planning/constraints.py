"""What the unit itself sets for a plan: effort, what stays as it is, what is realistic this year, and its steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from selfassess.model import Criterion
from selfassess.planning.efforts import LONGEST_FIELD, MEASURES, Effort, Measure, read_effort
from selfassess.text import Text
from selfassess.typed import parse_number

__all__ = ["MOST_STEPS", "NO_CONSTRAINTS", "Constraints", "FieldFault", "read_constraints"]

MOST_STEPS = 50
"""Steps from 0 to the maximum of one criterion, at most; finer ones would say more than anybody can know."""

_SHOWN = 40
_FAULTS_TOLD = 50


@dataclass(frozen=True, slots=True)
class FieldFault:
    """A saved field that could not be read: it counts as not given."""

    field: str
    value: str
    text: Text


@dataclass(frozen=True, slots=True)
class Constraints:
    """What the unit sets for the plan of one track.

    Attributes
    ----------
    goal : str or None
        A band id, ``level_3``, or ``points:77.5``; see `find_target`.
    measure : str
        What the plan keeps lowest: `size`, `days` or `baht`.
    efforts : mapping of str to Effort
        What each step of a criterion takes.
    level_efforts : mapping of (str, Decimal) to Effort
        What the one step that ends at these points takes, instead of the criterion's.
    frozen : frozenset of str
        Criteria that stay as they are.
    limits : mapping of str to Decimal
        The points of a criterion that are realistic this year at most.
    steps : mapping of str to Decimal
        Points of one step, for criteria without printed levels.
    faults : tuple of FieldFault
        Fields that could not be read.
    """

    goal: str | None = None
    measure: Measure = "size"
    efforts: Mapping[str, Effort] = field(default_factory=dict)
    level_efforts: Mapping[tuple[str, Decimal], Effort] = field(default_factory=dict)
    frozen: frozenset[str] = frozenset()
    limits: Mapping[str, Decimal] = field(default_factory=dict)
    steps: Mapping[str, Decimal] = field(default_factory=dict)
    faults: tuple[FieldFault, ...] = ()


NO_CONSTRAINTS = Constraints()

_MEASURE = Text(th="ต้องเป็น size, days หรือ baht", en="expected size, days or baht")
_EFFORT = Text(
    th="ต้องเป็นน้อย ปานกลาง หรือมาก หรือจำนวนวันทำงานหรือจำนวนบาทตั้งแต่ 0 ทศนิยมไม่เกิน 2 ตำแหน่ง",
    en="expected small, medium or large, or person-days or baht from 0 with two decimals at most",
)
_FROZEN = Text(th="ต้องเป็น yes", en="expected yes")
_CRITERION = Text(th="ไม่มีข้อนี้ในประเภทนี้", en="there is no such criterion in this track")
_LEVEL = Text(th="เอกสารไม่ได้กำหนดระดับนี้ไว้", en="there is no such level")
_POINTS = Text(th="ต้องเป็นคะแนนตั้งแต่ 0 ถึง {max}", en="expected points from 0 to {max}")
_STEP = Text(
    th="ต้องเป็นคะแนนตั้งแต่ {min} ถึง {max} ทศนิยมไม่เกิน 2 ตำแหน่ง",
    en="expected points from {min} to {max} with two decimals at most",
)
_NO_STEP = Text(th="ข้อนี้เพิ่มทีละระดับตามเอกสาร", en="this criterion goes up by its printed levels")
_FIELD = Text(th="ไม่รู้จักช่องนี้", en="this field is not known")
_LONG = Text(th="ยาวเกินไป", en="too long")


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

    single: dict[str, str] = field(default_factory=dict)
    efforts: dict[str, Effort] = field(default_factory=dict)
    level_efforts: dict[tuple[str, Decimal], Effort] = field(default_factory=dict)
    frozen: set[str] = field(default_factory=set)
    limits: dict[str, Decimal] = field(default_factory=dict)
    steps: dict[str, Decimal] = field(default_factory=dict)


def read_constraints(fields: Mapping[str, str], criteria: Iterable[Criterion]) -> Constraints:
    """Read the saved fields of one track's plan; a bad value is left out and told, never guessed at.

    Parameters
    ----------
    fields : mapping of str to str
        As they are saved; those of the table of tasks (``task.…``) are not read here.
    criteria : iterable of Criterion
        The criteria of the track.

    Examples
    --------
    >>> read = read_constraints({"measure": "days", "frozen.part9": "yes", "task.own-1.title": "ประชุม"}, [])
    >>> read.measure, [(fault.field, fault.text.en) for fault in read.faults]
    ('days', [('frozen.part9', 'there is no such criterion in this track')])
    """
    by_id = {criterion.id: criterion for criterion in criteria}
    found = _Found()
    faults: list[FieldFault] = []
    for name, value in fields.items():
        fault = None if name.startswith("task.") else _read_field(name, value, by_id, found)
        if fault is not None and len(faults) < _FAULTS_TOLD:
            faults.append(FieldFault(name[:_SHOWN], value[:_SHOWN], fault))
    return Constraints(
        goal=found.single.get("goal"),
        measure=next((each for each in MEASURES if each == found.single.get("measure")), "size"),
        efforts=found.efforts,
        level_efforts=found.level_efforts,
        frozen=frozenset(found.frozen),
        limits=found.limits,
        steps=found.steps,
        faults=tuple(faults),
    )


def _read_field(name: str, value: str, criteria: Mapping[str, Criterion], found: _Found) -> Text | None:
    """Put one field where it belongs; what is wrong with it, or None."""
    if len(value) > LONGEST_FIELD or len(name) > 2 * LONGEST_FIELD:
        return _LONG
    if name == "goal" or (name == "measure" and value in MEASURES):
        found.single[name] = value
        return None
    if name == "measure":
        return _MEASURE
    kind, _, rest = name.partition(".")
    id, _, points = rest.partition(".")
    if kind not in _READERS or (points and kind != "effort"):
        return _FIELD
    return _READERS[kind](criteria[id], points, value, found) if id in criteria else _CRITERION


def _read_effort(criterion: Criterion, points: str, value: str, found: _Found) -> Text | None:
    effort = read_effort(value)
    if effort is None:
        return _EFFORT
    if not points:
        found.efforts[criterion.id] = effort
        return None
    at = parse_number(points)
    if at is None or not 0 <= at <= criterion.maximum or (criterion.levels and at not in _level_points(criterion)):
        return _LEVEL
    found.level_efforts[criterion.id, at] = effort
    return None


def _level_points(criterion: Criterion) -> set[Decimal]:
    return {level.points for level in criterion.levels}


def _read_frozen(criterion: Criterion, points: str, value: str, found: _Found) -> Text | None:
    if value != "yes":
        return _FROZEN
    found.frozen.add(criterion.id)
    return None


def _read_limit(criterion: Criterion, points: str, value: str, found: _Found) -> Text | None:
    limit = parse_number(value)
    if limit is None or not 0 <= limit <= criterion.maximum:
        return _POINTS.fill(max=criterion.maximum)
    found.limits[criterion.id] = limit
    return None


def _read_step(criterion: Criterion, points: str, value: str, found: _Found) -> Text | None:
    if criterion.levels:
        return _NO_STEP
    step, least = parse_number(value), criterion.maximum / MOST_STEPS
    if step is None or not least <= step <= criterion.maximum or step != round(step, 2):
        return _STEP.fill(min=least, max=criterion.maximum)
    found.steps[criterion.id] = step
    return None


_READERS: Mapping[str, Callable[[Criterion, str, str, _Found], Text | None]] = {
    "effort": _read_effort,
    "frozen": _read_frozen,
    "limit": _read_limit,
    "step": _read_step,
}
