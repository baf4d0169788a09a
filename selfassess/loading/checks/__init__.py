"""What must hold between the values of a rubric, beyond the type of each."""

from selfassess.loading.checks.examples import check_examples
from selfassess.loading.checks.library import Summary, check_between, summarise
from selfassess.loading.checks.rubric import check_rubric

__all__ = ["Summary", "check_between", "check_examples", "check_rubric", "summarise"]
