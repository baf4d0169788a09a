"""Step "plan": the way in, the way up, the table of who does what by when, and how far it has come."""

from selfassess.ui.view.plan.sections import list_steps
from selfassess.ui.view.plan.step import show_plan

__all__ = ["list_steps", "show_plan"]
