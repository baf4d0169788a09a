"""Golden cases: answers in, what the rules must say of them out. The format is the contract's section 4."""

from selfassess.golden.case_file import Case, read_case_file
from selfassess.golden.expectations import EXPECTED_KEYS
from selfassess.golden.running import (
    CaseResult,
    GoldenRun,
    check_case,
    find_case_files,
    find_shipped_cases,
    run_cases,
)

__all__ = [
    "EXPECTED_KEYS",
    "Case",
    "CaseResult",
    "GoldenRun",
    "check_case",
    "find_case_files",
    "find_shipped_cases",
    "read_case_file",
    "run_cases",
]
