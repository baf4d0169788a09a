"""Measure everything and print the table: `python -m benchmarks [engine|planning|store|papers|page]`."""

from __future__ import annotations

import sys
from importlib import import_module

from benchmarks.figures import print_figures

for name in sys.argv[1:] or ["engine", "planning", "store", "papers", "page"]:
    print_figures(import_module(f"benchmarks.{name}").measure())
