"""The lines of a checklist: done, missing or not known yet, as the conditions that they serve came out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from selfassess.eligibility import Outcome
from selfassess.model import Form

__all__ = ["LineState", "judge_lines"]

LineState = Literal["done", "missing", "unknown", "not_applicable"]


def judge_lines(form: Form, outcomes: Mapping[str, Outcome]) -> dict[str, LineState]:
    """Judge each line of a checklist.

    Parameters
    ----------
    form : Form
        A form of kind `checklist`.
    outcomes : mapping of str to Outcome
        Condition to its outcome on the form's track, as the answers stand; one that is left out is not known.

    Returns
    -------
    dict of str to str
        Box id to `done` (all its conditions hold), `missing` (one fails), `not_applicable` (none applies), or
        `unknown`: what is not answered is not missing, and not done.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> form = load_library().rubrics[0].forms[0]
    >>> judge_lines(form, {"staff_invited": Outcome.MET, "form1_sets_enough": Outcome.NOT_MET})
    {'bma_form1_invited': 'done', 'bma_form1_sets': 'missing'}
    """
    return {box.id: _judge([outcomes.get(id, Outcome.UNKNOWN) for id in box.serves]) for box in form.boxes}


def _judge(outcomes: list[Outcome]) -> LineState:
    if Outcome.NOT_MET in outcomes:
        return "missing"
    applying = [outcome for outcome in outcomes if outcome is not Outcome.NOT_APPLICABLE]
    if outcomes and not applying:
        return "not_applicable"
    return "done" if applying and all(outcome is Outcome.MET for outcome in applying) else "unknown"
