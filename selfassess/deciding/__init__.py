"""Which questions decide: those that settle a verdict or a band, and the best one to ask next."""

from __future__ import annotations

from selfassess.deciding.chances import Chance, Decisive, Reply, Stretch, Way
from selfassess.deciding.decisive import find_decisive
from selfassess.deciding.next_best import Weight, order_weights, rank_questions, weigh_questions

__all__ = [
    "Chance",
    "Decisive",
    "Reply",
    "Stretch",
    "Way",
    "Weight",
    "find_decisive",
    "order_weights",
    "rank_questions",
    "weigh_questions",
]
