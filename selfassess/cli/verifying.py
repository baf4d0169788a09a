"""`selfassess verify`: works a saved assessment out again and compares."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from selfassess.answer_file import LARGEST
from selfassess.exchange.file import read_assessment
from selfassess.exchange.verify_words import record_verification, report_verification
from selfassess.exchange.verifying import verify_assessment
from selfassess.loading import load_library

__all__ = ["run"]


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Verify a file; 0 where nothing is wrong, 1 where something was found."""
    library = load_library()
    source = sys.stdin.buffer.read(LARGEST + 1) if arguments.file == "-" else Path(arguments.file)
    verification = verify_assessment(library, read_assessment(source, arguments.file))
    status = int(not verification.is_verified)
    if arguments.json:
        return [json.dumps(record_verification(verification), ensure_ascii=False, indent=2)], status
    return report_verification(verification, library, arguments.language), status
