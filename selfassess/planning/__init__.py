"""The way up in points: what may be raised, the provably cheapest plan to a target, and what it hangs on."""

from __future__ import annotations

from selfassess.planning.caps import Cap, find_caps
from selfassess.planning.claim import Claim
from selfassess.planning.constraints import NO_CONSTRAINTS, Constraints, FieldFault, read_constraints
from selfassess.planning.efforts import SIZES, SIZES_SOURCE, Effort, Measure, Total, read_effort
from selfassess.planning.explaining import PlanStep, explain_plan, say_cost
from selfassess.planning.ladders import STEP_SOURCE, Held, Rung, find_step
from selfassess.planning.outcome_words import say_plans
from selfassess.planning.plan import Plan, Raise
from selfassess.planning.plans import SHOWN, Plans, find_plans
from selfassess.planning.routes import Aside, follow_fields, follow_parts
from selfassess.planning.sensitivity import Cushion, Pivot, find_cushions, find_pivots
from selfassess.planning.targets import Target, certain_score, find_target, list_targets

__all__ = [
    "NO_CONSTRAINTS",
    "SHOWN",
    "SIZES",
    "SIZES_SOURCE",
    "STEP_SOURCE",
    "Aside",
    "Cap",
    "Claim",
    "Constraints",
    "Cushion",
    "Effort",
    "FieldFault",
    "Held",
    "Measure",
    "Pivot",
    "Plan",
    "PlanStep",
    "Plans",
    "Raise",
    "Rung",
    "Target",
    "Total",
    "certain_score",
    "explain_plan",
    "find_caps",
    "find_cushions",
    "find_pivots",
    "find_plans",
    "find_step",
    "find_target",
    "follow_fields",
    "follow_parts",
    "list_targets",
    "read_constraints",
    "read_effort",
    "say_cost",
    "say_plans",
]
